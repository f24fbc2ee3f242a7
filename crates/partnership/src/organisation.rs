//! The rules of an organisation: what partners know of each other.

/// What partners tell each other about an organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Details {
    /// When concerns are read, in the organisation's own words.
    pub hours: String,
    pub telephone: String,
    pub mail: String,
}

/// Why an organisation's page stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotEntered {
    NoName,
    HoursLong,
    TelephoneOdd,
    MailOdd,
    /// A district the partnership does not work in.
    NoSuchPlace,
}

impl NotEntered {
    pub fn key(self) -> &'static str {
        match self {
            NotEntered::NoName => "organisation-no-name",
            NotEntered::HoursLong => "organisation-hours-long",
            NotEntered::TelephoneOdd => "organisation-telephone-odd",
            NotEntered::MailOdd => "organisation-mail-odd",
            NotEntered::NoSuchPlace => "organisation-no-such-place",
        }
    }

    pub fn field(self) -> &'static str {
        match self {
            NotEntered::NoName => "",
            NotEntered::HoursLong => "hours",
            NotEntered::TelephoneOdd => "telephone",
            NotEntered::MailOdd => "mail",
            NotEntered::NoSuchPlace => "places",
        }
    }
}

impl Details {
    /// The details as they are kept, or what is odd about them.
    pub fn checked(&self) -> Result<Details, NotEntered> {
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (hours, telephone, mail) = (tidy(&self.hours), tidy(&self.telephone), tidy(&self.mail));
        if hours.chars().count() > 200 || hours.chars().any(char::is_control) {
            return Err(NotEntered::HoursLong);
        }
        let digits = telephone.chars().filter(char::is_ascii_digit).count();
        let dialled = telephone.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c));
        let can_be_rung = dialled && (3..=15).contains(&digits);
        if !telephone.is_empty() && !can_be_rung {
            return Err(NotEntered::TelephoneOdd);
        }
        if !mail.is_empty() && daybreak_access::account::mail(&mail).is_none() {
            return Err(NotEntered::MailOdd);
        }
        Ok(Details { hours, telephone, mail })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_are_looked_at() {
        let details = |telephone: &str, mail: &str| Details { hours: "  Day  and night ".into(), telephone: telephone.into(), mail: mail.into() }.checked();
        assert_eq!(details("01632 960 001", "desk@example.org").unwrap().hours, "Day and night");
        assert_eq!(details("", ""), Ok(Details { hours: "Day and night".into(), ..Details::default() }));
        assert_eq!(details("call Ana", ""), Err(NotEntered::TelephoneOdd));
        assert_eq!(details("", "desk"), Err(NotEntered::MailOdd));
    }
}
