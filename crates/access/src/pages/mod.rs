//! The route table, then one file for each group of pages.

pub mod account;
pub mod join;
pub mod recovery;
pub(crate) mod sign_in;
mod typed;

use crate::guard;
use crate::office::Office;
use crate::policy::Act;
use daybreak_site::Pages;

/// What one needs who follows a link to join: the link.
const LINK: &str = "a link to join";

pub(crate) fn routes() -> Pages<Office> {
    let members = guard::pages()
        .get("/account", Act::OwnAccount, account::show)
        .post("/account/passphrase", Act::OwnAccount, account::change_passphrase)
        .post("/account/codes", Act::OwnAccount, account::new_codes)
        .post("/account/language", Act::OwnAccount, account::change_language)
        .post("/account/sign-out-everywhere", Act::OwnAccount, account::sign_out_everywhere)
        .post("/sign-out", Act::OwnAccount, account::sign_out)
        .get("/recovery-code", Act::GrantCompartment, recovery::ask)
        .post("/recovery-code", Act::GrantCompartment, recovery::claim);
    Pages::new().get(join::PATH, LINK, join::show).post(join::PATH, LINK, join::take).and(members.into())
}
