//! What is printed of our own numbers, read back out of the PDF: what was released, and nothing more.

use crate::county::{Signed, county};
use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Rect};

/// Every letter in the order it is drawn.
#[derive(Default)]
struct Drawn(String);

impl Device<'_> for Drawn {
    fn draw_glyph(&mut self, glyph: &Glyph<'_>, _: Affine, _: Affine, _: &Paint<'_>, _: &GlyphDrawMode) {
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.0.push(letter),
            Some(BfString::String(letters)) => self.0.push_str(&letters),
            None => self.0.push('\u{fffd}'),
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}

    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}

/// The text of a PDF, without blanks and commas.
fn text(pdf: Vec<u8>) -> String {
    let pdf = Pdf::new(pdf).unwrap_or_else(|_| panic!("it is no PDF"));
    let cache = InterpreterCache::new();
    let mut drawn = Drawn::default();
    for page in pdf.pages().iter() {
        let mut context = Context::new(Affine::IDENTITY, Rect::new(0.0, 0.0, 1.0, 1.0), &cache, pdf.xref(), InterpreterSettings::default());
        interpret_page(page, &mut context, &mut drawn);
    }
    plain(&drawn.0)
}

/// Lines break anywhere between words, and thousands are parted on paper: neither is looked at.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, ',' | '"')).collect()
}

/// The ends of links that begin so.
fn linked<'a>(page: &'a str, begin: &str) -> Vec<&'a str> {
    page.split(&format!("href=\"{begin}")).skip(1).filter_map(|rest| rest.split(['"', '?']).next()).collect()
}

#[test]
fn a_printed_table_is_the_released_one_with_its_marks_and_no_small_count() {
    let coordinator = Signed::in_as(county(), "first-responder");
    let list = coordinator.get("/numbers").body;
    let releases: Vec<&str> = linked(&list, "/numbers/").into_iter().filter(|id| id.len() == 36 && id.matches('-').count() == 4).collect();
    assert!(!releases.is_empty());
    let mut hidden = 0;
    for id in releases {
        let csv = coordinator.get(&format!("/numbers/{id}/files/numbers.csv")).body;
        let printed = coordinator.get(&format!("/numbers/{id}/files/numbers.pdf"));
        assert_eq!((printed.status, printed.header("content-type")), (200, Some("application/pdf")));
        let printed = text(printed.bytes);
        for line in csv.lines() {
            assert!(printed.contains(&plain(line)), "{line} is not in {printed}");
        }
        for count in csv.lines().skip(1).flat_map(|line| line.split(',')).filter_map(|field| field.parse::<u64>().ok()) {
            assert!(count == 0 || count >= 5, "{count} in {csv}");
        }
        let marks = |text: &str| text.matches("[c]").count();
        assert_eq!(marks(&printed), marks(&csv), "{printed}");
        hidden += marks(&csv);
    }
    assert!(hidden > 0, "nothing was hidden: this test looks for nothing");
}

#[test]
fn the_printed_quarter_says_what_its_page_says() {
    let coordinator = Signed::in_as(county(), "first-responder");
    let list = coordinator.get("/numbers").body;
    let quarters = linked(&list, "/numbers/quarter/");
    assert!(!quarters.is_empty());
    for quarter in quarters {
        let page = coordinator.get(&format!("/numbers/quarter/{quarter}")).body;
        let printed = text(coordinator.get(&format!("/numbers/quarter/{quarter}/files/quarter.pdf")).bytes);
        let paragraphs: Vec<&str> = page.split("<p class=\"govuk-body\">").skip(1).filter_map(|rest| rest.split("</p>").next()).filter(|text| !text.contains('<')).collect();
        assert!(paragraphs.len() > 2, "{page}");
        for paragraph in paragraphs {
            let said = paragraph.replace("&#39;", "'").replace("&#34;", "\"").replace("&#38;", "&");
            assert!(printed.contains(&plain(&said)), "{said} is not in {printed}");
        }
    }
}
