//! `serve`: what is read before, who answers, and what ends it.

use super::{Ended, clocks};
use crate::house::{self, Ground, Sides};
use crate::jobs;
use crate::rooms;
use crate::secrets::{self, PartnerSecrets, PublicSecrets};
use crate::serve;
use crate::settings::{Settings, Unusable};
use crate::stopping::Stopping;
use crate::system::{SystemChance, SystemClock};
use daybreak_audit::HeadKey;
use daybreak_database::{Database, Standing};
use daybreak_vocabulary::{Chance, Clock};
use std::net::SocketAddr;
use std::sync::Arc;
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
    let partnership_key = settings.partnership_key.ok_or(Unusable::Missing("the partnership_key"))?.at_least(settings.directory_epoch);
    let forms = match sides {
        Sides::Partners => None,
        _ => Some(PublicSecrets::of_today(&settings.public.secrets, chance.as_ref(), clock.today())?),
    };
    let ground = Ground { settings, db: db.clone(), partnership_key };
    let house = house::house(ground, clock.clone(), chance.clone(), forms.as_ref())?;
    let mut jobs = Vec::new();
    if let Some(forms) = forms {
        jobs.push(clocks::form_keys(&house, settings, forms));
        jobs.push(clocks::forgetting(&house));
        jobs.push(clocks::leaving(&house));
    }
    let office = match sides {
        Sides::Public => None,
        _ => {
            let secrets: PartnerSecrets = secrets::read(&settings.partners.secrets)?;
            let office = house::office(&house, &secrets, settings.press.clone());
            jobs.extend(clocks::of_partners(&office, settings, HeadKey::from_bytes(*secrets.heads.bytes()))?);
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
