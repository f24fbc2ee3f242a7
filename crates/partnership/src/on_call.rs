//! Who is woken, in which order, and when the next one is. Rules only.

use daybreak_access::{Act, Known, MemberId, Role, State};
use daybreak_audit::Recorded;
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Day, Moment, OrganisationId, id};
use uuid::Uuid;

id!(AlertId, "Something that can't wait until morning, told to one organisation.");

/// How long whoever was called has to acknowledge before the next is called.
pub const PATIENCE_MINUTES: i64 = 15;

/// The hours in which people are called for what can wait for them, in London.
const DAY: std::ops::Range<i8> = 8..18;

/// Whether somebody may be called now for what was known for days.
pub fn is_day(now: Moment) -> bool {
    DAY.contains(&now.in_london().hour())
}

/// How many can stand in one week's order.
pub const PLACES: usize = 4;

/// How far ahead a coordinator plans.
pub const WEEKS_AHEAD: i64 = 8;

/// An alert as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    pub id: AlertId,
    pub organisation: OrganisationId,
    pub record_kind: String,
    pub record: Uuid,
    /// The hour is not kept: it would say when the record came.
    pub raised_on: Day,
    /// How many were called so far.
    pub rung: i64,
    /// When the next is called; `None` once somebody acknowledged.
    pub due_at: Option<Moment>,
    pub acknowledged: Option<(MemberId, Moment)>,
}

/// The Monday of a day's week.
pub fn week_of(day: Day) -> Day {
    // 1970-01-05 was a Monday.
    const MONDAY: i64 = 4;
    day.plus(-(day.0 - MONDAY).rem_euclid(7))
}

/// Whether somebody can be called at all: they may sign in, and may acknowledge when they do.
pub fn can_be_called(member: &Known, roles: &[Role], kind: RecipientKind) -> bool {
    member.state == State::Active && daybreak_access::policy::allows(roles, kind, Act::AcknowledgeAlert)
}

/// The acts by which the rooms above take a record out of somebody's sight. The account knows them before this room could.
pub const STEPPED_BACK: &str = "report.recused";
const STEPPED_BACK_FURTHER_UP: [&str; 2] = ["person.recused", "referral.recused"];
const NAMES_OFFICIAL: &str = "report.official_recorded";

/// Whether a record is in the sight of somebody in an organisation, as far as the account of it tells: they did not step back from it, and where it
/// names an official it was either recorded by another organisation and concerns another, or they are a coordinator.
pub fn is_in_sight(member: MemberId, organisation: OrganisationId, roles: &[Role], account: &[Recorded]) -> bool {
    // Done again after a restore it is the system's act, and names them.
    let named = member.0.hyphenated().to_string();
    let stepped_back = |entry: &Recorded| {
        (entry.act == STEPPED_BACK || STEPPED_BACK_FURTHER_UP.contains(&entry.act.as_str())) && (entry.author == Some(member.0) || entry.details().any(|(name, value)| name == "member" && value == named))
    };
    let own = organisation.0.hyphenated().to_string();
    let guarded = |entry: &Recorded| {
        entry.act == NAMES_OFFICIAL
            && (entry.organisation == Some(organisation.0) || entry.details().any(|(name, value)| name == "concerned" && value == own))
    };
    !account.iter().any(stepped_back) && (roles.contains(&Role::Coordinator) || !account.iter().any(guarded))
}

/// The order in which people are called: the week's rota as far as they still can be, then everybody else who can, coordinators before others.
///
/// Nobody is left out, so that an empty rota still wakes somebody.
pub fn ladder(week: &[MemberId], callable: &[(MemberId, Vec<Role>)]) -> Vec<MemberId> {
    let can = |member: &MemberId| callable.iter().any(|(known, _)| known == member);
    let mut order: Vec<MemberId> = week.iter().copied().filter(can).collect();
    for coordinators in [true, false] {
        for (member, roles) in callable {
            if roles.contains(&Role::Coordinator) == coordinators && !order.contains(member) {
                order.push(*member);
            }
        }
    }
    order
}

/// Who is called as the next one; after the last the first again, until somebody acknowledges.
pub fn next(ladder: &[MemberId], rung: i64) -> Option<MemberId> {
    let length = i64::try_from(ladder.len()).ok().filter(|length| *length > 0)?;
    ladder.get(usize::try_from(rung.rem_euclid(length)).ok()?).copied()
}

/// Where a record that somebody is alerted of is opened. Rooms above serve these.
pub fn path(kind: &str, record: Uuid) -> String {
    match kind {
        "referral" => format!("/referrals/{record}/standing"),
        "person" => format!("/people/{record}"),
        _ => format!("/reports/{record}"),
    }
}

/// The kind of a record as the account names it.
pub fn kind_of(kind: &str) -> &'static str {
    match kind {
        "referral" => "referral",
        "person" => "person",
        _ => "report",
    }
}

/// The words that say what it is about, and nothing of it.
pub fn about(kind: &str) -> &'static str {
    match kind {
        "referral" => "alert-about-referral",
        "person" => "alert-about-person",
        _ => "alert-about",
    }
}

/// What somebody must be allowed to do to be called for a record of a kind: nobody is woken for what they may not read.
pub fn act_for(kind: &str) -> Act {
    match kind {
        "referral" => Act::OpenReferral,
        "person" => Act::OpenPerson,
        _ => Act::AcknowledgeAlert,
    }
}

/// When a mail that the server did not take is tried again: soon at first, then every quarter of an hour.
pub fn retry_at(now: Moment, attempts: i64) -> Moment {
    now.plus_minutes(match attempts {
        i64::MIN..=1 => 1,
        2 => 2,
        3 => 5,
        _ => PATIENCE_MINUTES,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(number: u128) -> MemberId {
        MemberId(Uuid::from_u128(number))
    }

    #[test]
    fn a_week_begins_on_monday() {
        let sunday = Day::from_ymd(2026, 11, 22).unwrap();
        assert_eq!(week_of(sunday), Day::from_ymd(2026, 11, 16).unwrap());
        assert_eq!(week_of(sunday.plus(1)), sunday.plus(1));
        assert_eq!(week_of(Day(0)), Day(-3));
    }

    #[test]
    fn the_rota_comes_first_then_coordinators_then_the_others() {
        let callable = [(member(1), vec![Role::Reader]), (member(2), vec![Role::Coordinator]), (member(3), vec![Role::Caseworker])];
        // 9 has left since the rota was made.
        assert_eq!(ladder(&[member(3), member(9)], &callable), [member(3), member(2), member(1)]);
        assert_eq!(ladder(&[], &callable), [member(2), member(1), member(3)]);
    }

    #[test]
    fn after_the_last_the_first_is_called_again() {
        let ladder = [member(1), member(2)];
        assert_eq!([0, 1, 2, 3].map(|rung| next(&ladder, rung)), [1, 2, 1, 2].map(|number| Some(member(number))));
        assert_eq!(next(&[], 0), None);
    }
}
