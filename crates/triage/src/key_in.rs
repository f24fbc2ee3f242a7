//! What was told by telephone, at the desk or in a letter, as the same answers a sender gives on the public site.

use daybreak_reports::answers::{Answers, KeptFile, Mend};
use daybreak_reports::journey::Step;
use daybreak_reports::{Came, JourneyId, Keyed, SubmissionId};
use daybreak_site::{Fault, Form, House};
use daybreak_vault::Receipt;
use daybreak_vocabulary::{Chance, Language, OrganisationId, Tongue};

/// The screens of the public site whose questions stand on the one page, in the order in which one decides what the next asks.
pub const STEPS: [Step; 6] = [Step::Readers, Step::What, Step::Pack, Step::Where, Step::When, Step::People];

/// How the concern came and in which language; `None` where that was not chosen.
pub fn came(form: &Form) -> Option<Came> {
    Came::from_code(form.value("came"))
}

/// In which language it is put down, and its receipt printed: theirs, or where Daybreak has no pages in that, the one whoever types reads.
pub fn language(form: &Form, typed_in: Language) -> Option<Language> {
    Tongue::from_tag(form.value("told-in")).map(|tongue| tongue.page_language().unwrap_or(typed_in))
}

/// The language they told it in, where Daybreak has no pages in it.
fn spoken(form: &Form) -> Option<Tongue> {
    Tongue::from_tag(form.value("told-in")).filter(|tongue| tongue.page_language().is_none())
}

/// Where the files that wait are sealed in the form: their keys travel there alone.
const PLACE: &str = "key-in";

/// The files that were added before and wait, sealed; `None` where they can't be read any more, such as after the server was started anew.
pub fn kept(house: &House, form: &Form) -> Option<Vec<KeptFile>> {
    match form.value("kept") {
        "" => Some(Vec::new()),
        sealed => {
            let (_, plain) = house.form_keys.open(house.today(), PLACE, sealed).ok()?;
            serde_json::from_slice(&plain).ok()
        }
    }
}

/// The same to travel on; empty where there are none.
pub fn keep(house: &House, files: &[KeptFile]) -> Result<String, Fault> {
    if files.is_empty() {
        return Ok(String::new());
    }
    let plain = zeroize::Zeroizing::new(serde_json::to_vec(files).map_err(|_| Fault::Broken("a form's files could not be written".into()))?);
    Ok(house.form_keys.seal(house.chance.as_ref(), house.today(), PLACE, &plain))
}

/// What stands on the form, as answers. Receipt and submission are drawn once and travel in the form, so that a repeated press finds the same report.
pub fn answers(form: &Form, files: &[KeptFile], chance: &dyn Chance, organisation: OrganisationId, typed_in: Language) -> Answers {
    let submission = form.value("submission").parse().unwrap_or_else(|_| SubmissionId(chance.uuid4()));
    let receipt = Receipt::parse(form.value("receipt")).unwrap_or_else(|_| Receipt::draw(chance));
    let mut answers = Answers::new(JourneyId(chance.uuid4()), submission, receipt.to_string(), language(form, typed_in).unwrap_or_default());
    for step in STEPS.into_iter().chain([Step::You]) {
        answers.take(step, form.values());
    }
    answers.files = files.to_vec();
    answers.keyed = came(form).map(|came| Keyed { came, organisation, spoken: spoken(form) });
    answers.shown = form.value("shown").split(' ').filter_map(|id| id.parse().ok()).collect();
    answers
}

/// What must be mended before it is sealed: as on the public site.
pub fn mends(answers: &Answers) -> Vec<Mend> {
    STEPS.into_iter().chain([Step::You]).flat_map(|step| answers.mend(step)).collect()
}
