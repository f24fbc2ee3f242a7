//! Taking one more organisation in: what is proposed, proposing, agreeing, and what is shown once.

use super::done;
use crate::acts::found::{Joining, Person};
use crate::acts::joining::{self as acts, NotJoined};
use crate::organisation::Details;
use crate::store::proposals::Proposal;
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Member, Office, Role};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Choice, Fault, Form, Page, Sent, Visit, go_to, render, render_form};
use daybreak_vault::{RecipientKind, recipients};
use daybreak_vocabulary::Language;
use http::{HeaderMap, header};
use std::sync::Arc;
use uuid::Uuid;

struct Waiting {
    proposal: Proposal,
    /// Names of the places it would read about.
    places: Vec<String>,
    /// Whose coordinator proposed it.
    from: String,
    /// Proposed by this member's own organisation: somebody else agrees.
    own: bool,
}

#[derive(Template)]
#[template(path = "joining.html")]
struct Proposals {
    page: Page,
    form: Form,
    done: Option<&'static str>,
    waiting: Vec<Waiting>,
    kinds: Vec<Choice>,
    places: Vec<Choice>,
    fallback: Vec<Choice>,
    languages: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "joined.html")]
struct Done {
    page: Page,
    name: String,
    link: Option<String>,
    code: Option<String>,
}

pub(crate) async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    page(&office, &member, &visit, Form::new(), done(query.as_deref())).await
}

async fn page(office: &Office, member: &Member, visit: &Visit, form: Form, done: Option<&'static str>) -> Answer {
    let house = &office.house;
    let mut tx = house.db.read().await?;
    let directory = recipients::directory(&mut tx, &house.partnership_key).await?;
    tx.rollback().await?;
    let name_of = |code: &String| house.settings.places.name_of(code).unwrap_or(code).to_owned();
    let waiting = acts::waiting(office).await?.into_iter().map(|proposal| Waiting {
        places: proposal.joining.places.iter().map(name_of).collect(),
        from: directory.find(proposal.organisation).map(|listed| listed.recipient.name.clone()).unwrap_or_default(),
        own: proposal.organisation == member.organisation,
        proposal,
    });
    let mut page = member.page(visit, "joining-title");
    page.refused = form.is_refused();
    let refused = page.refused;
    let kinds = RecipientKind::ALL.into_iter().map(|kind| Choice::new(kind.code(), format!("kind-{}", kind.code())));
    let shown = Proposals {
        waiting: waiting.collect(),
        kinds: std::iter::once(Choice::new("", "joining-kind-none")).chain(kinds).collect(),
        places: house.settings.places.districts.iter().map(|one| Choice::named(one.code.clone(), one.name.clone())).collect(),
        fallback: vec![Choice::new("yes", "joining-fallback-yes")],
        languages: Language::ALL.iter().map(|language| Choice::named(language.tag(), language.own_name())).collect(),
        page,
        form,
        done,
    };
    render_form(refused, &shown)
}

fn typed(form: &Form) -> Result<Joining, NotJoined> {
    Ok(Joining {
        name: form.value("name").to_owned(),
        kind: RecipientKind::from_code(form.value("kind")).ok_or(NotJoined::NoKind)?,
        places: form.all("places").into_iter().map(str::to_owned).collect(),
        fallback: form.has("fallback", "yes"),
        details: Details {
            hours: form.value("hours").to_owned(),
            telephone: form.value("telephone").to_owned(),
            mail: form.value("mail").to_owned(),
        },
        coordinator: Some(Person {
            name: form.value("person").to_owned(),
            mail: form.value("person-mail").to_owned(),
            language: Language::from_tag(form.value("person-language")).unwrap_or_default(),
            roles: vec![Role::Coordinator],
        }),
    })
}

async fn refused(office: &Office, member: &Member, visit: &Visit, mut form: Form, why: NotJoined) -> Answer {
    form.refuse(why.field(), why.key());
    page(office, member, visit, form, None).await
}

pub(crate) async fn propose(State(office): State<Arc<Office>>, member: Member, Sent { visit, form, .. }: Sent) -> Answer {
    if form.is_refused() {
        return page(&office, &member, &visit, form, None).await;
    }
    let joining = match typed(&form) {
        Ok(joining) => joining,
        Err(why) => return refused(&office, &member, &visit, form, why).await,
    };
    match acts::propose(&office, &member, &joining).await {
        Ok(()) => go_to("/joining?done=proposed"),
        Err(Stop::Refused(why)) => refused(&office, &member, &visit, form, why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

fn chosen(form: &Form) -> Result<Uuid, Fault> {
    form.value("proposal").parse().map_err(|_| Fault::Missing)
}

pub(crate) async fn agree(State(office): State<Arc<Office>>, member: Member, headers: HeaderMap, Sent { visit, form, .. }: Sent) -> Answer {
    let id = chosen(&form)?;
    match acts::agree(&office, &member, id).await {
        Ok(joined) => {
            let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
            let scheme = if office.loopback { "http" } else { "https" };
            render(&Done {
                page: member.page(&visit, "joined-title"),
                name: joined.name,
                link: joined.link.map(|path| format!("{scheme}://{host}{path}")),
                code: joined.recovery_code.map(|code| code.to_string()),
            })
        }
        Err(Stop::Refused(why)) => refused(&office, &member, &visit, Form::new(), why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

pub(crate) async fn decline(State(office): State<Arc<Office>>, member: Member, Sent { visit, form, .. }: Sent) -> Answer {
    match acts::decline(&office, &member, chosen(&form)?).await {
        Ok(()) => go_to("/joining?done=proposal-gone"),
        Err(Stop::Refused(why)) => refused(&office, &member, &visit, Form::new(), why).await,
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}
