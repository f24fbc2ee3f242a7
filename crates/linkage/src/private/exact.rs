//! Exact keys by chained re-blinding on ristretto255, among any number of agencies.
//!
//! Every agency `i` holds a secret scalar `k_i`. A key `x` becomes the point `k_1 · k_2 · … · H(x)`, whatever the order: each agency
//! blinds its own list ([`List::blind`]), passes it on, and every other re-blinds it ([`List::reblind`]). Equal keys end as equal
//! points; nobody alone can make the point of a guess. They do so in turn ([`Run::turns`]), and the last gives it to the collector alone. Then [`collect`]
//! joins the lists and counts the overlaps, and [`Overlaps::seal`] is for the estimator.
//!
//! Source of the protocol: Meadows (1986), Huberman, Franklin and Hogg (1999), many parties by the chain; the group is RFC 9496, hashing into it RFC 9380
//! (`expand_message_xmd` with SHA-512).
//!
//! # What each learns
//! An agency that re-blinds: how long a list is, how many keys its records have, and which keys repeat inside that list. The collector: the same of every list, and
//! which records share a key (the graph). The estimator: how many are on which lists. An agency learns nothing of the overlaps, no count and no sign that one is small; nobody learns
//! a value, if no agency gives its secret or a list blinded by all to another and each follows the steps (semi-honest). A phone number is one of about 10⁹: it is
//! safe only because a guess needs every agency's secret. So an agency re-blinds no short list and no very long one ([`Bounds`]), and whoever runs the steps asks
//! [`Account::may`] first, once a period for each sender, and writes [`Account::record`] before anything is handed out. A secret is written into its account when it is
//! drawn ([`Account::drawn`]), and goes with no other.
//!
//! # What is not prevented
//! An agency and the collector together can mark records of the agency's own list, by how many keys they have or by keys they share, find them again at the end, and so learn of named people
//! whether another list holds them. A most of keys leaves few marks of the first sort. Only a collector who works for no agency prevents both.
//!
//! An agency can put whom it likes on its list, one person it wonders about among ninety-nine it made up, and no step can tell. Then the overlap is that person. So the estimator works for no agency
//! either, and looks before publishing: no table, and no estimate that hangs on a few people, since whoever knows all others of an overlap reads the last one off it.
//!
//! No step proves that it was done as told. An agency that re-blinds wrongly spoils the count, and nobody sees it.
//!
//! Whoever holds copies of an account and its secret can go back to them, and agencies that all draw new secrets with new accounts have a second run. Files can't prevent that.
//!
//! ```
//! use daybreak_linkage::private::exact::{Bounds, Estimator, Join, List, Record, Run, Secret, collect};
//! # use daybreak_vocabulary::Chance;
//! # struct Dice(std::sync::Mutex<u64>);
//! # impl Chance for Dice { fn fill(&self, out: &mut [u8]) { let mut n = self.0.lock().unwrap(); for b in out { *n = n.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407); *b = (*n >> 56) as u8; } } }
//! # let chance = &Dice(std::sync::Mutex::new(7)) as &dyn Chance;
//! let estimator = Estimator::draw(chance);
//! let run = Run::new("county", "2026", &["police", "charity"], &["phone", "name_born"], Join { any_of: vec!["name_born".into()], or_at_least: 2 }, Bounds::default(), estimator.public())?;
//! let (police_secret, charity_secret) = (Secret::draw(chance), Secret::draw(chance));
//! let person = |n: usize| Record { keys: vec![("name_born".into(), format!("linh|nguyen|2001-01-{n}")), ("phone".into(), format!("+447700900{n:03}"))] };
//!
//! let police = List::blind(&run, "police", &(0..150).map(person).collect::<Vec<_>>(), &police_secret, chance)?;
//! let charity = List::blind(&run, "charity", &(60..260).map(person).collect::<Vec<_>>(), &charity_secret, chance)?;
//! let police = police.reblind(&run, "charity", &charity_secret, chance)?;
//! let charity = charity.reblind(&run, "police", &police_secret, chance)?;
//!
//! let overlaps = collect(&run, &[police, charity])?;
//! assert_eq!(overlaps.cell(0b11), 90);
//! let sealed = overlaps.seal(&run, chance)?;
//! assert_eq!(estimator.open(&run, &sealed)?, "police,charity,count (estimates alone)\n1,0,60\n0,1,110\n1,1,90\n");
//! # Ok::<(), daybreak_linkage::private::Refused>(())
//! ```

mod account;
mod collect;
mod group;
pub mod keys;
mod list;
mod run;
mod sealed;

pub use account::{Account, Entry};
pub use collect::{Overlaps, collect};
pub use group::{Blinded, Secret, blind};
pub use list::{List, Record};
pub use run::{Bounds, Join, Run};
pub use sealed::Estimator;
