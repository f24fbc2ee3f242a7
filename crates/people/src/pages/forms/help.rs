//! Writing down a service, and confirming that it is still there.

use super::{listed, ticked};
use crate::pages::chance;
use crate::pages::desk::Mend;
use crate::record::fits;
use crate::services::{Gives, Help, ServiceId};
use crate::store;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_audit::{Entry, Stop};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_vocabulary::Jurisdiction;
use std::sync::Arc;

fn page(visit: &Visit, member: &Member, form: Form) -> ActPage {
    let page = member.page(visit, "tonight-new-title");
    ActPage::of(page, "/tonight".to_owned(), "tonight-back", String::new(), "new", "tonight-new-title", form)
        .say("tonight-new-what")
        .line("name", "tonight-name", "")
        .checkboxes("gives", "tonight-gives", "", listed!(Gives::ALL))
        .checkboxes("nations", "tonight-nations", "tonight-nations-hint", listed!(Jurisdiction::ALL))
        .line("number", "tonight-number", "")
        .line("hours", "tonight-hours", "")
        .area("words", "tonight-words", "tonight-words-hint", 3)
        .line("source", "tonight-source", "tonight-source-hint")
        .checkboxes("confirmed", "tonight-confirmed", "", vec![Choice::new("yes", "tonight-confirmed-today")])
        .button("tonight-new-button", "")
}

pub async fn show(member: Member, visit: Visit) -> Answer {
    page(&visit, &member, Form::new()).answer()
}

pub async fn add(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let text = |field: &str| form.value(field).to_owned();
    let lines = ["name", "number", "hours", "source"].map(|field| (field, form.value(field)));
    let gives = ticked(&form, "gives", Gives::from_code);
    let wrong = match fits(lines, [("words", form.value("words"))]) {
        Err(much) => Some(Mend::from(much)),
        Ok(()) if text("name").is_empty() => Some(Mend("name", "tonight-no-name")),
        Ok(()) if gives.is_empty() => Some(Mend("gives", "tonight-no-gives")),
        Ok(()) if text("source").is_empty() => Some(Mend("source", "tonight-no-source")),
        Ok(()) => None,
    };
    if form.is_refused() {
        return page(&visit, &member, form).answer();
    }
    if let Some(wrong) = wrong {
        return page(&visit, &member, refuse(form, wrong)).answer();
    }
    let now = office.house.clock.now();
    let service = Help {
        id: ServiceId(chance(&office).uuid7(now)),
        name: text("name"),
        gives,
        nations: ticked(&form, "nations", Jurisdiction::from_code),
        words: text("words"),
        number: text("number"),
        hours: text("hours"),
        source: text("source"),
        confirmed_on: None,
        keeper: Some(member.organisation),
    };
    let confirmed = form.has("confirmed", "yes").then(|| (now.day(), member.id));
    let added: Result<(), Stop<()>> = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        store::add_service(change.tx(), &service, member.organisation, confirmed).await?;
        change.record(Entry::new("service.added", "service", service.id.0));
        Ok(())
    });
    ended(added)
}

/// Whoever keeps a service says that they asked today, or that it is gone.
pub async fn confirm(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    if form.is_refused() {
        let page = member.page(&visit, "tonight-title");
        return ActPage::of(page, "/tonight".to_owned(), "tonight-back", String::new(), "confirm", "tonight-title", form).closed().answer();
    }
    let id: ServiceId = form.value("service").parse().map_err(|_| Fault::Missing)?;
    let gone = form.value("it") == "gone";
    let now = office.house.clock.now();
    let confirmed: Result<(), Stop<()>> = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        let own = match gone {
            true => store::delete_service(change.tx(), id, member.organisation).await?,
            false => store::confirm_service(change.tx(), id, member.organisation, now.day(), member.id).await?,
        };
        if !own {
            return Err(Stop::Refused(()));
        }
        change.record(Entry::new(if gone { "service.gone" } else { "service.confirmed" }, "service", id.0));
        Ok(())
    });
    ended(confirmed)
}

fn ended(done: Result<(), Stop<()>>) -> Answer {
    match done {
        Ok(()) => go_to("/tonight"),
        Err(Stop::Refused(())) => Err(Fault::Missing),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}
