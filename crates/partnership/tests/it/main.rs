//! Who is called at night.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod county;
mod ending;
mod founding;
mod heads;
#[path = "../../../access/tests/it/invented.rs"]
mod invented;
mod mail_server;
mod waking;

use daybreak_partnership::Post;
use mail_server::MailServer;

#[test]
fn mail_settings_that_cannot_be_used_are_refused_with_what_to_write() {
    let refused = Post::new("localhost", "daybreak@example.org", "http://127.0.0.1:8080/").unwrap_err();
    assert!(refused.to_string().contains("smtp://localhost:25"));
    let refused = Post::new("smtp://localhost:25", "daybreak", "http://127.0.0.1:8080/").unwrap_err();
    assert!(refused.to_string().contains("daybreak@example.org"));
}

#[test]
fn a_mail_server_comes_and_goes() {
    let mut server = MailServer::start();
    server.down();
    server.up();
    assert!(server.letters().is_empty());
}
