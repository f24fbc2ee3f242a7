//! A member's private key at rest: sealed under Argon2id of a passphrase, with a pepper kept outside the database.

use crate::aead;
use crate::binding::bind;
use crate::errors::Sealed;
use crate::keys::derive;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use daybreak_database::Failure;
use daybreak_vocabulary::Chance;
use std::fmt;
use std::sync::{Arc, Mutex};
use tokio::sync::Semaphore;
use zeroize::Zeroizing;

const SALT: usize = 16;
const FORM: u8 = 1;

/// Kept with the partners' process: without it the database alone can't be searched for weak passphrases.
#[derive(Clone)]
pub struct Pepper(Arc<Zeroizing<[u8; 32]>>);

impl Pepper {
    pub fn from_bytes(bytes: [u8; 32]) -> Pepper {
        Pepper(Arc::new(Zeroizing::new(bytes)))
    }
}

impl fmt::Debug for Pepper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pepper(not shown)")
    }
}

/// How much work a guess costs. Stored with each sealed secret, so that it can be raised later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cost {
    kibibytes: u32,
    passes: u32,
}

/// OWASP's smallest for Argon2id: 19 MiB, two passes, one lane.
const COST: Cost = Cost { kibibytes: 19 * 1024, passes: 2 };
/// A cost written into the database by hand must not exhaust the machine.
const HIGHEST: Cost = Cost { kibibytes: 46 * 1024, passes: 4 };

/// Each takes 19 MiB and a processor: two leave room for everyone else.
const AT_A_TIME: usize = 2;

/// Seals and opens secrets under passphrases, at most two at a time, off the threads that serve. Never call it in a transaction.
#[derive(Clone)]
pub struct Passphrases {
    pepper: Pepper,
    turns: Arc<Semaphore>,
    /// The memory of those that are not being stretched now, wiped. Used again, since an allocator that takes and gives back 19 MiB on many threads keeps
    /// most of it: twenty people signing in held 200 MB for good.
    idle: Arc<Mutex<Vec<Memory>>>,
}

type Memory = Zeroizing<Vec<Block>>;

impl fmt::Debug for Passphrases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Passphrases").field("busy", &self.busy()).finish_non_exhaustive()
    }
}

impl Passphrases {
    pub fn new(pepper: Pepper) -> Passphrases {
        Passphrases { pepper, turns: Arc::new(Semaphore::new(AT_A_TIME)), idle: Arc::default() }
    }

    /// How many are being stretched now: a page that would wait long can say so.
    pub fn busy(&self) -> usize {
        AT_A_TIME.saturating_sub(self.turns.available_permits())
    }

    /// Seals a secret for `owner` (a member's id). Opening it again is the proof of the passphrase: no hash of it is stored.
    pub async fn seal(&self, chance: &dyn Chance, owner: &[u8], passphrase: &str, secret: &[u8]) -> Result<Vec<u8>, Failure> {
        let salt: [u8; SALT] = chance.bytes();
        let header = header(COST, &salt);
        let key = self.stretch(COST, salt, passphrase).await?;
        Ok([header.as_slice(), &aead::seal(chance, &key, &associated(owner, &header), secret)].concat())
    }

    /// `Ok(None)` where the passphrase is not the one.
    pub async fn open(&self, owner: &[u8], passphrase: &str, sealed: &[u8]) -> Result<Option<Zeroizing<Vec<u8>>>, Failure> {
        let (header, sealed) = sealed.split_at_checked(1 + 8 + SALT).ok_or(Sealed::Altered)?;
        let (cost, salt) = read(header)?;
        let key = self.stretch(cost, salt, passphrase).await?;
        Ok(aead::open(&key, &associated(owner, header), sealed).ok())
    }

    /// The same work for an account that does not exist, so that time does not tell who has one.
    pub async fn pretend(&self, passphrase: &str) -> Result<(), Failure> {
        self.stretch(COST, [0; SALT], passphrase).await.map(|_| ())
    }

    async fn stretch(&self, cost: Cost, salt: [u8; SALT], passphrase: &str) -> Result<Zeroizing<[u8; 32]>, Failure> {
        let passphrase = Zeroizing::new(passphrase.as_bytes().to_vec());
        let (pepper, idle) = (self.pepper.clone(), Arc::clone(&self.idle));
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| Failure::Broken("no more passphrases are taken"))?;
        tokio::task::spawn_blocking(move || {
            // Held here, not by the request: one that is given up still counts until its work ends.
            let _turn = turn;
            // A poisoned lock is no reason to turn people away: there is always new memory.
            let mut memory = idle.lock().ok().and_then(|mut idle| idle.pop()).unwrap_or_default();
            let key = argon2id(&pepper, cost, &salt, &passphrase, &mut memory);
            memory.fill(Block::default());
            if let Ok(mut idle) = idle.lock() {
                idle.push(memory);
            }
            key
        })
        .await
        .map_err(|_| Failure::Broken("a passphrase could not be stretched"))?
    }
}

fn argon2id(pepper: &Pepper, cost: Cost, salt: &[u8], passphrase: &[u8], memory: &mut Memory) -> Result<Zeroizing<[u8; 32]>, Failure> {
    const WRONG: Failure = Failure::Broken("a passphrase could not be stretched");
    let params = Params::new(cost.kibibytes, cost.passes, 1, Some(32)).map_err(|_| WRONG)?;
    let count = params.block_count();
    if memory.len() < count {
        // In one piece, and the smaller one gone before: growing would hold both.
        *memory = Memory::default();
        *memory = Zeroizing::new(vec![Block::default(); count]);
    }
    let blocks = memory.get_mut(..count).ok_or(WRONG)?;
    let mut secret = Zeroizing::new([0; 32]);
    derive(pepper.0.as_ref().as_ref(), "passphrase pepper", b"", secret.as_mut());
    let argon2 = Argon2::new_with_secret(secret.as_ref(), Algorithm::Argon2id, Version::V0x13, params).map_err(|_| WRONG)?;
    let mut key = Zeroizing::new([0; 32]);
    argon2.hash_password_into_with_memory(passphrase, salt, key.as_mut(), blocks).map_err(|_| WRONG)?;
    Ok(key)
}

/// form ‖ kibibytes ‖ passes ‖ salt.
fn header(cost: Cost, salt: &[u8; SALT]) -> Vec<u8> {
    [&[FORM], cost.kibibytes.to_be_bytes().as_slice(), &cost.passes.to_be_bytes(), salt].concat()
}

fn read(header: &[u8]) -> Result<(Cost, [u8; SALT]), Sealed> {
    let (form, rest) = header.split_first().ok_or(Sealed::Altered)?;
    if *form != FORM {
        return Err(Sealed::UnknownForm);
    }
    let (kibibytes, rest) = rest.split_first_chunk::<4>().ok_or(Sealed::Altered)?;
    let (passes, salt) = rest.split_first_chunk::<4>().ok_or(Sealed::Altered)?;
    let cost = Cost { kibibytes: u32::from_be_bytes(*kibibytes), passes: u32::from_be_bytes(*passes) };
    let affordable = (COST.kibibytes..=HIGHEST.kibibytes).contains(&cost.kibibytes) && (COST.passes..=HIGHEST.passes).contains(&cost.passes);
    if !affordable {
        return Err(Sealed::Altered);
    }
    Ok((cost, salt.try_into().map_err(|_| Sealed::Altered)?))
}

fn associated(owner: &[u8], header: &[u8]) -> Vec<u8> {
    bind("daybreak passphrase 1", &[b"member", owner, b"sealed", header])
}
