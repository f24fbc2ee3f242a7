//! What each command does, and what it says.

use crate::rooms;
use crate::secrets::Unsafe;
use crate::settings::{Settings, Unusable};
use daybreak_audit::HeadVerifier;
use daybreak_database::{Database, Failure};
use data_encoding::HEXLOWER_PERMISSIVE as HEX;
use std::io::Write;

/// Why a command ended without doing what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    #[error("{0}")]
    Settings(#[from] Unusable),
    #[error("{0}")]
    Secrets(#[from] Unsafe),
    #[error("{0}")]
    Failed(#[from] Failure),
    #[error("the terminal can't be written to")]
    Said(#[from] std::io::Error),
    /// The command did its work, and found something wrong.
    #[error("{0}")]
    Found(String),
}

/// Brings the schema up to date, and names each step.
pub async fn migrate(settings: &Settings, out: &mut impl Write) -> Result<(), Ended> {
    let db = Database::open(&settings.database, settings.connections).await?;
    let taken = daybreak_database::migrate(&db, &rooms::schemas()).await?;
    for step in &taken {
        writeln!(out, "{step}")?;
    }
    writeln!(out, "{} steps taken; the schema is up to date.", taken.len())?;
    db.close().await;
    Ok(())
}

/// Reads the whole account and names the first place where it is not what it was. `kept` are heads handed out earlier, one a line.
pub async fn verify(settings: &Settings, kept: &str, out: &mut impl Write) -> Result<(), Ended> {
    let verifier = settings
        .account_key
        .as_deref()
        .and_then(|text| HEX.decode(text.as_bytes()).ok())
        .and_then(|bytes| HeadVerifier::from_bytes(bytes.as_slice().try_into().ok()?))
        .ok_or(Unusable::Missing("a usable account_key"))?;
    let kept = kept
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.parse().map_err(|_| Ended::Found("a line of the kept heads is not a head".to_owned())))
        .collect::<Result<Vec<_>, _>>()?;
    let db = Database::open(&settings.database, settings.connections).await?;
    let verdict = daybreak_audit::verify(&db, &verifier, &kept).await?;
    db.close().await;
    writeln!(out, "{} links read, {} signed heads hold, vouched for up to link {}.", verdict.links, verdict.heads, verdict.vouched_until)?;
    if verdict.waiting > 0 {
        writeln!(out, "{} entries wait to be linked: no chain protects them yet.", verdict.waiting)?;
    }
    match verdict.broken {
        None => Ok(writeln!(out, "The account is whole.")?),
        Some(broken) => Err(Ended::Found(format!("the account is broken. First at {broken}."))),
    }
}
