//! Counts with calibrated noise: differential privacy whose unit is a person over all releases.
//!
//! **Unit.** Two sets of records are neighbours if one is the other with everything about one person taken out. [`Noise::times`] is the most records
//! of one person that a table counts; whoever counts must hold to it (count people, not events, and it is 1).
//!
//! **Sensitivity.** One record is counted in its own cell and in every total above it: with `c` cells for a record, a person moves the table by at most
//! `times × c` in sum (L1) and `times² × c` in sum of squares (L2², reached when all records fall in one cell). Every printed cell carries noise of its
//! own, totals too; totals therefore do not add up exactly, and are not made to.
//!
//! **Composition.** The budget is one for all measures, since one person may be counted in all of them, and is never refilled. Pure spends add up
//! (Dwork, McSherry, Nissim and Smith 2006); concentrated ones do (Bun and Steinke 2016, zCDP: Gaussian noise of variance `s²` costs
//! `rho = L2² / (2 s²)`), and `epsilon = rho + 2 sqrt(rho ln(1/delta))` translates them.
//!
//! **Sampler.** Discrete Laplace and discrete Gaussian drawn exactly, in whole-number arithmetic (Canonne, Kamath and Steinke 2020, algorithms 1 to 3):
//! floating-point samplers leak through their rounding (Mironov 2012).
//!
//! **The same question gets the same noise**, so that asking twice averages nothing away. A question is a measure, a cell and the day of the release; the
//! noise is drawn from HMAC-SHA256 under a secret, over the question and the size of the noise and *not* over the count: were it to follow the
//! count, an unchanged answer would tell that nobody was added. If the count behind a question has changed since it was answered, it is refused.
//!
//! Under another secret the same question would get other noise, and the two could be averaged: the ledger keeps a print of its secret and refuses any
//! other. Ledger and budget are kept as two files and know each other's releases: with a budget that does not know what is out, or a ledger that does not
//! know what was spent on this day's questions, nothing goes out.

mod budget;
mod ratio;
mod sampler;

pub use budget::{Budget, Spent};
pub use ratio::Ratio;
pub use sampler::{Stream, gaussian, laplace};

use crate::ledger::{Ledger, Manner};
use crate::release::{Refused, Release, Shown, held, may_open};
use crate::system::{Id, id};
use crate::table::{Count, Key, Table, named};
use daybreak_vocabulary::{Chance, Day};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use thiserror::Error;
use zeroize::Zeroizing;

/// The seed of all noise. Whoever has it can take the noise off: keep it beside the records' own keys, never beside what is published.
#[derive(Clone)]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    /// A fresh one.
    pub fn draw(chance: &dyn Chance) -> Secret {
        Secret(Zeroizing::new(chance.bytes()))
    }

    /// The one kept from before.
    pub fn kept(bytes: [u8; 32]) -> Secret {
        Secret(Zeroizing::new(bytes))
    }

    /// For keeping.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What the ledger knows the secret again by. One more answer of the function that noise and rounding are drawn from, to words that are no question of
    /// theirs: whoever can't tell HMAC-SHA256 from chance learns from it neither the secret nor any draw.
    pub(crate) fn print(&self) -> [u8; 32] {
        sampler::code(&self.0, b"daybreak disclosure print of the secret 1")
    }
}

/// How much noise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noise {
    /// What the release spends of the budget.
    pub spend: Privacy,
    /// The most records of one person that the table counts.
    pub times: u32,
}

/// A spend, or a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Privacy {
    /// `epsilon`: discrete Laplace noise.
    Pure(Ratio),
    /// `rho`: discrete Gaussian noise.
    Concentrated(Ratio),
}

impl Privacy {
    /// Nothing of the same kind.
    fn nothing(self) -> Privacy {
        match self {
            Privacy::Pure(_) => Privacy::Pure(Ratio::default()),
            Privacy::Concentrated(_) => Privacy::Concentrated(Ratio::default()),
        }
    }
}

/// Why noise can't be added.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoNoise {
    /// The budget is for ever.
    #[error("this release would spend {asked} and {left} of the budget is left: it covers one person over all releases and is not refilled")]
    Spent {
        /// What is asked.
        asked: Ratio,
        /// What is left.
        left: Ratio,
    },
    /// Laplace and Gaussian do not mix in one budget.
    #[error("the budget is kept in the other kind of privacy loss: spend that kind")]
    OtherKind,
    /// A count behind an answered question has changed.
    #[error("the count of {0} has changed since this day's question was answered. With the same noise the difference would show: release it as of a later day")]
    Changed(String),
    /// A cell that is there because of one person shows that person, whatever the noise on it.
    #[error("noise hides nobody in a table that leaves cells out: which are there would tell. Give a row for every possible code, noughts too, and every total")]
    NotFull,
    /// A budget that does not know what is out would be a second one.
    #[error("the release “{0}” is in the ledger and not in this budget: the budget is one for all releases and is not refilled. Bring back the one it was spent from")]
    OtherBudget(String),
    /// Against a ledger that does not know a release, a changed count is not seen.
    #[error("the release “{0}” of this day and measure is in the budget and not in this ledger: whether a count has changed since can't be told. Bring back the ledger it is in, or release as of a later day")]
    OtherLedger(String),
    /// Not a number of people or a spend.
    #[error("the spend and the records of one person have to be more than nought and the noise at most a million people wide")]
    OutOfRange,
}

impl Release {
    /// Adds noise to every cell, totals too, and enters the spend in the budget and the release in the ledger. A question answered before, on the
    /// same day at the same noise, gets the same answer and spends nothing; the budget knows of it all the same.
    pub fn noisy(table: &Table, name: &str, on: Day, noise: &Noise, secret: &Secret, budget: &mut Budget, ledger: &mut Ledger) -> Result<Release, Refused> {
        if !table.is_full() {
            return Err(NoNoise::NotFull.into());
        }
        may_open(table, name, Manner::Noisy, 0, ledger)?;
        if !ledger.is_drawn_under(secret) {
            return Err(Refused::OtherSecret);
        }
        belong(budget, ledger, table.measure(), on)?;
        let size = Size::of(noise, Table::deepest(table.dimensions()) as u64)?;
        let before = answered(table, on, ledger, |_| true);
        // The same cells at another size of noise are another question.
        let name_of_size = format!("{size:?}");
        let paid = answered(table, on, ledger, |release| budget.spent().iter().any(|spent| spent.release == release && spent.size == name_of_size));
        let known = |key: &Key| match table.cells().get(key) {
            Some(Count::Known(people)) => Some(*people),
            _ => None,
        };
        let mut fresh = false;
        for key in table.cells().keys() {
            let (Some(now), id) = (known(key), id(table.dimensions(), key)) else { continue };
            if before.get(&id).is_some_and(|then| *then != now) {
                return Err(NoNoise::Changed(named(table.dimensions(), key)).into());
            }
            fresh |= !paid.contains_key(&id);
        }
        let spend = if fresh { noise.spend } else { noise.spend.nothing() };
        budget.spend(Spent { release: name.to_owned(), measure: table.measure().to_owned(), on, size: name_of_size, spend })?;
        let cells = table
            .cells()
            .keys()
            .map(|key| {
                let shown = match known(key) {
                    None => Shown::Missing,
                    Some(people) => {
                        let question = question(table.measure(), on, &id(table.dimensions(), key), &size);
                        let with = i64::try_from(people).unwrap_or(i64::MAX).saturating_add(size.draw(&mut Stream::of(&secret.0, &question)));
                        // What is done to an answer afterwards costs nothing.
                        Shown::About(u64::try_from(with).unwrap_or(0))
                    }
                };
                (key.clone(), shown)
            })
            .collect();
        ledger.add_drawn(held(table, name, on, Manner::Noisy, 0, BTreeSet::new(), BTreeSet::new()), secret);
        Ok(Release {
            name: name.to_owned(),
            on,
            measure: table.measure().to_owned(),
            manner: Manner::Noisy,
            dimensions: table.dimensions().to_vec(),
            cells,
            left_out: BTreeMap::new(),
        })
    }
}

/// How wide the noise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    /// `exp(-|x| / scale)`, the scale as a ratio.
    Laplace(Ratio),
    /// Variance parameter, as a ratio.
    Gaussian(Ratio),
}

impl Size {
    fn of(noise: &Noise, touched: u64) -> Result<Size, NoNoise> {
        let times = u64::from(noise.times);
        let (Privacy::Pure(spend) | Privacy::Concentrated(spend)) = noise.spend;
        let over = match noise.spend {
            Privacy::Pure(_) => times.checked_mul(touched),
            Privacy::Concentrated(_) => times.checked_mul(times).and_then(|times| times.checked_mul(touched)),
        };
        let twice = if matches!(noise.spend, Privacy::Pure(_)) { 1 } else { 2 };
        let over = over.and_then(|over| over.checked_mul(spend.under())).ok_or(NoNoise::OutOfRange)?;
        let under = spend.over().checked_mul(twice).ok_or(NoNoise::OutOfRange)?;
        let ratio = Ratio::new(over, under).filter(|ratio| ratio.over() > 0).ok_or(NoNoise::OutOfRange)?;
        // Keeps the sampler's whole numbers within 128 bits.
        if ratio.over() / ratio.under() > 1_000_000 || ratio.over() > 1 << 36 || ratio.under() > 1 << 20 {
            return Err(NoNoise::OutOfRange);
        }
        Ok(if twice == 1 { Size::Laplace(ratio) } else { Size::Gaussian(ratio) })
    }

    fn draw(&self, stream: &mut Stream) -> i64 {
        match self {
            Size::Laplace(scale) => laplace(stream, *scale),
            Size::Gaussian(variance) => gaussian(stream, *variance),
        }
    }
}

/// Whether the budget knows every release with noise that is out, and the ledger every one of this measure and day that was spent for.
fn belong(budget: &Budget, ledger: &Ledger, measure: &str, on: Day) -> Result<(), NoNoise> {
    let spent_for = |name: &str| budget.spent().iter().any(|spent| spent.release == name);
    let out = |name: &str| ledger.all().iter().any(|held| held.manner == Manner::Noisy && held.name == name);
    if let Some(held) = ledger.all().iter().find(|held| held.manner == Manner::Noisy && !spent_for(&held.name)) {
        return Err(NoNoise::OtherBudget(held.name.clone()));
    }
    match budget.spent().iter().find(|spent| spent.measure == measure && spent.on == on && !out(&spent.release)) {
        Some(spent) => Err(NoNoise::OtherLedger(spent.release.clone())),
        None => Ok(()),
    }
}

/// The counts behind the questions answered as of this day.
fn answered(table: &Table, on: Day, ledger: &Ledger, of: impl Fn(&str) -> bool) -> HashMap<Id, u64> {
    ledger
        .of(table.measure())
        .filter(|held| held.manner == Manner::Noisy && held.on == on && of(&held.name))
        .flat_map(|held| held.cells.iter().map(move |(key, count)| (id(&held.dimensions, key), *count)))
        .filter_map(|(id, count)| match count {
            Count::Known(people) => Some((id, people)),
            Count::Missing => None,
        })
        .collect()
}

/// The question in bytes, every part led by its length: no two questions are the same bytes.
fn question(measure: &str, on: Day, id: &Id, size: &Size) -> Vec<u8> {
    let (kind, ratio) = match size {
        Size::Laplace(scale) => ("laplace", scale),
        Size::Gaussian(variance) => ("gaussian", variance),
    };
    let mut bytes = Vec::new();
    let mut part = |text: &[u8]| {
        bytes.extend((text.len() as u64).to_be_bytes());
        bytes.extend(text);
    };
    part(b"daybreak disclosure noise 1");
    part(measure.as_bytes());
    part(&on.0.to_be_bytes());
    part(kind.as_bytes());
    part(&ratio.over().to_be_bytes());
    part(&ratio.under().to_be_bytes());
    for (dimension, code) in id {
        part(dimension.as_bytes());
        part(code.as_bytes());
    }
    bytes
}

