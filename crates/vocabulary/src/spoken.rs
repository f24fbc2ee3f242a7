//! Languages people speak, by BCP 47 tag: for interpreters and for what is printed. Which of them Daybreak's own pages have is [`Language`](crate::Language).

use crate::language::Language;
use serde::{Deserialize, Serialize};

/// A language somebody speaks or signs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tongue(String);

/// Stands for a language that is not in the list, with its name in words beside it.
pub const OTHER: &str = "und";

impl Tongue {
    /// `None` where the tag is not in the list and not [`OTHER`].
    pub fn from_tag(tag: &str) -> Option<Tongue> {
        let known = tag == OTHER || TONGUES.iter().any(|(known, _, _)| *known == tag);
        known.then(|| Tongue(tag.to_owned()))
    }

    pub fn tag(&self) -> &str {
        &self.0
    }

    /// Its name in English: what an interpreter is booked by, and what the Home Office's form is told. Empty for [`OTHER`].
    pub fn english(&self) -> &'static str {
        TONGUES.iter().find(|(tag, _, _)| *tag == self.0).map_or("", |(_, name, _)| name)
    }

    /// Its name in itself, as whoever speaks it looks for it.
    pub fn own_name(&self) -> &'static str {
        TONGUES.iter().find(|(tag, _, _)| *tag == self.0).map_or("", |(_, _, own)| own)
    }

    /// The language of Daybreak's pages that is this one, if there is one.
    pub fn page_language(&self) -> Option<Language> {
        Language::from_tag(&self.0)
    }
}

/// Tag, name in English, name in itself; by the English name. Every language a partnership has needed can be added; none is taken out.
pub const TONGUES: &[(&str, &str, &str)] = &[
    ("aa", "Afar", "Qafaraf"),
    ("af", "Afrikaans", "Afrikaans"),
    ("ak", "Akan (Twi, Fante)", "Akan"),
    ("sq", "Albanian", "Shqip"),
    ("am", "Amharic", "አማርኛ"),
    ("ar", "Arabic", "العربية"),
    ("hy", "Armenian", "Հայերեն"),
    ("az", "Azerbaijani", "Azərbaycanca"),
    ("be", "Belarusian", "Беларуская"),
    ("bn", "Bengali (with Sylheti)", "বাংলা"),
    ("bs", "Bosnian", "Bosanski"),
    ("bfi", "British Sign Language", "BSL"),
    ("bg", "Bulgarian", "Български"),
    ("my", "Burmese", "မြန်မာဘာသာ"),
    ("yue", "Cantonese", "粵語"),
    ("ca", "Catalan", "Català"),
    ("ny", "Chichewa", "Chichewa"),
    ("hr", "Croatian", "Hrvatski"),
    ("cs", "Czech", "Čeština"),
    ("da", "Danish", "Dansk"),
    ("prs", "Dari", "دری"),
    ("nl", "Dutch", "Nederlands"),
    ("en", "English", "English"),
    ("et", "Estonian", "Eesti"),
    ("ee", "Ewe", "Eʋegbe"),
    ("fil", "Filipino (Tagalog)", "Filipino"),
    ("fi", "Finnish", "Suomi"),
    ("fr", "French", "Français"),
    ("ff", "Fula", "Fulfulde"),
    ("ka", "Georgian", "ქართული"),
    ("de", "German", "Deutsch"),
    ("el", "Greek", "Ελληνικά"),
    ("gu", "Gujarati", "ગુજરાતી"),
    ("ha", "Hausa", "Hausa"),
    ("he", "Hebrew", "עברית"),
    ("hi", "Hindi", "हिन्दी"),
    ("hu", "Hungarian", "Magyar"),
    ("ig", "Igbo", "Igbo"),
    ("id", "Indonesian", "Bahasa Indonesia"),
    ("it", "Italian", "Italiano"),
    ("ja", "Japanese", "日本語"),
    ("kk", "Kazakh", "Қазақша"),
    ("rw", "Kinyarwanda", "Ikinyarwanda"),
    ("rn", "Kirundi", "Ikirundi"),
    ("ko", "Korean", "한국어"),
    ("kri", "Krio", "Krio"),
    ("kmr", "Kurdish (Kurmanji)", "Kurmancî"),
    ("ckb", "Kurdish (Sorani)", "سۆرانی"),
    ("ky", "Kyrgyz", "Кыргызча"),
    ("lo", "Lao", "ລາວ"),
    ("lv", "Latvian", "Latviešu"),
    ("ln", "Lingala", "Lingála"),
    ("lt", "Lithuanian", "Lietuvių"),
    ("lg", "Luganda", "Oluganda"),
    ("mk", "Macedonian", "Македонски"),
    ("ms", "Malay", "Bahasa Melayu"),
    ("ml", "Malayalam", "മലയാളം"),
    ("mt", "Maltese", "Malti"),
    ("cmn", "Mandarin", "中文（普通话）"),
    ("mnk", "Mandinka", "Mandinka"),
    ("mr", "Marathi", "मराठी"),
    ("mn", "Mongolian", "Монгол"),
    ("ne", "Nepali", "नेपाली"),
    ("no", "Norwegian", "Norsk"),
    ("om", "Oromo", "Afaan Oromoo"),
    ("ps", "Pashto", "پښتو"),
    ("fa", "Persian (Farsi)", "فارسی"),
    ("pl", "Polish", "Polski"),
    ("pt", "Portuguese", "Português"),
    ("pa", "Punjabi", "ਪੰਜਾਬੀ"),
    ("rom", "Romani", "Romani"),
    ("ro", "Romanian", "Română"),
    ("ru", "Russian", "Русский"),
    ("sr", "Serbian", "Српски"),
    ("sn", "Shona", "chiShona"),
    ("si", "Sinhala", "සිංහල"),
    ("sk", "Slovak", "Slovenčina"),
    ("sl", "Slovenian", "Slovenščina"),
    ("so", "Somali", "Soomaali"),
    ("es", "Spanish", "Español"),
    ("sw", "Swahili", "Kiswahili"),
    ("sv", "Swedish", "Svenska"),
    ("tg", "Tajik", "Тоҷикӣ"),
    ("ta", "Tamil", "தமிழ்"),
    ("te", "Telugu", "తెలుగు"),
    ("th", "Thai", "ไทย"),
    ("ti", "Tigrinya", "ትግርኛ"),
    ("tr", "Turkish", "Türkçe"),
    ("tk", "Turkmen", "Türkmençe"),
    ("uk", "Ukrainian", "Українська"),
    ("ur", "Urdu", "اردو"),
    ("ug", "Uyghur", "ئۇيغۇرچە"),
    ("uz", "Uzbek", "Oʻzbekcha"),
    ("vi", "Vietnamese", "Tiếng Việt"),
    ("cy", "Welsh", "Cymraeg"),
    ("wo", "Wolof", "Wolof"),
    ("xh", "Xhosa", "isiXhosa"),
    ("yo", "Yoruba", "Yorùbá"),
    ("zu", "Zulu", "isiZulu"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_stand_once_and_lead_to_our_own_pages_where_there_are_some() {
        let mut tags: Vec<&str> = TONGUES.iter().map(|(tag, _, _)| *tag).collect();
        tags.sort_unstable();
        tags.dedup();
        assert_eq!(tags.len(), TONGUES.len());
        assert_eq!(Tongue::from_tag("ro").and_then(|one| one.page_language()), Some(Language::Ro));
        assert_eq!(Tongue::from_tag("vi").map(|one| (one.english(), one.page_language())), Some(("Vietnamese", None)));
        assert_eq!(Tongue::from_tag("xx"), None);
    }
}
