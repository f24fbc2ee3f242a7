//! A PostgreSQL cluster whose data lies on a small disk of its own, so that a test can really fill it.

use crate::cluster::{self, answer};
use crate::world::World;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// Room for an empty cluster, a house and a few reports.
const SIZE: &str = "160m";

/// The disk is memory, mounted where only the cluster's own processes see it: it goes with them, however they end. Whoever is not root mounts it as root of
/// a namespace of their own, and steps down again, since PostgreSQL refuses to run as root of any.
const ON_A_DISK: &str = "mount -t tmpfs -o size=\"$1\",mode=1777 daybreak \"$2\" && shift 2 && exec \"$@\"";

/// The cluster, and what keeps it. Ends when dropped.
#[derive(Debug)]
pub struct SmallDisk {
    folder: TempDir,
    address: String,
    keeper: Child,
}

impl SmallDisk {
    /// Mounts the disk, starts a cluster there, and makes a world on it without any schema.
    pub async fn world() -> (World, SmallDisk) {
        let folder = tempfile::Builder::new().prefix("daybreak-disk-").tempdir().expect("a folder to mount a disk on");
        let root = std::os::unix::fs::MetadataExt::uid(&folder.path().metadata().expect("the folder")) == 0;
        let (apart, down): (&[&str], &[&str]) = match root {
            true => (&["--mount"], &[]),
            false => (&["--user", "--map-root-user", "--mount"], &["unshare", "--user", "--map-user=1000", "--map-group=1000"]),
        };
        let mut keeper = Command::new("unshare")
            .args(apart)
            .args(["sh", "-c", ON_A_DISK, "sh", SIZE])
            .arg(folder.path())
            .args(down)
            .args(["sh", cluster::SCRIPT])
            .env("DAYBREAK_CLUSTER_DATA", folder.path().join("data"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("unshare, of util-linux");
        let mut address = String::new();
        BufReader::new(keeper.stdout.take().expect("the keeper's output")).read_line(&mut address).expect("the cluster's address");
        if address.is_empty() {
            let mut said = String::new();
            let _ = keeper.stderr.take().expect("the keeper's complaints").read_to_string(&mut said);
            panic!(
                "no small disk for PostgreSQL: {said}\nThis test fills a real disk and is never skipped. It mounts one as root, or as anybody where the kernel allows user namespaces \
                 (sysctl kernel.unprivileged_userns_clone=1)."
            );
        }
        let address = address.trim().to_owned();
        let world = World::at(&address).await;
        (world, SmallDisk { folder, address, keeper })
    }

    /// Writes until no byte is left. What the cluster has set aside for its log stays: a new part of it is begun before, and lies on the disk by the
    /// checkpoint, since whoever writes the log later and can't make that part ends the cluster.
    pub async fn fill(&self) {
        self.run("SELECT pg_switch_wal(); CREATE TABLE IF NOT EXISTS a_new_log_begins (a INT); CHECKPOINT").await.expect("a cluster that writes");
        let full = self.run(&format!("COPY (SELECT repeat('x', 65536) FROM generate_series(1, 10000)) TO '{}'", self.ballast())).await;
        assert_eq!(full, Err("53100".to_owned()), "the disk is as large as that");
    }

    /// Gives the room back.
    pub async fn empty(&self) {
        self.run(&format!("COPY (SELECT 1 LIMIT 0) TO '{}'", self.ballast())).await.expect("room again");
    }

    fn ballast(&self) -> String {
        self.folder.path().join("ballast").display().to_string()
    }

    /// The code of PostgreSQL's refusal, where it refuses. Each statement by itself.
    async fn run(&self, statements: &str) -> Result<(), String> {
        for statement in statements.split("; ") {
            answer(&self.address, statement).await?;
        }
        Ok(())
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // It ends when its input closes.
        drop(self.keeper.stdin.take());
        for _ in 0..200 {
            if !matches!(self.keeper.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.keeper.kill();
        let _ = self.keeper.wait();
    }
}
