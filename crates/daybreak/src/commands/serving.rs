//! `serve`, and what it does between requests.

use super::Ended;
use crate::house::{self, Ground, Sides};
use crate::jobs::{self, Job, Run};
use crate::rooms;
use crate::secrets::{self, PartnerSecrets, PublicSecrets};
use crate::serve;
use crate::settings::{Settings, Unusable};
use crate::stopping::Stopping;
use crate::system::{SystemChance, SystemClock};
use daybreak_access::Office;
use daybreak_audit::{Author, HeadKey, Stop, chain, change};
use daybreak_database::{Database, Failure, Standing};
use daybreak_partnership::Post;
use daybreak_reports::acts::MayNot;
use daybreak_site::House;
use daybreak_vocabulary::{Chance, Clock};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// Serves until told to stop. `ready` is called once requests are answered.
pub async fn serve(settings: &Settings, sides: Sides, stopping: Stopping, ready: impl FnOnce(SocketAddr) -> std::io::Result<()>) -> Result<(), Ended> {
    let db = Database::open(&settings.database, settings.connections).await?;
    match daybreak_database::standing(&db, &rooms::schemas()).await? {
        Standing::Current => {}
        Standing::Behind(_) => return Err(Ended::Found("the database is of an earlier version: run `daybreak migrate` first".to_owned())),
        Standing::Ahead(_) | Standing::Changed(_) => return Err(Ended::Found("the database is of another version than this program".to_owned())),
        Standing::Restoring => return Err(Ended::Found("a restore is not finished: its erasures have to be replayed first".to_owned())),
    }
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let chance: Arc<dyn Chance> = Arc::new(SystemChance);
    let partnership_key = settings.partnership_key.ok_or(Unusable::Missing("the partnership_key"))?;
    let forms = match sides {
        Sides::Partners => None,
        _ => Some(PublicSecrets::of_today(&settings.public.secrets, chance.as_ref(), clock.today())?),
    };
    let ground = Ground { settings, db: db.clone(), partnership_key };
    let house = house::house(ground, clock.clone(), chance.clone(), forms.as_ref())?;
    let mut jobs = Vec::new();
    if let Some(forms) = forms {
        jobs.push(form_keys(&house, settings, forms));
        jobs.push(forgetting(&house));
    }
    let office = match sides {
        Sides::Public => None,
        _ => {
            let secrets: PartnerSecrets = secrets::read(&settings.partners.secrets)?;
            let office = house::office(&house, &secrets);
            jobs.extend(of_partners(&office, settings, HeadKey::from_bytes(*secrets.heads.bytes()))?);
            Some(office)
        }
    };
    let router = house::doors(&house, office.as_ref(), sides);
    let address = if sides == Sides::Partners { settings.partners.listen } else { settings.public.listen };
    let taken = |_| Ended::Found(format!("port {} is taken by another program", address.port()));
    let listener: TcpListener = serve::listen(address).await.map_err(taken)?;
    let working = tokio::spawn(jobs::run(jobs, db.clone(), clock, chance.uuid4(), stopping.clone()));
    ready(listener.local_addr()?)?;
    serve::answer(listener, router, stopping).await?;
    let _ = working.await;
    db.close().await;
    Ok(())
}

/// Wraps a job's work in what the list of jobs takes.
fn job<F>(name: &'static str, seconds: u64, lease: Option<&'static str>, run: impl Fn() -> F + Send + Sync + 'static) -> Job
where
    F: Future<Output = Result<u64, Failure>> + Send + 'static,
{
    Job { name, every: Duration::from_secs(seconds), lease, run: Box::new(move || -> Run { Box::pin(run()) }) }
}

/// Each day a new key for half-filled forms; another process may have drawn it.
fn form_keys(house: &Arc<House>, settings: &Settings, known: PublicSecrets) -> Job {
    let house = Arc::clone(house);
    let file = settings.public.secrets.clone();
    let day = Arc::new(std::sync::atomic::AtomicI64::new(known.day().0));
    job("keys", 30, None, move || {
        let (house, file, day) = (Arc::clone(&house), file.clone(), Arc::clone(&day));
        async move {
            let today = house.today();
            if day.load(std::sync::atomic::Ordering::SeqCst) < today.0 {
                let keys = PublicSecrets::of_today(&file, house.chance.as_ref(), today).map_err(|_| Failure::Broken("the form keys can't be changed"))?;
                house.form_keys.rotate(*keys.form_key().bytes());
                day.store(today.0, std::sync::atomic::Ordering::SeqCst);
            }
            Ok(0)
        }
    })
}

/// Files nobody sent, journeys that ended, wrong tries that slow nothing any more.
fn forgetting(house: &Arc<House>) -> Job {
    let house = Arc::clone(house);
    job("forgetting", 600, Some("job.forgetting"), move || {
        let house = Arc::clone(&house);
        async move {
            daybreak_reports::store::forget_old(&house.db, house.clock.as_ref()).await?;
            daybreak_vault::files::expire(&house.db, house.clock.now()).await?;
            Ok(0)
        }
    })
}

fn of_partners(office: &Arc<Office>, settings: &Settings, heads: HeadKey) -> Result<Vec<Job>, Ended> {
    let house = Arc::clone(&office.house);
    let holder = house.chance.uuid4();
    let heads = Arc::new(heads);
    let chained = {
        let house = Arc::clone(&house);
        job("chain", 5, None, move || {
            let (house, heads) = (Arc::clone(&house), Arc::clone(&heads));
            async move { chain::chain(&house.db, &heads, holder, house.clock.as_ref()).await.map(|_| 0) }
        })
    };
    let mut jobs = vec![chained, expiry(&house)];
    match &settings.mail {
        Some(mail) => {
            let post = Arc::new(Post::new(&mail.server, &mail.from, &settings.partners.address).map_err(Unusable::Mail)?);
            jobs.push(job("alerts", 20, Some("job.alerts"), move || {
                let (house, post) = (Arc::clone(&house), Arc::clone(&post));
                async move {
                    let House { db, clock, chance, words, .. } = house.as_ref();
                    daybreak_triage::alerts::raise_due(db, clock.as_ref(), chance.as_ref()).await?;
                    let tended = daybreak_partnership::acts::alert::tend(db, clock.as_ref(), chance.as_ref(), words, &post).await?;
                    Ok(tended.called as u64)
                }
            }));
        }
        None => {
            // Alerts stand on the on-call page all the same.
            tracing::warn!("no mail server is configured: nobody is woken by an alert");
            jobs.push(job("alerts", 20, Some("job.alerts"), move || {
                let house = Arc::clone(&house);
                async move {
                    let House { db, clock, chance, .. } = house.as_ref();
                    daybreak_triage::alerts::raise_due(db, clock.as_ref(), chance.as_ref()).await.map(|raised| raised as u64)
                }
            }));
        }
    }
    Ok(jobs)
}

/// Erases what has come to its day. What is held stays.
fn expiry(house: &Arc<House>) -> Job {
    const AT_ONCE: i64 = 100;
    let house = Arc::clone(house);
    job("expiry", 3600, Some("job.expiry"), move || {
        let house = Arc::clone(&house);
        async move {
            let House { db, clock, chance, .. } = house.as_ref();
            let mut tx = db.read().await?;
            let due = daybreak_reports::store::due(&mut tx, clock.today(), AT_ONCE).await?;
            let feedback = daybreak_reports::store::feedback_due(&mut tx, clock.today(), AT_ONCE).await?;
            tx.rollback().await?;
            for report in &due {
                let erased = change!(db, Author::System, clock.now(), chance.as_ref(), |change| {
                    daybreak_reports::acts::erase(change, *report, "expired").await
                });
                if let Err(Stop::Failed(failure)) = erased {
                    return Err(failure);
                }
            }
            for (id, document) in &feedback {
                let erased: Result<(), Stop<MayNot>> = change!(db, Author::System, clock.now(), chance.as_ref(), |change| {
                    daybreak_reports::acts::feedback_erase(change, *id, *document).await.map_err(Stop::Failed)
                });
                if let Err(Stop::Failed(failure)) = erased {
                    return Err(failure);
                }
            }
            Ok((due.len() + feedback.len()) as u64)
        }
    })
}
