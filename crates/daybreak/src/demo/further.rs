//! Three hundred further reports, so that the queue has its weight, and those of the quarter before, so that there is something to count: which text, where and when comes from a
//! fixed seed.

use crate::demo::NotMade;
use daybreak_statistics::own;
use daybreak_vocabulary::{Day, Moment, Places};
use serde::Deserialize;

const FILE: &str = "further.toml";
/// Half of the days are the last fortnight: a queue is young at its top.
const OLDEST_MINUTES: u64 = 41 * 24 * 60;
const RECENT_MINUTES: u64 = 14 * 24 * 60;
const MINUTES_A_DAY: i64 = 24 * 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    kind: Vec<Kind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    setting: String,
    #[serde(default = "english")]
    language: String,
    texts: Vec<String>,
}

fn english() -> String {
    String::from("en")
}

/// One of them: what was typed, how long ago, and how far its reader came with it.
#[derive(Clone, Debug)]
pub struct Further {
    pub minutes_ago: i64,
    /// When it is read; nothing: the first morning after.
    pub read_minutes_ago: Option<i64>,
    pub language: String,
    pub fields: Vec<(&'static str, String)>,
    pub handled: Handled,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handled {
    Waits,
    Read,
    Closed,
}

/// SplitMix64: the same county in every demo.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound.max(1)
    }

    fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        all.get(usize::try_from(self.below(all.len() as u64)).unwrap_or_default())
    }
}

pub fn further(places: &Places, count: usize) -> Result<Vec<Further>, NotMade> {
    let file: File = toml::from_str(include_str!("further.toml")).map_err(|_| NotMade::File(FILE))?;
    let mut dice = Dice(20_261_122);
    (0..count).map(|_| one(&file, places, &mut dice).ok_or(NotMade::File(FILE))).collect()
}

/// Reports of the last quarter that is over, all of them closed: read on one morning a week, most soon after they came.
pub fn earlier(places: &Places, now: Moment, count: usize) -> Result<Vec<Further>, NotMade> {
    let file: File = toml::from_str(include_str!("further.toml")).map_err(|_| NotMade::File(FILE))?;
    let mut dice = Dice(20_260_930);
    let Some((first, last)) = last_quarter(now.day()) else { return Ok(Vec::new()) };
    let mornings: Vec<i64> = (first.0 + 6..=last.0).step_by(7).map(|day| day * MINUTES_A_DAY + 9 * 60).collect();
    let minute_now = now.0 / 60_000;
    let one = |dice: &mut Dice| {
        let (language, fields, ..) = told(&file, places, dice)?;
        let morning = *dice.one_of(&mornings)?;
        let before = match dice.below(10) {
            0..=3 => 20 + dice.below(90),
            4..=6 => 600 + dice.below(600),
            _ => 1_440 + dice.below(5 * 1_440),
        };
        let sent = morning - i64::try_from(before).unwrap_or_default();
        Some(Further { minutes_ago: minute_now - sent, read_minutes_ago: Some(minute_now - morning), language, fields, handled: Handled::Closed })
    };
    (0..count).map(|_| one(&mut dice).ok_or(NotMade::File(FILE))).collect()
}

/// The first and the last day of the last quarter that is over.
pub fn last_quarter(today: Day) -> Option<(Day, Day)> {
    own::over(today).first().and_then(|quarter| own::days(*quarter))
}

/// What somebody told: the language, the fields, and whether somebody is in danger or a child.
type Told = (String, Vec<(&'static str, String)>, bool, bool);

fn told(file: &File, places: &Places, dice: &mut Dice) -> Option<Told> {
    let kind = dice.one_of(&file.kind)?;
    let text = dice.one_of(&kind.texts)?;
    let district = dice.one_of(&places.districts)?;
    let mut fields = vec![("story", text.clone()), ("setting", kind.setting.clone()), ("district", district.code.clone())];
    if let Some(landmark) = dice.one_of(&district.landmarks) {
        fields.push(("near", landmark.clone()));
    }
    if dice.below(5) == 0 {
        fields.push(("readers", String::from("not_police")));
    }
    let (danger, child) = (dice.below(40) == 0, dice.below(25) == 0);
    if danger {
        fields.push(("danger", String::from("yes")));
    }
    if child {
        fields.push(("ages", String::from("from16to17")));
    }
    Some((kind.language.clone(), fields, danger, child))
}

fn one(file: &File, places: &Places, dice: &mut Dice) -> Option<Further> {
    let (language, fields, danger, child) = told(file, places, dice)?;
    let minutes = if dice.below(2) == 0 { dice.below(RECENT_MINUTES) } else { dice.below(OLDEST_MINUTES) };
    // Old ones have mostly been dealt with, young ones wait.
    let age = minutes / (24 * 60);
    let handled = match (age, dice.below(10)) {
        // What is urgent does not lie.
        (2.., _) if danger || child => Handled::Closed,
        (0..=1, _) | (2..=6, 0..=4) | (7.., 0) => Handled::Waits,
        (2..=6, _) | (7..=13, _) | (_, 1..=3) => Handled::Read,
        _ => Handled::Closed,
    };
    Some(Further { minutes_ago: i64::try_from(minutes).unwrap_or_default() + 30, read_minutes_ago: None, language, fields, handled })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_three_hundred_every_time() {
        let places = Places::fictional();
        let (one, other) = (further(&places, 300).unwrap(), further(&places, 300).unwrap());
        assert!(one.iter().zip(&other).all(|(one, other)| one.fields == other.fields && one.minutes_ago == other.minutes_ago));
        let waiting = one.iter().filter(|further| further.handled == Handled::Waits).count();
        assert!((60..200).contains(&waiting), "{waiting} wait");
    }

    #[test]
    fn those_of_the_quarter_before_are_of_it_and_read_after_they_came() {
        let now = Moment(Day::from_ymd(2026, 11, 22).unwrap().0 * 86_400_000 + 43_200_000);
        let earlier = earlier(&Places::fictional(), now, 120).unwrap();
        let (first, last) = last_quarter(now.day()).unwrap();
        assert_eq!((earlier.len(), first.to_string().as_str(), last.to_string().as_str()), (120, "2026-07-01", "2026-09-30"));
        for one in &earlier {
            let (sent, read) = (now.plus_minutes(-one.minutes_ago), now.plus_minutes(-one.read_minutes_ago.unwrap()));
            assert!(first <= sent.day() && read.day() <= last && sent < read);
        }
    }
}
