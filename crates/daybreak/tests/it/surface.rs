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

#[tokio::test]
async fn both_engines_take_every_statement() {
    let statements = daybreak::rooms::statements();
    assert!(statements.len() > 100);
    for world in daybreak_testing::engines(&daybreak::rooms::schemas()).await {
        let refused = world.db.prepare_each(&statements).await.unwrap();
        assert!(refused.is_empty(), "{} refuses {refused:?}", world.name());
    }
}
