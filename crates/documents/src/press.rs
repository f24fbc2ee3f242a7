//! Asking the press: one child process for each sheet.

use crate::Sheet;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;
use tokio::sync::Semaphore;

/// The hidden word the binary is called with to print one sheet.
pub const ASKED: &str = "press";
/// The longest sheet the press takes, in bytes of its JSON.
pub const LONGEST_SHEET: usize = 4 * 1024 * 1024;
/// The longest PDF that is taken from it, in bytes.
pub const LONGEST_PDF: usize = 32 * 1024 * 1024;
/// How long a whole print may take. The child ends itself sooner, by its share of the processor.
const PATIENCE: Duration = Duration::from_secs(20);
/// Sheets printed at once; others wait their turn.
const AT_ONCE: usize = 2;

/// Where sheets are printed.
#[derive(Clone, Debug)]
pub struct Press {
    program: Option<PathBuf>,
    turns: Arc<Semaphore>,
}

impl Press {
    /// The press in this program, called with [`ASKED`].
    pub fn in_program(program: impl Into<PathBuf>) -> Press {
        Press { program: Some(program.into()), ..Press::none() }
    }

    /// No press: every print fails and says so. For houses that never print.
    pub fn none() -> Press {
        Press { program: None, turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

/// Why there is no PDF. Holds nothing of the sheet.
#[derive(Debug, Error)]
pub enum Failure {
    #[error("no press is set up")]
    NoPress,
    #[error("the press could not be started")]
    NotStarted,
    #[error("the sheet is too long to print")]
    TooLong,
    #[error("the press took too long")]
    TookTooLong,
    #[error("the press ended with {0}")]
    Ended(i32),
}

/// Prints one sheet: a whole PDF, tagged, in the order of its parts.
pub async fn pdf(press: &Press, sheet: &Sheet) -> Result<Vec<u8>, Failure> {
    let program = press.program.as_ref().ok_or(Failure::NoPress)?;
    let request = serde_json::to_vec(sheet).map_err(|_| Failure::TooLong)?;
    if request.len() > LONGEST_SHEET {
        return Err(Failure::TooLong);
    }
    let printed = async {
        let _turn = press.turns.acquire().await.map_err(|_| Failure::NoPress)?;
        one(program, &request).await
    };
    tokio::time::timeout(PATIENCE, printed).await.map_err(|_| Failure::TookTooLong)?
}

/// One child: it reads everything before it writes anything, so the two pipes can't wait for each other.
async fn one(program: &PathBuf, request: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut command = Command::new(program);
    command.arg(ASKED).env_clear().env("RAYON_NUM_THREADS", "2").current_dir("/").kill_on_drop(true);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|_| Failure::NotStarted)?;
    let (Some(mut to), Some(from)) = (child.stdin.take(), child.stdout.take()) else { return Err(Failure::NotStarted) };
    // A child that ends before it has read all is told by how it ended.
    let _ = to.write_all(request).await;
    drop(to);
    let mut pdf = Vec::new();
    let limit = u64::try_from(LONGEST_PDF).unwrap_or(u64::MAX);
    let read = from.take(limit + 1).read_to_end(&mut pdf).await;
    if pdf.len() > LONGEST_PDF {
        return Err(Failure::TooLong);
    }
    let status = child.wait().await.map_err(|_| Failure::NotStarted)?;
    match read {
        Ok(_) if status.success() && pdf.starts_with(b"%PDF-") => Ok(pdf),
        _ => Err(Failure::Ended(status.code().unwrap_or(-1))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Words;
    use std::os::unix::fs::PermissionsExt;

    fn sheet() -> Sheet {
        Sheet::new("T", "en", "O", Words { page: "p".into(), undrawn: "u".into() })
    }

    /// A press that is a script: what the parent makes of a child that misbehaves.
    async fn asked(script: &str) -> Result<Vec<u8>, Failure> {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("press");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
        pdf(&Press::in_program(program), &sheet()).await
    }

    #[tokio::test]
    async fn a_press_that_misbehaves_is_a_failure_and_never_half_a_page() {
        assert!(matches!(pdf(&Press::none(), &sheet()).await, Err(Failure::NoPress)));
        assert!(matches!(pdf(&Press::in_program("/nowhere/press"), &sheet()).await, Err(Failure::NotStarted)));
        assert!(matches!(asked("exit 3").await, Err(Failure::Ended(3))));
        assert!(matches!(asked("cat >/dev/null; printf '%%PDF-1.7 half'; exit 1").await, Err(Failure::Ended(1))));
        assert!(matches!(asked("cat >/dev/null; echo not a page").await, Err(Failure::Ended(0))));
        assert!(matches!(asked("cat >/dev/null; kill -9 $$").await, Err(Failure::Ended(-1))));
        assert!(asked("cat >/dev/null; printf '%%PDF-'").await.is_ok());
    }

    #[tokio::test]
    async fn it_is_told_nothing_but_the_sheet() {
        let said = asked(r#"cat >/dev/null; printf '%%PDF-'; /usr/bin/env; pwd; printf "$*""#).await.unwrap();
        let said = String::from_utf8(said).unwrap();
        for line in said.trim_start_matches("%PDF-").lines() {
            let known = ["RAYON_NUM_THREADS=2", "PWD=/", "_=/usr/bin/env", "OLDPWD=/", "SHLVL=0", "/", ASKED];
            assert!(known.contains(&line), "{line}");
        }
    }

    #[tokio::test]
    async fn a_sheet_that_is_too_long_is_not_sent() {
        let long = sheet().paragraph("x".repeat(LONGEST_SHEET));
        assert!(matches!(pdf(&Press::in_program("/bin/false"), &long).await, Err(Failure::TooLong)));
    }
}
