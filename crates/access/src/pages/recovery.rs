//! The organisation's recovery code: typed by a coordinator who has no key, replaced by a new one.

use crate::acts::recover;
use crate::member::Member;
use crate::office::Office;
use askama::Template;
use axum::extract::State;
use daybreak_audit::Stop;
use daybreak_site::{Answer, Form, Page, Sent, Visit, render, render_form};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "recovery.html")]
struct Recovery {
    page: Page,
    form: Form,
    /// The new code, shown once.
    code: Option<String>,
}

pub(crate) async fn ask(member: Member, visit: Visit) -> Answer {
    render(&Recovery { page: member.page(&visit, "recovery-title"), form: Form::new(), code: None })
}

pub(crate) async fn claim(State(office): State<Arc<Office>>, member: Member, Sent { visit, form, .. }: Sent) -> Answer {
    if form.is_refused() {
        return again(&member, &visit, form);
    }
    match recover::claim(&office, &member, form.value("recovery-code")).await {
        Ok(code) => render(&Recovery { page: member.page(&visit, "recovery-title"), form: Form::new(), code: Some(code.to_string()) }),
        Err(Stop::Refused(refused)) => {
            let mut form = form;
            form.refuse("recovery-code", refused.key());
            again(&member, &visit, form)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

fn again(member: &Member, visit: &Visit, form: Form) -> Answer {
    let page = member.page(visit, "recovery-title").answering(&form);
    render_form(page.refused, &Recovery { page, form, code: None })
}
