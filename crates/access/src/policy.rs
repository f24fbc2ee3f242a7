//! What each role may do: one table, read by every page and printed into `policy.snap`.

use crate::member::Member;
use daybreak_vault::RecipientKind;
use std::fmt::Write;

/// What somebody does in their organisation. A member may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Reads what came in, notes, and answers the alert at night.
    Reader,
    /// Takes a report on and works it.
    Caseworker,
    /// Answers for the organisation's work, its members and its keys.
    Coordinator,
    /// Works with numbers, never with reports.
    Analyst,
    /// Reads the account of acts, never what the acts were about.
    Auditor,
    /// Keeps accounts and the organisation's page, holds no key.
    Administrator,
}

impl Role {
    pub const ALL: [Role; 6] =
        [Role::Reader, Role::Caseworker, Role::Coordinator, Role::Analyst, Role::Auditor, Role::Administrator];

    /// As stored, and as the end of its words key: `role-reader`.
    pub fn word(self) -> &'static str {
        match self {
            Role::Reader => "reader",
            Role::Caseworker => "caseworker",
            Role::Coordinator => "coordinator",
            Role::Analyst => "analyst",
            Role::Auditor => "auditor",
            Role::Administrator => "administrator",
        }
    }

    pub fn from_word(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.word() == word)
    }
}

/// Something a member may be allowed to do. Every partner route names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// See the first page after signing in.
    Home,
    /// Change one's own passphrase, codes and sessions.
    OwnAccount,
    /// See the organisations of the partnership and how to reach them.
    ReadDirectory,
    /// See how long each kind of record is kept.
    ReadRetention,
    ReadQueue,
    OpenReport,
    /// Open the reporter's name and contact.
    ReadIdentity,
    /// Open a file as it was sent, hidden data and all.
    ReadOriginals,
    Ask,
    Note,
    TakeOn,
    HandOver,
    /// Share a report with another organisation, with the basis recorded.
    PassOn,
    Close,
    Reopen,
    /// Step back from a report about somebody one knows.
    Recuse,
    /// Ask whether anybody knows a number, a vehicle or an address.
    LookUp,
    /// Ask other organisations to share what they hold on one, or answer such a question.
    AskAround,
    /// Put down a mark that was read in a report: it leaves a trace as what was told does.
    AddMark,
    /// Set a common value aside, so that it matches nothing here.
    SetAside,
    /// Put down what was told by telephone, at the desk or in a letter.
    KeyIn,
    /// Record a human translation beside the original.
    Translate,
    /// Keep a record past its day, at once; another person takes the hold off.
    Hold,
    /// Erase a record before its day. Two people.
    EraseEarly,
    AcknowledgeAlert,
    ManageMembers,
    /// Hand a compartment's key to a member.
    GrantCompartment,
    ManageRota,
    ManageOrganisation,
    /// Propose one more organisation, or agree to what another's coordinator proposed. It takes two: who joins decides who reads.
    AddOrganisation,
    /// Read the account of acts of one's organisation: codes and times, no content.
    ReadAccount,
    /// Read what people said of the service itself.
    ReadFeedback,
    /// Put another measure in the place of what a report's answers measure, with a reason.
    Overrule,
    /// See how overruled measures fared, and measure again by a new library.
    ReadMeasures,
    /// See the people one's organisation helps.
    ReadPeople,
    OpenPerson,
    /// Begin a person's record and write in it.
    WritePerson,
    /// Put down a choice of theirs, and what was explained.
    RecordChoice,
    /// Share a person's record with another organisation, on a recorded basis.
    SharePerson,
    /// See a referral, its draft and what would leave.
    OpenReferral,
    /// Begin a referral or a notification, write in it, make it ready.
    WriteReferral,
    /// See who can give a bed, food, a doctor or a lawyer now.
    ReadServices,
    /// Write down such a service, and confirm that it is still there.
    KeepServices,
    /// Read and compare what others have published. It is about nobody the world does not read of already.
    ReadTables,
    /// Bring in a table that somebody published.
    BringTables,
    /// Take back a table that one's organisation brought by mistake, with the reason.
    TakeBackTable,
    /// Read the partnership's own numbers, as they were released.
    ReadNumbers,
    /// Make a release of the partnership's own numbers.
    ReleaseNumbers,
    /// Change the words of the page that council members read each quarter.
    ChangeQuarter,
    /// See intelligence reports: one's own organisation's, and the sanitised text of those that were given to it.
    ReadIntelligence,
    /// Write an intelligence report, and make the text that may leave.
    WriteIntelligence,
    /// Give the sanitised text to another organisation, with the basis recorded.
    GiveIntelligence,
    /// Open where an intelligence report came from. The key is a grant of its own.
    ReadSource,
    /// See the conferences one's organisation was asked to, its pack of each, and what it is to do.
    ReadConferences,
    /// Call several organisations together about one person or place, and keep its minutes.
    CallConference,
    /// Say within how many working days things are done in one's organisation.
    SetClocks,
    /// Hand everything on one member's desk to another, in one act.
    HandOverAll,
    /// Take a referral out: on paper, as data, to be keyed in.
    TakeOutReferral,
}

impl Act {
    /// As `routes.snap` names what a route needs.
    pub fn word(self) -> &'static str {
        match self {
            Act::Home => "home",
            Act::OwnAccount => "own account",
            Act::ReadDirectory => "read directory",
            Act::ReadRetention => "read retention",
            Act::ReadQueue => "read queue",
            Act::OpenReport => "open report",
            Act::ReadIdentity => "read identity",
            Act::ReadOriginals => "read originals",
            Act::Ask => "ask",
            Act::Note => "note",
            Act::TakeOn => "take on",
            Act::HandOver => "hand over",
            Act::PassOn => "pass on",
            Act::Close => "close",
            Act::Reopen => "reopen",
            Act::Recuse => "recuse",
            Act::LookUp => "look up",
            Act::AskAround => "ask around",
            Act::AddMark => "add mark",
            Act::SetAside => "set aside",
            Act::KeyIn => "key in",
            Act::Translate => "translate",
            Act::Hold => "hold",
            Act::EraseEarly => "erase early",
            Act::AcknowledgeAlert => "acknowledge alert",
            Act::ManageMembers => "manage members",
            Act::GrantCompartment => "grant compartment",
            Act::ManageRota => "manage rota",
            Act::ManageOrganisation => "manage organisation",
            Act::AddOrganisation => "add organisation",
            Act::ReadAccount => "read account",
            Act::ReadFeedback => "read feedback",
            Act::Overrule => "overrule",
            Act::ReadMeasures => "read measures",
            Act::ReadPeople => "read people",
            Act::OpenPerson => "open person",
            Act::WritePerson => "write person",
            Act::RecordChoice => "record choice",
            Act::SharePerson => "share person",
            Act::OpenReferral => "open referral",
            Act::WriteReferral => "write referral",
            Act::ReadServices => "read services",
            Act::KeepServices => "keep services",
            Act::ReadTables => "read tables",
            Act::BringTables => "bring tables",
            Act::TakeBackTable => "take back table",
            Act::ReadNumbers => "read numbers",
            Act::ReleaseNumbers => "release numbers",
            Act::ChangeQuarter => "change quarter",
            Act::ReadIntelligence => "read intelligence",
            Act::WriteIntelligence => "write intelligence",
            Act::GiveIntelligence => "give intelligence",
            Act::ReadSource => "read source",
            Act::ReadConferences => "read conferences",
            Act::CallConference => "call conference",
            Act::SetClocks => "set clocks",
            Act::HandOverAll => "hand over all",
            Act::TakeOutReferral => "take out referral",
        }
    }
}

/// Whether an act can show or change something about the people reports speak of, or wake somebody for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Touches {
    People,
    Nobody,
}

use Role::{Administrator, Analyst, Auditor, Caseworker, Coordinator, Reader};
use Touches::{Nobody, People};

/// The whole policy. What is not in a row is not allowed.
const POLICY: &[(Act, Touches, &[Role])] = &[
    (Act::Home, Nobody, &Role::ALL),
    (Act::OwnAccount, Nobody, &Role::ALL),
    (Act::ReadDirectory, Nobody, &Role::ALL),
    (Act::ReadRetention, Nobody, &Role::ALL),
    (Act::ReadQueue, People, &[Reader, Caseworker, Coordinator]),
    (Act::OpenReport, People, &[Reader, Caseworker, Coordinator]),
    (Act::ReadIdentity, People, &[Caseworker, Coordinator]),
    // The role opens the page; the key is a grant of its own, outside a caseworker's usual ones.
    (Act::ReadOriginals, People, &[Caseworker, Coordinator]),
    (Act::Ask, People, &[Caseworker, Coordinator]),
    (Act::Note, People, &[Reader, Caseworker, Coordinator]),
    (Act::TakeOn, People, &[Caseworker, Coordinator]),
    (Act::HandOver, People, &[Caseworker, Coordinator]),
    (Act::PassOn, People, &[Caseworker, Coordinator]),
    (Act::Close, People, &[Caseworker, Coordinator]),
    (Act::Reopen, People, &[Caseworker, Coordinator]),
    (Act::Recuse, People, &[Reader, Caseworker, Coordinator]),
    (Act::LookUp, People, &[Reader, Caseworker, Coordinator]),
    (Act::AskAround, People, &[Caseworker, Coordinator]),
    (Act::AddMark, People, &[Caseworker, Coordinator]),
    (Act::SetAside, People, &[Coordinator]),
    (Act::KeyIn, People, &[Reader, Caseworker, Coordinator]),
    (Act::Translate, People, &[Reader, Caseworker, Coordinator]),
    (Act::Hold, People, &[Caseworker, Coordinator]),
    (Act::EraseEarly, People, &[Caseworker, Coordinator]),
    (Act::AcknowledgeAlert, People, &[Reader, Caseworker, Coordinator]),
    (Act::ManageMembers, Nobody, &[Coordinator, Administrator]),
    (Act::GrantCompartment, People, &[Coordinator]),
    (Act::ManageRota, People, &[Coordinator, Administrator]),
    (Act::ManageOrganisation, Nobody, &[Coordinator, Administrator]),
    (Act::AddOrganisation, People, &[Coordinator]),
    (Act::ReadAccount, People, &[Coordinator, Auditor]),
    // Sealed to the reading compartment, as reports are: people write what they like, and analysts and administrators hold no such key.
    (Act::ReadFeedback, People, &[Coordinator]),
    (Act::Overrule, People, &[Caseworker, Coordinator]),
    (Act::ReadMeasures, People, &[Coordinator]),
    // Readers work with what strangers told; who somebody is, is for those who help them.
    (Act::ReadPeople, People, &[Caseworker, Coordinator]),
    (Act::OpenPerson, People, &[Caseworker, Coordinator]),
    (Act::WritePerson, People, &[Caseworker, Coordinator]),
    (Act::RecordChoice, People, &[Caseworker, Coordinator]),
    (Act::SharePerson, People, &[Caseworker, Coordinator]),
    (Act::OpenReferral, People, &[Caseworker, Coordinator]),
    (Act::WriteReferral, People, &[Caseworker, Coordinator]),
    // Where people are sheltered is behind the immigration wall as they are.
    (Act::ReadServices, People, &[Reader, Caseworker, Coordinator]),
    (Act::KeepServices, People, &[Caseworker, Coordinator]),
    (Act::ReadTables, Nobody, &Role::ALL),
    // What is brought stands beside the partnership's own numbers, which say how many were found and what courts did.
    (Act::BringTables, People, &[Coordinator, Analyst]),
    (Act::TakeBackTable, People, &[Coordinator, Analyst]),
    // Counts of people, however safe: behind the immigration wall they are not there.
    (Act::ReadNumbers, People, &Role::ALL),
    (Act::ReleaseNumbers, People, &[Coordinator, Analyst]),
    (Act::ChangeQuarter, People, &[Coordinator]),
    (Act::ReadIntelligence, People, &[Caseworker, Coordinator]),
    (Act::WriteIntelligence, People, &[Caseworker, Coordinator]),
    (Act::GiveIntelligence, People, &[Caseworker, Coordinator]),
    // The role opens the page; the sources' key is handed over apart, outside a caseworker's usual ones.
    (Act::ReadSource, People, &[Caseworker, Coordinator]),
    (Act::ReadConferences, People, &[Caseworker, Coordinator]),
    (Act::CallConference, People, &[Caseworker, Coordinator]),
    (Act::SetClocks, People, &[Coordinator]),
    (Act::HandOverAll, People, &[Coordinator]),
    (Act::TakeOutReferral, People, &[Caseworker, Coordinator]),
];

/// Whether a member may do this at all. Whether this record is theirs is the room's own question.
pub fn may(member: &Member, act: Act) -> bool {
    allows(&member.roles, member.organisation_kind, act)
}

/// The policy itself, for roles in an organisation of a kind.
///
/// The immigration wall: a member of an organisation of immigration enforcement may do nothing that touches people, whatever their roles.
pub fn allows(roles: &[Role], kind: RecipientKind, act: Act) -> bool {
    POLICY.iter().any(|(of, touches, to)| {
        *of == act
            && to.iter().any(|role| roles.contains(role))
            && !(*touches == People && kind == RecipientKind::ImmigrationEnforcement)
    })
}

/// The policy as a table anybody can read; `policy.snap` pins it.
pub fn as_text() -> String {
    let mut text = String::from("act");
    for role in Role::ALL {
        let _ = write!(text, " | {}", role.word());
    }
    text.push_str(" | in immigration enforcement\n");
    for (act, touches, roles) in POLICY {
        text.push_str(act.word());
        for role in Role::ALL {
            let _ = write!(text, " | {}", if roles.contains(&role) { "yes" } else { "-" });
        }
        let _ = writeln!(text, " | {}", if *touches == People { "never" } else { "same" });
    }
    text
}
