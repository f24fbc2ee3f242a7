//! Ctrl-C and SIGTERM: finish what was begun, take nothing new.

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

/// Told once that the process is to end. Clones hear the same.
#[derive(Clone, Debug)]
pub struct Stopping(watch::Receiver<bool>);

impl Stopping {
    /// Listens for Ctrl-C and SIGTERM. The second one ends the process at once.
    pub fn on_signals() -> std::io::Result<Stopping> {
        let (tell, told) = watch::channel(false);
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::spawn(async move {
            let mut heard = 0;
            loop {
                tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
                heard += 1;
                if heard > 1 {
                    std::process::exit(130);
                }
                let _ = tell.send(true);
            }
        });
        Ok(Stopping(told))
    }

    /// Waits until the process is to end.
    pub async fn wait(mut self) {
        // An error means that nobody can tell any more: the process is ending.
        let _ = self.0.wait_for(|stopping| *stopping).await;
    }

    /// Whether the process is to end.
    pub fn is_told(&self) -> bool {
        *self.0.borrow()
    }
}
