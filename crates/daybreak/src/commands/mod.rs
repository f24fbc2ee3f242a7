//! What each command does, and what it says.

mod clocks;
mod demo;
mod founding;
mod keeping;
mod restoring;
mod serving;
mod tables;

pub use clocks::endings_kept;
pub use demo::{codes, demo};
pub use founding::{init, trace_key};
pub use keeping::{backup, migrate, move_all, verify};
pub use restoring::{Asked, restore};
pub use serving::serve;
pub use tables::{PUBLISHED_TABLES, tables, tables_of_their_own};

use crate::secrets::Unsafe;
use crate::settings::Unusable;
use daybreak_database::Failure;

/// Why a command ended without doing what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    #[error("{0}")]
    Settings(#[from] Unusable),
    #[error("{0}")]
    Secrets(#[from] Unsafe),
    #[error("{0}")]
    Failed(#[from] Failure),
    #[error("a file or the terminal can't be written to")]
    Said(#[from] std::io::Error),
    /// The command did its work, and found something wrong.
    #[error("{0}")]
    Found(String),
}
