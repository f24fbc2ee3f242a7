//! The whole table, sealed to the estimator: HPKE, base mode (RFC 9180), bound to the run.

use super::collect::Overlaps;
use super::run::Run;
use crate::private::Refused;
use data_encoding::{BASE64, HEXLOWER};
use daybreak_vocabulary::Chance;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{Infallible, TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

/// What the column of counts is called: `daybreak estimate --release` shows of such a table no count.
const FOR_ESTIMATES_ALONE: &str = "count (estimates alone)";

/// The key pair of the one who estimates: the only reader of the overlaps.
pub struct Estimator {
    private: Zeroizing<[u8; 32]>,
    public: String,
}

impl Estimator {
    /// A new pair.
    pub fn draw(chance: &dyn Chance) -> Estimator {
        let (private, public) = X25519HkdfSha256::derive_keypair(&*Zeroizing::new(chance.bytes::<32>()));
        let mut bytes = Zeroizing::new([0; 32]);
        bytes.copy_from_slice(&private.to_bytes());
        Estimator { private: bytes, public: HEXLOWER.encode(&public.to_bytes()) }
    }

    /// The public half, for the run's file.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// The private half as 64 hexadecimal digits, for the estimator's own file.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(HEXLOWER.encode(&*self.private))
    }

    /// From 64 hexadecimal digits.
    ///
    /// # Errors
    /// [`Refused::BadSecret`].
    pub fn from_hex(text: &str) -> Result<Estimator, Refused> {
        let bytes = Zeroizing::new(HEXLOWER.decode(text.trim().as_bytes()).map_err(|_| Refused::BadSecret)?);
        let private: Zeroizing<[u8; 32]> = Zeroizing::new(bytes.as_slice().try_into().map_err(|_| Refused::BadSecret)?);
        let key = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&*private).map_err(|_| Refused::BadSecret)?;
        let public = HEXLOWER.encode(&X25519HkdfSha256::sk_to_pk(&key).to_bytes());
        Ok(Estimator { private, public })
    }

    /// The table of a run: a column a list, a row a pattern, as `daybreak estimate` reads it. It is marked, so that nothing is released of it but estimates.
    ///
    /// # Errors
    /// [`Refused::NotOpened`]: another key, another run, or changed on the way.
    pub fn open(&self, run: &Run, sealed: &str) -> Result<String, Refused> {
        let bytes = BASE64.decode(sealed.trim().as_bytes()).map_err(|_| Refused::NotOpened)?;
        let (encapsulated, ciphertext) = bytes.split_first_chunk::<32>().ok_or(Refused::NotOpened)?;
        let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(&*self.private).map_err(|_| Refused::NotOpened)?;
        let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| Refused::NotOpened)?;
        let plain = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(&OpModeR::Base, &private, &encapsulated, &info(run), ciphertext, &[])
            .map_err(|_| Refused::NotOpened)?;
        let table = String::from_utf8(plain).map_err(|_| Refused::NotOpened)?;
        // Empty lines made it as long as it could be.
        let (heading, rows) = table.trim_end().split_once('\n').ok_or(Refused::NotOpened)?;
        let lists = heading.strip_suffix("count").ok_or(Refused::NotOpened)?;
        Ok(format!("{lists}{FOR_ESTIMATES_ALONE}\n{rows}\n"))
    }
}

impl Overlaps {
    /// The whole table for the estimator's eyes, in base64.
    ///
    /// # Errors
    /// [`Refused::EstimatorKey`] or [`Refused::NotSealed`].
    pub fn seal(&self, run: &Run, chance: &dyn Chance) -> Result<String, Refused> {
        let key = HEXLOWER.decode(run.estimator.as_bytes()).map_err(|_| Refused::EstimatorKey)?;
        let to = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&key).map_err(|_| Refused::EstimatorKey)?;
        let (encapsulated, ciphertext) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &to,
            &info(run),
            self.table().as_bytes(),
            &[],
            &mut Dice(chance),
        )
        .map_err(|_| Refused::NotSealed)?;
        Ok(BASE64.encode(&[encapsulated.to_bytes().as_slice(), &ciphertext].concat()))
    }
}

fn info(run: &Run) -> Vec<u8> {
    format!("daybreak linkage overlaps {}", run.digest()).into_bytes()
}

/// Lends a [`Chance`] to `hpke`.
struct Dice<'a>(&'a dyn Chance);

impl TryRng for Dice<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(self.0.bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(self.0.bytes()))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

/// `Chance` promises unpredictable bytes.
impl TryCryptoRng for Dice<'_> {}
