//! What routes name in their paths: a report, a person, a task. One of each, as somebody finds it on the pages they see; or as many that never were.

use daybreak::system::SystemChance;
use daybreak_vocabulary::Chance;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is somebody's, by what stands there in a path.
const THINGS: [&str; 14] = [
    "/reports/{id}", "/intelligence/{id}", "/conferences/{id}", "/people/{id}", "/referrals/{id}", "/members/{id}", "/tables/editions/{id}", "/numbers/{id}",
    "{document}", "{asking}", "{task}", "{report}", "{event}", "{token}",
];
/// What is nobody's.
const REST: [(&str, &str); 8] = [
    ("{position}", "0"), ("{kind}", "situation"), ("{entry}", "new"), ("{what}", "entered"), ("{format}", "json"), ("{measure}", "referrals"), ("{file}", "numbers.csv"),
    ("{quarter}", "2026-q1"),
];

/// The id of each of [`THINGS`].
#[derive(Debug)]
pub struct Things(BTreeMap<&'static str, String>);

impl Things {
    /// One of each, by the pages of somebody who sees them; `token` is of a link to join.
    pub async fn found(page: impl AsyncFn(String) -> String, token: &str) -> Things {
        let first = async |list: &str, before: &str| one(&page(list.to_owned()).await, before);
        let conference = first("/conferences", "href=\"/conferences/").await;
        let table = page(format!("/conferences/{conference}")).await;
        let (mut told, mut asking) = (None, None);
        for report in ids(&page("/reports".to_owned()).await, "href=\"/reports/") {
            let opened = page(format!("/reports/{report}")).await;
            asking = asking.or_else(|| ids(&opened, "/decline/").pop());
            told = told.or_else(|| ids(&opened, "/translate/").pop().map(|document| (report, document)));
        }
        let (report, document) = told.expect("a report that was told in another language");
        let mut followed = None;
        for referral in ids(&page("/referrals".to_owned()).await, "href=\"/referrals/") {
            let standing = page(format!("/referrals/{referral}/standing")).await;
            followed = followed.or_else(|| ids(&standing, "/standing/told/").pop().map(|event| (referral, event)));
        }
        let (referral, event) = followed.expect("a referral to which something happened");
        let things = [
            ("/reports/{id}", report),
            ("/intelligence/{id}", first("/intelligence", "href=\"/intelligence/").await),
            ("/conferences/{id}", conference),
            ("/people/{id}", first("/people", "href=\"/people/").await),
            ("/referrals/{id}", referral),
            ("/members/{id}", first("/members", "href=\"/members/").await),
            ("/tables/editions/{id}", first("/tables", "href=\"/tables/editions/").await),
            ("/numbers/{id}", first("/numbers", "href=\"/numbers/").await),
            ("{document}", document),
            // Where nobody asks about anything just now, one that never was.
            ("{asking}", asking.unwrap_or_else(|| Uuid::nil().to_string())),
            ("{task}", one(&table, "/tasks/")),
            ("{report}", one(&table, "href=\"/reports/")),
            ("{event}", event),
            ("{token}", token.to_owned()),
        ];
        assert_eq!(things.each_ref().map(|(place, _)| *place), THINGS);
        Things(things.into())
    }

    /// This one in every place.
    pub fn each(id: &str) -> Things {
        Things(THINGS.into_iter().map(|place| (place, id.to_owned())).collect())
    }

    /// As many that never were.
    pub fn made_up() -> Things {
        let one = |place: &str| if place == "{token}" { "A".repeat(43) } else { (&SystemChance as &dyn Chance).uuid4().to_string() };
        Things(THINGS.into_iter().map(|place| (place, one(place))).collect())
    }

    /// A route's path, with what it names put in.
    #[track_caller]
    pub fn path(&self, route: &str) -> String {
        let put = |path: String, (place, id): (&&str, &String)| path.replace(*place, &format!("{}{id}", place.split('{').next().unwrap_or_default()));
        let things = self.0.iter().fold(route.to_owned(), put);
        let path = REST.iter().fold(things, |path, (place, value)| path.replace(place, value));
        assert!(!path.contains('{'), "{route} names something that is not put in yet: say among the things where one is found");
        path
    }
}

/// Whether a route names what belongs to one organisation. Released numbers are the whole partnership's.
pub fn is_somebodys(route: &str) -> bool {
    !route.starts_with("/numbers/") && THINGS.iter().any(|place| route.contains(place))
}

/// The ids on a page that stand behind these letters.
fn ids(page: &str, before: &str) -> Vec<String> {
    page.split(before).skip(1).filter_map(|rest| rest.get(..36)).filter(|id| id.parse::<Uuid>().is_ok()).map(str::to_owned).collect()
}

#[track_caller]
fn one(page: &str, before: &str) -> String {
    ids(page, before).into_iter().next().unwrap_or_else(|| panic!("nothing behind {before} on {page}"))
}
