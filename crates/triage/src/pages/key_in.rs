//! A call, a walk-in or a letter, put down by staff: the public site's questions on one page, then who will read it, then the receipt for the caller.

use crate::acts::key_in as acts;
use crate::key_in::{answers, came, keep, kept, language, mends};
use crate::pages::chance;
use crate::pages::look_up::unread;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_audit::{Stop, change};
use daybreak_database::Failure;
use daybreak_reports::acts::{self as reports, NotSent, Readers};
use daybreak_reports::answers::Answers;
use daybreak_reports::arriving::{Inbox, Shown, shown, take_away, take_in};
use daybreak_reports::journey::{Answer as YesNo, Telling};
use daybreak_reports::packs::{Kind, Setting};
use daybreak_reports::{Came, Level, store};
use daybreak_site::{Answer, Args, Choice, Form, Page, Sent, Upload, Visit, render, render_as};
use daybreak_vault::{Receipt, RecipientKind, recipients};
use daybreak_vocabulary::spoken::{OTHER, TONGUES};
use daybreak_vocabulary::{AgeBand, Language, OrganisationId, Repeat, marks};
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "key_in.html")]
struct KeyInPage {
    page: Page,
    form: Form,
    lists: Lists,
    questions: Vec<Question>,
    /// Who will read it, once it was looked through.
    check: Option<Check>,
    notice: Option<&'static str>,
    /// The files that wait, as they are shown and as they travel.
    files: Vec<Shown>,
    kept: String,
}

/// What there is to choose from.
struct Lists {
    came: Vec<Choice>,
    languages: Vec<Choice>,
    tellings: Vec<Choice>,
    settings: Vec<Choice>,
    answers: Vec<Choice>,
    districts: Vec<Choice>,
    landmarks: Vec<Choice>,
    ways: Vec<Choice>,
    repeats: Vec<Choice>,
    ages: Vec<Choice>,
    levels: Vec<Choice>,
    hows: Vec<Choice>,
    whom: Vec<Choice>,
    excludable: Vec<Choice>,
}

struct Question {
    name: String,
    label: String,
    yes_no: bool,
}

struct Check {
    readers: Vec<String>,
    answering: String,
    place_known: bool,
    ours: bool,
    submission: String,
    receipt: String,
    shown: String,
}

#[derive(Template)]
#[template(path = "key_in_receipt.html")]
struct ReceiptPage {
    page: Page,
    /// The same house in the caller's language: what is printed is for them.
    theirs: Page,
    code: String,
    address: String,
    hours: Args,
    names: String,
    danger: bool,
    again: bool,
}

/// Every language a caller may speak: those Daybreak has pages in first, then the others in English and in themselves.
fn languages() -> Vec<Choice> {
    let ours = Language::ALL.into_iter().map(|language| Choice::foreign(language.tag(), language.tag(), language.own_name()));
    let others = TONGUES.iter().filter(|(tag, _, _)| Language::from_tag(tag).is_none()).map(|(tag, english, own)| match english == own {
        true => Choice::named(*tag, *english),
        false => Choice::named(*tag, format!("{english} – {own}")),
    });
    ours.chain(others).chain([Choice::new(OTHER, "key-in-another-language")]).collect()
}

async fn lists(office: &Office) -> Result<Lists, Failure> {
    let mut tx = office.house.db.read().await?;
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    drop(tx);
    let unsaid = |mut choices: Vec<Choice>| {
        choices.push(Choice::new("unsaid", "answer-unsaid"));
        choices
    };
    let one = |code: &'static str, prefix: &str| Choice::new(code, format!("{prefix}-{code}"));
    let mut settings: Vec<Choice> = vec![Choice::new("", "setting-unknown")];
    settings.extend(Setting::all().map(|setting| one(setting.code(), "setting")));
    let mut districts = vec![Choice::new("", "answer-unknown")];
    districts.extend(office.house.settings.places.districts.iter().map(|district| Choice::named(district.code.clone(), district.name.clone())));
    let mut landmarks = vec![Choice::new("", "where-near-none")];
    for district in &office.house.settings.places.districts {
        landmarks.extend(district.landmarks.iter().map(|name| Choice::named(name.clone(), format!("{name} ({})", district.name))));
    }
    let mut ways = vec![Choice::new("", "answer-unknown")];
    ways.extend(["here", "north", "east", "south", "west"].into_iter().map(|way| one(way, "way")));
    let repeats = Repeat::ALL.into_iter().filter(|repeat| *repeat != Repeat::Unknown).map(|repeat| one(repeat.code(), "repeat"));
    let ages = AgeBand::ALL.into_iter().filter(|band| *band != AgeBand::Unknown).map(|band| one(band.code(), "age"));
    let excludable = directory.recipients().filter(|one| one.active && one.kind != RecipientKind::ImmigrationEnforcement);
    Ok(Lists {
        came: Came::ALL.into_iter().map(|came| one(came.code(), "key-in-came")).collect(),
        languages: languages(),
        tellings: unsaid(Telling::ALL.into_iter().map(|telling| one(telling.code(), "triage-telling")).collect()),
        settings,
        answers: YesNo::ALL.into_iter().map(|answer| one(answer.code(), "answer")).collect(),
        districts,
        landmarks,
        ways,
        repeats: unsaid(repeats.collect()),
        ages: ages.collect(),
        levels: [Level::Anonymous, Level::Answering, Level::Shared].into_iter().map(|level| one(level.code(), "key-in-level")).collect(),
        hows: ["call", "text", "email"].into_iter().map(|how| one(how, "safe-how")).collect(),
        whom: vec![Choice::new("all", "readers-all"), Choice::new("not_police", "readers-not-police")],
        excludable: excludable.map(|one| Choice::named(one.id.to_string(), one.name.clone())).collect(),
    })
}

async fn page(office: &Office, visit: &Visit, member: &Member, form: Form, answers: Option<&Answers>, check: Option<Check>, notice: Option<&'static str>) -> Answer {
    let files = answers.map(|answers| answers.files.as_slice()).unwrap_or_default();
    let mut page = member.page(visit, "key-in-title");
    page.refused = form.is_refused();
    let refused = page.refused;
    let asked = answers.map(Answers::pack).unwrap_or_default();
    let about_self = answers.is_some_and(|answers| answers.telling().is_about_self());
    let label = |key: &str| if about_self && !key.starts_with("y-") { format!("q-{key}-you") } else { format!("q-{key}") };
    let question = |one: &daybreak_reports::packs::Question| Question { name: format!("q-{}", one.key), label: label(one.key), yes_no: one.kind == Kind::YesNo };
    let whole = KeyInPage { lists: lists(office).await?, questions: asked.iter().map(question).collect(), files: shown(&page, files), kept: keep(&office.house, files)?, page, form, check, notice };
    if refused { render_as(StatusCode::UNPROCESSABLE_ENTITY, &whole) } else { render(&whole) }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let form = Form::new().with("told-in", member.language.tag()).with("readers", "all").with("level", Level::Anonymous.code());
    page(&office, &visit, &member, form, None, None, None).await
}

async fn readers(office: &Office, answers: &Answers) -> Result<Option<Readers>, Failure> {
    let house = &office.house;
    let mut tx = house.db.read().await?;
    reports::choose_readers(&mut tx, &house.partnership_key, &house.settings.places, answers).await
}

pub async fn key_in(State(office): State<Arc<Office>>, member: Member, upload: Upload) -> Answer {
    let mut inbox = Inbox::new(&office.house);
    let Sent { visit, mut form } = upload.read(&mut inbox).await?;
    let mut files = kept(&office.house, &form).unwrap_or_else(|| {
        form.refuse("file", "key-in-files-lost");
        Vec::new()
    });
    let brought = !inbox.taken.is_empty();
    take_in(&visit, &mut files, inbox, &mut form).await?;
    let go = form.value("go").to_owned();
    if let Some(which) = go.strip_prefix("file-remove-") {
        take_away(&visit, &mut files, which).await?;
    }
    let told = answers(&form, &files, chance(&office), member.organisation, visit.language);
    if go == "file-add" && !brought && !form.is_refused() {
        form.refuse("file", "mend-file-none");
    }
    if go == "questions" || go.starts_with("file-") {
        return page(&office, &visit, &member, form, Some(&told), None, None).await;
    }
    if came(&form).is_none() {
        form.refuse("came", "key-in-no-came");
    }
    if language(&form, visit.language).is_none() {
        form.refuse("told-in", "key-in-no-language");
    }
    for mend in mends(&told) {
        form.refuse(mend.field, mend.key);
    }
    // A postcode that never was sends it to nobody's district: whoever asked can ask again.
    if let (false, Err(why)) = (told.value("postcode").is_empty(), marks::postcode(told.value("postcode"))) {
        form.refuse("postcode", unread(why));
    }
    let (Some(came), false) = (came(&form), form.is_refused()) else {
        return page(&office, &visit, &member, form, Some(&told), None, None).await;
    };
    let Some(readers) = readers(&office, &told).await? else {
        form.refuse("exclude", "key-in-nobody");
        return page(&office, &visit, &member, form, Some(&told), None, None).await;
    };
    // A file that came with this press was shown to nobody yet, with what is hidden in it.
    if go != "send" || brought {
        return check(&office, &visit, &member, form, &told, &readers, None).await;
    }
    match send(&office, &member, &told, &readers, came).await? {
        Stored::Now => receipt(&office, &visit, &member, &told, readers.names(), Some(readers.answering.recipient.id), false).await,
        Stored::Before(answering) => receipt(&office, &visit, &member, &told, Vec::new(), answering, true).await,
        Stored::ReadersChanged => check(&office, &visit, &member, form, &told, &readers, Some("check-readers-changed")).await,
        // One waited for too long, and is gone: it is added again, or the rest is sent.
        Stored::FileExpired => {
            form.refuse("file", "file-refused-expired");
            let mut tx = office.house.db.read().await?;
            reports::leave_out_gone(&mut tx, &mut files, reports::public_moment(office.house.clock.now())).await?;
            drop(tx);
            let left = answers(&form, &files, chance(&office), member.organisation, visit.language);
            page(&office, &visit, &member, form, Some(&left), None, None).await
        }
        // Somebody else's submission, or a receipt that was changed on the way: it begins anew.
        Stored::NotOurs => {
            let again = answers(&without(&form, &["submission", "receipt"]), &files, chance(&office), member.organisation, visit.language);
            check(&office, &visit, &member, form, &again, &readers, None).await
        }
    }
}

fn without(form: &Form, names: &[&str]) -> Form {
    let mut kept = Form::new();
    form.values().filter(|(name, _)| !names.contains(name)).for_each(|(name, value)| kept.put(name, value));
    kept
}

async fn check(office: &Office, visit: &Visit, member: &Member, form: Form, told: &Answers, readers: &Readers, notice: Option<&'static str>) -> Answer {
    let check = Check {
        readers: readers.names(),
        answering: readers.answering.recipient.name.clone(),
        place_known: daybreak_reports::concern::district(told, &office.house.settings.places).is_some(),
        ours: readers.ids().contains(&member.organisation),
        submission: told.submission.to_string(),
        receipt: told.receipt.clone(),
        shown: readers.ids().iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
    };
    let form = without(&form, &["submission", "receipt", "shown", "kept"]);
    page(office, visit, member, form, Some(told), Some(check), notice).await
}

enum Stored {
    Now,
    /// The press was repeated; who answers.
    Before(Option<OrganisationId>),
    ReadersChanged,
    FileExpired,
    NotOurs,
}

/// Seals and stores. The receipt is shown only when this has answered: it opens what is stored, or there is nothing stored.
async fn send(office: &Office, member: &Member, told: &Answers, readers: &Readers, came: Came) -> Result<Stored, Failure> {
    let house = &office.house;
    let receipt = Receipt::parse(&told.receipt).map_err(|_| Failure::Broken("a receipt of ours could not be read"))?;
    if let Some(before) = stored_before(office, told, &receipt).await? {
        return Ok(before);
    }
    let shown = readers.ids();
    if shown != told.shown {
        return Ok(Stored::ReadersChanged);
    }
    let (now, places) = (house.clock.now(), &house.settings.places);
    let sealed = reports::seal_report(chance(office), now, places, told, &receipt, readers).map_err(|_| Failure::Broken("a report could not be sealed"))?;
    // By the day, as what is sent on the public side: the minute of a telephone call is in somebody's bill.
    let done = change!(&house.db, member.author(), reports::public_moment(now), chance(office), |change| {
        let now = reports::choose_readers(change.tx(), &house.partnership_key, places, told).await?;
        if now.is_none_or(|now| now.ids() != shown) {
            return Err(Stop::Refused(NotSent::ReadersChanged));
        }
        acts::key_in(change, &sealed, came).await
    });
    let repeated = match done {
        Ok(_) => return Ok(Stored::Now),
        Err(Stop::Refused(NotSent::ReadersChanged)) => return Ok(Stored::ReadersChanged),
        // Gone, or taken by the same press that came first.
        Err(Stop::Refused(NotSent::FileExpired)) => return Ok(stored_before(office, told, &receipt).await?.unwrap_or(Stored::FileExpired)),
        Err(Stop::Refused(NotSent::Already)) => true,
        Err(Stop::Failed(failure)) if failure.broke("report_submission_unique") => true,
        Err(Stop::Failed(failure)) => return Err(failure),
    };
    debug_assert!(repeated, "everything else has answered");
    Ok(stored_before(office, told, &receipt).await?.unwrap_or(Stored::NotOurs))
}

/// What an earlier press stored; `None` where there was none.
async fn stored_before(office: &Office, told: &Answers, receipt: &Receipt) -> Result<Option<Stored>, Failure> {
    let mut tx = office.house.db.read().await?;
    let Some(report) = store::by_submission(&mut tx, told.submission).await? else { return Ok(None) };
    let opens = store::receipt_key(&mut tx, report.id).await?.is_some_and(|key| receipt.opens(&key));
    Ok(Some(if opens { Stored::Before(Some(report.answering)) } else { Stored::NotOurs }))
}

async fn receipt(office: &Office, visit: &Visit, member: &Member, told: &Answers, names: Vec<String>, answering: Option<OrganisationId>, again: bool) -> Answer {
    let page = member.page(visit, "key-in-receipt-title");
    let theirs = visit.clone().in_language(told.language).page("key-in-receipt-title");
    let settings = &office.house.settings;
    let of = |tag: &str| settings.reading_hours.iter().find(|(language, _)| language == tag).map(|(_, text)| text.clone());
    let own = match answering {
        Some(answering) => recipients::hours(&mut office.house.db.read().await?, answering).await?,
        None => None,
    };
    // An organisation says its own hours once, in English, and they are true in every language.
    let hours = match own {
        Some(own) => Args::new().set_english("hours", own),
        None => Args::new().set("hours", of(told.language.tag()).or_else(|| of("en")).unwrap_or_default()),
    };
    render(&ReceiptPage {
        code: told.receipt.clone(),
        address: settings.return_address(),
        hours,
        names: names.join(", "),
        danger: told.answer("danger") == YesNo::Yes,
        again,
        theirs,
        page,
    })
}
