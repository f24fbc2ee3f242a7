//! Text as it may be kept and shown.

/// A value without what can't be shown, and the key of what to tell the person where something was taken out.
pub(super) struct Cleaned {
    pub text: String,
    pub refused: Option<&'static str>,
}

/// Line ends become one kind; control characters and marks that turn the writing direction are taken out; bytes in another encoding are told.
pub(super) fn clean(value: &str) -> Cleaned {
    let mut refused = None;
    let mut text = String::with_capacity(value.len());
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                if characters.peek() != Some(&'\n') {
                    text.push('\n');
                }
            }
            '\n' | '\t' => text.push(character),
            // What a decoder writes where bytes were no text.
            '\u{FFFD}' => {
                refused = Some("form-encoding");
                text.push(character);
            }
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => refused = refused.or(Some("form-control")),
            other if other.is_control() => refused = refused.or(Some("form-control")),
            other => text.push(other),
        }
    }
    Cleaned { text, refused }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_kept_is_kept() {
        for (sent, kept, refused) in [
            ("six men\r\nbehind\rthe wash", "six men\nbehind\nthe wash", None),
            ("tab\there", "tab\there", None),
            ("Ștefan ŵ 洗車 👩🏽‍🚒", "Ștefan ŵ 洗車 👩🏽‍🚒", None),
            ("nul\0byte", "nulbyte", Some("form-control")),
            ("\u{1b}[31mred", "[31mred", Some("form-control")),
            ("\u{202e}gnp.exe", "gnp.exe", Some("form-control")),
            ("caf\u{fffd}", "caf\u{fffd}", Some("form-encoding")),
        ] {
            let cleaned = clean(sent);
            assert_eq!((cleaned.text.as_str(), cleaned.refused), (kept, refused), "{sent:?}");
        }
    }
}
