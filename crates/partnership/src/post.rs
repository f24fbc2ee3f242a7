//! Mail: that there is something, and nothing of what it is; and the newest head of the account. The same few words to everybody, in their language.

use daybreak_access::Known;
use daybreak_audit::Head;
use daybreak_site::Dictionary;
use lettre::message::{Mailbox, header::ContentType};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::sync::Arc;
use std::time::Duration;

/// The partnership's way to a mail server.
#[derive(Clone, Debug)]
pub struct Post {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// Where members sign in: the only address such a mail names.
    sign_in: String,
}

/// What the configuration says of mail, and can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotConfigured {
    #[error("mail.server must look like smtp://localhost:25 or smtps://user:password@mail.example.org")]
    Server,
    #[error("mail.from must be an address such as daybreak@example.org")]
    From,
}

impl Post {
    /// `server` is `smtp://host:port` or `smtps://user:password@host`; `sign_in` the address of the partners' side.
    pub fn new(server: &str, from: &str, sign_in: &str) -> Result<Post, NotConfigured> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(|_| NotConfigured::Server)?;
        let address: Address = from.parse().map_err(|_| NotConfigured::From)?;
        Ok(Post {
            // A server that hangs must not hold up the next alert.
            transport: transport.timeout(Some(Duration::from_secs(10))).build(),
            from: Mailbox::new(None, address),
            sign_in: sign_in.to_owned(),
        })
    }

    /// Wakes somebody. Whether the server took it. What went wrong is not asked: a server's answer may hold an address.
    pub async fn send(&self, words: &Arc<Dictionary>, to: &Known) -> bool {
        let words = words.speak(to.language);
        let body = words.say_with("alert-mail-body", [("address", self.sign_in.as_str())]);
        self.letter(to, words.say("alert-mail-subject").plain(), body.plain()).await
    }

    /// Says that something is due, and nothing of what it is. Whether the server took it.
    pub async fn send_due(&self, words: &Arc<Dictionary>, to: &Known) -> bool {
        let words = words.speak(to.language);
        let body = words.say_with("due-mail-body", [("address", self.sign_in.as_str())]);
        self.letter(to, words.say("due-mail-subject").plain(), body.plain()).await
    }

    /// Says that something new waits, and nothing of what it is. Whether the server took it.
    pub async fn send_waiting(&self, words: &Arc<Dictionary>, to: &Known) -> bool {
        let words = words.speak(to.language);
        let body = words.say_with("waiting-mail-body", [("address", self.sign_in.as_str())]);
        self.letter(to, words.say("waiting-mail-subject").plain(), body.plain()).await
    }

    /// Hands over the newest head of the account, to be kept. Whether the server took it.
    pub async fn send_head(&self, words: &Arc<Dictionary>, to: &Known, head: &Head) -> bool {
        let words = words.speak(to.language);
        let line = head.to_string();
        let body = words.say_with("head-mail-body", [("head", line.as_str())]);
        self.letter(to, words.say("head-mail-subject").plain(), body.plain()).await
    }

    async fn letter(&self, to: &Known, subject: &str, body: &str) -> bool {
        let Ok(address) = to.mail.parse::<Address>() else { return false };
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, address))
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body.to_owned());
        match message {
            Ok(message) => self.transport.send(message).await.is_ok(),
            Err(_) => false,
        }
    }
}
