//! The four nations whose law and services differ: who guards a child, which clocks run, whom a duty binds.

use crate::codes;
use crate::working_days::Nation;

codes! {
    /// Where somebody is being helped. The Home Office's form has the same four.
    Jurisdiction, "jurisdiction-" {
        England = "england",
        Wales = "wales",
        Scotland = "scotland",
        NorthernIreland = "northern-ireland",
    }
}

impl Jurisdiction {
    /// Whose bank holidays hold there.
    pub fn calendar(self) -> Nation {
        match self {
            Jurisdiction::England | Jurisdiction::Wales => Nation::EnglandAndWales,
            Jurisdiction::Scotland => Nation::Scotland,
            Jurisdiction::NorthernIreland => Nation::NorthernIreland,
        }
    }
}
