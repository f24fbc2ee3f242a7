//! How much is known of a source, and of what it says: the grades of the national intelligence report (3x5x2).
//!
//! Source: the College of Policing's scheme as training material of forces describes it, checked on 22 November 2026; the sub-codes of handling could not
//! be verified and are left out.

/// Makes a grade whose variants are read and written as one letter or figure.
macro_rules! grade {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$of])* #[serde(rename = $code)] $variant),* }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// As it is written on the form.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }

            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }
    };
}

grade! {
    /// How far the source can be relied on.
    Source {
        Reliable = "1",
        /// Nobody knows yet: every stranger who tells something for the first time.
        Untested = "2",
        NotReliable = "3",
    }
}

grade! {
    /// How the source knows it.
    Information {
        /// Saw, heard or lived it.
        KnownDirectly = "A",
        /// From somebody else, and something else bears it out.
        Corroborated = "B",
        /// From somebody else.
        KnownIndirectly = "C",
        NotKnown = "D",
        SuspectedFalse = "E",
    }
}

grade! {
    /// Whether it may be shared.
    Handling {
        /// Sharing as the law allows.
        Permitted = "P",
        /// Only with the conditions that stand beside it.
        Conditions = "C",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_by_five_by_two() {
        assert_eq!((Source::ALL.len(), Information::ALL.len(), Handling::ALL.len()), (3, 5, 2));
        assert!(Source::ALL.iter().all(|grade| Source::from_code(grade.code()) == Some(*grade)));
        assert!(Information::ALL.iter().all(|grade| Information::from_code(grade.code()) == Some(*grade)));
        assert_eq!(Handling::from_code("C"), Some(Handling::Conditions));
        assert_eq!(Information::from_code("F"), None);
    }
}
