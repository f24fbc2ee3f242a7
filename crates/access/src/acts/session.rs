//! Signing in, staying signed in, signing out.

use super::{epoch, lock};
use crate::account;
use crate::member::{Member, MemberId};
use crate::office::Office;
use crate::session::{SEEN_MINUTES, is_live};
use crate::store::{members, sessions, throttles};
use crate::throttle::{self, TWO_CODES_AFTER};
use daybreak_audit::{Author, Change, Entry, Stop, change};
use daybreak_database::Failure;
use daybreak_vault::{PrivateKey, SessionCookie, recipients};
use daybreak_vocabulary::Moment;

/// What somebody typed to sign in.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub mail: String,
    pub passphrase: String,
    /// A time-based code, or one for a lost telephone.
    pub code: String,
    /// The time-based code after it, where two were asked for.
    pub next_code: String,
}

/// Nobody was signed in. Which of the three was wrong is not told, nor whether there is such a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSignedIn {
    Wrong,
    /// So many wrong tries stand against this name that it takes two codes in a row.
    TwoCodes,
}

impl NotSignedIn {
    pub fn key(self) -> &'static str {
        match self {
            NotSignedIn::Wrong => "sign-in-wrong",
            NotSignedIn::TwoCodes => "sign-in-two-codes",
        }
    }
}

/// The lane of all names together.
const OVERALL: &[u8] = b"overall";

/// Which code was right.
enum Proof {
    Step(i64),
    Code([u8; 32]),
}

/// Counts one more try at a name's passphrase, and waits as long as the tries before it ask for: at the door and within a session alike.
/// Answers the name's lane, and how many tries stood.
pub(crate) async fn slow_down(office: &Office, name: &str) -> Result<([u8; 32], i64), Failure> {
    let house = &office.house;
    let lane = office.label("throttle", name.as_bytes());
    let overall = office.label("throttle", OVERALL);
    let [stood, stood_overall] = throttles::count(&house.db, [&lane, &overall], house.clock.now(), &*house.chance).await?;
    office.pause(throttle::delay(stood, stood_overall)).await;
    Ok((lane, stood))
}

/// Signs somebody in: the cookie for their browser.
pub async fn sign_in(office: &Office, typed: &Typed) -> Result<SessionCookie, Stop<NotSignedIn>> {
    let house = &office.house;
    let name = account::mail(&typed.mail).unwrap_or_else(|| typed.mail.trim().to_lowercase());
    let (lane, stood) = slow_down(office, &name).await?;
    let refused = match stood + 1 >= TWO_CODES_AFTER {
        true => NotSignedIn::TwoCodes,
        false => NotSignedIn::Wrong,
    };

    let mut tx = house.db.read().await?;
    let found = members::lock_by_mail(&mut tx, &name).await?;
    tx.rollback().await?;
    let opened = lock::open(office, found.as_ref(), &typed.passphrase).await?;
    let (Some(found), Some(opened)) = (found, opened) else { return Err(Stop::Refused(refused)) };

    let now = house.clock.now();
    let two = stood >= TWO_CODES_AFTER;
    let Some(proof) = proof(office, &opened.secret, typed, two, found.used_step, now) else { return Err(Stop::Refused(refused)) };

    let cookie = SessionCookie::draw(&*house.chance);
    let sealed = cookie.seal(&*house.chance, found.member.0.as_bytes(), opened.private.expose());
    let author = Author::Member { member: found.member.0, organisation: found.organisation.0 };
    change!(&house.db, author, now, &*house.chance, |change| {
        let unspent = match &proof {
            Proof::Step(step) => members::use_step(change.tx(), found.member, *step).await?,
            Proof::Code(label) => members::use_code(change.tx(), found.member, label).await?,
        };
        if !unspent {
            return Err(Stop::Refused(refused));
        }
        sessions::insert(change.tx(), &cookie.label(), found.member, &sealed, now).await?;
        throttles::clear(change.tx(), &lane).await?;
        let with = if matches!(proof, Proof::Step(_)) { "application" } else { "paper" };
        change.record(Entry::new("member.signed-in", "member", found.member.0).with("code", with));
        Ok(())
    })?;
    epoch::turn_due(office, found.member, found.organisation, &opened.private).await?;
    Ok(cookie)
}

fn proof(office: &Office, secret: &crate::totp::Secret, typed: &Typed, two: bool, used: i64, now: Moment) -> Option<Proof> {
    if let Some(code) = account::code(&typed.code) {
        return Some(Proof::Code(office.label("code", code.as_bytes())));
    }
    match two {
        true => secret.step_of_two(&typed.code, &typed.next_code, now, used),
        false => secret.step_of(&typed.code, now, used),
    }
    .map(Proof::Step)
}

/// The member a cookie stands for, if its session is still live.
pub async fn resume(office: &Office, cookie: &SessionCookie) -> Result<Option<Member>, Failure> {
    let house = &office.house;
    let now = house.clock.now();
    let label = cookie.label();
    let mut tx = house.db.read().await?;
    let Some(found) = sessions::find(&mut tx, &label).await? else { return Ok(None) };
    let organisation = recipients::find(&mut tx, found.organisation).await?;
    let roles = members::roles(&mut tx, found.member).await?;
    tx.rollback().await?;
    if !is_live(found.started_at, found.seen_at, now) {
        return Ok(None);
    }
    let Some(organisation) = organisation else { return Ok(None) };
    // A row put there by hand opens nothing: it signs nobody in.
    let Ok(private) = cookie.open(found.member.0.as_bytes(), &found.sealed) else { return Ok(None) };
    if now.since(found.seen_at) >= SEEN_MINUTES * 60_000 {
        sessions::see(&house.db, &label, now).await?;
    }
    Ok(Some(Member {
        id: found.member,
        name: found.name,
        mail: found.mail,
        organisation: found.organisation,
        organisation_name: organisation.name,
        organisation_kind: organisation.kind,
        roles,
        language: found.language,
        private: PrivateKey::from_slice(&private).map_err(Failure::from)?,
        cookie: cookie.clone(),
    }))
}

/// Ends this browser's session.
pub async fn sign_out(office: &Office, member: &Member) -> Result<(), Stop<()>> {
    let house = &office.house;
    let label = member.cookie.label();
    change!(&house.db, member.author(), house.clock.now(), &*house.chance, |change| {
        sessions::delete(change.tx(), &label).await?;
        change.record(Entry::new("member.signed-out", "member", member.id.0));
        Ok(())
    })
}

/// Ends every session of a member, this one too.
pub async fn sign_out_everywhere(office: &Office, member: &Member) -> Result<(), Stop<()>> {
    let house = &office.house;
    change!(&house.db, member.author(), house.clock.now(), &*house.chance, |change| {
        sessions::delete_of(change.tx(), member.id).await?;
        change.record(Entry::new("member.signed-out-everywhere", "member", member.id.0));
        Ok(())
    })
}

/// Ends everybody's sessions: those in a backup may have been ended since.
pub async fn end_all(change: &mut Change) -> Result<(), Failure> {
    sessions::delete_all(change.tx()).await?;
    change.record(Entry::new("member.all-signed-out", "partnership", uuid::Uuid::nil()));
    Ok(())
}

/// How many browsers are signed in as this member now.
pub async fn count(office: &Office, member: MemberId) -> Result<i64, Failure> {
    let mut tx = office.house.db.read().await?;
    let count = sessions::count(&mut tx, member, office.house.clock.now()).await?;
    tx.rollback().await?;
    Ok(count)
}

