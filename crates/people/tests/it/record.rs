//! Beginning a record, writing in it, and what becomes of what can't be taken.

use crate::people::{account, adult, begin, open, taken, version, write};
use crate::place::counties;
use daybreak_access::Role;
use http::{Method, StatusCode};

#[tokio::test]
async fn a_record_begins_with_one_thing_and_with_a_report() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        // Of nothing at all no record is made: nobody would find it again.
        let empty = county.post(&worker, "/people/new", &[("jurisdiction", "england")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        empty.says("Write one thing to know them by");
        let nobody = begin(&county, &worker, &[("tongue", "ro")]).await;
        let page = open(&county, &worker, nobody).await;
        page.says("Not sure: treated as a child");
        page.says("What to call them.");
        let (report, _) = county.send(&[("story", "She must not go out")]).await;
        county.get(&worker, &format!("/people/new?report={report}")).await.says("Begin a record");
        let known = begin(&county, &worker, &[("first", "Олена"), ("last", "Коваль"), ("years", "24"), ("report", &report.to_string())]).await;
        let page = open(&county, &worker, known).await;
        page.says("Олена Коваль");
        page.says("Open the report");
        assert!(page.body.contains(&format!("/reports/{report}")));
        assert!(!page.body.split("</title>").next().unwrap().contains("Коваль"), "no name in a title");
        assert!(!page.headers.iter().any(|(_, value)| value.to_str().unwrap_or_default().contains("Koval")));
        county.get(&worker, "/people").await.says("Олена Коваль");
        assert_eq!(account(&county, known).await[0], "person.begun");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn names_nationalities_and_scripts_are_kept_as_they_are_said() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Suharti").await;
        let seen = write(&county, &chief, person, "names", &[("used_first", "Suharti"), ("own_script_first", "ꦱꦸꦲꦂꦠꦶ"), ("alias_first", "Lily"), ("alias_last", "Tan")]).await;
        taken(&seen);
        let fields = [("nationality", "ID"), ("nationality_second", "stateless"), ("tongue", "id"), ("gender", "female"), ("interpreter", "yes"), ("wish", "woman"), ("family", "Two sisters\nat home")];
        taken(&write(&county, &chief, person, "details", &fields).await);
        let page = open(&county, &chief, person).await;
        for words in ["Suharti", "ꦱꦸꦲꦂꦠꦶ", "Lily Tan", "Indonesian, No nationality (stateless)", "Indonesian", "A woman", "Two sisters at home"] {
            page.says(words);
        }
        let form = county.get(&chief, &format!("/people/{person}/details")).await;
        assert!(form.body.contains("value=\"stateless\" selected") && form.body.contains("Two sisters\nat home"));
        county.missed_no_words();
    }
}

/// Input and result: each is told at its field, and nothing typed is lost.
#[tokio::test]
async fn what_can_not_be_taken_is_told_at_its_field_and_kept() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        let long = "я".repeat(20_000);
        for (form, field, typed, why) in [
            ("details", "family", long.as_str(), "longer than 15,000 letters"),
            ("details", "birthplace", long.as_str(), "longer than 200 letters"),
            ("details", "children_count", "several", "Write a number"),
            ("names", "used_first", long.as_str(), "longer than 200 letters"),
            ("age", "years", "sixteen", "Write the years as a number"),
            ("age", "born-year", "2999", "There is no such day"),
            ("age", "born-year", "2027", "A birth can't be in the future"),
            ("contact", "phone", "ring the bell", "That is no telephone number"),
            ("contact", "email", "nobody", "That is no e-mail address"),
            ("contact", "from_hour", "25", "Write an hour from 0 to 24"),
            ("council", "told-year", "2999", "There is no such day"),
            ("status", "number", long.as_str(), "longer than 200 letters"),
            ("link", "report", "that one", "There is no such report"),
        ] {
            let seen = write(&county, &chief, person, form, &[(field, typed)]).await;
            assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{form} {field}");
            assert!(seen.text().replace('’', "'").contains(why), "{form} {field}: {}", seen.text().chars().take(900).collect::<String>());
            assert!(seen.body.contains(typed), "{form} {field}: what was typed is lost");
        }
        let seen = write(&county, &chief, person, "contact", &[("safe", "call"), ("never", "call")]).await;
        seen.says("One way is ticked as safe and as never to be used.");
        let seen = write(&county, &chief, person, "contact", &[("decision", "else"), ("decision_first", "Lou")]).await;
        seen.says("nothing goes to somebody else without their permission");
        let seen = write(&county, &chief, person, "details", &[("nationality", "QQ"), ("family", "Two sisters")]).await;
        seen.says("Choose a nationality from the list");
        seen.says("Two sisters");
        county.missed_no_words();
    }
}

/// What comes of one input.
enum Comes {
    /// Refused at its field, with what to do, and with what was typed kept.
    Refused(&'static str),
    /// Taken as it is; the record says so.
    Says(&'static [&'static str]),
}

/// What it is, the form it goes into, the fields, and what comes of it.
type Input<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], Comes);

/// The table of bad and unusual input: each through the real pages, on a record of its own.
#[tokio::test]
async fn unusual_input_is_taken_as_it_is_and_bad_input_is_told() {
    use Comes::{Refused, Says};
    let long = "ж".repeat(20_000);
    let table: [Input<'_>; 12] = [
        ("a birth in the future", "age", &[("born-day", "31"), ("born-month", "12"), ("born-year", "2026")], Refused("A birth can’t be in the future")),
        ("an age said in the future", "age", &[("years", "16"), ("said-day", "1"), ("said-month", "1"), ("said-year", "2027")], Refused("It can’t have been said after today")),
        ("an age that contradicts another", "age", &[("born-year", "2011"), ("source", "documented"), ("by", "A letter")], Says(&["Age disputed", "Not sure: treated as a child", "30 years old", "born 2011"])),
        ("20,000 characters", "details", &[("family", long.as_str())], Refused("longer than 15,000 letters")),
        ("stateless", "details", &[("nationality", "stateless")], Says(&["No nationality (stateless)"])),
        ("two nationalities", "details", &[("nationality", "RO"), ("nationality_second", "MD")], Says(&["Romanian, Moldovan"])),
        ("a nationality nobody knows", "details", &[("nationality", "unknown")], Says(&["Nationality Not known"])),
        ("a nationality that is none", "details", &[("nationality", "QQ")], Refused("Choose a nationality from the list")),
        ("a script that is not Latin", "names", &[("used_first", "Олена"), ("used_last", "Коваль"), ("own_script_first", "አበበ")], Says(&["Олена Коваль", "አበበ"])),
        ("a name that is one word", "names", &[("used_first", "Suharti")], Says(&["Suharti"])),
        ("a name of one word in the second box", "names", &[("used_last", "Suharti")], Says(&["Suharti"])),
        ("a count that is none", "details", &[("children_count", "-1")], Refused("Write a number")),
    ];
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        for (input, form, fields, comes) in &table {
            let person = adult(&county, &chief, "Ana").await;
            let seen = write(&county, &chief, person, form, fields).await;
            match comes {
                Refused(why) => {
                    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{input}");
                    assert!(seen.text().replace('\'', "’").contains(why), "{input}: {}", seen.text().chars().take(900).collect::<String>());
                    // A list shows only what is in it; everything typed is kept.
                    for (name, typed) in fields.iter().filter(|(name, _)| *name != "nationality") {
                        assert!(seen.body.contains(typed), "{input}: {name} is lost");
                    }
                }
                Says(words) => {
                    taken(&seen);
                    let page = open(&county, &chief, person).await;
                    for word in *words {
                        assert!(page.text().contains(word), "{input}: {word:?} is not in {}", page.text());
                    }
                }
            }
        }
        // The same person twice: both stand, each is offered to the other, and nothing is joined by itself.
        let [one, other] = [adult(&county, &chief, "Óscar Wíld").await, adult(&county, &chief, "Wild Oscar").await];
        let offered = county.get(&chief, &format!("/people/{one}/merge")).await;
        assert!(offered.body.contains(&other.to_string()), "{}", offered.text());
        open(&county, &chief, one).await.keeps_quiet_about(&other.to_string());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn two_colleagues_do_not_overwrite_each_other() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let person = adult(&county, &chief, "Ana").await;
        let stale = version(&county, &worker, person, "names").await;
        taken(&write(&county, &chief, person, "details", &[("gender", "female")]).await);
        let seen = county.post(&worker, &format!("/people/{person}/names"), &[("version", &stale), ("used_first", "Anamaria")]).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
        seen.says("Somebody wrote meanwhile.");
        assert!(seen.body.contains("Anamaria"));
        open(&county, &chief, person).await.keeps_quiet_about("Anamaria");
        let again = seen.body.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        taken(&county.post(&worker, &format!("/people/{person}/names"), &[("version", &again), ("used_first", "Anamaria")]).await);
        let page = open(&county, &chief, person).await;
        page.says("Anamaria");
        page.says("Woman or girl");
    }
}

#[tokio::test]
async fn a_family_is_begun_without_keying_it_again() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let mother = adult(&county, &chief, "Ana").await;
        taken(&write(&county, &chief, mother, "details", &[("nationality", "MD"), ("tongue", "ro"), ("family", "From the hills")]).await);
        taken(&write(&county, &chief, mother, "close", &[("name", "Uncle Dan"), ("relation", "other_family"), ("may_know", "nothing")]).await);
        taken(&write(&county, &chief, mother, "contact", &[("safe", "call"), ("safe", "in_person"), ("phone", "07700 900147"), ("street", "4 Quay Street")]).await);
        county.get(&chief, &format!("/people/new?beside={mother}")).await.says("Copy from the other record");
        let beside = mother.to_string();
        let son = begin(&county, &chief, &[("beside", &beside), ("shared", "languages"), ("shared", "close"), ("shared", "nationality"), ("shared", "staying"), ("first", "Ion"), ("years", "9")]).await;
        let page = open(&county, &chief, son).await;
        for words in ["Ion", "Moldovan", "Uncle Dan", "Family or group", "Child"] {
            page.says(words);
        }
        page.keeps_quiet_about("From the hills");
        // They stay in one place; her telephone is not his.
        let reach = county.get(&chief, &format!("/people/{son}/reach")).await;
        assert!(reach.body.contains("value=\"in_person\""), "{}", reach.text());
        reach.keeps_quiet_about("value=\"call\"");
        page.says("A child is always referred");
        open(&county, &chief, mother).await.says("Ion");
    }
}

#[tokio::test]
async fn a_report_one_may_not_see_is_not_taken_over_and_hinders_nothing() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (report, _) = county.send(&[("story", "She must not go out"), ("district", "E07990001")]).await;
        county.open_report(&chief, report).await;
        let mother = begin(&county, &chief, &[("first", "Ana"), ("years", "30"), ("report", &report.to_string())]).await;
        county.act(&chief, report, "official", &[("concerned", "elsewhere")]).await;
        let son = begin(&county, &worker, &[("beside", &mother.to_string()), ("shared", "reports"), ("first", "Ion"), ("years", "9")]).await;
        open(&county, &chief, son).await.keeps_quiet_about(&report.to_string());
    }
}

#[tokio::test]
async fn readers_outsiders_and_the_wall_see_the_page_that_never_was() {
    let room = daybreak_people::room();
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let border = county.member(county.immigration, "Bo Border", &Role::ALL).await;
        let person = adult(&county, &chief, "Ana").await;
        for outsider in [&reader, &clerk, &border] {
            let nothing = county.get(outsider, "/nothing/here").await;
            for route in room.pages.routes().iter().filter(|route| route.path.starts_with("/people/{id}")) {
                let path = route.path.replace("{id}", &person.to_string());
                let seen = match route.method == Method::POST {
                    true => county.post(outsider, &path, &[("first", "x")]).await,
                    false => county.get(outsider, &path).await,
                };
                assert_eq!((seen.status, &seen.body), (StatusCode::NOT_FOUND, &nothing.body), "{} {}", route.method, route.path);
            }
        }
        county.get(&clerk, "/people").await.keeps_quiet_about(&person.to_string());
        assert_eq!(county.get(&border, "/people").await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.get(&border, "/tonight").await.status, StatusCode::NOT_FOUND, "where people are sheltered");
        let foreign = county.post(&clerk, "/people/new", &[("beside", &person.to_string())]).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        let (report, _) = county.send(&[("story", "x")]).await;
        let unread = county.post(&clerk, "/people/new", &[("report", &report.to_string())]).await;
        assert_eq!(unread.status, StatusCode::NOT_FOUND, "a report the council does not read");
    }
}
