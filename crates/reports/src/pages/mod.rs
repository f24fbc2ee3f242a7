//! The public side: the route table, and what its pages share.

mod begin;
mod check;
mod coming_back;
mod conversation;
mod done;
pub(crate) mod files;
mod feedback;
mod journey;
mod plain;
mod price;
mod state;
mod steps;
mod tries;

use axum::Extension;
use daybreak_site::{House, Pages};

/// Every page of the public site. Neutral paths: they stay in the browser's list.
pub fn pages() -> Pages<House> {
    Pages::new()
        .get("/", "anyone", begin::start)
        .get("/form", "anyone", begin::form)
        .get("/form-18", "anyone", begin::young)
        .post("/form", "anyone", journey::sent)
        .get("/return", "anyone", coming_back::ask)
        .post("/return", "anyone", coming_back::sent)
        .get("/next", "anyone", plain::after)
        .get("/privacy", "anyone", plain::privacy)
        .get("/access", "anyone", plain::accessibility)
        .get("/price", "anyone", price::ask)
        .post("/price", "anyone", price::sent)
        .get("/feedback", "anyone", feedback::ask)
        .post("/feedback", "anyone", feedback::sent)
        .through(|router| router.layer(Extension(tries::Tries::default())))
}
