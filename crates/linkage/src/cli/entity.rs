//! What became of an entity.

use super::Ended;
use super::files::failed;
use crate::entities;
use crate::error::{Refusal, What};
use crate::memory::Memory;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;

pub(super) fn remembered(path: &Path) -> Result<Memory, Ended> {
    let file = File::open(path).map_err(|what| failed(path, what))?;
    Ok(Memory::read(&path.display().to_string(), &mut BufReader::new(file))?)
}

/// Its history, who it is now, and their records.
pub(super) fn told(path: &Path, id: &str) -> Result<String, Ended> {
    let memory = remembered(path)?;
    let known = memory.entities();
    let entity = entities::read(id).filter(|entity| *entity <= known.given());
    let entity = entity.ok_or_else(|| Refusal::of(&path.display().to_string(), None, What::NoSuchEntity(id.to_owned())))?;
    let mut text: String = known.told(entity).iter().map(|event| format!("{event}\n")).collect();
    let now = known.now(entity);
    let names: Vec<String> = now.iter().map(|&entity| entities::written(entity)).collect();
    text.push_str(&match names.as_slice() {
        [] => format!("{} is nobody any more\n", entities::written(entity)),
        names => format!("{} is now {}\n", entities::written(entity), names.join(", ")),
    });
    for (source, id) in memory.records_of(&now) {
        text.push_str(&format!("  {source}: {id}\n"));
    }
    Ok(text)
}
