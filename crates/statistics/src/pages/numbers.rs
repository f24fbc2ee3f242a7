//! Our own numbers: what was released, and making a release.

use super::answers::{Cell, cells, download};
use super::printed;
use super::spoken::Spoken;
use crate::acts::count;
use crate::acts::release::{self, NewLedger, NotReleased};
use crate::drawing::{self, Chart};
use crate::measure::Measure;
use crate::own::{self, Kept, Made, Makers, Making, NotMade, Out, Says, What};
use crate::period::Period;
use crate::store::{self, OwnRelease};
use crate::tongue::{Tongue, grouped};
use crate::writing::Format;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_audit::Stop;
use daybreak_database::Failure;
use daybreak_disclosure::release::Refused;
use daybreak_site::{Answer, Args, Choice, Fault, Form, Page, Said, Sent, Visit, go_to, render, render_as};
use daybreak_vocabulary::Exploitation;
use http::StatusCode;
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "numbers.html")]
struct Numbers {
    page: Page,
    form: Form,
    /// The words of the quarter's page were just kept.
    kept: bool,
    rows: Vec<Row>,
    quarters: Vec<(String, String)>,
    may_release: bool,
    may_change: bool,
    what: Vec<Choice>,
    choices: Vec<Choice>,
    weighed: Option<Weighed>,
    refused: Option<Said>,
}

/// A table that was made safe and not let out: what that would cost.
struct Weighed {
    title: String,
    /// The same table of the same quarter is out.
    out: bool,
    lines: Vec<Said>,
    what: &'static str,
    quarter: String,
    /// What was told, as it comes back with the yes to it.
    told: String,
}

struct Row {
    href: String,
    title: String,
    released_on: daybreak_vocabulary::Day,
}

#[derive(Template)]
#[template(path = "number.html")]
struct Number {
    page: Page,
    release: OwnRelease,
    lead: String,
    lines: Vec<Said>,
    headings: Vec<String>,
    rows: Vec<Vec<Cell>>,
    svg: Option<String>,
    files: Vec<(String, String)>,
}

/// A page says the codes of a release of one table.
pub struct Labels<'a> {
    pub page: &'a Page,
    pub what: What,
}

impl Says for Labels<'_> {
    fn code(&self, dimension: &str, code: &str) -> String {
        let page = self.page;
        match (dimension, code) {
            (_, "all") => page.plain("tables-total"),
            (_, "unknown") => page.plain("tables-code-unknown"),
            ("place", code) => page.house.settings.places.name_of(code).map_or_else(|| code.to_owned(), str::to_owned),
            ("waited", code) => page.plain(format!("numbers-waited-{code}")),
            ("decided", code) => page.plain(format!("numbers-decided-{code}")),
            ("outcome", code) => page.plain(format!("tables-code-decision-{code}")),
            ("age", code) => page.plain(format!("tables-code-age-{code}")),
            ("crime", _) => page.plain("numbers-crime-recorded"),
            ("kind", code) if Exploitation::from_code(code).is_some() => page.plain(format!("tables-code-kind-{code}")),
            (_, code) => code.to_owned(),
        }
    }

    fn dimension(&self, dimension: &str) -> String {
        self.page.plain(format!("numbers-dimension-{dimension}"))
    }

    fn count(&self) -> String {
        self.page.plain(format!("numbers-counts-{}", counts(self.what)))
    }
}

/// What a table counts, as the end of a words key.
fn counts(what: What) -> &'static str {
    match what {
        What::Reports | What::Reading => "reports",
        What::Referrals | What::FirstWaits => "referrals",
        What::Notifications => "notifications",
        What::Reasonable | What::Conclusive | What::SecondWaits | What::Found => "decisions",
    }
}

/// What a release is called on a page.
pub fn title(page: &Page, what: What, quarter: &str) -> String {
    let quarter = Period::parse(quarter).map_or_else(|| quarter.to_owned(), |period| Spoken(page).period(period));
    page.say_with(format!("numbers-what-{}", what.code()), Args::new().set("quarter", quarter)).plain().to_owned()
}

/// A release as the list of releases calls it, where its name is one that [`own::name`] gives; what others published as they call it.
fn called(page: &Page, name: &str) -> String {
    let mut words = name.splitn(3, ' ');
    let (quarter, what) = (words.next().filter(|quarter| Period::parse(quarter).is_some()), words.next().and_then(What::from_code));
    match (quarter, what, words.next()) {
        (Some(quarter), Some(what), None) => title(page, what, quarter),
        (Some(quarter), Some(what), Some(on)) => format!("{} ({on})", title(page, what, quarter)),
        _ => name.to_owned(),
    }
}

/// What hiding takes away, of what a reader can count. How many of the hidden counts are small is told to nobody: beside the table it could give one away (decision 0190).
fn lines(page: &Page, kept: &Kept, gap: i64) -> Vec<Said> {
    let taken = kept.taken();
    if taken.hidden == 0 {
        return vec![page.say("numbers-cost-none")];
    }
    let args = Args::new().set("counts", grouped(taken.counts)).set("hidden", grouped(taken.hidden)).set("totals", grouped(taken.totals));
    let mut lines = vec![page.say_with("numbers-cost", args)];
    if taken.totals > 0 {
        lines.push(page.say("numbers-cost-totals"));
    }
    if gap > 0 {
        lines.push(page.say_with("numbers-cost-gap", Args::new().set("percent", gap)));
    }
    lines
}

/// What these lines tell, in numbers, and the version of the ledger it was held against. Not how much less might do: that hangs on the clock as well.
#[derive(Clone, Copy)]
struct Told {
    counts: u64,
    hidden: u64,
    totals: u64,
    version: i64,
}

impl Told {
    fn of(worked: &Worked) -> Told {
        let taken = worked.made.kept.taken();
        Told { counts: taken.counts, hidden: taken.hidden, totals: taken.totals, version: worked.version }
    }

    /// As it came back with the yes; nothing where nothing was told.
    fn read(text: &str) -> Option<Told> {
        let mut numbers = text.split(' ');
        let mut next = || numbers.next()?.parse::<u64>().ok();
        Some(Told { counts: next()?, hidden: next()?, totals: next()?, version: i64::try_from(next()?).ok()? })
    }

    fn written(self) -> String {
        format!("{} {} {} {}", self.counts, self.hidden, self.totals, self.version)
    }

    /// Whether whoever was told this agreed to as much as it costs now, or more.
    fn covers(self, now: Told) -> bool {
        self.counts == now.counts && self.hidden >= now.hidden && self.totals >= now.totals
    }

    /// Why it costs more, where that is known: what others published may have come, or the search have ended elsewhere.
    fn why(self, now: Told) -> &'static str {
        if self.version == now.version && self.counts == now.counts { "numbers-weighed-again" } else { "numbers-weighed-since" }
    }
}

async fn page_of(office: &Office, member: &Member, visit: &Visit, form: Form, refused: Option<Said>) -> Result<Numbers, Failure> {
    let mut page = member.page(visit, "numbers-title");
    page.refused = refused.is_some();
    let mut tx = office.house.db.read().await?;
    let releases = store::releases(&mut tx).await?;
    drop(tx);
    let row = |release: &OwnRelease| Row { href: format!("/numbers/{}", release.id.hyphenated()), title: title(&page, release.what, &release.quarter), released_on: release.released_on };
    let quarters: BTreeSet<&str> = releases.iter().map(|release| release.quarter.as_str()).collect();
    let spoken = |quarter: &str| Period::parse(quarter).map_or_else(|| quarter.to_owned(), |period| Spoken(&page).period(period));
    Ok(Numbers {
        rows: releases.iter().map(row).collect(),
        quarters: quarters.into_iter().rev().map(|quarter| (format!("/numbers/quarter/{quarter}"), spoken(quarter))).collect(),
        may_release: member.may(Act::ReleaseNumbers),
        may_change: member.may(Act::ChangeQuarter),
        what: What::ALL.into_iter().map(|what| Choice::new(what.code(), format!("numbers-table-{}", what.code()))).collect(),
        choices: own::over(office.house.today()).into_iter().map(|quarter| Choice::named(quarter.code(), Spoken(&page).period(quarter))).collect(),
        form,
        kept: false,
        weighed: None,
        refused,
        page,
    })
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let kept = query.is_some_and(|query| query.split('&').any(|pair| pair == "done=words"));
    render(&Numbers { kept, ..page_of(&office, &member, &visit, Form::new(), None).await? })
}

/// Counts, hides and holds it against every release before it. First it says what that costs; whoever then lets it out has it entered, unless more would be hidden by now than they were told: then they are told
/// so. The count itself is seen by nobody.
pub async fn make(State(office): State<Arc<Office>>, member: Member, Sent { visit, mut form, .. }: Sent) -> Answer {
    let what = What::from_code(form.value("what"));
    let quarter = own::over(office.house.today()).into_iter().find(|quarter| quarter.code() == form.value("quarter"));
    if what.is_none() {
        form.refuse("what", "numbers-no-what");
    }
    if quarter.is_none() {
        form.refuse("quarter", "numbers-no-quarter");
    }
    let (Some(what), Some(quarter), false) = (what, quarter, form.is_refused()) else {
        return render_as(StatusCode::UNPROCESSABLE_ENTITY, &page_of(&office, &member, &visit, form, None).await?);
    };
    let no = match worked_out(&office, what, quarter).await? {
        Ok(worked) => {
            let (seen, told) = (Some(form.value("told")).filter(|_| form.value("go") == "release").and_then(Told::read), Told::of(&worked));
            if seen.is_some_and(|seen| seen.covers(told)) {
                match let_out(&office, &member, what, quarter, worked).await? {
                    Ok(id) => return go_to(&format!("/numbers/{}", id.hyphenated())),
                    Err(no) => no,
                }
            } else {
                let said = seen.map(|seen| member.page(&visit, "numbers-title").say(seen.why(told)));
                let changed = said.is_some();
                let mut shown = page_of(&office, &member, &visit, form, said).await?;
                let (title, lines) = (title(&shown.page, what, &quarter.code()), lines(&shown.page, &worked.made.kept, worked.made.gap));
                let out = shown.rows.iter().any(|row| row.title == title);
                shown.weighed = Some(Weighed { title, out, lines, what: what.code(), quarter: quarter.code(), told: told.written() });
                return render_as(if changed { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }, &shown);
            }
        }
        Err(no) => no,
    };
    let said = no.said(&member.page(&visit, "numbers-title"));
    render_as(StatusCode::UNPROCESSABLE_ENTITY, &page_of(&office, &member, &visit, form, Some(said)).await?)
}

/// Why nothing went out.
enum No {
    Refused(Box<Refused>),
    Meanwhile,
    /// The quarter was released from, and its ledger is not there: nothing can be held against what is out.
    LedgerGone,
}

impl No {
    /// With the reason, and without a count that was not out already.
    fn said(&self, page: &Page) -> Said {
        let refused = match self {
            No::Meanwhile => return page.say("numbers-no-meanwhile"),
            No::LedgerGone => return page.say("numbers-no-ledger"),
            No::Refused(refused) => refused.as_ref(),
        };
        match refused {
            Refused::Revised { release, threshold, .. } => {
                page.say_with("numbers-no-revised", Args::new().set("release", called(page, release)).set("threshold", i64::try_from(*threshold).unwrap_or(0)))
            }
            Refused::WorkedOut { with, .. } => {
                let with: BTreeSet<String> = with.iter().map(|name| format!("“{}”", called(page, name.trim_matches(['“', '”'])))).collect();
                page.say_with("numbers-no-worked-out", Args::new().set("releases", with.into_iter().collect::<Vec<_>>().join(", ")))
            }
            Refused::SameName(name) => page.say_with("numbers-no-same", Args::new().set("release", called(page, name))),
            _ => page.say("numbers-no-other"),
        }
    }
}

/// Where a quarter's ledger is sealed to.
fn place(quarter: &str) -> [&str; 3] {
    ["quarter_ledger", quarter, "sealed"]
}

/// A table made safe, and the version of the quarter's ledger it was held against. Nothing of it is out.
struct Worked {
    made: Made,
    version: i64,
}

fn unread() -> Fault {
    Fault::Broken("the ledger of releases can't be read or written".into())
}

async fn worked_out(office: &Arc<Office>, what: What, quarter: Period) -> Result<Result<Worked, No>, Fault> {
    let house = &office.house;
    let (today, code) = (house.today(), quarter.code());
    let mut tx = house.db.read().await?;
    let makers = Makers::of(&mut tx).await?;
    let cells = count::cells(&mut tx, what, quarter, &makers, today).await?;
    let table = own::table(what, quarter, &cells, &house.settings.places, &makers).map_err(|_| Fault::Broken("own counts made no table".into()))?;
    let (version, sealed) = store::ledger(&mut tx, &code).await?;
    let releases = store::releases(&mut tx).await?;
    let published = store::shelf(&mut tx, Some((Measure::Referrals, Measure::Notifications))).await?;
    let first = own::first(&mut tx).await?;
    drop(tx);
    let taken: Vec<String> = releases.iter().filter(|release| release.quarter == code).map(|release| release.name.clone()).collect();
    let out: Vec<Out> = releases.into_iter().filter_map(|release| Some(Out { what: release.what, quarter: Period::parse(&release.quarter)?, name: release.name, kept: release.kept })).collect();
    if sealed.is_none() && !taken.is_empty() {
        return Ok(Err(No::LedgerGone));
    }
    let ledger = sealed.map(|sealed| office.own.open(place(&code), &sealed)).transpose().map_err(|_| unread())?;
    let name = own::name(what, quarter, &taken, today);
    let clock = Arc::clone(&house.clock);
    // Some seconds of work: not on a thread that others' pages wait for.
    let made = tokio::task::spawn_blocking(move || {
        let ledger = ledger.as_ref().map(|ledger| ledger.as_slice());
        own::made(&Making { what, quarter, table: &table, makers: &makers, published: &published, out: &out, first, name: &name, ledger }, clock.as_ref())
    })
    .await;
    match made.map_err(|_| Fault::Broken("making a release ended early".into()))? {
        Ok(made) => Ok(Ok(Worked { made, version })),
        Err(NotMade::Refused(refused)) => Ok(Err(No::Refused(Box::new(refused)))),
        Err(NotMade::Ledger(_) | NotMade::Unwritten(_) | NotMade::Theirs(_)) => Err(unread()),
    }
}

/// Enters it: from here on it is out.
async fn let_out(office: &Arc<Office>, member: &Member, what: What, quarter: Period, worked: Worked) -> Result<Result<Uuid, No>, Fault> {
    let (house, Worked { made, version }) = (&office.house, worked);
    let (now, chance, code, gap) = (house.clock.now(), house.chance.as_ref(), quarter.code(), made.gap);
    let expires_on = own::ends(quarter).ok_or_else(unread)?;
    let sealed = office.own.seal(chance, place(&code), &made.ledger);
    let kept = OwnRelease { id: chance.uuid7(now), name: made.name, what, quarter: code, released_on: house.today(), kept: made.kept };
    let ledger = NewLedger { held_against: version, sealed: &sealed, expires_on };
    let entered = daybreak_audit::change!(&house.db, member.author(), now, chance, |change| release::release(change, member, &kept, gap, ledger).await);
    match entered {
        Ok(()) => Ok(Ok(kept.id)),
        Err(Stop::Refused(NotReleased::Meanwhile)) => Ok(Err(No::Meanwhile)),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

async fn found(office: &Office, id: &str) -> Result<OwnRelease, Fault> {
    let id: Uuid = id.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    store::find_release(&mut tx, id).await?.ok_or(Fault::Missing)
}

pub async fn number(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let release = found(&office, &id).await?;
    let mut page = member.page(&visit, "numbers-title");
    let title = title(&page, release.what, &release.quarter);
    page = page.titled("numbers-release-title", Args::new().set("what", &title));
    let lead = page.plain(format!("numbers-lead-{}", counts(release.what)));
    let labels = Labels { page: &page, what: release.what };
    let grid = release.kept.grid(title.clone(), lead.clone(), &labels);
    let svg = release.kept.plot(title, lead, &labels).and_then(|plot| drawing::draw(Chart::Bars, &plot, None));
    let base = format!("/numbers/{}/files", release.id.hyphenated());
    let endings = Format::ALL.into_iter().map(Format::ending).chain(["pdf"]);
    let files = endings.map(|ending| (format!("{base}/numbers.{ending}"), ending.to_uppercase())).collect();
    let lines = lines(&page, &release.kept, 0);
    render(&Number { lines, rows: cells(&grid), headings: grid.headings, lead: grid.lead, svg, files, release, page })
}

pub async fn file(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path((id, file)): Path<(String, String)>) -> Answer {
    let release = found(&office, &id).await?;
    let page = member.page(&visit, "numbers-title");
    let grid = release.kept.grid(title(&page, release.what, &release.quarter), page.plain(format!("numbers-lead-{}", counts(release.what))), &Labels { page: &page, what: release.what });
    if file == "numbers.pdf" {
        return office.print(&printed::table(&page, &grid), "numbers.pdf").await;
    }
    let format = file.strip_prefix("numbers.").and_then(Format::from_ending).ok_or(Fault::Missing)?;
    let bytes = format.write(&grid).map_err(|_| Fault::Broken("a spreadsheet could not be written".into()))?;
    Ok(download(bytes, format.media_type(), &format!("{}-{}.{}", release.what.code(), release.quarter, format.ending())))
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn what_hides_no_more_than_was_told_goes_out_and_a_cause_is_named_where_it_is_known() {
        let told = |text| Told::read(text).unwrap();
        let seen = told("40 12 3 1");
        assert_eq!(seen.written(), "40 12 3 1");
        for now in ["40 12 3 1", "40 12 3 2", "40 9 3 1", "40 11 0 4"] {
            assert!(seen.covers(told(now)), "{now}");
        }
        for (now, why) in [("40 13 3 1", "numbers-weighed-again"), ("40 12 4 1", "numbers-weighed-again"), ("40 13 3 2", "numbers-weighed-since"), ("44 12 3 1", "numbers-weighed-since")] {
            assert!(!seen.covers(told(now)), "{now}");
            assert_eq!(seen.why(told(now)), why);
        }
        assert!(["", "40 12 3", "40 12 x 1", "told"].into_iter().all(|text| Told::read(text).is_none()));
    }
}
