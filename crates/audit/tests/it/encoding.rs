use daybreak_audit::{Recorded, canonical};
use daybreak_vocabulary::Moment;
use proptest::prelude::*;
use uuid::Uuid;

/// Reads a canonical form back. That it can, whatever the entry says, proves that no two entries share a form.
fn entry_from(form: &[u8]) -> Option<Recorded> {
    fn part<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
        let (length, after) = rest.split_at_checked(8)?;
        let (part, after) = after.split_at_checked(u64::from_be_bytes(length.try_into().ok()?) as usize)?;
        *rest = after;
        Some(part)
    }
    fn text(rest: &mut &[u8]) -> Option<String> {
        String::from_utf8(part(rest)?.to_vec()).ok()
    }
    fn id(rest: &mut &[u8]) -> Option<Uuid> {
        Uuid::from_slice(part(rest)?).ok()
    }
    fn perhaps(rest: &mut &[u8]) -> Option<Option<Uuid>> {
        let (flag, after) = rest.split_first()?;
        *rest = after;
        Some(if *flag == 1 { Some(id(rest)?) } else { None })
    }
    let rest = &mut &*form;
    let purpose = text(rest)?;
    let entry = Recorded {
        id: id(rest)?,
        happened_at: Moment(i64::from_be_bytes(part(rest)?.try_into().ok()?)),
        author_kind: text(rest)?,
        author: perhaps(rest)?,
        organisation: perhaps(rest)?,
        act: text(rest)?,
        record_kind: text(rest)?,
        record: id(rest)?,
        detail: text(rest)?,
    };
    (purpose == "daybreak account entry 1" && rest.is_empty()).then_some(entry)
}

prop_compose! {
    fn any_entry()(
        ids in any::<[u128; 2]>(), happened_at in any::<i64>(), nobody in any::<[Option<u128>; 2]>(),
        words in proptest::array::uniform4(".{0,12}"),
    ) -> Recorded {
        let [author_kind, act, record_kind, detail] = words;
        let [id, record] = ids.map(Uuid::from_u128);
        let [author, organisation] = nobody.map(|id| id.map(Uuid::from_u128));
        Recorded { id, happened_at: Moment(happened_at), author_kind, author, organisation, act, record_kind, record, detail }
    }
}

proptest! {
    #[test]
    fn no_two_entries_share_a_form(entry in any_entry()) {
        prop_assert_eq!(entry_from(&canonical(&entry)), Some(entry));
    }
}

/// The form never changes: a chain linked years ago must still verify.
#[test]
fn the_form_is_the_one_of_the_first_day() {
    let entry = Recorded {
        id: Uuid::from_u128(1),
        happened_at: Moment(2),
        author_kind: "member".into(),
        author: Some(Uuid::from_u128(3)),
        organisation: None,
        act: "report.opened".into(),
        record_kind: "report".into(),
        record: Uuid::from_u128(4),
        detail: "a=b".into(),
    };
    let length = |n: u8| [0, 0, 0, 0, 0, 0, 0, n];
    let id = |n: u8| [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n];
    let expected: Vec<u8> = [
        &length(24)[..], b"daybreak account entry 1", &length(16), &id(1), &length(8), &[0, 0, 0, 0, 0, 0, 0, 2], &length(6), b"member", &[1],
        &length(16), &id(3), &[0], &length(13), b"report.opened", &length(6), b"report", &length(16), &id(4), &length(3), b"a=b",
    ]
    .concat();
    assert_eq!(canonical(&entry), expected);
}
