//! The partners' pages of this room: the route table.

mod answers;
mod bring;
mod claims;
mod courts;
mod fields;
mod numbers;
mod printed;
mod quarter;
mod ranks;
mod spoken;
mod tables;
mod take_back;
mod typing;

use daybreak_access::{Act, PartnerPages};

pub fn pages() -> PartnerPages {
    daybreak_access::pages()
        .get("/tables", Act::ReadTables, tables::show)
        .get("/tables/bring", Act::BringTables, bring::show)
        .post("/tables/bring", Act::BringTables, bring::bring)
        .get("/tables/courts", Act::BringTables, typing::show)
        .post("/tables/courts", Act::BringTables, typing::put)
        .get("/tables/editions/{id}/take-back", Act::TakeBackTable, take_back::show)
        .post("/tables/editions/{id}/take-back", Act::TakeBackTable, take_back::take)
        .get("/tables/{measure}", Act::ReadTables, answers::show)
        .get("/tables/{measure}/files/{file}", Act::ReadTables, answers::file)
        .get("/tables/{measure}/rank", Act::ReadTables, ranks::show)
        .get("/claims", Act::ReadTables, claims::show)
        .get("/numbers", Act::ReadNumbers, numbers::show)
        .post("/numbers", Act::ReleaseNumbers, numbers::make)
        .get("/numbers/words", Act::ChangeQuarter, quarter::show_words)
        .post("/numbers/words", Act::ChangeQuarter, quarter::change_words)
        .get("/numbers/courts", Act::ReadNumbers, courts::show)
        .get("/numbers/courts/files/{file}", Act::ReadNumbers, courts::file)
        .get("/numbers/{id}", Act::ReadNumbers, numbers::number)
        .get("/numbers/{id}/files/{file}", Act::ReadNumbers, numbers::file)
        .get("/numbers/quarter/{quarter}", Act::ReadNumbers, quarter::show)
        .get("/numbers/quarter/{quarter}/files/quarter.pdf", Act::ReadNumbers, quarter::print)
}
