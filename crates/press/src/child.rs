//! The process that prints: one sheet in, one PDF out, and nothing else within reach.

use crate::{FOLDERS, NotPrinted, prepare, print};
use daybreak_documents::LONGEST_SHEET;
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io::{Read, Write};

/// Bytes of memory it may have.
const MEMORY: u64 = 1024 * 1024 * 1024;
/// Seconds of the processor it may use.
const SECONDS: u64 = 15;

/// Answers the one request on `from`. Ends with 0 and a whole PDF on `to`, or with the number of a reason and nothing:
/// 2 it could not give things away, 3 not a sheet, 4 not set, 5 not written.
pub fn answer(from: &mut impl Read, to: &mut impl Write) -> u8 {
    let bounds = [(Resource::As, MEMORY), (Resource::Cpu, SECONDS), (Resource::Core, 0)];
    if bounds.into_iter().any(|(resource, most)| !limit(resource, most)) {
        return 2;
    }
    let mut sheet = Vec::new();
    let most = u64::try_from(LONGEST_SHEET).unwrap_or(u64::MAX);
    if from.take(most + 1).read_to_end(&mut sheet).is_err() || sheet.len() > LONGEST_SHEET {
        return 3;
    }
    let ready = match prepare(&sheet, &FOLDERS) {
        Ok(ready) => ready,
        Err(_) => return 3,
    };
    // From here on it can open no file and no connection: what it has open stays.
    if !limit(Resource::Nofile, 0) {
        return 2;
    }
    match print(ready) {
        Ok(pdf) => match to.write_all(&pdf).and_then(|()| to.flush()) {
            Ok(()) => 0,
            Err(_) => 5,
        },
        Err(NotPrinted::NotWritten(_)) => 5,
        Err(_) => 4,
    }
}

/// Takes away for good: the hard limit goes down with the soft one, or stays where it is lower already.
fn limit(resource: Resource, most: u64) -> bool {
    let now = rustix::process::getrlimit(resource);
    let most = now.maximum.map_or(most, |hard| hard.min(most));
    setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) }).is_ok()
}
