//! Letters with marks, and without.

/// Latin letters by what is left of them without their marks: the letters of the languages of referrals and their neighbours.
const MARKED: [(&str, &str); 32] = [
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
    ("A", "ÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệə"),
    ("E", "ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆƏ"),
    ("i", "ìíîïĩīĭįıǐỉị"),
    ("I", "ÌÍÎÏĨĪĬĮİǏỈỊ"),
    ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"),
    ("O", "ÒÓÔÕÖØŌŎŐƠǑỌỎỐỒỔỖỘỚỜỞỠỢ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜụủứừửữự"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛỤỦỨỪỬỮỰ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("Y", "ÝŸŶỲỴỶỸ"),
    ("c", "çćĉċč"),
    ("C", "ÇĆĈĊČ"),
    ("s", "śŝşšșṣ"),
    ("S", "ŚŜŞŠȘṢ"),
    ("z", "źżž"),
    ("Z", "ŹŻŽ"),
    ("n", "ñńņňǹ"),
    ("N", "ÑŃŅŇǸ"),
    ("l", "ĺļľłŀ"),
    ("L", "ĹĻĽŁ"),
    ("d", "ďđðḍ"),
    ("D", "ĎĐÐḌ"),
    ("t", "ţťțŧṭ"),
    ("T", "ŢŤȚŦṬ"),
    ("g", "ğĝġģ"),
    ("r", "ŕřŗ"),
    ("h", "ĥħḥ"),
    ("j", "ĵ"),
    ("k", "ķ"),
    ("w", "ŵ"),
];

/// What stands for a letter that is written as two without its mark.
const DOUBLE: [(char, &str); 8] = [('ß', "ss"), ('æ', "ae"), ('Æ', "Ae"), ('œ', "oe"), ('Œ', "Oe"), ('þ', "th"), ('Þ', "Th"), ('ĳ', "ij")];

/// The text without marks on its letters, case kept: `Nguyễn` is `Nguyen`, `Łukasz` is `Lukasz`. What is no marked Latin letter stays;
/// combining marks (U+0300 to U+036F) go.
pub fn without_marks(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            plain.push(letter);
        } else if ('\u{300}'..='\u{36f}').contains(&letter) {
        } else if let Some((base, _)) = MARKED.iter().find(|(_, marked)| marked.contains(letter)) {
            plain.push_str(base);
        } else if let Some((_, two)) = DOUBLE.iter().find(|(one, _)| *one == letter) {
            plain.push_str(two);
        } else if letter.is_uppercase() && letter.to_lowercase().count() == 1 && letter.to_lowercase().any(|low| MARKED.iter().any(|(_, marked)| marked.contains(low))) {
            plain.push_str(&without_marks(&letter.to_lowercase().collect::<String>()).to_uppercase());
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn marks_go_and_case_stays() {
        for (marked, plain) in [
            ("Nguyễn Thị Hương", "Nguyen Thi Huong"),
            ("Đặng Đức", "Dang Duc"),
            ("Łukasz Żółć", "Lukasz Zolc"),
            ("Ștefan Țîrlea Şerban", "Stefan Tirlea Serban"),
            ("Šarūnas Žydrūnė", "Sarunas Zydrune"),
            ("Përparim Çela", "Perparim Cela"),
            ("Nguye\u{302}\u{303}n", "Nguyen"),
            ("Weiß Ærø", "Weiss Aero"),
            ("Ğ", "G"),
            ("محمد", "محمد"),
        ] {
            assert_eq!(without_marks(marked), plain);
        }
    }
}
