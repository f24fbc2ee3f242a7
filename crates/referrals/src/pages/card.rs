//! Your card: how the Home Office reaches who refers.

use super::begin::nations;
use super::{chance, ended};
use crate::acts::card::{self, NotKept};
use crate::form::lists::OTHER_ORGANISATIONS;
use crate::store::{self, Card};
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Choice, Form, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_vocabulary::Jurisdiction;
use std::sync::Arc;

fn page(visit: &Visit, member: &Member, form: Form) -> ActPage {
    let shell = member.page(visit, "own-card-title");
    let mut names = vec![Choice::new("", "own-card-organisation-own")];
    names.extend(OTHER_ORGANISATIONS.iter().chain(crate::form::lists::FORCES).map(|name| Choice::named(*name, *name)));
    ActPage::of(shell, "/account".to_owned(), "own-card-back", String::new(), "responder-card", "own-card-title", form)
        .say("own-card-why")
        .line("role", "own-card-role", "")
        .line("phone", "own-card-phone", "")
        .line("second-mail", "own-card-second-mail", "own-card-second-mail-hint")
        .select("form-name", "own-card-organisation", "own-card-organisation-hint", names)
        .radios("nation", "referral-nation", "", nations())
        .button("own-card-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let mut tx = office.house.db.read().await?;
    let form = match store::card(&mut tx, member.id).await? {
        Some(card) => Form::new()
            .with("role", card.role)
            .with("phone", card.phone)
            .with("second-mail", card.second_mail)
            .with("form-name", card.form_name)
            .with("nation", card.jurisdiction.code()),
        None => Form::new(),
    };
    page(&visit, &member, form).answer()
}

pub async fn keep(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    if form.is_refused() {
        return page(&visit, &member, form).answer();
    }
    let Some(jurisdiction) = Jurisdiction::from_code(form.value("nation")) else {
        return page(&visit, &member, refuse(form, NotKept::NoNation)).answer();
    };
    let line = |name: &str| form.value(name).to_owned();
    let card = Card { role: line("role"), phone: line("phone"), second_mail: line("second-mail"), form_name: line("form-name"), jurisdiction };
    if let Err(refusal) = card::check(&card) {
        return page(&visit, &member, refuse(form, refusal)).answer();
    }
    let now = office.house.clock.now();
    let kept = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| card::keep(change, &member, &card).await);
    match ended(kept)? {
        Ok(()) => go_to("/account"),
        Err(refusal) => page(&visit, &member, refuse(form, refusal)).answer(),
    }
}
