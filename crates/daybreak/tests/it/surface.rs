//! The whole surface and the whole policy, readable in two files: a change of either shows in review.

#[test]
fn every_route_with_what_it_needs() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("routes", daybreak::rooms::routes());
    });
}

#[test]
fn the_policy_as_a_table() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("policy", daybreak_access::policy::as_text());
    });
}

#[test]
fn every_statement_has_a_name_of_its_own() {
    let statements = daybreak::rooms::statements();
    assert!(statements.len() > 100);
    assert!(statements.iter().all(|statement| !statement.sql.is_empty()));
}
