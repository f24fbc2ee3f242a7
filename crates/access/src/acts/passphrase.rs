//! A new passphrase or new codes, by somebody who still has the old ones.

use super::{join, lock, session};
use crate::account::{self, WeakPassphrase};
use crate::member::Member;
use crate::office::Office;
use crate::store::{members, sessions};
use daybreak_audit::{Entry, Stop, change};

/// Why the passphrase stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChanged {
    /// The present passphrase is another.
    Wrong,
    Weak(WeakPassphrase),
    Differs,
    /// It was changed in another browser meanwhile.
    Meanwhile,
}

impl NotChanged {
    pub fn key(self) -> &'static str {
        match self {
            NotChanged::Wrong => "passphrase-wrong",
            NotChanged::Weak(weak) => weak.key(),
            NotChanged::Differs => "passphrase-differs",
            NotChanged::Meanwhile => "meanwhile",
        }
    }

    pub fn field(self) -> &'static str {
        match self {
            NotChanged::Wrong | NotChanged::Meanwhile => "present-passphrase",
            NotChanged::Weak(_) => "passphrase",
            NotChanged::Differs => "passphrase-again",
        }
    }
}

/// The same key pair under a new passphrase; every other browser is signed out.
pub async fn change(office: &Office, member: &Member, present: &str, passphrase: &str, again: &str) -> Result<(), Stop<NotChanged>> {
    let house = &office.house;
    account::passphrase(passphrase, &member.mail, &member.name).map_err(|weak| Stop::Refused(NotChanged::Weak(weak)))?;
    if passphrase != again {
        return Err(Stop::Refused(NotChanged::Differs));
    }
    let mut tx = house.db.read().await?;
    let was = members::lock_of(&mut tx, member.id).await?;
    tx.rollback().await?;
    session::slow_down(office, &member.mail).await?;
    let opened = lock::open(office, was.as_ref(), present).await?;
    let (Some(was), Some(opened)) = (was, opened) else { return Err(Stop::Refused(NotChanged::Wrong)) };
    let sealed = lock::reseal(office, member.id, passphrase, &opened.private, &opened.secret).await?;
    let label = member.cookie.label();
    change!(&house.db, member.author(), house.clock.now(), &*house.chance, |change| {
        if !members::reseal(change.tx(), member.id, &sealed, &was.sealed).await? {
            return Err(Stop::Refused(NotChanged::Meanwhile));
        }
        sessions::delete_others(change.tx(), member.id, &label).await?;
        change.record(Entry::new("member.passphrase-changed", "member", member.id.0));
        Ok(())
    })
}

/// New codes for a lost telephone; the old ones are worth nothing from now on.
pub async fn new_codes(office: &Office, member: &Member, present: &str) -> Result<Vec<String>, Stop<NotChanged>> {
    let house = &office.house;
    let mut tx = house.db.read().await?;
    let was = members::lock_of(&mut tx, member.id).await?;
    tx.rollback().await?;
    session::slow_down(office, &member.mail).await?;
    if lock::open(office, was.as_ref(), present).await?.is_none() {
        return Err(Stop::Refused(NotChanged::Wrong));
    }
    let codes: Vec<String> = (0..account::CODES).map(|_| account::draw_code(&*house.chance)).collect();
    let labels = join::labels(office, &codes);
    change!(&house.db, member.author(), house.clock.now(), &*house.chance, |change| {
        members::put_codes(change.tx(), member.id, &labels).await?;
        change.record(Entry::new("member.codes-renewed", "member", member.id.0));
        Ok(())
    })?;
    Ok(codes)
}
