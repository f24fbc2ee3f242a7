#![doc = include_str!("../README.md")]

mod child;
mod fonts;
mod world;

pub use child::answer;

use daybreak_documents::Sheet;
use fonts::Fonts;
use std::path::Path;
use thiserror::Error;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::Desk;

/// Where a machine keeps its fonts: looked through only for letters that ours can't draw.
pub const FOLDERS: [&str; 2] = ["/usr/local/share/fonts", "/usr/share/fonts"];

/// Why a sheet was not printed. The text is the typesetter's: it may quote the sheet, so it is never logged.
#[derive(Debug, Error)]
pub enum NotPrinted {
    #[error("this is not a sheet")]
    NotASheet,
    #[error("it could not be set: {0}")]
    NotSet(String),
    #[error("it could not be written as a PDF: {0}")]
    NotWritten(String),
}

/// A sheet whose letters are known to be drawable, with the fonts that draw them.
#[derive(Debug)]
pub struct Ready {
    fonts: Fonts,
    given: Vec<u8>,
}

/// Reads a sheet and finds its fonts: the last step that opens a file.
pub fn prepare(sheet: &[u8], folders: &[impl AsRef<Path>]) -> Result<Ready, NotPrinted> {
    let mut sheet: Sheet = serde_json::from_slice(sheet).map_err(|_| NotPrinted::NotASheet)?;
    sheet.put_in_order();
    let texts = sheet.texts_mut();
    let fonts = Fonts::drawing(texts.iter().flat_map(|text| text.chars()), folders);
    let mut undrawn = false;
    for text in texts {
        undrawn |= fonts.replace_undrawn(text);
    }
    let given = serde_json::json!({ "sheet": sheet, "families": fonts.families(), "undrawn": undrawn });
    Ok(Ready { fonts, given: given.to_string().into_bytes() })
}

/// Sets it and writes it, tagged (PDF/UA-1).
pub fn print(ready: Ready) -> Result<Vec<u8>, NotPrinted> {
    let said = |errors: &[typst::diag::SourceDiagnostic]| errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ");
    let desk = Desk::new(ready.fonts, ready.given).ok_or(NotPrinted::NotASheet)?;
    let document: PagedDocument = typst::compile(&desk).output.map_err(|errors| NotPrinted::NotSet(said(&errors)))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| NotPrinted::NotWritten(error.message().to_string()))?;
    // No program, no hour: what the file says of itself is the title, the language and the organisation.
    let options = PdfOptions { creator: Smart::Custom(None), standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|errors| NotPrinted::NotWritten(said(&errors)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_documents::Words;
    use typst::layout::{Frame, FrameItem, Point};

    fn set(sheet: &Sheet) -> PagedDocument {
        let nowhere: [&str; 0] = [];
        let ready = prepare(&serde_json::to_vec(sheet).unwrap(), &nowhere).unwrap();
        typst::compile(&Desk::new(ready.fonts, ready.given).unwrap()).output.unwrap()
    }

    /// Every letter that would be drawn, in drawing order.
    fn drawn(sheet: &Sheet) -> (String, usize) {
        fn gather(frame: &Frame, text: &mut String) {
            for (_, item) in frame.items() {
                match item {
                    FrameItem::Group(group) => gather(&group.frame, text),
                    FrameItem::Text(item) => text.push_str(&item.text),
                    _ => {}
                }
            }
        }
        let document = set(sheet);
        let mut text = String::new();
        document.pages().iter().for_each(|page| gather(&page.frame, &mut text));
        (text, document.pages().len())
    }

    fn sheet() -> Sheet {
        Sheet::new("Title", "en", "Council", Words { page: "{page} of {pages}".into(), undrawn: "some could not be drawn".into() })
    }

    #[test]
    fn text_is_never_a_command() {
        let typed = r##"#panic("no") #include "x" $x^2$ *stars* _low_ `tick` = head - dash "quote" <at> @ref // gone \ \u{41}"##;
        let parts = sheet().heading(typed).paragraph(typed).inset(typed).facts([(typed, typed)]).list([typed]).table(typed, [typed], [[typed]]);
        let (text, _) = drawn(&parts.mark(typed));
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        // Head, foot, heading, paragraph, inset, fact twice, item, caption, head and cell.
        assert_eq!(plain(&text).matches(&plain(typed)).count(), 11, "{text}");
    }

    #[test]
    fn the_alphabets_of_our_languages_are_drawn_and_others_are_owned_up_to() {
        let drawable = "تُبلَّغ محامٍ أولًا ؟ ، „ Ŵŷ Ŷŵ ș ț ă â î Ș Ț ą ć ę ł ń ó ś ź ż ë ç ữ ợ ằ ỷ Đ đ ė ų ū į š ž ґ є љ ё ж Ω ώ אב عبد الله €£ – “ ”";
        let (text, _) = drawn(&sheet().paragraph(drawable));
        assert!(!text.contains('▯') && !text.contains("could not"), "{text}");
        let (text, _) = drawn(&sheet().paragraph("Selam ሰላም 王"));
        assert!(text.contains("Selam ▯▯▯ ▯") && text.contains("some could not be drawn"), "{text}");
    }

    /// How far from the left each run of letters on the first page begins, in points.
    fn placed(sheet: &Sheet) -> Vec<(String, f64)> {
        fn gather(frame: &Frame, at: Point, found: &mut Vec<(String, f64)>) {
            for (point, item) in frame.items() {
                match item {
                    FrameItem::Group(group) => gather(&group.frame, at + *point, found),
                    FrameItem::Text(item) => found.push((item.text.to_string(), (at + *point).x.to_pt())),
                    _ => {}
                }
            }
        }
        let document = set(sheet);
        let mut found = Vec::new();
        gather(&document.pages()[0].frame, Point::zero(), &mut found);
        found
    }

    /// Arabic begins at the right. A telephone number that was set apart keeps its order there (`people::told`).
    #[test]
    fn lines_run_as_their_language_is_written() {
        let from_left = |sheet: &Sheet, part: &str| placed(sheet).into_iter().find(|(text, _)| text.contains(part)).map(|(_, at)| at).unwrap();
        let of = |language: &str| sheet().in_language(language).paragraph("999").paragraph("الرقم \u{200e}07700 900147\u{200e}");
        let middle = 595.0 / 2.0;
        assert!(from_left(&of("en"), "999") < middle);
        assert!(from_left(&of("ar"), "999") > middle);
        assert!(from_left(&of("ar"), "07700") <= from_left(&of("ar"), "900147"));
    }

    #[test]
    fn pages_are_numbered_and_begun() {
        let (text, pages) = drawn(&sheet().paragraph("a").new_page().paragraph("b").new_page().paragraph("c"));
        assert_eq!(pages, 3);
        for number in 1..=3 {
            assert!(text.contains(&format!("{number} of 3")), "{text}");
        }
    }

    #[test]
    fn large_print_is_larger() {
        let long = "A sentence to fill the page with. ".repeat(150);
        let (plain, large) = (drawn(&sheet().paragraph(&long)).1, drawn(&sheet().paragraph(&long).large()).1);
        assert!(large > plain, "{plain} {large}");
    }
}
