//! A doubt that stands alone: the kept record has somebody as an adult, and a joined one of another keeper does not. They are treated as a child for it, and what they say
//! of a referral waits, so that keeper is called for their own record again whenever something new is there to look at.

use crate::person::PersonId;
use crate::store;
use daybreak_audit::Change;
use daybreak_database::Failure;

/// Puts each such record before its keeper today; nothing where there is none.
pub(crate) async fn call(change: &mut Change, person: PersonId) -> Result<(), Failure> {
    let today = change.now.day();
    for doubt in store::doubts(change.tx(), person).await? {
        store::add_clocks(change.tx(), doubt.record, &[today]).await?;
    }
    Ok(())
}
