//! Coming back with the receipt. Wrong ones slow down; nobody is locked out and no address is kept.

use super::files::{self, Inbox};
use super::state::{Returned, journey_of, new_return, open_return, seal_return};
use super::tries::Tries;
use super::{begin, conversation, steps};
use crate::acts;
use crate::report::{MessageId, Report};
use crate::store;
use askama::Template;
use axum::Extension;
use axum::extract::State;
use daybreak_database::Failure;
use daybreak_site::{Answer, Form, House, Page, Sent, Upload, Visit, leave, render};
use daybreak_vault::Receipt;
use daybreak_vocabulary::Chance;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "return.html")]
struct Ask {
    page: Page,
    form: Form,
    sealed: String,
    notice: Option<&'static str>,
}

/// A page of a return: leaving burns it, and the languages are buttons of its form.
pub fn page_of(visit: &Visit, returned: &Returned, refused: bool) -> Page {
    let mut page = visit.page("title-return").within(returned.journey.to_string(), "returning");
    page.refused = refused;
    page
}

pub async fn ask(visit: Visit) -> Answer {
    let returned = new_return(&visit);
    ask_with(&visit, &returned, Form::new(), None)
}

fn ask_with(visit: &Visit, returned: &Returned, form: Form, notice: Option<&'static str>) -> Answer {
    let page = page_of(visit, returned, form.is_refused());
    // A code that came locked stays so: nothing has to be typed again.
    let notice = if form.held().is_some() { Some("return-locked") } else { notice };
    render(&Ask { sealed: seal_return(&visit.house, returned)?, page, form, notice })
}

/// Erased since: the receipt opens nothing any more.
pub fn gone(visit: &Visit) -> Answer {
    ask_with(visit, &new_return(visit), Form::new(), Some("return-gone"))
}

pub async fn sent(State(house): State<Arc<House>>, Extension(tries): Extension<Tries>, upload: Upload) -> Answer {
    let mut inbox = Inbox::new(&house);
    let Sent { visit, mut form } = upload.read(&mut inbox).await?;
    let opened = open_return(&house, form.raw("journey"));
    let journey = opened.as_ref().map_or_else(|_| journey_of(&visit), |returned| returned.journey);
    if leave::has_ended(&house, journey.0).await? {
        return steps::left(&visit);
    }
    // Whatever else the form holds: who closes the page is done with it.
    if form.value("go") == "finish" {
        return begin::finish(&visit, journey).await;
    }
    let Ok(mut returned) = opened else {
        // What was written is offered again as soon as the code is there.
        let returned = new_return(&visit);
        return ask_with(&visit, &returned, form, Some("return-stale"));
    };
    if let Some(text) = returned.receipt.clone() {
        let Ok(receipt) = Receipt::parse(&text) else { return ask_with(&visit, &returned, form, None) };
        let mut tx = house.db.read().await?;
        let found = acts::find_by_receipt(&mut tx, &receipt).await?;
        drop(tx);
        return match found {
            Some(report) => {
                let brought = !inbox.taken.is_empty();
                files::take_in(&visit, &mut returned.files, inbox, &mut form).await?;
                conversation::pressed(&visit, returned, &receipt, &report, form, brought).await
            }
            None => gone(&visit),
        };
    }
    if form.sent("change-language") {
        return ask_with(&visit, &returned, form, None);
    }
    let typed = form.value("code").to_owned();
    let Ok(receipt) = Receipt::parse(&typed) else {
        refuse(&mut form, "return-miscopied");
        return ask_with(&visit, &returned, form, None);
    };
    match find_slowly(&house, &tries, &receipt).await? {
        Some(report) => {
            returned.receipt = Some(receipt.text().to_string());
            let chance: &dyn Chance = house.chance.as_ref();
            returned.message = MessageId(chance.uuid4());
            conversation::show(&visit, &returned, &receipt, &report, form, None).await
        }
        None => {
            refuse(&mut form, "return-wrong");
            ask_with(&visit, &returned, form, None)
        }
    }
}

/// A code that came locked can't be looked at for its slip.
fn refuse(form: &mut Form, key: &'static str) {
    let key = if form.is_unlocked("code") { "return-locked-wrong" } else { key };
    form.refuse("code", key);
}

/// Right and wrong wait alike; only wrong ones, and those that nobody has judged yet, make the next wait longer.
async fn find_slowly(house: &House, tries: &Tries, receipt: &Receipt) -> Result<Option<Report>, Failure> {
    // Under way until it is judged and, where it is wrong, noted: no moment between in which it doesn't count.
    let (_until_judged, under_way) = tries.begin(receipt.locator());
    let mut tx = house.db.read().await?;
    let wait = store::wait(&mut tx, receipt.locator(), house.clock.now(), under_way).await?;
    drop(tx);
    tokio::time::sleep(wait).await;
    let mut tx = house.db.read().await?;
    let found = acts::find_by_receipt(&mut tx, receipt).await?;
    drop(tx);
    if found.is_none() {
        store::note_wrong(&house.db, house.clock.as_ref(), house.chance.as_ref(), receipt.locator()).await?;
    }
    Ok(found)
}
