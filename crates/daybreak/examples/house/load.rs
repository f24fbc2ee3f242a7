//! Asking at a steady rate, whether the server keeps up or not: how long an answer took is counted from when it was due to be asked for.

use crate::wire::Wire;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How long each of many answers took, and how many were none.
#[derive(Clone, Debug, Default)]
pub struct Times {
    took: Vec<Duration>,
    pub wrong: usize,
    pub seconds: f64,
}

impl Times {
    pub fn count(&mut self, took: Duration, right: bool) {
        self.took.push(took);
        self.wrong += usize::from(!right);
    }

    pub fn add(&mut self, other: Times) {
        self.took.extend(other.took);
        self.wrong += other.wrong;
        self.seconds = self.seconds.max(other.seconds);
    }

    pub fn len(&self) -> usize {
        self.took.len()
    }

    /// How many a second came back.
    pub fn rate(&self) -> f64 {
        self.len() as f64 / self.seconds.max(0.001)
    }

    /// Milliseconds under which so many of a hundred stayed.
    pub fn percentile(&self, of: f64) -> f64 {
        let mut sorted = self.took.clone();
        sorted.sort_unstable();
        let rank = (sorted.len() as f64 * of / 100.0).ceil() as usize;
        sorted.get(rank.saturating_sub(1)).map_or(f64::NAN, |took| took.as_secs_f64() * 1000.0)
    }
}

/// What one act answers: its connection, whether all was right, and how long the part that counts took; `None` counts the whole, from when it was due.
pub type Done = (Wire, bool, Option<Duration>);

/// Begins `rate` acts a second for so many seconds, over so many connections.
pub async fn steadily<F, Acting>(port: u16, rate: f64, seconds: u64, connections: usize, act: F) -> Times
where
    F: Fn(usize, Wire) -> Acting + Send + Sync + 'static,
    Acting: Future<Output = Done> + Send,
{
    let all = (rate * seconds as f64) as usize;
    let next = Arc::new(AtomicUsize::new(0));
    let act = Arc::new(act);
    let begun = Instant::now();
    let mut running = tokio::task::JoinSet::new();
    for _ in 0..connections {
        let (next, act) = (Arc::clone(&next), Arc::clone(&act));
        running.spawn(async move {
            let mut wire = Wire::new(port);
            let mut times = Times::default();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= all {
                    return times;
                }
                let due = begun + Duration::from_secs_f64(number as f64 / rate);
                tokio::time::sleep_until(due.into()).await;
                let (back, right, part) = act(number, wire).await;
                wire = back;
                times.count(part.unwrap_or_else(|| due.elapsed()), right);
            }
        });
    }
    let mut times = Times::default();
    while let Some(done) = running.join_next().await {
        times.add(done.unwrap());
    }
    times.seconds = begun.elapsed().as_secs_f64();
    times
}
