//! What travels in the page, sealed: the answers of a journey, the receipt of a return, the id of a piece of feedback. The server keeps nothing of them.

use crate::answers::{Answers, KeptFile};
use crate::report::{FeedbackId, JourneyId, MessageId, SubmissionId};
use daybreak_site::{Fault, House, Visit};
use daybreak_vault::{BadForm, Receipt};
use daybreak_vocabulary::Chance;
use serde::{Deserialize, Serialize};

const JOURNEY: &str = "journey";
const RETURN: &str = "return";
const FEEDBACK: &str = "feedback";

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

/// Feedback that is being written. Its words are not in it.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct NewFeedback {
    pub journey: JourneyId,
    pub id: FeedbackId,
}

/// The journey a form says it belongs to, else a new one. Where its state can't be read any more the journey stays the same: leaving the page that gives it back ends
/// what was sent before.
pub fn journey_of(visit: &Visit) -> JourneyId {
    let chance: &dyn Chance = visit.house.chance.as_ref();
    JourneyId(visit.leaving().unwrap_or_else(|| chance.uuid4()))
}

/// The answers of somebody who begins: their receipt and their submission are drawn now, so that they can't differ later.
pub fn new_answers(visit: &Visit) -> Answers {
    let chance: &dyn Chance = visit.house.chance.as_ref();
    let receipt = Receipt::draw(chance).text().to_string();
    Answers::new(journey_of(visit), SubmissionId(chance.uuid4()), receipt, visit.language)
}

pub fn seal_answers(house: &House, answers: &Answers) -> Result<String, Fault> {
    seal(house, JOURNEY, answers)
}

pub fn open_answers(house: &House, text: &str) -> Result<Answers, BadForm> {
    open(house, JOURNEY, text)
}

pub fn new_return(visit: &Visit) -> Returned {
    let chance: &dyn Chance = visit.house.chance.as_ref();
    Returned { journey: journey_of(visit), receipt: None, message: MessageId(chance.uuid4()), files: Vec::new() }
}

pub fn seal_return(house: &House, returned: &Returned) -> Result<String, Fault> {
    seal(house, RETURN, returned)
}

pub fn open_return(house: &House, text: &str) -> Result<Returned, BadForm> {
    open(house, RETURN, text)
}

pub fn new_feedback(visit: &Visit) -> NewFeedback {
    let chance: &dyn Chance = visit.house.chance.as_ref();
    NewFeedback { journey: journey_of(visit), id: FeedbackId(chance.uuid4()) }
}

pub fn seal_feedback(house: &House, new: NewFeedback) -> Result<String, Fault> {
    seal(house, FEEDBACK, &new)
}

pub fn open_feedback(house: &House, text: &str) -> Result<NewFeedback, BadForm> {
    open(house, FEEDBACK, text)
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
