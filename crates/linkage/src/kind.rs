//! Kinds of thing, kept apart.

use serde::{Deserialize, Serialize};

/// What a table's rows are of. Two records that share a phone or an address are related by it; only records of one kind are
/// ever merged, and only by comparing what tells that kind apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A person.
    #[default]
    Person,
    /// A telephone number.
    Phone,
    /// A vehicle, by its mark.
    Vehicle,
    /// A house, a farm, a yard.
    Place,
    /// A company or a trader.
    Business,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 5] = [Kind::Person, Kind::Phone, Kind::Vehicle, Kind::Place, Kind::Business];

    /// Its name in files: `person`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Phone => "phone",
            Kind::Vehicle => "vehicle",
            Kind::Place => "place",
            Kind::Business => "business",
        }
    }
}
