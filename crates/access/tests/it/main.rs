//! The partners' door, through the real router, on both engines.

mod browser;
mod county;
mod door;
mod guessing;
mod life_of_a_key;
mod two_people;

#[test]
fn the_policy_is_the_one_written_down() {
    insta::assert_snapshot!("policy", daybreak_access::policy::as_text());
}
