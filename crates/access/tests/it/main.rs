//! The partners' door, through the real router, on both engines.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

mod browser;
mod county;
mod door;
mod guessing;
mod invented;
mod life_of_a_key;
mod two_people;
mod what_was_typed;

#[test]
fn the_policy_is_the_one_written_down() {
    insta::assert_snapshot!("policy", daybreak_access::policy::as_text());
}
