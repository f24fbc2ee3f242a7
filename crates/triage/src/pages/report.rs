//! A report opened: what was told first, then who, files, messages, notes, and the account of everybody who opened it.

mod account;
mod acts;
pub(super) mod measures;

use crate::acts::open::Marks;
use crate::acts::{Before, before, known as traces, open};
use crate::opened::{self, Known, Opened, OpenedMessage};
use crate::pages::telling::{self, KnownSender, Line, TellingAnswer};
use crate::pages::known::{self, AskedView, KnownView, Looking};
use crate::pages::{chance, forms, queue};
use crate::grounds::Ready;
use crate::sealing::TranslationText;
use crate::store;
use crate::indicators::library;
use crate::overruling::Overruling;
use account::AccountLine;
use acts::Offered;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Act, Member, MemberId, Office};
use daybreak_audit::account as audit;
use daybreak_database::{Failure, Transaction};
use daybreak_reports::store::{self as reports, Author};
use daybreak_reports::{Hold, Level, ReportId};
use daybreak_site::{Answer, Args, Fault, Page, Said, Visit, render};
use daybreak_vault::recipients::{self, Recipient};
use daybreak_vault::{DocumentId, FileFacts};
use daybreak_vocabulary::{Day, Language, Moment, OrganisationId};
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "report.html")]
struct ReportPage {
    page: Page,
    /// What was just done, in words.
    done: Option<&'static str>,
    reference: String,
    danger: bool,
    child: bool,
    official: bool,
    state: &'static str,
    colour: &'static str,
    acts: Vec<Offered>,
    sent_on: Day,
    told_at: Option<Said>,
    taken_by: Option<String>,
    answering: String,
    readers: Vec<Said>,
    excluded: Vec<String>,
    not_police: bool,
    expires_on: Day,
    hold: Option<Said>,
    wish: Option<Said>,
    public_reason: Option<&'static str>,
    sealed: bool,
    /// It was told in another language than this page's.
    foreign: bool,
    original: &'static str,
    original_name: String,
    told: Vec<Line>,
    translations: Vec<TranslationView>,
    level: Option<&'static str>,
    sender: Sender,
    files: Vec<FileView>,
    messages: Vec<MessageView>,
    notes: Vec<NoteView>,
    passings: Vec<Said>,
    account: Vec<AccountLine>,
    panel: Option<measures::Panel>,
    /// What shares a mark with it; `None` where it is sealed, or no traces are kept here.
    known: Option<KnownView>,
    /// Who asks about it.
    asked: Vec<AskedView>,
    /// Where this member may put another measure, and where a price may be worked out.
    overrule: Option<String>,
    price: String,
}

enum Sender {
    Known(KnownSender),
    Said(&'static str),
}

struct TranslationView {
    language: &'static str,
    language_name: String,
    text: String,
    said: Said,
}

struct FileView {
    name: String,
    kilobytes: u64,
    /// Its name says it is something else than it is.
    mislabelled: bool,
    /// What was hidden in the original.
    hidden: Vec<Said>,
    copy: Option<String>,
    original: Option<String>,
}

struct MessageView {
    ours: bool,
    new: bool,
    sent_at: Said,
    language: &'static str,
    text: String,
    /// What a ready question of ours says, where it went out in another language than the page's.
    ready: Option<ReadyView>,
    translations: Vec<TranslationView>,
    translate: Option<String>,
}

struct ReadyView {
    language_name: String,
    said: Said,
}

struct NoteView {
    occasion: &'static str,
    by: String,
    written_at: Moment,
    /// What was chosen from a list: a conclusion, or why a measure was overruled.
    reason: Option<&'static str>,
    text: String,
}

/// Names that a page needs more than once.
pub(super) struct Names {
    organisations: Vec<Recipient>,
    members: HashMap<MemberId, (String, OrganisationId)>,
}

impl Names {
    pub(super) fn organisation(&self, id: OrganisationId) -> String {
        self.organisations.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
    }

    pub(super) fn member(&self, id: MemberId) -> Option<&(String, OrganisationId)> {
        self.members.get(&id)
    }

    fn name(&self, id: MemberId) -> String {
        self.member(id).map(|(name, _)| name.clone()).unwrap_or_default()
    }
}

pub async fn show(
    State(office): State<Arc<Office>>,
    member: Member,
    visit: Visit,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let id: ReportId = id.parse().map_err(|_| Fault::Missing)?;
    // Opened, shown and recorded: recorded first, so that nothing is ever shown without an account of it.
    let (before, opened, mut looking) = {
        let mut tx = office.house.db.read().await?;
        let before = before(&mut tx, &member, id).await?.ok_or(Fault::Missing)?;
        let opened = opened::open(&mut tx, &member, &before.report).await?;
        let looking = known::looking(&mut tx, &office, &member, id, &opened).await?;
        (before, opened, looking)
    };
    let known = matches!(opened.identity, Known::Opened(_));
    let readable = opened.concern.is_some() || known || !opened.notes.is_empty() || opened.messages.iter().any(|message| message.words.is_some());
    if readable {
        let shown = i64::try_from(opened.messages.len()).unwrap_or(i64::MAX);
        let now = office.house.clock.now();
        let library = library()?;
        let overruling = Overruling::of(&opened.notes);
        let standing = opened.concern.as_ref().map(|(_, concern)| {
            (opened::judge(library, concern, &overruling).standing(&overruling), library.version.as_str())
        });
        let marks = marks(&office, id, &opened, looking.as_ref());
        let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
            open::open(change, &member, id, shown, known, standing, &marks).await
        });
        match super::ended(recorded)? {
            Ok(Some(wait)) => office.pause(wait).await,
            // Other answers of theirs are on their way: this page looks no more by itself.
            Ok(None) => {
                if let Some(looking) = &mut looking {
                    looking.by_itself = false;
                }
            }
            Err(never) => match never {},
        }
    }
    let done = query.as_deref().and_then(|query| acts::done(query));
    let began = office.house.clock.now();
    let mut tx = office.house.db.read().await?;
    let report = reports::find_for(&mut tx, id, member.organisation).await?.ok_or(Fault::Missing)?;
    let before = Before { report, ..before };
    let shown = view(&mut tx, &office, &member, &visit, before, opened, looking.as_ref(), done).await?;
    drop(tx);
    if looking.is_some_and(|looking| looking.by_itself && looking.marks() > 0) {
        known::steady(&office, began).await;
    }
    render(&shown)
}

/// What this opening leaves, and whether it counts as a look-up.
fn marks(office: &Office, report: ReportId, opened: &Opened, looking: Option<&Looking>) -> Marks {
    let (Some(looking), Some((_, concern))) = (looking, &opened.concern) else { return Marks::default() };
    let counts = looking.by_itself && looking.counts && looking.marks() > 0;
    Marks {
        leaving: traces::leaving(&office.traces, chance(office), report, concern, &opened.identity, &looking.traced),
        looked: counts.then(|| (chance(office).uuid7(office.house.clock.now()), looking.marks())),
    }
}

#[expect(clippy::too_many_arguments, reason = "everything the page is made of, handed over once")]
async fn view(
    tx: &mut Transaction,
    office: &Office,
    member: &Member,
    visit: &Visit,
    before: Before,
    opened: Opened,
    looking: Option<&Looking>,
    done: Option<&'static str>,
) -> Result<ReportPage, Failure> {
    let Before { report, work, official } = &before;
    let mut entries = audit::of_record(tx, "report", report.id.0).await?;
    // Who asked about it is for whoever answers: another reader may be the one who asked, and would count the others.
    entries.retain(|entry| entry.act != "report.asked_about" || report.answering == member.organisation);
    let names = names(tx, &entries, &opened, work.taken_by).await?;
    let hold = store::hold_of(tx, report.id).await?;
    let wish = store::wish_of(tx, member.organisation, report.id).await?;
    let since = reports::readers(tx, report.id).await?;
    let passings = store::passings(tx, report.id).await?;
    let mut page = member.page(visit, "triage-queue-title");
    let title = queue::title(&page, report);
    page = page.titled("triage-page-title", [("title", title)]);
    let (state, colour) = queue::state(report.state);
    let concern = opened.concern.as_ref().map(|(_, concern)| concern);
    let language = concern.map_or(page.language, |concern| concern.language);
    let library = library()?;
    let groups: Vec<String> = library.groups.iter().map(|group| group.key.clone()).collect();
    let panel = concern.map(|concern| {
        let measured = opened::judge(library, concern, &Overruling::of(&opened.notes));
        measures::panel(&page, concern, &opened.notes, &names, &groups, &measured)
    });
    let (known, asked) = match (looking, concern) {
        (Some(looking), Some(concern)) => (
            Some(known::part(tx, office, member, &page, &before, concern, looking).await?),
            known::asked(tx, &page, member, report.id, report.answering, &looking.traced).await?,
        ),
        _ => (None, Vec::new()),
    };
    Ok(ReportPage {
        known,
        asked,
        done,
        reference: queue::reference(report.id),
        danger: report.danger,
        child: report.child,
        official: *official,
        state,
        colour,
        acts: acts::offered(member, &before, &opened, hold.is_some()),
        sent_on: report.sent_on,
        told_at: concern.map(|concern| page.moment(concern.told_at)),
        taken_by: work.taken_by.map(|by| names.name(by)),
        answering: names.organisation(report.answering),
        readers: readers(&page, &names, &since, member.organisation),
        excluded: concern.map(|concern| concern.excluded.iter().map(|id| names.organisation(*id)).collect()).unwrap_or_default(),
        not_police: concern.is_some_and(|concern| concern.not_police),
        expires_on: report.expires_on,
        hold: report.hold.map(|hold| {
            page.say(match hold {
                Hold::DutyToProtect => "triage-held-protect",
                Hold::Legal => "triage-held-legal",
            })
        }),
        wish: wish.map(|wish| {
            let day = page.day(wish.wished_at.day());
            page.say_with("triage-wish-waiting", Args::new().set("name", names.name(wish.wished_by)).set("day", &day))
        }),
        public_reason: report.public_reason.map(forms::close::told),
        sealed: concern.is_none(),
        foreign: language != page.language,
        original: language.tag(),
        original_name: page.language_name(language),
        told: concern.map(|concern| telling::told(&page, concern)).unwrap_or_default(),
        translations: opened.concern.as_ref().map(|(id, _)| translations(&page, &names, &opened, *id)).unwrap_or_default(),
        level: match &opened.identity {
            Known::Opened(identity) => match identity.level {
                Level::Shared => Some("triage-level-shared"),
                Level::Answering => Some("triage-level-answering"),
                Level::Anonymous => Some("triage-level-anonymous"),
            },
            Known::Nothing | Known::Elsewhere | Known::NotForYou => None,
        },
        sender: match &opened.identity {
            Known::Opened(identity) => Sender::Known(telling::sender(&page, identity)),
            Known::Nothing => Sender::Said("triage-sender-none"),
            Known::Elsewhere => Sender::Said("triage-sender-elsewhere"),
            Known::NotForYou => Sender::Said("triage-sender-sealed"),
        },
        files: files(&page, report.id, &opened),
        messages: opened.messages.iter().enumerate().map(|(at, one)| message(&page, &names, &opened, report.id, work.seen, at, one)).collect(),
        notes: notes(&names, &opened),
        passings: passings.iter().map(|passing| passed(&page, &names, passing)).collect(),
        account: account::lines(&page, &names, member, &entries),
        overrule: member.may(Act::Overrule).then(|| format!("/reports/{}/measures", report.id)),
        price: format!("/reports/{}/price", report.id),
        panel,
        page,
    })
}

/// Everybody whose name this page shows.
async fn names(
    tx: &mut Transaction,
    entries: &[daybreak_audit::Recorded],
    opened: &Opened,
    taken_by: Option<MemberId>,
) -> Result<Names, Failure> {
    let acted = entries.iter().filter_map(|entry| entry.author().member()).map(MemberId);
    let wrote = opened.notes.iter().map(|(note, _)| note.member).chain(opened.translations.iter().map(|(one, _)| one.member));
    let mut members = HashMap::new();
    for id in acted.chain(wrote).chain(taken_by) {
        if !members.contains_key(&id)
            && let Some(known) = store::name_of(tx, id).await?
        {
            members.insert(id, known);
        }
    }
    Ok(Names { organisations: recipients::all(tx).await?, members })
}

fn readers(page: &Page, names: &Names, readers: &[OrganisationId], own: OrganisationId) -> Vec<Said> {
    let others = readers.iter().filter(|reader| **reader != own);
    others.map(|reader| page.say_with("triage-reader", [("name", names.organisation(*reader))])).collect()
}

fn translations(page: &Page, names: &Names, opened: &Opened, of: DocumentId) -> Vec<TranslationView> {
    let view = |(one, words): &(store::Translation, TranslationText)| {
        let at = page.moment(one.recorded_at);
        let by = match names.member(one.member) {
            Some((name, _)) => name.clone(),
            None => names.organisation(one.organisation),
        };
        TranslationView {
            language: one.language.tag(),
            language_name: page.language_name(one.language),
            text: words.text.clone(),
            said: page.say_with("triage-translation-by", Args::new().set("translator", &words.translator).set("name", by).set("at", &at)),
        }
    };
    opened.translations.iter().filter(|(one, _)| one.original == of).map(view).collect()
}

fn files(page: &Page, report: ReportId, opened: &Opened) -> Vec<FileView> {
    let hidden = |facts: &FileFacts| -> Vec<Said> { facts.hidden.iter().map(|hidden| page.say(hidden.key())).collect() };
    let view = |file: &opened::File| FileView {
        name: match &file.facts {
            Some(facts) => facts.name.clone(),
            None => page.say_with("triage-file-unnamed", [("number", file.position + 1)]).plain().to_owned(),
        },
        kilobytes: file.facts.as_ref().map_or(0, |facts| facts.bytes.div_ceil(1024)),
        mislabelled: file.facts.as_ref().is_some_and(|facts| facts.mislabelled),
        hidden: file.facts.as_ref().map(hidden).unwrap_or_default(),
        copy: file.copy.then(|| format!("/reports/{report}/files/{}", file.position)),
        original: file.original.then(|| format!("/reports/{report}/originals/{}", file.position)),
    };
    opened.files.iter().map(view).collect()
}

fn message(page: &Page, names: &Names, opened: &Opened, report: ReportId, seen: i64, at: usize, one: &OpenedMessage) -> MessageView {
    let ours = one.author == Author::Organisation;
    let language = one.words.as_ref().map_or(page.language, |words| words.language);
    MessageView {
        ours,
        new: !ours && i64::try_from(at).is_ok_and(|at| at >= seen),
        sent_at: one.words.as_ref().map_or_else(|| page.day(one.sent_on), |words| page.moment(words.sent_at)),
        language: language.tag(),
        text: one.words.as_ref().map_or_else(|| page.plain("triage-message-sealed"), |words| words.text.clone()),
        ready: one.words.as_ref().filter(|_| ours).and_then(|words| ready(page, &words.text)),
        translations: translations(page, names, opened, one.document),
        translate: (one.words.is_some() && language != Language::En).then(|| format!("/reports/{report}/translate/{}", one.document)),
    }
}

/// The ready question a message begins with, as it stands in the page's language. Known by its words: nothing of it is kept.
fn ready(page: &Page, text: &str) -> Option<ReadyView> {
    let begins = |sent: &str| text.strip_prefix(sent).is_some_and(|rest| rest.is_empty() || rest.starts_with("\n\n"));
    let elsewhere = Language::ALL.into_iter().filter(|language| *language != page.language).map(|language| page.house.words.speak(language));
    let asked = elsewhere.flat_map(|words| Ready::ALL.iter().map(move |ready| (*ready, words.say(ready.key())))).find(|(_, sent)| begins(sent.plain()));
    let (asked, sent) = asked?;
    let said = page.say(asked.key());
    let language = said.foreign().and_then(Language::from_tag).unwrap_or(page.language);
    // A translation nobody has read yet is not sent: then both are the English.
    (said.plain() != sent.plain()).then(|| ReadyView { language_name: page.language_name(language), said })
}

fn notes(names: &Names, opened: &Opened) -> Vec<NoteView> {
    let conclusion = |words: &crate::sealing::NoteText| words.conclusion.as_deref().and_then(crate::grounds::Conclusion::from_code).map(|one| one.key());
    let overruled = |words: &crate::sealing::NoteText| words.overruled.as_ref().and_then(crate::overruling::Overruled::reason).map(|one| one.key());
    let view = |(note, words): &(store::Note, crate::sealing::NoteText)| NoteView {
        occasion: note.occasion.key(),
        by: names.name(note.member),
        written_at: note.written_at,
        reason: conclusion(words).or_else(|| overruled(words)),
        text: words.text.clone(),
    };
    opened.notes.iter().map(view).collect()
}

fn passed(page: &Page, names: &Names, passing: &store::Passing) -> Said {
    let (day, basis) = (page.day(passing.passed_at.day()), page.say(passing.basis.key()));
    let args = Args::new()
        .set("day", &day)
        .set("sender", names.organisation(passing.sender))
        .set("receiver", names.organisation(passing.receiver))
        .set("basis", &basis);
    page.say_with(if passing.identity { "triage-passed-identity" } else { "triage-passed" }, args)
}
