//! The room's own tables on both engines, and the commands over them.

use crate::typed::{FORCES_2021, QUARTER, SERIES, YEARS_2022, YEARS_2024};
use clap::Parser;
use daybreak_statistics::cli::{self, Command, Ground};
use daybreak_statistics::{SCHEMA, store};
use daybreak_testing::{World, engines};
use std::path::PathBuf;

#[derive(Debug, Parser)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

async fn run(world: &World, line: &[&str]) -> Result<String, String> {
    let line = Line::try_parse_from([&["tables"], line].concat()).map_err(|error| error.to_string())?;
    let mut out = Vec::new();
    let ground = Ground { db: &world.db, clock: world.clock.as_ref(), chance: world.chance.as_ref() };
    cli::run(&line.command, ground, &mut out).await.map_err(|ended| ended.to_string())?;
    Ok(String::from_utf8(out).unwrap())
}

fn put(world: &World, name: &str, text: &str) -> String {
    let path: PathBuf = world.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[tokio::test]
async fn tables_are_imported_kept_and_answered_on_both_engines() {
    for world in engines(&[daybreak_audit::SCHEMA, SCHEMA]).await {
        let quarter = put(&world, "nrm_referrals_2023_q1.csv", QUARTER);
        let series = put(&world, "nrm_referrals_longitudinal.csv", SERIES);
        let first = put(&world, "years_first.csv", YEARS_2022);
        let later = put(&world, "years.csv", YEARS_2024);
        let forces = put(&world, "forces.csv", FORCES_2021);
        assert!(run(&world, &["list"]).await.unwrap().contains("No table was imported yet"));
        // Asked for, where nothing says it.
        assert!(run(&world, &["import", &quarter]).await.unwrap_err().contains("--published"));
        for (file, day) in [(&quarter, "2023-05-04"), (&series, "2024-03-07"), (&first, "2022-03-03"), (&later, "2024-03-07"), (&forces, "2022-08-01")] {
            let said = run(&world, &["import", file, "--published", day]).await.unwrap();
            assert!(said.contains("imported"), "{said}");
        }
        // Again: nothing new. With other numbers on the same day: refused, and nothing is overwritten.
        assert!(run(&world, &["import", &later, "--published", "2024-03-07"]).await.unwrap().contains("was there already"));
        let changed = put(&world, "years.csv", &YEARS_2024.replace("12700", "12701"));
        assert!(run(&world, &["import", &changed, "--published", "2024-03-07"]).await.unwrap_err().contains("nothing is overwritten"));
        let shown = run(&world, &["show", "referrals"]).await.unwrap();
        for words in ["12,700", "16,921", "17,004", "2021: 12,727 as published on 2022-03-03"] {
            assert!(shown.contains(words), "{}: {words}: {shown}", world.name());
        }
        let rank = run(&world, &["rank", "sent", "Bedfordshire", "--period", "2021"]).await.unwrap();
        for words in ["between third and 36th; 12 of 45 are known", "between second and 40th; 7 of 45 are known", "Set aside: Gwent, because its figure is another thing: “own count"] {
            assert!(rank.contains(words), "{words}: {rank}");
        }
        assert!(run(&world, &["check"]).await.unwrap().contains("every sum comes out"));
        let claims = put(&world, "claims.toml", include_str!("../../claims/published.toml"));
        assert!(run(&world, &["claims", &claims, "--keep"]).await.unwrap().contains("hold,"));
        assert!(store::claims(&mut world.db.read().await.unwrap()).await.unwrap().is_some());
        for file in ["out.csv", "out.ods", "out.xlsx", "out.svg"] {
            let path = world.folder().join(file).display().to_string();
            run(&world, &["show", "sent", "--by", "place", "--period", "2021", "-o", &path]).await.unwrap();
            assert!(std::fs::metadata(&path).unwrap().len() > 500, "{file}");
        }
        let drawn = run(&world, &["show", "sent", "--by", "place", "--period", "2021", "--chart", "tiles"]).await.unwrap();
        assert!(drawn.starts_with("<svg"));
        assert!(run(&world, &["show", "referrals", "--chart", "tiles"]).await.unwrap_err().contains("can't be drawn so"));
        // What came by the command line is taken back there, and its day is free again.
        let listed = run(&world, &["list"]).await.unwrap();
        let wrong = listed.lines().find(|line| line.contains("2022-03-03")).and_then(|line| line.split_whitespace().last()).unwrap().to_owned();
        assert!(run(&world, &["take-back", &wrong, "--reason", " "]).await.unwrap_err().contains("write the reason"));
        run(&world, &["take-back", &wrong, "--reason", "it was published a day later"]).await.unwrap();
        assert!(run(&world, &["take-back", &wrong, "--reason", "again"]).await.unwrap_err().contains("no table that stands has this id"));
        assert!(!run(&world, &["show", "referrals"]).await.unwrap().contains("12,727"));
        assert!(run(&world, &["list"]).await.unwrap().contains("as published on 2022-03-03: it was published a day later"));
        assert!(run(&world, &["import", &first, "--published", "2022-03-04", "--supposed"]).await.unwrap().contains("as published on 2022-03-04 (day not confirmed): imported"));
        assert!(run(&world, &["show", "referrals"]).await.unwrap().contains("2021: 12,727 as published on 2022-03-04 (day not confirmed), 12,700"));
        let account = daybreak_audit::account::of_record(&mut world.db.read().await.unwrap(), "published_table", store::listed(&mut world.db.read().await.unwrap()).await.unwrap()[0].id).await.unwrap();
        assert!(!account.is_empty(), "an import is accounted for");
    }
}

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    for world in engines(&[daybreak_audit::SCHEMA, SCHEMA]).await {
        assert_eq!(world.db.prepare_each(store::STATEMENTS).await.unwrap(), [], "{}", world.name());
    }
}
