//! The kinds of place a concern can be about.

use serde::{Deserialize, Serialize};

/// The kind of place a concern is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    CarWash,
    NailBar,
    Farm,
    Factory,
    Warehouse,
    BuildingSite,
    Restaurant,
    Care,
    Fishing,
    PrivateHome,
    ManyCallers,
    SexSold,
    CannabisHouse,
    /// Drug dealing from the home of somebody who can't stop it ("cuckooing").
    TakenOverHome,
    LorryOrServices,
    SomethingElse,
}

impl Setting {
    /// The word in forms and words keys (`setting-car_wash`).
    pub fn code(self) -> &'static str {
        match self {
            Setting::CarWash => "car_wash",
            Setting::NailBar => "nail_bar",
            Setting::Farm => "farm",
            Setting::Factory => "factory",
            Setting::Warehouse => "warehouse",
            Setting::BuildingSite => "building_site",
            Setting::Restaurant => "restaurant",
            Setting::Care => "care",
            Setting::Fishing => "fishing",
            Setting::PrivateHome => "private_home",
            Setting::ManyCallers => "many_callers",
            Setting::SexSold => "sex_sold",
            Setting::CannabisHouse => "cannabis_house",
            Setting::TakenOverHome => "taken_over_home",
            Setting::LorryOrServices => "lorry_or_services",
            Setting::SomethingElse => "something_else",
        }
    }

    pub fn from_code(code: &str) -> Option<Setting> {
        Setting::all().find(|setting| setting.code() == code)
    }
}
