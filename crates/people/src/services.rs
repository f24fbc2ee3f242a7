//! Who can give a bed, food, a doctor or a lawyer now: dated data, because a service that closed sends somebody through the night for nothing.

use daybreak_vocabulary::{Day, OrganisationId, codes, id};

id!(ServiceId, "A service somebody can be sent to.");

codes! {
    /// What a service gives.
    Gives, "gives-" {
        Bed = "bed",
        Food = "food",
        Doctor = "doctor",
        Lawyer = "lawyer",
        Interpreter = "interpreter",
        Advice = "advice",
        Clothes = "clothes",
        Child = "child",
    }
}

/// One service, as the partnership wrote it down or as the house brings it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    pub id: ServiceId,
    pub name: String,
    pub gives: Vec<Gives>,
    /// Whom it is for, and what to say: in the words of whoever wrote it down.
    pub words: String,
    pub number: String,
    pub hours: String,
    /// Where this was read, or who said it.
    pub source: String,
    /// The day somebody last rang or read it; `None` is not verified.
    pub confirmed_on: Option<Day>,
    /// Which partner keeps it; `None` for those the house brings.
    pub keeper: Option<OrganisationId>,
}

/// After how many days a service is called and asked again. Until then it is not shown to anybody who is sent there.
pub const CONFIRM_EVERY: i64 = 180;

impl Help {
    /// Whether somebody may be sent there on the strength of this.
    pub fn is_fresh(&self, today: Day) -> bool {
        self.confirmed_on.is_some_and(|on| on.plus(CONFIRM_EVERY) >= today)
    }
}

/// The national lines the house brings. Numbers and hours as the sources said on the day; a partnership confirms them again like its own.
pub fn national() -> Vec<Help> {
    let service = |number: u128, name: &str, gives: &[Gives], telephone: &str, hours: &str, source: &str, confirmed: Option<(i16, i8, i8)>| Help {
        id: ServiceId(daybreak_vocabulary::uuid::Uuid::from_u128(number)),
        name: name.to_owned(),
        gives: gives.to_vec(),
        words: String::new(),
        number: telephone.to_owned(),
        hours: hours.to_owned(),
        source: source.to_owned(),
        confirmed_on: confirmed.and_then(|(year, month, day)| Day::from_ymd(year, month, day)),
        keeper: None,
    };
    let checked = Some((2026, 11, 22));
    vec![
        service(
            1,
            "Salvation Army, support for adults in England and Wales",
            &[Gives::Bed, Gives::Food, Gives::Clothes, Gives::Advice],
            "0800 808 3733",
            "Every day, at any hour",
            "https://www.salvationarmy.org.uk/modern-slavery/supporting-survivors",
            checked,
        ),
        service(
            2,
            "Modern Slavery & Exploitation Helpline (Unseen)",
            &[Gives::Advice, Gives::Interpreter],
            "08000 121 700",
            "",
            "https://www.modernslaveryhelpline.org",
            checked,
        ),
        service(
            3,
            "Independent Child Trafficking Guardians, England and Wales",
            &[Gives::Child],
            "0800 043 4303",
            "Every day, at any hour",
            "Home Office, first responder toolkit for England and Wales, April 2026",
            checked,
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_confirmed_lately_is_not_fresh() {
        let mut one = national().remove(0);
        let on = one.confirmed_on.unwrap();
        assert!(one.is_fresh(on.plus(CONFIRM_EVERY)));
        assert!(!one.is_fresh(on.plus(CONFIRM_EVERY + 1)));
        one.confirmed_on = None;
        assert!(!one.is_fresh(on));
    }
}
