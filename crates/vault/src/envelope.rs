//! HPKE, base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305. What it binds goes into `info`.

use crate::aead::FORM;
use crate::dice::Dice;
use crate::errors::{NotSealed, Sealed};
use crate::keys::{PrivateKey, PublicKey};
use daybreak_vocabulary::Chance;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

const ENCAPSULATED: usize = 32;

/// form ‖ encapsulated key ‖ ciphertext and tag.
pub(crate) fn seal(chance: &dyn Chance, to: &PublicKey, info: &[u8], associated: &[u8], plain: &[u8]) -> Result<Vec<u8>, NotSealed> {
    let to = <X25519HkdfSha256 as Kem>::PublicKey::from_bytes(&to.0).map_err(|_| NotSealed::BadKey)?;
    let (encapsulated, ciphertext) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &to,
        info,
        plain,
        associated,
        &mut Dice(chance),
    )
    .map_err(|_| NotSealed::BadKey)?;
    let mut sealed = Vec::with_capacity(1 + ENCAPSULATED + ciphertext.len());
    sealed.push(FORM);
    sealed.extend_from_slice(&encapsulated.to_bytes());
    sealed.extend_from_slice(&ciphertext);
    Ok(sealed)
}

pub(crate) fn open(private: &PrivateKey, info: &[u8], associated: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Sealed> {
    let (form, rest) = sealed.split_first().ok_or(Sealed::Altered)?;
    if *form != FORM {
        return Err(Sealed::UnknownForm);
    }
    let (encapsulated, ciphertext) = rest.split_first_chunk::<ENCAPSULATED>().ok_or(Sealed::Altered)?;
    let private = <X25519HkdfSha256 as Kem>::PrivateKey::from_bytes(private.expose()).map_err(|_| Sealed::Altered)?;
    let encapsulated = <X25519HkdfSha256 as Kem>::EncappedKey::from_bytes(encapsulated).map_err(|_| Sealed::Altered)?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapsulated,
        info,
        ciphertext,
        associated,
    )
    .map(Zeroizing::new)
    .map_err(|_| Sealed::Altered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::HEXLOWER;

    struct Fixed(Vec<u8>);
    impl Chance for Fixed {
        fn fill(&self, bytes: &mut [u8]) {
            bytes.copy_from_slice(&self.0);
        }
    }

    fn hex(text: &str) -> Vec<u8> {
        HEXLOWER.decode(text.as_bytes()).unwrap()
    }

    /// RFC 9180, appendix A.2.1: an upgrade that changed a byte of the format would stop here, not in somebody's archive.
    #[test]
    fn rfc_9180_gives_the_same_bytes() {
        let (info, associated) = (b"Ode on a Grecian Urn", b"Count-0");
        let plain = b"Beauty is truth, truth beauty";
        let private = PrivateKey::from_slice(&hex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb")).unwrap();
        let public = PublicKey::from_slice(&hex("4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a")).unwrap();
        assert_eq!(private.public(), public);
        let expected = [
            vec![FORM],
            hex("1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"),
            hex("1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28"),
        ]
        .concat();
        let chance = Fixed(hex("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b"));
        assert_eq!(seal(&chance, &public, info, associated, plain).unwrap(), expected);
        assert_eq!(*open(&private, info, associated, &expected).unwrap(), plain);
    }

    #[test]
    fn a_key_nobody_can_hold_is_refused() {
        let chance = Fixed(vec![7; 32]);
        assert_eq!(seal(&chance, &PublicKey([0; 32]), b"", b"", b"x"), Err(NotSealed::BadKey));
    }
}
