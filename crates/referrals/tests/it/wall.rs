//! Whatever leaves says whether immigration authorities may be told: no, unless the person said yes, and no again when they took that back.

use crate::place::{county_that_prints, draw};
use crate::prepared::Who;
use daybreak_database::Engine;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::acts::standing::follow;
use daybreak_referrals::out::Format;
use daybreak_referrals::referral::Kind;
use daybreak_referrals::rules::Rules;
use daybreak_vocabulary::Clock;
use http::StatusCode;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

const MAY: &str = "The person has agreed that immigration authorities may be told of this.";
const MAY_NOT: &str = "The person has not agreed that immigration authorities are told anything of this, beyond the referral itself. Do not show it to them.";

/// A press that gives the sheet back as it came, so that what would be printed can be read.
fn echoing(engine: &str) -> PathBuf {
    let program = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("echoing-press-{engine}"));
    std::fs::write(&program, "#!/bin/sh\nprintf '%%PDF-'\ncat\n").unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
    program
}

/// Whether it says yes; `None` where it says neither, or both.
fn says(format: Format, body: &str) -> Option<bool> {
    let (yes, no) = match format {
        Format::Sheet | Format::Pdf | Format::Notice => (body.contains(MAY), body.contains(MAY_NOT)),
        Format::Json => {
            let read: serde_json::Value = serde_json::from_str(body).unwrap();
            let said = read["immigration_authorities_may_be_told"].as_bool();
            (said == Some(true), said == Some(false))
        }
        Format::Htcds => {
            let (head, rows) = body.trim_end().split_once("\r\n").unwrap();
            let last = |row: &str| row.rsplit(',').next().unwrap_or_default().to_owned();
            assert_eq!(last(head), "local_immigration_may_be_told");
            let all = |said: &str| rows.split("\r\n").all(|row| last(row) == said);
            (all("true"), all("false"))
        }
    };
    (yes != no).then_some(yes)
}

#[tokio::test]
async fn every_form_in_which_it_leaves_says_whether_immigration_authorities_may_be_told() {
    for (engine, name) in [(Engine::Sqlite, "sqlite"), (Engine::Postgres, "postgres")] {
        let county = county_that_prints(engine, &echoing(name)).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        county.happened(&chief, id, "entered", county.world.clock.today(), &[("reference", "NRM-81")]).await;
        for format in Format::ALL.iter().copied() {
            if format == Format::Notice {
                // It leaves only where they are leaving, and then nothing else does.
                assert!(county.choose(&me, person, About::Referral, None, Answer::Withdrawn).await);
                follow::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office), &Rules::read("").unwrap()).await.unwrap();
            }
            for (answer, may) in [(None, false), (Some(Answer::Given), true), (Some(Answer::Withdrawn), false), (Some(Answer::Refused), false)] {
                if let Some(answer) = answer {
                    assert!(county.choose(&me, person, About::Immigration, None, answer).await);
                }
                let out = county.get(&chief, &format!("/referrals/{id}/out/{}", format.code())).await;
                assert_eq!(out.status, StatusCode::OK, "{format:?}: {}", out.text());
                assert_eq!(says(format, &out.body), Some(may), "{format:?} after {answer:?} on {}: {}", county.world.name(), out.text());
            }
        }
        county.missed_no_words();
    }
}
