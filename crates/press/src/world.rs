//! All the world the typesetter has: one template, one file of data, some fonts.

use crate::fonts::Fonts;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const TEMPLATE: &str = include_str!("sheet.typ");

pub struct Desk {
    library: LazyHash<Library>,
    fonts: Fonts,
    template: Source,
    given: (FileId, Bytes),
}

impl Desk {
    pub fn new(fonts: Fonts, given: Vec<u8>) -> Option<Desk> {
        let file = |name: &str| Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern());
        Some(Desk {
            library: LazyHash::new(Library::default()),
            fonts,
            template: Source::new(file("sheet.typ")?, TEMPLATE.to_owned()),
            given: (file("given.json")?, Bytes::new(given)),
        })
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let (given, data) = &self.given;
        if id == *given { Ok(data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// A sheet that shows a day holds it as text.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
