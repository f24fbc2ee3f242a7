//! What a member's passphrase opens: their private key and the secret of their codes, as one sealed thing.

use crate::member::MemberId;
use crate::office::Office;
use crate::store::members::Lock;
use crate::totp;
use daybreak_database::Failure;
use daybreak_vault::{KeyPair, PrivateKey, PublicKey};
use daybreak_vocabulary::OrganisationId;
use zeroize::Zeroizing;

/// The label under which the partnership vouches for a member's public key.
const MEMBER_KEY: &str = "daybreak member key 1";

/// An opened lock.
pub(crate) struct Opened {
    pub private: PrivateKey,
    pub secret: totp::Secret,
}

/// Seals a fresh lock, and lets the partnership vouch for its public half.
pub(crate) async fn seal(
    office: &Office,
    member: MemberId,
    organisation: OrganisationId,
    passphrase: &str,
    pair: &KeyPair,
    secret: &totp::Secret,
) -> Result<Lock, Failure> {
    let sealed = reseal(office, member, passphrase, pair.private(), secret).await?;
    let vouched = office.signer.sign(MEMBER_KEY, &vouched_parts(member, organisation, &pair.public())).to_vec();
    Ok(Lock { member, organisation, sealed, public: pair.public(), vouched, used_step: 0 })
}

/// The same key and secret under another passphrase.
pub(crate) async fn reseal(
    office: &Office,
    member: MemberId,
    passphrase: &str,
    private: &PrivateKey,
    secret: &totp::Secret,
) -> Result<Vec<u8>, Failure> {
    let plain = Zeroizing::new([private.expose().as_slice(), secret.0.as_slice()].concat());
    office.passphrases.seal(&*office.house.chance, member.0.as_bytes(), passphrase, &plain).await
}

/// `None` for the wrong passphrase, or where there is no lock: both take as long.
pub(crate) async fn open(office: &Office, lock: Option<&Lock>, passphrase: &str) -> Result<Option<Opened>, Failure> {
    let Some(lock) = lock else {
        office.passphrases.pretend(passphrase).await?;
        return Ok(None);
    };
    let Some(plain) = office.passphrases.open(lock.member.0.as_bytes(), passphrase, &lock.sealed).await? else { return Ok(None) };
    let broken = Failure::Row { table: "member_lock", column: "sealed", id: lock.member.0 };
    let Some((private, secret)) = plain.split_first_chunk::<32>() else { return Err(broken) };
    let secret: [u8; 20] = secret.try_into().map_err(|_| broken)?;
    Ok(Some(Opened { private: PrivateKey::from_bytes(*private), secret: totp::Secret(Zeroizing::new(secret)) }))
}

/// Whether the partnership's process made this public key this member's.
pub(crate) fn is_vouched(office: &Office, member: MemberId, organisation: OrganisationId, public: &PublicKey, vouched: &[u8]) -> bool {
    office.signer.partnership_key().verify(MEMBER_KEY, &vouched_parts(member, organisation, public), vouched)
}

fn vouched_parts(member: MemberId, organisation: OrganisationId, public: &PublicKey) -> [Vec<u8>; 3] {
    [member.0.as_bytes().to_vec(), organisation.0.as_bytes().to_vec(), public.0.to_vec()]
}
