//! What travels in the page, sealed: the answers of a journey, or the receipt of a return. The server keeps nothing of either.

use crate::answers::{Answers, KeptFile};
use crate::report::{JourneyId, MessageId, SubmissionId};
use daybreak_site::{Fault, House, Visit};
use daybreak_vault::{BadForm, Receipt};
use daybreak_vocabulary::Chance;
use serde::{Deserialize, Serialize};

const JOURNEY: &str = "journey";
const RETURN: &str = "return";

/// A receipt that was opened, or the page that asks for one.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Returned {
    pub journey: JourneyId,
    pub receipt: Option<String>,
    /// Drawn before it is written, so that a repeated press writes one message.
    pub message: MessageId,
    /// Files that were added and not sent yet: their keys travel here alone.
    #[serde(default)]
    pub files: Vec<KeptFile>,
}

/// A new journey: its receipt and its submission are drawn now, so that they can't differ later.
pub fn new_answers(house: &House, visit: &Visit) -> Answers {
    let chance: &dyn Chance = house.chance.as_ref();
    let receipt = Receipt::draw(chance).text().to_string();
    Answers::new(JourneyId(chance.uuid4()), SubmissionId(chance.uuid4()), receipt, visit.language)
}

pub fn seal_answers(house: &House, answers: &Answers) -> Result<String, Fault> {
    seal(house, JOURNEY, answers)
}

pub fn open_answers(house: &House, text: &str) -> Result<Answers, BadForm> {
    open(house, JOURNEY, text)
}

pub fn new_return(house: &House) -> Returned {
    let chance: &dyn Chance = house.chance.as_ref();
    Returned { journey: JourneyId(chance.uuid4()), receipt: None, message: MessageId(chance.uuid4()), files: Vec::new() }
}

pub fn seal_return(house: &House, returned: &Returned) -> Result<String, Fault> {
    seal(house, RETURN, returned)
}

pub fn open_return(house: &House, text: &str) -> Result<Returned, BadForm> {
    open(house, RETURN, text)
}

fn seal(house: &House, place: &'static str, state: &impl Serialize) -> Result<String, Fault> {
    let plain = serde_json::to_vec(state).map_err(|_| Fault::Broken("a form's state could not be written".into()))?;
    Ok(house.form_keys.seal(house.chance.as_ref(), house.today(), place, &plain))
}

fn open<T: for<'a> Deserialize<'a>>(house: &House, place: &'static str, text: &str) -> Result<T, BadForm> {
    let (_, plain) = house.form_keys.open(house.today(), place, text)?;
    serde_json::from_slice(&plain).map_err(|_| BadForm::Stale)
}

/// When concerns are read, in the page's language, else in English.
pub fn hours(visit: &Visit) -> String {
    let hours = &visit.house.settings.reading_hours;
    let in_language = |tag: &str| hours.iter().find(|(language, _)| language == tag).map(|(_, text)| text.clone());
    in_language(visit.language.tag()).or_else(|| in_language("en")).unwrap_or_default()
}
