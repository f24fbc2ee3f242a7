//! Which fonts draw a sheet's letters.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Stands for a letter that no font at hand draws.
const UNDRAWN: char = '▯';
/// A machine with more font files than this, or deeper folders, is not looked through to the end.
const MOST_FILES: usize = 4_000;
const DEEPEST: usize = 6;

/// The fonts of one sheet: ours, and those the machine had to lend.
#[derive(Debug)]
pub struct Fonts {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Fonts {
    /// Fonts for all these letters, as far as there are any.
    pub fn drawing(letters: impl Iterator<Item = char>, folders: &[impl AsRef<Path>]) -> Fonts {
        let mut fonts: Vec<Font> =
            [dejavu::sans::regular(), dejavu::sans::bold()].into_iter().flat_map(|data| Font::iter(Bytes::new(data))).collect();
        let mut wanted: BTreeSet<char> = letters.filter(|letter| !needs_no_glyph(*letter)).collect();
        wanted.retain(|letter| !fonts.iter().any(|font| draws(font, *letter)));
        if !wanted.is_empty() {
            lend(&mut fonts, &mut wanted, folders);
        }
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Fonts { fonts, book }
    }

    pub fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// Their names, ours first.
    pub fn families(&self) -> Vec<&str> {
        let mut families: Vec<&str> = Vec::new();
        for font in &self.fonts {
            let family = font.info().family.as_str();
            if !families.contains(&family) {
                families.push(family);
            }
        }
        families
    }

    /// Puts ▯ in the place of each letter that can't be drawn, and nothing in that of a control; whether any could not.
    pub fn replace_undrawn(&self, text: &mut String) -> bool {
        let drawn = |letter: char| needs_no_glyph(letter) || self.fonts.iter().any(|font| draws(font, letter));
        if text.chars().all(|letter| drawn(letter) && !is_control(letter)) {
            return false;
        }
        let mut undrawn = false;
        *text = std::mem::take(text)
            .chars()
            .filter(|letter| !is_control(*letter))
            .map(|letter| {
                let is_drawn = drawn(letter);
                undrawn |= !is_drawn;
                if is_drawn { letter } else { UNDRAWN }
            })
            .collect();
        undrawn
    }
}

fn draws(font: &Font, letter: char) -> bool {
    font.info().coverage.contains(u32::from(letter))
}

/// Ends of lines are the template's; every other control is dropped.
fn is_control(letter: char) -> bool {
    letter.is_control() && letter != '\n'
}

/// Letters that join, part or turn others without being drawn.
fn needs_no_glyph(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Takes fonts from the machine until every wanted letter is drawn. A file that can't be read is passed over.
fn lend(fonts: &mut Vec<Font>, wanted: &mut BTreeSet<char>, folders: &[impl AsRef<Path>]) {
    let mut files = Vec::new();
    for folder in folders {
        gather(folder.as_ref(), DEEPEST, &mut files);
    }
    files.sort_by_key(|file| (rank(file), file.clone()));
    for file in files {
        if wanted.is_empty() {
            return;
        }
        let Ok(data) = std::fs::read(&file) else { continue };
        let lent = Font::iter(Bytes::new(data)).find(|font| wanted.iter().any(|letter| draws(font, *letter)));
        if let Some(font) = lent {
            wanted.retain(|letter| !draws(&font, *letter));
            fonts.push(font);
        }
    }
}

/// The plain cut of a sans-serif first; slanted, thin and heavy ones last.
fn rank(file: &Path) -> u8 {
    let name = file.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let odd = ["bold", "italic", "oblique", "light", "black", "thin", "mono", "condensed", "medium", "heavy"];
    match (name.contains("sans"), odd.iter().any(|word| name.contains(word))) {
        (true, false) => 0,
        (false, false) => 1,
        _ => 2,
    }
}

fn gather(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let is_font = path.extension().is_some_and(|end| ["ttf", "otf", "ttc"].iter().any(|known| end.eq_ignore_ascii_case(known)));
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && depth > 0 => gather(&path, depth - 1, files),
            Ok(kind) if !kind.is_dir() && is_font && files.len() < MOST_FILES => files.push(path),
            _ => {}
        }
    }
}
