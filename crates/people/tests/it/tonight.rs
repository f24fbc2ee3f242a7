//! Tonight: who can help now, and nobody who was not asked lately.

use crate::people::taken;
use crate::place::counties;
use daybreak_access::Role;
use http::StatusCode;

#[tokio::test]
async fn only_what_somebody_confirmed_is_shown_to_be_sent_to() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let fields = [("name", "Harbour beds"), ("gives", "bed"), ("gives", "food"), ("number", "01632 960334"), ("source", "Sister Anne")];
        taken(&county.post(&clerk, "/tonight/new", &fields).await);
        county.get(&reader, "/tonight").await.keeps_quiet_about("01632 960334");
        let stale = county.get(&clerk, "/tonight").await;
        stale.says("To be confirmed");
        stale.says("Harbour beds");
        let id = stale.body.split("name=\"service\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        // Not by whoever does not keep it.
        assert_eq!(county.post(&chief, "/tonight/confirm", &[("service", &id), ("it", "there")]).await.status, StatusCode::NOT_FOUND);
        let again = county.post(&clerk, "/tonight/confirm", &[("service", &id), ("it", "gone\u{202e}")]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.says("We took out some signs");
        taken(&county.post(&clerk, "/tonight/confirm", &[("service", &id), ("it", "there")]).await);
        county.get(&reader, "/tonight").await.says("01632 960334");
        for missing in ["name", "gives", "source"] {
            let some: Vec<_> = fields.iter().copied().filter(|(name, _)| *name != missing).collect();
            assert_eq!(county.post(&clerk, "/tonight/new", &some).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{missing}");
        }
        taken(&county.post(&clerk, "/tonight/confirm", &[("service", &id), ("it", "gone")]).await);
        county.get(&reader, "/tonight").await.keeps_quiet_about("Harbour beds");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_service_of_one_nation_is_not_offered_in_another() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let fields = [("gives", "bed"), ("source", "Sister Anne"), ("confirmed", "yes")];
        for (name, nations) in [("Fort beds", &["scotland"][..]), ("Border beds", &["scotland", "england"][..]), ("Harbour beds", &[][..])] {
            let mut fields = fields.to_vec();
            fields.push(("name", name));
            fields.extend(nations.iter().map(|nation| ("nations", *nation)));
            taken(&county.post(&chief, "/tonight/new", &fields).await);
        }
        let all = county.get(&chief, "/tonight").await;
        for says in ["Fort beds Serves Scotland.", "Border beds Serves Scotland, England.", "Harbour beds Which nation it serves is not written down: ask there.", "TARA", "Salvation Army"] {
            all.says(says);
        }
        let england = county.get(&chief, "/tonight?nation=england").await;
        for says in ["Border beds", "Harbour beds", "Salvation Army"] {
            england.says(says);
        }
        for quiet in ["Fort beds", "TARA", "Migrant Help", "Women’s Aid"] {
            england.keeps_quiet_about(quiet);
        }
        let scotland = county.get(&chief, "/tonight?nation=scotland").await;
        for says in ["Fort beds", "Border beds", "Harbour beds", "TARA", "Migrant Help, support in Scotland", "No number is written down here."] {
            scotland.says(says);
        }
        for quiet in ["Salvation Army", "Independent Child Trafficking Guardians", "Women’s Aid"] {
            scotland.keeps_quiet_about(quiet);
        }
        // Nobody has read of it: it is to be confirmed, and nobody is sent.
        scotland.says("Nobody is confirmed for this. Ask whoever is on call.");
        assert!(scotland.body.find("Guardians for children, Scotland") > scotland.body.find("id=\"stale\""));
        // A nation there is none of says nothing: all are shown.
        county.get(&chief, "/tonight?nation=atlantis").await.says("Fort beds");
        county.missed_no_words();
    }
}
