//! The list of what ended is kept on another disk each minute, and again as soon as a disk that was away is back.

use crate::keeping::found;
use daybreak::commands::endings_kept;
use daybreak::house::{self, Ground};
use daybreak::jobs;
use daybreak::settings::Settings;
use daybreak::stopping::Stopping;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_audit::{Author, Entry, Stop, change, endings};
use daybreak_testing::{World, engines};
use daybreak_vocabulary::{Chance, Clock};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

fn draw() -> Uuid {
    let chance: &dyn Chance = &SystemChance;
    chance.uuid4()
}

/// Something ends, as the account tells it.
async fn end(world: &World) -> Uuid {
    let record = draw();
    let ended: Result<(), Stop<()>> = change!(&world.db, Author::System, SystemClock.now(), &SystemChance, |change| {
        change.record(Entry::new("report.erased", "report", record));
        Ok(())
    });
    ended.unwrap();
    record
}

fn listed(file: &Path) -> Vec<Uuid> {
    let Ok(text) = std::fs::read_to_string(file) else { return Vec::new() };
    // Never half a list, however often it is read meanwhile.
    endings::read(&text).expect("a whole list").into_iter().map(|ending| ending.record).collect()
}

async fn wait_for(file: &Path, record: Uuid, name: &str) {
    for _ in 0..500 {
        if listed(file).contains(&record) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{name}: what ended is not on the list");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ended_is_listed_each_minute_and_after_the_other_disk_was_away() {
    for world in engines(&[]).await {
        let (file, _) = found(&world);
        let settings = Settings::read(&file, Some(world.address())).unwrap();
        let partnership_key = settings.partnership_key.unwrap();
        let ground = Ground { settings: &settings, db: world.db.clone(), partnership_key };
        let house = house::house(ground, Arc::new(SystemClock), Arc::new(SystemChance), None).unwrap();
        let disk = world.folder().join("other-disk");
        let list = disk.join("endings.list");
        let mut job = endings_kept(&house, list.clone());
        assert_eq!(job.every, Duration::from_secs(60), "a restore loses a minute at most");
        job.every = Duration::from_millis(20);
        let (db, clock): (_, Arc<dyn Clock>) = (world.db.clone(), Arc::new(SystemClock));
        let running = tokio::spawn(jobs::run(vec![job], db, clock, draw(), Stopping::on_signals().unwrap()));

        // The disk is not there yet.
        let first = end(&world).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert!(!list.exists() && !running.is_finished(), "{}", world.name());
        std::fs::create_dir(&disk).unwrap();
        wait_for(&list, first, world.name()).await;
        let second = end(&world).await;
        wait_for(&list, second, world.name()).await;

        // It goes, and comes back empty: the whole list is written there, though only one thing ended since.
        let away = world.folder().join("away");
        std::fs::rename(&disk, &away).unwrap();
        let third = end(&world).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert!(!list.exists() && !running.is_finished(), "{}", world.name());
        std::fs::create_dir(&disk).unwrap();
        wait_for(&list, third, world.name()).await;
        assert_eq!(listed(&list), [first, second, third], "{}", world.name());
        running.abort();
    }
}
