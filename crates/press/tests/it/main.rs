//! Sheets set and written in this process; the child is walked in `daybreak/tests/it/printed.rs`.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

use daybreak_documents::{Sheet, Words};
use daybreak_press::{FOLDERS, NotPrinted, prepare, print};

const NOWHERE: [&str; 0] = [];

fn sheet(language: &str) -> Sheet {
    let words = Words { page: "Page {page} of {pages}".into(), undrawn: "A box stands for a letter.".into() };
    Sheet::new("A pack", language, "Wexmere Council", words)
}

fn pdf(sheet: &Sheet) -> Vec<u8> {
    print(prepare(&serde_json::to_vec(sheet).unwrap(), &NOWHERE).unwrap()).unwrap()
}

fn holds(pdf: &[u8], text: &str) -> bool {
    pdf.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn it_claims_to_be_accessible_and_says_what_it_is() {
    let pdf = pdf(&sheet("ro").heading("Unu").paragraph("Doi").table("Trei", ["a", "b"], [["1", "2"]]).list(["x"]).facts([("n", "t")]));
    assert!(pdf.starts_with(b"%PDF-1.7"));
    for said in ["<pdfuaid:part>1</pdfuaid:part>", "A pack", "Wexmere Council", "<rdf:li>ro</rdf:li>"] {
        assert!(holds(&pdf, said), "{said}");
    }
    for unsaid in ["CreationDate", "CreateDate", "ModDate", "Typst", "/JavaScript", "/URI"] {
        assert!(!holds(&pdf, unsaid), "{unsaid}");
    }
}

/// What is told to a person is in more languages than the pages: the file says which, as PDF knows them.
#[test]
fn it_says_in_which_language_it_is() {
    for (language, said) in [("ar", "<rdf:li>ar</rdf:li>"), ("sq", "<rdf:li>sq</rdf:li>"), ("zh-Hans", "<rdf:li>zh-CN</rdf:li>")] {
        let pdf = pdf(&sheet("en").in_language(language).heading("NRM").paragraph("\u{200e}07700 900147\u{200e}").list(["999"]));
        assert!(holds(&pdf, said), "{language}");
    }
}

/// Anything may be typed: none of it stops the press, and none of it is a command (`set.rs` reads what was drawn).
#[test]
fn whatever_was_typed_is_printed() {
    let typed = ["", "\n\n\n", "#panic(\"x\")", "$ a^2 $", "*b* _i_ `c` = h", "\u{0}\u{7}\r\n\t", "\u{202e}abc\u{202c}", "a\u{301}\u{327}", "{page}{pages}", "\\", "@x <y>", "// x", "/* x"];
    for text in typed {
        let sheet = sheet("en").mark(text).heading_at(3, text).paragraph(text).inset(text).facts([(text, text)]).list([text]).table(text, [text], [[text]]);
        assert!(pdf(&sheet).len() > 1_000, "{text:?}");
    }
    let long = "unbroken".repeat(2_000);
    assert!(pdf(&sheet("en").paragraph(&long).table("c", ["a", "b", "c", "d"], [[&long, "", "", ""]])).len() > 1_000);
}

#[test]
fn what_is_not_a_sheet_is_refused() {
    for request in ["", "{}", "[]", "{\"title\":1}", "\u{0}"] {
        assert!(matches!(prepare(request.as_bytes(), &FOLDERS), Err(NotPrinted::NotASheet)), "{request:?}");
    }
}

#[test]
fn the_same_sheet_is_the_same_bytes() {
    let sheet = sheet("cy").paragraph("Yr un peth");
    assert_eq!(pdf(&sheet), pdf(&sheet));
}
