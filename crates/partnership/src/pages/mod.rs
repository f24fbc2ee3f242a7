//! The route table, then one file for each page.

pub(crate) mod rota;

use daybreak_access::{Act, Office};
use daybreak_site::Pages;

pub(crate) fn routes() -> Pages<Office> {
    daybreak_access::pages()
        .get("/rota", Act::AcknowledgeAlert, rota::show)
        .post("/rota/acknowledge", Act::AcknowledgeAlert, rota::acknowledge)
        .post("/rota/week", Act::ManageRota, rota::set_week)
        .into()
}
