//! What is told of a file: sealed with it, because a name can name somebody.

use crate::clean::{Examination, FileFormat, Hidden, Treatment, plain_name};
use crate::errors::Sealed;
use serde::{Deserialize, Serialize};

/// What the sender is shown and the reader is told of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    /// As it was sent, without folders and marks that mislead.
    pub name: String,
    pub format: FileFormat,
    /// Its length: the original's with the original, the copy's with the copy.
    pub bytes: u64,
    /// Its name says it is something else: readers are warned.
    pub mislabelled: bool,
    /// What was found in the original.
    pub hidden: Vec<Hidden>,
    pub treatment: Treatment,
}

impl FileFacts {
    pub(crate) fn new(name: &str, bytes: u64, found: &Examination) -> FileFacts {
        FileFacts {
            name: plain_name(name),
            format: found.format,
            bytes,
            mislabelled: found.mislabelled,
            hidden: found.hidden.clone(),
            treatment: found.treatment,
        }
    }

    /// Reads what the document of a file holds, once opened.
    pub fn from_document(plain: &[u8]) -> Result<FileFacts, Sealed> {
        serde_json::from_slice(plain).map_err(|_| Sealed::Altered)
    }
}
