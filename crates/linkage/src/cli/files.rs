//! Files that a command writes.

use super::Ended;
use crate::write::{Csv, Holds, Parquet, Sheet};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

pub(super) fn failed(path: &Path, what: std::io::Error) -> Ended {
    Ended::File { file: path.display().to_string(), what }
}

/// A new file in place of what stands there.
pub(super) fn created(path: &Path) -> Result<BufWriter<File>, Ended> {
    File::create(path).map(BufWriter::new).map_err(|what| failed(path, what))
}

/// A table: Parquet if the file's name says so, CSV otherwise.
pub(super) fn sheet(path: &Path, columns: &[(&str, Holds)]) -> Result<Box<dyn Sheet>, Ended> {
    let is_parquet = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("parquet"));
    Ok(if is_parquet { Box::new(Parquet::new(created(path)?, columns)?) } else { Box::new(Csv::new(created(path)?, columns)?) })
}

/// A file that lies whole beside its place, and takes it when told to. Let go before, it is gone.
pub(super) struct Staged<'a> {
    part: PathBuf,
    path: &'a Path,
    goes: bool,
}

/// Where a file lies until it takes its place.
pub(super) fn part(path: &Path) -> PathBuf {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    part.into()
}

impl<'a> Staged<'a> {
    /// A file that can't be made again: what lies there already may be the one copy of such a one, and is not written over.
    pub fn new(path: &'a Path, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<Staged<'a>, Ended> {
        let made = File::create_new(part(path)).map_err(|what| match what.kind() {
            std::io::ErrorKind::AlreadyExists => Ended::There(part(path).display().to_string()),
            _ => failed(path, what),
        });
        Staged::filled(made?, path, write)
    }

    fn filled(file: File, path: &'a Path, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<Staged<'a>, Ended> {
        let (mut out, staged) = (BufWriter::new(file), Staged { part: part(path), path, goes: true });
        let done = write(&mut out).and_then(|()| out.into_inner().map_err(std::io::IntoInnerError::into_error)).and_then(|file| file.sync_all());
        done.map_err(|what| failed(path, what))?;
        Ok(staged)
    }

    /// Takes its place. What is refused it stays where it lies, since it can't be made again.
    pub fn stand(mut self) -> Result<(), Ended> {
        self.goes = false;
        std::fs::rename(&self.part, self.path).map_err(|what| Ended::Beside { part: self.part.display().to_string(), file: self.path.display().to_string(), what })
    }
}

impl Drop for Staged<'_> {
    fn drop(&mut self) {
        if self.goes {
            let _ = std::fs::remove_file(&self.part);
        }
    }
}

/// Writes all of a file, or leaves what stands there as it was. What an ended try left beside it is of no use.
pub(super) fn replaced(path: &Path, write: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> Result<(), Ended> {
    let mut staged = Staged::filled(File::create(part(path)).map_err(|what| failed(path, what))?, path, write)?;
    std::fs::rename(&staged.part, path).map_err(|what| failed(path, what))?;
    staged.goes = false;
    Ok(())
}

/// A whole file at once.
pub(super) fn write(path: &Path, text: &str) -> Result<(), Ended> {
    std::fs::write(path, text).map_err(|what| failed(path, what))
}
