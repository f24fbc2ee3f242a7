//! The release binary, as anybody would start it, and what the kernel says of it.

use crate::wire::{Side, Wire};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server. Ends when dropped.
#[derive(Debug)]
pub struct Server {
    child: Child,
    pub port: u16,
    /// From the start of the process to its first answer.
    pub started_in: Duration,
}

/// What a process has used so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Used {
    pub cpu: f64,
    pub memory: f64,
    pub peak: f64,
}

impl Server {
    pub async fn start(binary: &Path, settings: &Path, database: Option<&str>, port: u16) -> Server {
        let mut command = Command::new(binary);
        command.arg("--settings").arg(settings).env_clear().stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if let Some(database) = database {
            command.args(["--database", database]);
        }
        let begun = Instant::now();
        let mut server = Server { child: command.arg("serve").spawn().unwrap(), port, started_in: Duration::ZERO };
        for _ in 0..10_000 {
            if Wire::new(port).get(Side::Public, "/").await.status == 200 {
                server.started_in = begun.elapsed();
                return server;
            }
            assert!(server.child.try_wait().unwrap().is_none(), "the server ended: is port {port} taken?");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        panic!("the server does not answer");
    }

    pub fn used(&self) -> Used {
        of(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

/// Seconds of processor, megabytes now and at most, of one process.
fn of(process: u32) -> Used {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let megabytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or_default() / 1024.0
    };
    Used { cpu: ticks(process, &[13, 14]), memory: megabytes("VmRSS:"), peak: megabytes("VmHWM:") }
}

/// Fields of `/proc/PID/stat` counted from the first, in hundredths of a second.
fn ticks(process: u32, fields: &[usize]) -> f64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let after = stat.rsplit_once(") ").map_or("", |(_, after)| after);
    let values: Vec<&str> = after.split(' ').collect();
    fields.iter().filter_map(|field| values.get(field - 2)?.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Processor seconds of a whole PostgreSQL cluster: its first process, those it waited for, and those that run.
pub fn postgres_cpu(data: &Path) -> f64 {
    let text = std::fs::read_to_string(data.join("postmaster.pid")).unwrap_or_default();
    let Some(first) = text.lines().next().and_then(|line| line.trim().parse::<u32>().ok()) else { return f64::NAN };
    let children = std::fs::read_to_string(format!("/proc/{first}/task/{first}/children")).unwrap_or_default();
    let running: f64 = children.split_whitespace().filter_map(|child| child.parse().ok()).map(|child| ticks(child, &[13, 14])).sum();
    ticks(first, &[13, 14, 15, 16]) + running
}
