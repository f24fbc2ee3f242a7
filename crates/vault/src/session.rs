//! A session's cookie: one half finds it, the other opens what it keeps. The database alone opens nothing.

use crate::aead;
use crate::binding::bind;
use crate::errors::Sealed;
use crate::keys::derive;
use daybreak_vocabulary::Chance;
use data_encoding::BASE64URL_NOPAD;
use std::fmt;
use zeroize::Zeroizing;

/// 256 random bits, held by the browser alone.
#[derive(Clone)]
pub struct SessionCookie(Zeroizing<[u8; 32]>);

impl SessionCookie {
    pub fn draw(chance: &dyn Chance) -> SessionCookie {
        SessionCookie(Zeroizing::new(chance.bytes()))
    }

    pub fn parse(text: &str) -> Option<SessionCookie> {
        let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(text.as_bytes()).ok()?);
        Some(SessionCookie(Zeroizing::new(bytes.as_slice().try_into().ok()?)))
    }

    /// The cookie's value.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64URL_NOPAD.encode(self.0.as_ref()))
    }

    /// What the session's row is found by. It tells nothing of the cookie or the sealing key.
    pub fn label(&self) -> [u8; 32] {
        let mut label = [0; 32];
        derive(self.0.as_ref(), "session label", b"", &mut label);
        label
    }

    /// A token for this session's forms: proves that a form came from a page of this session.
    pub fn form_token(&self) -> String {
        let mut token = [0; 16];
        derive(self.0.as_ref(), "session form token", b"", &mut token);
        BASE64URL_NOPAD.encode(&token)
    }

    /// Compares in constant time.
    pub fn accepts_form_token(&self, token: &str) -> bool {
        subtle::ConstantTimeEq::ct_eq(self.form_token().as_bytes(), token.as_bytes()).into()
    }

    /// Seals what the session keeps, such as the member's private key. `owner` is the member's id.
    pub fn seal(&self, chance: &dyn Chance, owner: &[u8], secret: &[u8]) -> Vec<u8> {
        aead::seal(chance, &self.sealing_key(), &self.associated(owner), secret)
    }

    pub fn open(&self, owner: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Sealed> {
        aead::open(&self.sealing_key(), &self.associated(owner), sealed)
    }

    fn sealing_key(&self) -> Zeroizing<[u8; 32]> {
        let mut key = Zeroizing::new([0; 32]);
        derive(self.0.as_ref(), "session sealing", b"", key.as_mut());
        key
    }

    fn associated(&self, owner: &[u8]) -> Vec<u8> {
        bind("daybreak session 1", &[b"session", &self.label(), b"sealed", owner])
    }
}

impl fmt::Debug for SessionCookie {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionCookie(not shown)")
    }
}
