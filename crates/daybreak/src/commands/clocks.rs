//! What a server does between requests: its jobs, how often, and which of them only one server may do.

use super::Ended;
use super::keeping::{list_endings, write_list};
use crate::jobs::{Job, Run};
use crate::secrets::PublicSecrets;
use crate::settings::{Settings, Unusable};
use daybreak_access::Office;
use daybreak_audit::{Author, Entry, HeadKey, Round, Stop, chain, change, endings, fading, or_nothing};
use daybreak_database::Failure;
use daybreak_partnership::Post;
use daybreak_referrals::tables::Tables;
use daybreak_reports::acts::MayNot;
use daybreak_site::House;
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::working_days::Nation;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// Wraps a job's work in what the list of jobs takes.
fn job<F>(name: &'static str, seconds: u64, lease: Option<&'static str>, run: impl Fn() -> F + Send + Sync + 'static) -> Job
where
    F: Future<Output = Result<u64, Failure>> + Send + 'static,
{
    Job { name, every: Duration::from_secs(seconds), lease, run: Box::new(move || -> Run { Box::pin(run()) }) }
}

/// Each day a new key for half-filled forms; another process may have drawn it.
pub(super) fn form_keys(house: &Arc<House>, settings: &Settings, known: PublicSecrets) -> Job {
    let house = Arc::clone(house);
    let file = settings.public.secrets.clone();
    let day = Arc::new(AtomicI64::new(known.day().0));
    job("keys", 30, None, move || {
        let (house, file, day) = (Arc::clone(&house), file.clone(), Arc::clone(&day));
        async move {
            let today = house.today();
            if day.load(Ordering::SeqCst) < today.0 {
                let keys = PublicSecrets::of_today(&file, house.chance.as_ref(), today).map_err(|_| Failure::Broken("the form keys can't be changed"))?;
                house.form_keys.rotate(*keys.form_key().bytes());
                day.store(today.0, Ordering::SeqCst);
            }
            Ok(0)
        }
    })
}

/// Files nobody sent, journeys that ended, wrong tries that slow nothing any more. Without a lease: the public side's role can't hold up the partners' clocks.
pub(super) fn forgetting(house: &Arc<House>) -> Job {
    let house = Arc::clone(house);
    job("forgetting", 10 * MINUTE, None, move || {
        let house = Arc::clone(&house);
        async move {
            daybreak_reports::store::forget_old(&house.db, house.clock.as_ref()).await?;
            daybreak_vault::files::expire(&house.db, house.clock.now()).await?;
            Ok(0)
        }
    })
}

/// Who left while the database was away. How many they were is nobody's to know.
pub(super) fn leaving(house: &Arc<House>) -> Job {
    let house = Arc::clone(house);
    job("leaving", MINUTE, None, move || {
        let house = Arc::clone(&house);
        async move { daybreak_site::leave::write_down(&house).await.map(|_| 0) }
    })
}

/// Everything the partners' side does by itself.
pub(super) fn of_partners(office: &Arc<Office>, settings: &Settings, heads: HeadKey) -> Result<Vec<Job>, Ended> {
    let house = Arc::clone(&office.house);
    let post = match &settings.mail {
        Some(mail) => Some(Arc::new(Post::new(&mail.server, &mail.from, &settings.partners.address).map_err(Unusable::Mail)?)),
        None => {
            // Alerts stand on the on-call page all the same, and the newest head on the page of the account.
            tracing::warn!("no mail server is configured: nobody is woken by an alert");
            None
        }
    };
    let heads = Arc::new(heads);
    let mut jobs = vec![chained(&house, Arc::clone(&heads)), fading_away(&house, heads), referrals(&house), birthdays(&house), alerts(&house, post.clone()), asking(office), expiry(&house), counting(&house), settling(&house)];
    jobs.extend(post.clone().map(|post| chasing(&house, post)));
    jobs.extend(post.map(|post| heads_handed_out(&house, post)));
    jobs.extend(settings.endings.clone().map(|file| endings_kept(&house, file)));
    Ok(jobs)
}

fn chained(house: &Arc<House>, heads: Arc<HeadKey>) -> Job {
    let house = Arc::clone(house);
    let holder = house.chance.uuid4();
    job("chain", 5, None, move || {
        let (house, heads) = (Arc::clone(&house), Arc::clone(&heads));
        async move { chain::chain(&house.db, &heads, holder, house.clock.as_ref()).await.map(|_| 0) }
    })
}

/// Entries of the account whose time is over; their links stay.
fn fading_away(house: &Arc<House>, heads: Arc<HeadKey>) -> Job {
    let house = Arc::clone(house);
    let holder = house.chance.uuid4();
    job("fading", HOUR, None, move || {
        let (house, heads) = (Arc::clone(&house), Arc::clone(&heads));
        async move {
            let now = house.clock.now();
            let before = now.plus_days(-Class::Account.days(now.day()));
            fading::fade(&house.db, &heads, holder, house.clock.as_ref(), before).await
        }
    })
}

/// Referrals follow what people chose, and what is ready and was not entered is put before somebody, every day. Whom to call, the alerts' own clock knows.
fn referrals(house: &Arc<House>) -> Job {
    let house = Arc::clone(house);
    job("referrals", MINUTE, Some("job.referrals"), move || {
        let house = Arc::clone(&house);
        async move {
            let House { db, clock, chance, settings, .. } = house.as_ref();
            // Read once when the server started: it can't be wrong now.
            let tables = Tables::of(settings).map_err(|_| Failure::Broken("the rules of referrals can't be read"))?;
            daybreak_referrals::acts::standing::follow::round(db, clock.as_ref(), chance.as_ref(), &tables.rules).await
        }
    })
}

/// Whoever keeps a record is called on the days on which it must be looked at: an 18th birthday passes unseen by nobody.
fn birthdays(house: &Arc<House>) -> Job {
    let house = Arc::clone(house);
    job("birthdays", MINUTE, Some("job.birthdays"), move || {
        let house = Arc::clone(&house);
        async move {
            let House { db, clock, chance, .. } = house.as_ref();
            daybreak_people::acts::look_again::round(db, clock.as_ref(), chance.as_ref()).await
        }
    })
}

/// Finds what is urgent, and wakes people. Nobody is left asleep because something else went wrong first.
fn alerts(house: &Arc<House>, post: Option<Arc<Post>>) -> Job {
    let house = Arc::clone(house);
    job("alerts", 20, Some("job.alerts"), move || {
        let (house, post) = (Arc::clone(&house), post.clone());
        async move {
            let House { db, clock, chance, words, .. } = house.as_ref();
            let raised = daybreak_triage::alerts::raise_due(db, clock.as_ref(), chance.as_ref()).await;
            if let Some(post) = post {
                daybreak_partnership::acts::alert::tend(db, clock.as_ref(), chance.as_ref(), words, &post).await?;
            }
            raised
        }
    })
}

/// Takes what was asked about a mark round to whoever holds something. By a clock, so that how long a press took tells nobody how many they are.
fn asking(office: &Arc<Office>) -> Job {
    let office = Arc::clone(office);
    job("asking", 20, Some("job.asking"), move || {
        let office = Arc::clone(&office);
        async move {
            let House { db, clock, chance, .. } = office.house.as_ref();
            daybreak_triage::acts::ask::deliver(db, &office.traces, clock.as_ref(), chance.as_ref()).await
        }
    })
}

/// Whoever is asked to a conference is told that something waits; whoever has something that is due is told so, once on a working day.
fn chasing(house: &Arc<House>, post: Arc<Post>) -> Job {
    let house = Arc::clone(house);
    job("chasing", 5 * MINUTE, Some("job.chasing"), move || {
        let (house, post) = (Arc::clone(&house), Arc::clone(&post));
        async move {
            let House { db, clock, chance, words, settings, .. } = house.as_ref();
            let nation = Nation::of_place(&settings.places.code).unwrap_or_default();
            let told = daybreak_triage::chasing::invite(db, clock.as_ref(), chance.as_ref(), words, &post).await;
            let chased = daybreak_triage::chasing::chase(db, clock.as_ref(), chance.as_ref(), words, &post, nation).await?;
            Ok(told? + chased)
        }
    })
}

/// Each organisation gets the newest head once a day; looked at every hour, so that a server that was down at the usual time does it later.
fn heads_handed_out(house: &Arc<House>, post: Arc<Post>) -> Job {
    let house = Arc::clone(house);
    job("heads", HOUR, Some("job.heads"), move || {
        let (house, post) = (Arc::clone(&house), Arc::clone(&post));
        async move {
            let House { db, clock, chance, words, .. } = house.as_ref();
            let handed = daybreak_partnership::acts::head::hand_out(db, clock.as_ref(), chance.as_ref(), words, &post).await?;
            Ok(handed as u64)
        }
    })
}

/// Erases what has come to its day. What is held stays; what can't be erased does not hold up the rest.
fn expiry(house: &Arc<House>) -> Job {
    const AT_ONCE: i64 = 100;
    let house = Arc::clone(house);
    job("expiry", HOUR, Some("job.expiry"), move || {
        let house = Arc::clone(&house);
        async move {
            let House { db, clock, chance, .. } = house.as_ref();
            let mut tx = db.read().await?;
            let due = daybreak_reports::store::due(&mut tx, clock.today(), AT_ONCE).await?;
            let feedback = daybreak_reports::store::feedback_due(&mut tx, clock.today(), AT_ONCE).await?;
            tx.rollback().await?;
            let mut round = Round::default();
            for report in &due {
                let erased = change!(db, Author::System, clock.now(), chance.as_ref(), |change| {
                    daybreak_reports::acts::erase(change, *report, "expired").await
                });
                round.count(erased);
            }
            for (id, document) in &feedback {
                let erased: Result<(), Stop<MayNot>> = change!(db, Author::System, clock.now(), chance.as_ref(), |change| {
                    daybreak_reports::acts::feedback_erase(change, *id, *document).await.map_err(Stop::Failed)
                });
                round.count(erased);
            }
            let others = [
                forget_erasures(house.as_ref()).await,
                daybreak_people::acts::erase::expire(db, clock.as_ref(), chance.as_ref()).await,
                daybreak_partnership::acts::alert::forget_old(db, clock.as_ref(), chance.as_ref()).await,
                daybreak_referrals::acts::expire::expire(db, clock.as_ref(), chance.as_ref()).await,
                daybreak_access::acts::remove::forget_gone(db, clock.as_ref(), chance.as_ref()).await,
                daybreak_triage::acts::ask::forget_old(db, clock.as_ref(), chance.as_ref()).await,
                daybreak_triage::acts::intelligence::expire(db, clock.as_ref(), chance.as_ref()).await,
                daybreak_triage::acts::conference::expire(db, clock.as_ref(), chance.as_ref()).await,
                daybreak_statistics::acts::count::end(db, clock.as_ref(), chance.as_ref()).await,
            ];
            for other in others {
                round.add(other);
            }
            round.end()
        }
    })
}

/// That documents were erased is kept as long as a backup of that time may be put back.
async fn forget_erasures(house: &House) -> Result<u64, Failure> {
    let until = Class::Erasure.over_by(house.today());
    let done = change!(&house.db, Author::System, house.clock.now(), house.chance.as_ref(), |change| {
        match daybreak_vault::documents::forget_erasures(change, until).await? {
            0 => Err(Stop::Refused(())),
            count => {
                let number = i64::try_from(count).unwrap_or(i64::MAX);
                change.record(Entry::new("erasures.expired", "partnership", uuid::Uuid::nil()).with_number("count", number));
                Ok(count)
            }
        }
    });
    or_nothing(done)
}

/// Once a night, the quarters that may be released from are counted.
fn counting(house: &Arc<House>) -> Job {
    let house = Arc::clone(house);
    job("counting", HOUR, Some("job.counting"), move || {
        let house = Arc::clone(&house);
        async move {
            let House { db, clock, chance, .. } = house.as_ref();
            daybreak_statistics::acts::count::by_night(db, clock.as_ref(), chance.as_ref()).await
        }
    })
}

/// In the first hour of each day, by whichever server comes to it: the engine counts what it has, and what was erased leaves SQLite's log too. Not at the
/// start: counting many reports keeps writers waiting for a second.
fn settling(house: &Arc<House>) -> Job {
    let house = Arc::clone(house);
    let day = Arc::new(AtomicI64::new(house.today().0));
    job("settling", HOUR, Some("job.settling"), move || {
        let (house, day) = (Arc::clone(&house), Arc::clone(&day));
        async move {
            let today = house.today().0;
            if day.load(Ordering::SeqCst) < today {
                house.db.settle().await?;
                day.store(today, Ordering::SeqCst);
            }
            Ok(0)
        }
    })
}

/// Keeps the list of what ended on a disk of its own: after a restore it is done again. Written where it changed; one that can't be is tried again each minute.
pub fn endings_kept(house: &Arc<House>, file: std::path::PathBuf) -> Job {
    let house = Arc::clone(house);
    let written = Arc::new(std::sync::Mutex::new(String::new()));
    job("endings", MINUTE, Some("job.endings"), move || {
        let (house, file, written) = (Arc::clone(&house), file.clone(), Arc::clone(&written));
        async move {
            let list = endings::write(&list_endings(&house.db).await?);
            let Ok(mut written) = written.lock() else { return Err(Failure::Broken("the list of endings can't be kept")) };
            if *written != list {
                write_list(&file, &list).map_err(|_| Failure::Broken("the list of endings can't be written"))?;
                *written = list;
            }
            Ok(0)
        }
    })
}
