//! Nationalities: by ISO 3166 code, with the word the Home Office's referral form has for each. Dated data.
//!
//! Asked only where a form needs it, sealed, and never a sign of anything (invariant 9).

use serde::{Deserialize, Serialize};

/// One nationality somebody has, or that they have none, or that it is not known.
///
/// Stored by its code: ISO 3166-1 alpha-2 (`XK` is Kosovo's user-assigned one, `TA` Tristan's reserved one), ISO 3166-2 for the four nations of the
/// United Kingdom, and the words `stateless` and `unknown`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nationality(String);

pub const STATELESS: &str = "stateless";
pub const UNKNOWN: &str = "unknown";

/// Where the words were read: the list of the Home Office's digital referral form, as published on 21 April 2026.
pub const SOURCE: &str = "https://github.com/UKHomeOffice/modern-slavery";

impl Nationality {
    pub fn stateless() -> Nationality {
        Nationality(STATELESS.to_owned())
    }

    pub fn unknown() -> Nationality {
        Nationality(UNKNOWN.to_owned())
    }

    /// `None` where no such code is known.
    pub fn from_code(code: &str) -> Option<Nationality> {
        let known = matches!(code, STATELESS | UNKNOWN) || NATIONALITIES.iter().any(|(known, _)| *known == code);
        known.then(|| Nationality(code.to_owned()))
    }

    pub fn code(&self) -> &str {
        &self.0
    }

    pub fn is_stateless(&self) -> bool {
        self.0 == STATELESS
    }

    pub fn is_known(&self) -> bool {
        self.0 != UNKNOWN
    }

    /// The word of the Home Office's form. It has none for a stateless person: "Unknown" is all that can be entered there.
    pub fn form_word(&self) -> &'static str {
        NATIONALITIES.iter().find(|(code, _)| *code == self.0).map_or("Unknown", |(_, word)| word)
    }
}

impl TryFrom<String> for Nationality {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Nationality, &'static str> {
        Nationality::from_code(&code).ok_or("no such nationality")
    }
}

impl From<Nationality> for String {
    fn from(nationality: Nationality) -> String {
        nationality.0
    }
}

/// Code and the form's word, in the form's order: by the English word. The form also has "Unknown", and no "Stateless".
pub const NATIONALITIES: &[(&str, &str)] = &[
    ("AF", "Afghan"), ("AL", "Albanian"), ("DZ", "Algerian"), ("US", "American"), ("AD", "Andorran"), ("AO", "Angolan"),
    ("AI", "Anguillan"), ("AR", "Argentine"), ("AM", "Armenian"), ("AU", "Australian"), ("AT", "Austrian"), ("AZ", "Azerbaijani"),
    ("BS", "Bahamian"), ("BH", "Bahraini"), ("BD", "Bangladeshi"), ("BB", "Barbadian"), ("BY", "Belarusian"), ("BE", "Belgian"),
    ("BZ", "Belizean"), ("BJ", "Beninese"), ("BM", "Bermudian"), ("BT", "Bhutanese"), ("BO", "Bolivian"), ("BW", "Botswanan"),
    ("BR", "Brazilian"), ("GB", "British"), ("VG", "British Virgin Islander"), ("BN", "Bruneian"), ("BG", "Bulgarian"), ("BF", "Burkinan"),
    ("MM", "Burmese"), ("BI", "Burundian"), ("KH", "Cambodian"), ("CM", "Cameroonian"), ("CA", "Canadian"), ("CV", "Cape Verdean"),
    ("KY", "Cayman Islander"), ("CF", "Central African"), ("TD", "Chadian"), ("CL", "Chilean"), ("CN", "Chinese"),
    ("AG", "Citizen of Antigua and Barbuda"), ("BA", "Citizen of Bosnia and Herzegovina"), ("GW", "Citizen of Guinea-Bissau"),
    ("KI", "Citizen of Kiribati"), ("SC", "Citizen of Seychelles"), ("DO", "Citizen of the Dominican Republic"),
    ("VU", "Citizen of Vanuatu"), ("CO", "Colombian"), ("KM", "Comoran"), ("CG", "Congolese (Congo)"), ("CD", "Congolese (DRC)"),
    ("CK", "Cook Islander"), ("CR", "Costa Rican"), ("HR", "Croatian"), ("CU", "Cuban"), ("CY", "Cypriot"), ("CZ", "Czech"),
    ("DK", "Danish"), ("DJ", "Djiboutian"), ("DM", "Dominican"), ("NL", "Dutch"), ("TL", "East Timorese"), ("EC", "Ecuadorean"),
    ("EG", "Egyptian"), ("AE", "Emirati"), ("GB-ENG", "English"), ("GQ", "Equatorial Guinean"), ("ER", "Eritrean"), ("EE", "Estonian"),
    ("ET", "Ethiopian"), ("FO", "Faroese"), ("FJ", "Fijian"), ("PH", "Filipino"), ("FI", "Finnish"), ("FR", "French"), ("GA", "Gabonese"),
    ("GM", "Gambian"), ("GE", "Georgian"), ("DE", "German"), ("GH", "Ghanaian"), ("GI", "Gibraltarian"), ("GR", "Greek"),
    ("GL", "Greenlandic"), ("GD", "Grenadian"), ("GU", "Guamanian"), ("GT", "Guatemalan"), ("GN", "Guinean"), ("GY", "Guyanese"),
    ("HT", "Haitian"), ("HN", "Honduran"), ("HK", "Hong Konger"), ("HU", "Hungarian"), ("IS", "Icelandic"), ("IN", "Indian"),
    ("ID", "Indonesian"), ("IR", "Iranian"), ("IQ", "Iraqi"), ("IE", "Irish"), ("IL", "Israeli"), ("IT", "Italian"), ("CI", "Ivorian"),
    ("JM", "Jamaican"), ("JP", "Japanese"), ("JO", "Jordanian"), ("KZ", "Kazakh"), ("KE", "Kenyan"), ("KN", "Kittitian"),
    ("XK", "Kosovan"), ("KW", "Kuwaiti"), ("KG", "Kyrgyz"), ("LA", "Lao"), ("LV", "Latvian"), ("LB", "Lebanese"), ("LR", "Liberian"),
    ("LY", "Libyan"), ("LI", "Liechtenstein citizen"), ("LT", "Lithuanian"), ("LU", "Luxembourger"), ("MO", "Macanese"),
    ("MK", "Macedonian"), ("MG", "Malagasy"), ("MW", "Malawian"), ("MY", "Malaysian"), ("MV", "Maldivian"), ("ML", "Malian"),
    ("MT", "Maltese"), ("MH", "Marshallese"), ("MQ", "Martiniquais"), ("MR", "Mauritanian"), ("MU", "Mauritian"), ("MX", "Mexican"),
    ("FM", "Micronesian"), ("MD", "Moldovan"), ("MC", "Monegasque"), ("MN", "Mongolian"), ("ME", "Montenegrin"), ("MS", "Montserratian"),
    ("MA", "Moroccan"), ("LS", "Mosotho"), ("MZ", "Mozambican"), ("NA", "Namibian"), ("NR", "Nauruan"), ("NP", "Nepalese"),
    ("NZ", "New Zealander"), ("NI", "Nicaraguan"), ("NG", "Nigerian"), ("NE", "Nigerien"), ("NU", "Niuean"), ("KP", "North Korean"),
    ("GB-NIR", "Northern Irish"), ("NO", "Norwegian"), ("OM", "Omani"), ("PK", "Pakistani"), ("PW", "Palauan"), ("PS", "Palestinian"),
    ("PA", "Panamanian"), ("PG", "Papua New Guinean"), ("PY", "Paraguayan"), ("PE", "Peruvian"), ("PN", "Pitcairn Islander"),
    ("PL", "Polish"), ("PT", "Portuguese"), ("PR", "Puerto Rican"), ("QA", "Qatari"), ("RO", "Romanian"), ("RU", "Russian"),
    ("RW", "Rwandan"), ("SV", "Salvadorean"), ("SM", "Sammarinese"), ("WS", "Samoan"), ("ST", "Sao Tomean"), ("SA", "Saudi Arabian"),
    ("GB-SCT", "Scottish"), ("SN", "Senegalese"), ("RS", "Serbian"), ("SL", "Sierra Leonean"), ("SG", "Singaporean"), ("SK", "Slovak"),
    ("SI", "Slovenian"), ("SB", "Solomon Islander"), ("SO", "Somali"), ("ZA", "South African"), ("KR", "South Korean"),
    ("SS", "South Sudanese"), ("ES", "Spanish"), ("LK", "Sri Lankan"), ("SH", "St Helenian"), ("LC", "St Lucian"), ("SD", "Sudanese"),
    ("SR", "Surinamese"), ("SZ", "Swazi"), ("SE", "Swedish"), ("CH", "Swiss"), ("SY", "Syrian"), ("TW", "Taiwanese"), ("TJ", "Tajik"),
    ("TZ", "Tanzanian"), ("TH", "Thai"), ("TG", "Togolese"), ("TO", "Tongan"), ("TT", "Trinidadian"), ("TA", "Tristanian"),
    ("TN", "Tunisian"), ("TR", "Turkish"), ("TM", "Turkmen"), ("TC", "Turks and Caicos Islander"), ("TV", "Tuvaluan"), ("UG", "Ugandan"),
    ("UA", "Ukrainian"), ("UY", "Uruguayan"), ("UZ", "Uzbek"), ("VA", "Vatican citizen"), ("VE", "Venezuelan"), ("VN", "Vietnamese"),
    ("VC", "Vincentian"), ("WF", "Wallisian"), ("GB-WLS", "Welsh"), ("YE", "Yemeni"), ("ZM", "Zambian"), ("ZW", "Zimbabwean"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_stands_once_and_is_read_back() {
        let mut codes: Vec<&str> = NATIONALITIES.iter().map(|(code, _)| *code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), NATIONALITIES.len());
        assert_eq!(NATIONALITIES.len(), 221, "the form has 222 with Unknown");
        assert_eq!(Nationality::from_code("VN").map(|one| one.form_word()), Some("Vietnamese"));
        assert_eq!(Nationality::stateless().form_word(), "Unknown");
        assert_eq!(Nationality::from_code("QQ"), None);
        assert!(Nationality::from_code(UNKNOWN).is_some_and(|one| !one.is_known()));
    }
}
