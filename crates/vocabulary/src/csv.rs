//! Lines of comma-separated values for people who open them in a spreadsheet: nothing in them is ever run as a formula.

/// One line, with its line end (RFC 4180). A value that a spreadsheet would take for a formula gets an apostrophe before it.
///
/// Why: a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end is run by spreadsheets, and can send what stands beside it elsewhere. Plain numbers stay numbers.
pub fn line<T: AsRef<str>>(values: impl IntoIterator<Item = T>) -> String {
    let mut line = String::new();
    for (at, value) in values.into_iter().enumerate() {
        if at > 0 {
            line.push(',');
        }
        put(&mut line, value.as_ref());
    }
    line.push_str("\r\n");
    line
}

fn put(line: &mut String, value: &str) {
    let safe = if is_run(value) { format!("'{value}") } else { value.to_owned() };
    if safe.contains([',', '"', '\r', '\n', ';']) || safe.trim() != safe {
        line.push('"');
        line.push_str(&safe.replace('"', "\"\""));
        line.push('"');
    } else {
        line.push_str(&safe);
    }
}

/// Whether a spreadsheet would run it. Spaces before it, and the wide forms of the same signs, don't help.
fn is_run(value: &str) -> bool {
    let begins = value.starts_with(['\t', '\r', '\n']) || value.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let digits = value.strip_prefix('-').unwrap_or(value);
    let is_number = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.') && digits.parse::<f64>().is_ok();
    begins && !is_number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_run() {
        for (value, written) in [
            ("plain", "plain"),
            ("", ""),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("+44 7700 900123", "'+44 7700 900123"),
            ("-5", "-5"),
            ("-5+cmd|' /C calc'!A0", "'-5+cmd|' /C calc'!A0"),
            ("@SUM(1)", "'@SUM(1)"),
            (" =1+1", "' =1+1"),
            ("trailing ", "\"trailing \""),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("a,b", "\"a,b\""),
            ("two\nlines", "\"two\nlines\""),
            ("say \"no\"", "\"say \"\"no\"\"\""),
            ("Łukasz Ștefan 洗車", "Łukasz Ștefan 洗車"),
        ] {
            assert_eq!(line([value]), format!("{written}\r\n"), "{value:?}");
        }
        assert_eq!(line(["a", "b c", "=d"]), "a,b c,'=d\r\n");
    }
}
