//! The rules of accounts: names to sign in with, passphrases, codes for a lost telephone.

use data_encoding::BASE32_NOPAD;
use daybreak_vocabulary::Chance;

/// A passphrase shorter than this can be searched for by whoever steals the database and the pepper.
pub const SHORTEST: usize = 14;
pub const LONGEST: usize = 200;

/// How many codes for a lost telephone are shown.
pub const CODES: usize = 8;

/// Days a link to join stays good.
pub const INVITE_DAYS: i64 = 7;

/// A mail address in the one form it is stored and looked for in; `None` where it can't be one.
pub fn mail(typed: &str) -> Option<String> {
    let mail = typed.trim().to_lowercase();
    let (local, domain) = mail.rsplit_once('@')?;
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"'(),;:\\".contains(c);
    let good = !local.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.');
    (good && mail.len() <= 254 && mail.is_ascii() && !local.contains('@') && mail.chars().all(plain)).then_some(mail)
}

/// A name as colleagues know somebody; `None` where it is empty, too long, or holds what no name does.
pub fn name(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = name.chars().count();
    ((1..=100).contains(&length) && !name.chars().any(|c| c.is_control() || c == '<' || c == '>')).then_some(name)
}

/// Why a passphrase can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeakPassphrase {
    Short,
    Long,
    /// The same few characters again and again.
    Monotonous,
    /// Their own name or address, or the first a guesser tries.
    Guessable,
}

impl WeakPassphrase {
    pub fn key(self) -> &'static str {
        match self {
            WeakPassphrase::Short => "passphrase-short",
            WeakPassphrase::Long => "passphrase-long",
            WeakPassphrase::Monotonous => "passphrase-monotonous",
            WeakPassphrase::Guessable => "passphrase-guessable",
        }
    }
}

/// The beginnings of the passphrases people choose when they are made to choose a long one.
const WORN: [&str; 10] =
    ["password", "passphrase", "letmein", "welcome", "qwerty", "iloveyou", "12345", "correcthorsebatterystaple", "abcdef", "daybreak"];

/// Length is what counts; no rule asks for digits or marks.
pub fn passphrase(typed: &str, mail: &str, name: &str) -> Result<(), WeakPassphrase> {
    let count = typed.chars().count();
    if count < SHORTEST {
        return Err(WeakPassphrase::Short);
    }
    if count > LONGEST {
        return Err(WeakPassphrase::Long);
    }
    let distinct: std::collections::BTreeSet<char> = typed.chars().collect();
    if distinct.len() < 6 {
        return Err(WeakPassphrase::Monotonous);
    }
    let bare: String = typed.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let own = [mail.split('@').next().unwrap_or_default(), name];
    let own = own.map(|text| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>());
    // What is left beside a name or a worn word must still be a passphrase.
    let beside = |part: &str| part.chars().count() >= 4 && bare.contains(part) && bare.replace(part, "").chars().count() < SHORTEST / 2;
    if own.iter().any(|part| beside(part)) || WORN.iter().any(|worn| beside(worn)) {
        return Err(WeakPassphrase::Guessable);
    }
    Ok(())
}

/// A code for a lost telephone: 80 bits in four groups, good once, worth nothing without the passphrase.
pub fn draw_code(chance: &dyn Chance) -> String {
    let text = BASE32_NOPAD.encode(&chance.bytes::<10>());
    text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// What a code is hashed as, however it was typed; `None` where it can't be one.
pub fn code(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    (plain.len() == 16).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_one_form() {
        assert_eq!(mail(" Ana.Pop@Example.org "), Some("ana.pop@example.org".into()));
        for bad in ["", "ana", "ana@", "@example.org", "ana@example", "a b@example.org", "a@b@example.org", "ana@example.org\r\nBcc: x@y.z"] {
            assert_eq!(mail(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_passphrase_is_long_and_not_ones_name() {
        let check = |typed| passphrase(typed, "ana.pop@example.org", "Ana Pop");
        assert_eq!(check("lantern otter seven fields"), Ok(()));
        assert_eq!(check("short one"), Err(WeakPassphrase::Short));
        assert_eq!(check("abababababababab"), Err(WeakPassphrase::Monotonous));
        assert_eq!(check("Password-password1"), Err(WeakPassphrase::Guessable));
        assert_eq!(check("AnaPopAnaPop12345!"), Err(WeakPassphrase::Guessable));
        assert_eq!(check(&"lantern otter ".repeat(20)), Err(WeakPassphrase::Long));
    }

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        assert_eq!(code("abcd-efgh 2345-mnop"), Some("ABCDEFGH2345MNOP".into()));
        assert_eq!(code("123456"), None);
    }
}
