//! Joining: a link somebody was given, a passphrase, codes, a key pair. And beginning again after a passphrase is lost.

use super::{epoch, lock};
use crate::two;
use crate::account::{self, WeakPassphrase};
use crate::compartments::{Standing, standing};
use crate::member::{Member, MemberId};
use crate::office::Office;
use crate::policy::Role;
use crate::store::invites::{self, Kind};
use crate::store::keys as key_store;
use crate::store::members::{self, Known, NewMember, State};
use crate::store::sessions;
use crate::totp::{Secret, step_at};
use daybreak_audit::{Author, Change, Entry, Stop, change};
use daybreak_database::Failure;
use daybreak_vault::{Compartment, KeyPair, recipients};
use daybreak_vocabulary::{Language, Moment, OrganisationId};
use data_encoding::BASE64URL_NOPAD;
use zeroize::Zeroizing;

/// What a link to join carries: 256 random bits that open nothing but the page to choose a passphrase on. Never a key.
#[derive(Clone)]
pub struct Token(Zeroizing<[u8; 32]>);

impl Token {
    pub fn draw(office: &Office) -> Token {
        Token(Zeroizing::new(office.house.chance.bytes()))
    }

    pub fn parse(text: &str) -> Option<Token> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
        Some(Token(Zeroizing::new(bytes.try_into().ok()?)))
    }

    /// From the path of a link, as [`path`](Token::path) writes it.
    pub fn from_path(path: &str) -> Option<Token> {
        Token::parse(path.strip_prefix(crate::pages::join::PREFIX)?)
    }

    /// The path of the link, to be put behind the partners' address.
    pub fn path(&self) -> String {
        format!("{}{}", crate::pages::join::PREFIX, BASE64URL_NOPAD.encode(self.0.as_slice()))
    }

    pub(crate) fn label(&self, office: &Office) -> [u8; 32] {
        office.label("invite", self.0.as_slice())
    }

    /// The secret of the codes, the same however often the page is loaded, and known to nobody without the link.
    pub(crate) fn secret(&self, office: &Office) -> Secret {
        let label = office.label("totp", self.0.as_slice());
        let mut secret = Zeroizing::new([0; 20]);
        secret.iter_mut().zip(label).for_each(|(to, from)| *to = from);
        Secret(secret)
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(..)")
    }
}

/// Somebody to be invited.
#[derive(Clone, Debug)]
pub struct Invitation {
    pub organisation: OrganisationId,
    pub name: String,
    pub mail: String,
    pub language: Language,
    pub roles: Vec<Role>,
}

/// Why nobody was invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotInvited {
    NoName,
    NoMail,
    /// Somebody already signs in with this address.
    MailTaken,
    NoRole,
    /// Only a coordinator makes a coordinator.
    NotYours,
}

impl NotInvited {
    pub fn key(self) -> &'static str {
        match self {
            NotInvited::NoName => "invite-no-name",
            NotInvited::NoMail => "invite-no-mail",
            NotInvited::MailTaken => "invite-mail-taken",
            NotInvited::NoRole => "invite-no-role",
            NotInvited::NotYours => "coordinator-not-yours",
        }
    }

    pub fn field(self) -> &'static str {
        match self {
            NotInvited::NoName => "name",
            NotInvited::NoMail | NotInvited::MailTaken => "mail",
            NotInvited::NoRole | NotInvited::NotYours => "roles",
        }
    }
}

/// [`invite`] by a member, into their own organisation: whoever only keeps accounts appoints no coordinator.
pub async fn invite_by(
    change: &mut Change,
    office: &Office,
    by: &Member,
    invitation: &Invitation,
    id: MemberId,
    token: &Token,
) -> Result<(), Stop<NotInvited>> {
    if invitation.roles.contains(&Role::Coordinator) && !two::may_appoint(by) {
        return Err(Stop::Refused(NotInvited::NotYours));
    }
    invite(change, office, invitation, id, token).await
}

/// Makes a member who has not joined yet, and the link for them. The ids and the token are drawn before.
pub async fn invite(
    change: &mut Change,
    office: &Office,
    invitation: &Invitation,
    id: MemberId,
    token: &Token,
) -> Result<(), Stop<NotInvited>> {
    let refused = |why| Err(Stop::Refused(why));
    let Some(name) = account::name(&invitation.name) else { return refused(NotInvited::NoName) };
    let Some(mail) = account::mail(&invitation.mail) else { return refused(NotInvited::NoMail) };
    if invitation.roles.is_empty() {
        return refused(NotInvited::NoRole);
    }
    if members::find_by_mail(change.tx(), &mail).await?.is_some() {
        return refused(NotInvited::MailTaken);
    }
    let now = change.now;
    let new = NewMember { id, organisation: invitation.organisation, name: &name, mail: &mail, language: invitation.language };
    members::insert(change.tx(), &new, now).await?;
    members::put_roles(change.tx(), id, &invitation.roles).await?;
    two::made(change, id).await?;
    invites::insert(change.tx(), &token.label(office), id, Kind::Invite, now, now.plus_days(account::INVITE_DAYS)).await?;
    change.record(Entry::new("member.invited", "member", id.0).with_id("organisation", invitation.organisation.0));
    Ok(())
}

/// Sends a new link to somebody who has not joined yet.
pub async fn invite_again(change: &mut Change, office: &Office, known: &Known, token: &Token) -> Result<(), Failure> {
    let now = change.now;
    two::made(change, known.id).await?;
    invites::insert(change.tx(), &token.label(office), known.id, Kind::Invite, now, now.plus_days(account::INVITE_DAYS)).await?;
    change.record(Entry::new("member.invited", "member", known.id.0).with_id("organisation", known.organisation.0));
    Ok(())
}

/// Lets somebody who lost their passphrase begin again: the old key pair, its grants and every session end now; they will ask for keys anew.
pub async fn reset(change: &mut Change, office: &Office, known: &Known, token: &Token) -> Result<(), Failure> {
    let now = change.now;
    two::made(change, known.id).await?;
    sessions::delete_of(change.tx(), known.id).await?;
    key_store::delete_grants_of(change.tx(), known.id).await?;
    key_store::delete_requests_of(change.tx(), known.id).await?;
    members::put_codes(change.tx(), known.id, &[]).await?;
    members::delete_lock(change.tx(), known.id).await?;
    members::set_state(change.tx(), known.id, State::Invited, now).await?;
    invites::insert(change.tx(), &token.label(office), known.id, Kind::Reset, now, now.plus_days(1)).await?;
    change.record(Entry::new("member.reset", "member", known.id.0).with_id("organisation", known.organisation.0));
    Ok(())
}

/// A link that can be used: whose it is, and the secret for their authenticator.
#[derive(Clone, Debug)]
pub struct Welcome {
    pub known: Known,
    pub kind: Kind,
    pub secret: Secret,
}

/// What a link opens; `None` for one that never was, was used, or is too old.
pub async fn welcome(office: &Office, token: &Token) -> Result<Option<Welcome>, Failure> {
    let mut tx = office.house.db.read().await?;
    let Some(open) = invites::find(&mut tx, &token.label(office)).await? else { return Ok(None) };
    let known = members::find(&mut tx, open.member).await?;
    tx.rollback().await?;
    if office.house.clock.now() >= open.expires_at {
        return Ok(None);
    }
    Ok(known.map(|known| Welcome { known, kind: open.kind, secret: token.secret(office) }))
}

/// Why somebody has not joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJoined {
    Weak(WeakPassphrase),
    /// The two passphrases differ.
    Differs,
    WrongCode,
    /// The link was used meanwhile.
    Gone,
}

impl NotJoined {
    pub fn key(self) -> &'static str {
        match self {
            NotJoined::Weak(weak) => weak.key(),
            NotJoined::Differs => "passphrase-differs",
            NotJoined::WrongCode => "join-wrong-code",
            NotJoined::Gone => "join-gone",
        }
    }

    pub fn field(self) -> &'static str {
        match self {
            NotJoined::Weak(_) => "passphrase",
            NotJoined::Differs => "passphrase-again",
            NotJoined::WrongCode => "code",
            NotJoined::Gone => "",
        }
    }
}

/// What somebody typed to join.
#[derive(Clone, Debug, Default)]
pub struct Joining {
    pub passphrase: String,
    pub again: String,
    pub code: String,
}

/// Joins: seals a fresh key pair under the passphrase, asks for the usual compartments, and gives the codes for a lost telephone.
pub async fn join(office: &Office, token: &Token, joining: &Joining) -> Result<Vec<String>, Stop<NotJoined>> {
    let now = office.house.clock.now();
    let Some(welcome) = welcome(office, token).await? else { return Err(Stop::Refused(NotJoined::Gone)) };
    account::passphrase(&joining.passphrase, &welcome.known.mail, &welcome.known.name)
        .map_err(|weak| Stop::Refused(NotJoined::Weak(weak)))?;
    if joining.passphrase != joining.again {
        return Err(Stop::Refused(NotJoined::Differs));
    }
    let Some(step) = welcome.secret.step_of(&joining.code, now, 0) else { return Err(Stop::Refused(NotJoined::WrongCode)) };
    settle(office, token, &welcome, &joining.passphrase, &welcome.secret, step).await
}

/// As [`join`], for the demo's people, whose secret is known beforehand and whose code nobody types.
pub async fn join_with(office: &Office, token: &Token, passphrase: &str, secret: &Secret) -> Result<Vec<String>, Stop<NotJoined>> {
    let Some(welcome) = welcome(office, token).await? else { return Err(Stop::Refused(NotJoined::Gone)) };
    let before = step_at(office.house.clock.now()) - 2;
    settle(office, token, &welcome, passphrase, secret, before).await
}

async fn settle(
    office: &Office,
    token: &Token,
    welcome: &Welcome,
    passphrase: &str,
    secret: &Secret,
    step: i64,
) -> Result<Vec<String>, Stop<NotJoined>> {
    let house = &office.house;
    let known = &welcome.known;
    let pair = KeyPair::draw(&*house.chance);
    let mut lock = lock::seal(office, known.id, known.organisation, passphrase, &pair, secret).await?;
    lock.used_step = step;
    let codes: Vec<String> = (0..account::CODES).map(|_| account::draw_code(&*house.chance)).collect();
    let labels = labels(office, &codes);
    let author = Author::Member { member: known.id.0, organisation: known.organisation.0 };
    let now = house.clock.now();
    change!(&house.db, author, now, &*house.chance, |change| {
        if !invites::spend(change.tx(), &token.label(office), now).await? {
            return Err(Stop::Refused(NotJoined::Gone));
        }
        members::put_lock(change.tx(), &lock, now).await?;
        members::put_codes(change.tx(), known.id, &labels).await?;
        members::set_state(change.tx(), known.id, State::Active, now).await?;
        ask_for_usual(change, known.id, known.organisation).await?;
        change.record(Entry::new("member.joined", "member", known.id.0).with_id("organisation", known.organisation.0));
        Ok(())
    })?;
    Ok(codes)
}

pub(crate) fn labels(office: &Office, codes: &[String]) -> Vec<[u8; 32]> {
    codes.iter().filter_map(|code| account::code(code)).map(|code| office.label("code", code.as_bytes())).collect()
}

/// Puts a member on the list of those who wait for the keys usual for their roles, where they don't hold them yet.
pub(crate) async fn ask_for_usual(change: &mut Change, member: MemberId, organisation: OrganisationId) -> Result<(), Failure> {
    let roles = members::roles(change.tx(), member).await?;
    let Some(recipient) = recipients::find(change.tx(), organisation).await? else { return Ok(()) };
    let held = key_store::grants_of(change.tx(), organisation, member).await?;
    let now = change.now;
    for compartment in Compartment::ALL {
        let usual = standing(&roles, recipient.kind, compartment) == Standing::Usual;
        if usual && !held.iter().any(|grant| grant.compartment == compartment) {
            key_store::ask(change.tx(), member, compartment, false, now).await?;
        }
    }
    Ok(())
}

/// Why a member's roles stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChanged {
    NoRole,
    /// Only a coordinator makes a coordinator, or ends their being one.
    NotYours,
    /// An organisation keeps one who can invite and hand keys on.
    LastCoordinator,
    /// A holder came or went meanwhile, or the member was removed: look again.
    Meanwhile,
}

impl NotChanged {
    pub fn key(self) -> &'static str {
        match self {
            NotChanged::NoRole => "invite-no-role",
            NotChanged::NotYours => "coordinator-not-yours",
            NotChanged::LastCoordinator => "remove-last-coordinator",
            NotChanged::Meanwhile => "meanwhile",
        }
    }
}

/// Gives a member other roles. Compartments no role of theirs works with any more get a new epoch; new ones are asked for.
pub async fn change_roles(office: &Office, by: &Member, id: MemberId, roles: &[Role]) -> Result<(), Stop<NotChanged>> {
    if roles.is_empty() {
        return Err(Stop::Refused(NotChanged::NoRole));
    }
    let house = &office.house;
    let now: Moment = house.clock.now();
    let organisation = by.organisation;
    let mut tx = house.db.read().await?;
    let held = by.keyring(&mut tx).await?;
    let grants = key_store::grants_of(&mut tx, organisation, id).await?;
    let keeps = |compartment| standing(roles, by.organisation_kind, compartment) == Standing::Usual;
    let lost: Vec<Compartment> =
        Compartment::ALL.into_iter().filter(|c| !keeps(*c) && grants.iter().any(|grant| grant.compartment == *c)).collect();
    let next = epoch::prepare(office, &mut tx, organisation, Some(id), &lost, &held).await?;
    tx.rollback().await?;
    change!(&house.db, by.author(), now, &*house.chance, |change| {
        let everybody = members::of_organisation(change.tx(), organisation).await?;
        let Some((_, had)) = everybody.iter().find(|(known, _)| known.id == id) else {
            return Err(Stop::Refused(NotChanged::Meanwhile));
        };
        let another = |(known, roles): &(Known, Vec<Role>)| {
            known.id != id && known.state == State::Active && roles.contains(&Role::Coordinator)
        };
        if had.contains(&Role::Coordinator) && !roles.contains(&Role::Coordinator) && !everybody.iter().any(another) {
            return Err(Stop::Refused(NotChanged::LastCoordinator));
        }
        // Neither given nor taken by whoever only keeps accounts.
        if had.contains(&Role::Coordinator) != roles.contains(&Role::Coordinator) && !two::may_appoint(by) {
            return Err(Stop::Refused(NotChanged::NotYours));
        }
        for compartment in &lost {
            key_store::delete_grants_in(change.tx(), id, *compartment).await?;
            key_store::put_due(change.tx(), organisation, *compartment, now).await?;
        }
        key_store::delete_requests_of(change.tx(), id).await?;
        if roles.iter().any(|role| !had.contains(role)) {
            two::made(change, id).await?;
        }
        members::put_roles(change.tx(), id, roles).await?;
        epoch::begin(change, office, organisation, &next).await.map_err(|stop| stop.map(|_| NotChanged::Meanwhile))?;
        if members::lock_of(change.tx(), id).await?.is_some() {
            ask_for_usual(change, id, organisation).await?;
        }
        change.record(Entry::new("member.roles-changed", "member", id.0).with_id("organisation", organisation.0));
        Ok(())
    })
}
