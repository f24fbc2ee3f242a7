//! Safe contact: what leads to somebody is shown by one door, and the account says so.

use crate::people::{account, adult, begin, open, taken, write};
use crate::place::counties;
use http::StatusCode;

#[tokio::test]
async fn a_number_is_shown_only_where_it_is_safe_and_every_showing_is_recorded() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        let reach = format!("/people/{person}/reach");
        let nothing = county.get(&chief, &reach).await;
        nothing.says("No way to reach them is written down yet.");
        assert!(nothing.body.contains(&format!("href=\"/people/{person}/contact\"")), "and a way on");
        let hidden = write(&county, &chief, person, "contact", &[("who_else", "His \u{202e}rehtorb")]).await;
        assert_eq!(hidden.status, StatusCode::UNPROCESSABLE_ENTITY);
        hidden.says("We took out some signs");
        taken(&write(&county, &chief, person, "contact", &[("phone", "07700 900147"), ("phone_of", "own"), ("who_else", "His brother reads it")]).await);
        county.post(&chief, &reach, &[("way", "call")]).await.says("Nobody knows whether this way is safe.");
        // No page shows it to keep it: not the record, not the form.
        open(&county, &chief, person).await.keeps_quiet_about("900147");
        county.get(&chief, &format!("/people/{person}/contact")).await.keeps_quiet_about("900147");
        taken(&write(&county, &chief, person, "contact", &[("safe", "text"), ("never", "call"), ("who_else", "His brother reads it"), ("say", "the dentist")]).await);
        county.post(&chief, &reach, &[("way", "call")]).await.says("They said never to use this way.");
        assert!(!account(&county, person).await.contains(&"person.reached".to_owned()), "nothing was shown");
        let shown = county.post(&chief, &reach, &[("way", "text")]).await;
        for words in ["07700 900147", "His brother reads it", "the dentist"] {
            shown.says(words);
        }
        let broken = county.post(&chief, &reach, &[("way", "call"), ("danger", "He said he will kill her tonight")]).await;
        broken.says("A rule they gave is set aside");
        broken.says("07700 900147");
        let page = open(&county, &chief, person).await;
        page.says("He said he will kill her tonight");
        page.says("was shown how to reach them");
        taken(&write(&county, &chief, person, "contact", &[("forget", "call")]).await);
        assert_eq!(county.post(&chief, &reach, &[("way", "text")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn the_card_has_a_name_on_it_and_says_nothing_of_what_happened() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        taken(&write(&county, &chief, person, "close", &[("name", "Uncle Dan"), ("relation", "other_family"), ("may_know", "not_where")]).await);
        // What a child can't choose is not ticked for them.
        let ticked = |body: &str, next: &str| body.contains(&format!("value=\"{next}\" autocomplete=\"off\" checked"));
        let child = begin(&county, &chief, &[("first", "Kai"), ("years", "15"), ("source", "claimed"), ("jurisdiction", "england")]).await;
        let theirs = county.get(&chief, &format!("/people/{child}/card")).await;
        assert!(ticked(&theirs.body, "time") && !ticked(&theirs.body, "leave") && !ticked(&theirs.body, "decide"));
        let form = county.get(&chief, &format!("/people/{person}/card")).await;
        assert!(ticked(&form.body, "leave") && ticked(&form.body, "decide"));
        assert!(!form.body.contains("value=\"Ada Chief\""), "a rank on a card tells whoever finds it");
        form.says("Somebody close to them must not know where they are");
        assert!(form.body.contains("value=\"ro\" autocomplete=\"off\" checked"), "in the language they read");
        county.post(&chief, &format!("/people/{person}/card"), &[("read", "ro")]).await.says("Write whom they can ask for.");
        let fields = [("read", "ro"), ("name", "Wyn"), ("number", "01632 960101"), ("next", "sleep"), ("next", "decide")];
        let card = county.post(&chief, &format!("/people/{person}/card"), &fields).await;
        for words in ["Ce urmează", "Wyn", "01632 960101", "Aveți unde dormi", "Puteți spune nu"] {
            card.says(words);
        }
        card.keeps_quiet_about("Aldermarsh");
        assert!(!card.body.contains("hreflang"), "a link to another language would lose the card");
        // On paper neither the name of the system nor the way back to a record.
        assert!(card.body.contains("<header class=\"head not-printed\">") && card.body.contains("class=\"govuk-back-link not-printed\""));
        let text = card.text().to_lowercase();
        for word in ["uncle", "sclav", "exploat", "nrm"] {
            assert!(!text.contains(word), "{word}");
        }
        assert!(account(&county, person).await.contains(&"person.looked".to_owned()));
    }
}
