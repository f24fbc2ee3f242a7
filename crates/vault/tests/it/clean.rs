//! Hidden data: found, told, and not in the copy.

use daybreak_vault::clean::{Examination, FileFormat, Hidden, Treatment, examine, plain_name};
use proptest::prelude::*;

/// A TIFF directory with these entries (tag, kind, count, value), then whatever follows.
fn tiff(entries: &[(u16, u16, u32, u32)], next: u32, after: &[u8]) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08".to_vec();
    block.extend((entries.len() as u16).to_be_bytes());
    for (tag, kind, count, value) in entries {
        block.extend(tag.to_be_bytes());
        block.extend(kind.to_be_bytes());
        block.extend(count.to_be_bytes());
        block.extend(value.to_be_bytes());
    }
    block.extend(next.to_be_bytes());
    block.extend_from_slice(after);
    block
}

/// Make, orientation (turned right), date, author, position, a thumbnail's directory; with words that must not survive.
fn telling_block() -> Vec<u8> {
    let entries = [
        (0x010f, 2, 20, 120),
        (0x0112, 3, 1, 6 << 16),
        (0x0132, 2, 20, 120),
        (0x013b, 2, 20, 120),
        (0x8825, 4, 1, 100),
    ];
    tiff(&entries, 90, b"HIDDEN-MARK 51.5074N HIDDEN-MARK Example Camera")
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    [&[0xff, marker], ((content.len() + 2) as u16).to_be_bytes().as_slice(), content].concat()
}

fn jpeg(extra: &[Vec<u8>], after: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8];
    bytes.extend(segment(0xe0, b"JFIF\0\x01\x01\0\0\x48\0\x48\0\0"));
    bytes.extend(extra.concat());
    bytes.extend(segment(0xdb, &[0; 65]));
    bytes.extend(segment(0xc0, &[8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
    bytes.extend(segment(0xda, &[1, 1, 0, 0, 63, 0]));
    bytes.extend([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
    bytes.extend([0xff, 0xd9]);
    bytes.extend_from_slice(after);
    bytes
}

pub fn jpeg_with_position() -> Vec<u8> {
    jpeg(
        &[
            segment(0xe1, &[b"Exif\0\0".as_slice(), &telling_block()].concat()),
            segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x dc:creator='HIDDEN-MARK'/>"),
            segment(0xe2, b"ICC_PROFILE\0HIDDEN-MARK"),
            segment(0xfe, b"HIDDEN-MARK"),
        ],
        b"\0\0HIDDEN-MARK ftypmp42",
    )
}

fn copy_of(examination: &Examination, original: &[u8]) -> Vec<u8> {
    let pieces = examination.copy.as_ref().unwrap();
    let copy = pieces.of(original).collect::<Vec<_>>().concat();
    assert_eq!(copy.len(), pieces.length());
    copy
}

fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

/// Examines, checks that nothing hidden is left, and that cleaning the copy again changes nothing.
fn cleaned(name: &str, bytes: &[u8]) -> (Vec<Hidden>, Vec<u8>) {
    let examination = examine(name, bytes);
    assert_eq!(examination.treatment, Treatment::Cleaned);
    assert!(!examination.mislabelled);
    let copy = copy_of(&examination, bytes);
    assert!(!holds(&copy, b"HIDDEN-MARK"));
    let again = examine(name, &copy);
    assert_eq!(again.hidden, [], "nothing hidden is left");
    assert_eq!(copy_of(&again, &copy), copy);
    (examination.hidden, copy)
}

#[test]
fn a_photograph_loses_all_but_its_picture_and_its_turn() {
    let (hidden, copy) = cleaned("IMG.jpeg", &jpeg_with_position());
    assert_eq!(
        hidden,
        [Hidden::Position, Hidden::Camera, Hidden::Date, Hidden::Author, Hidden::Comment, Hidden::Thumbnail, Hidden::Appendix]
    );
    // Upright: orientation 6 is kept, in the smallest block there is.
    let upright = segment(0xe1, &[b"Exif\0\0".as_slice(), &tiff(&[(0x0112, 3, 1, 6 << 16)], 0, b"")].concat());
    assert_eq!(copy, jpeg(&[upright], b""));
}

#[test]
fn a_picture_with_nothing_hidden_is_copied_byte_for_byte() {
    let plain = jpeg(&[], b"");
    let (hidden, copy) = cleaned("a.jpg", &plain);
    assert_eq!((hidden, copy), (vec![], plain));
}

#[test]
fn a_thumbnail_in_a_jpegs_head_is_left_out() {
    let mut with = vec![0xff, 0xd8];
    with.extend(segment(0xe0, b"JFIF\0\x01\x01\0\0\x48\0\x48\x02\x02HIDDEN-MARK.."));
    with.extend_from_slice(&jpeg(&[], b"")[20..]);
    let (hidden, copy) = cleaned("a.jpg", &with);
    assert_eq!((hidden, copy), (vec![Hidden::Thumbnail], jpeg(&[], b"")));
}

#[test]
fn an_upload_cut_short_is_still_a_picture() {
    let whole = jpeg(&[], b"");
    let (_, copy) = cleaned("a.jpg", &whole[..whole.len() - 3]);
    assert_eq!(copy[copy.len() - 2..], [0xff, 0xd9]);
    assert_eq!(examine("a.jpg", &whole[..30]).treatment, Treatment::Broken);
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }))
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let summed = [kind.as_slice(), content].concat();
    [(content.len() as u32).to_be_bytes().as_slice(), &summed, &crc(&summed).to_be_bytes()].concat()
}

fn png(width: u32, extra: &[Vec<u8>], after: &[u8]) -> Vec<u8> {
    let header = [width.to_be_bytes().as_slice(), &1u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(chunk(b"IHDR", &header));
    bytes.extend(extra.concat());
    bytes.extend(chunk(b"IDAT", b"\x78\x9c\x63\x60\x60\x60\x00\x00\x00\x04\x00\x01"));
    bytes.extend(chunk(b"IEND", b""));
    bytes.extend_from_slice(after);
    bytes
}

#[test]
fn a_png_loses_its_texts_and_keeps_its_turn() {
    let extra = [
        chunk(b"gAMA", &45455u32.to_be_bytes()),
        chunk(b"tEXt", b"Author\0HIDDEN-MARK"),
        chunk(b"zTXt", b"Comment\0\0HIDDEN-MARK"),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<exif:GPSLatitude>HIDDEN-MARK"),
        chunk(b"tIME", &[7, 234, 11, 22, 3, 10, 0]),
        chunk(b"eXIf", &telling_block()),
        chunk(b"iCCP", b"HIDDEN-MARK\0\0"),
        chunk(b"prVt", b"HIDDEN-MARK"),
        chunk(b"pHYs", &b"HIDDEN-MARK".repeat(100)),
    ];
    let (hidden, copy) = cleaned("a.png", &png(1, &extra, b"HIDDEN-MARK"));
    assert_eq!(hidden, Hidden::ALL);
    let upright = chunk(b"eXIf", &tiff(&[(0x0112, 3, 1, 6 << 16)], 0, b""));
    assert_eq!(copy, png(1, &[extra[0].clone(), upright], b""));
}

#[test]
fn a_picture_of_monstrous_size_is_not_unfolded_and_not_shown() {
    // 60,000 by 60,000 pixels in a few hundred bytes: whoever unpacked it would need 10 GB.
    let header = [60_000u32.to_be_bytes(), 60_000u32.to_be_bytes()].concat();
    let mut bytes = png(1, &[], b"");
    bytes[16..24].copy_from_slice(&header);
    let examination = examine("a.png", &bytes);
    assert_eq!((examination.treatment, examination.copy), (Treatment::TooManyPixels, None));
    let gif = gif(&[0xff, 0xff, 0xff, 0xff], &[], b"");
    assert_eq!(examine("a.gif", &gif).treatment, Treatment::TooManyPixels);
}

#[test]
fn an_archive_that_would_unfold_for_ever_is_never_unfolded() {
    // A megabyte of zeros, packed a thousandfold, again and again: only its first bytes are looked at.
    let bomb = [b"PK\x03\x04".as_slice(), &[0; 2_000_000]].concat();
    let examination = examine("holiday.zip", &bomb);
    assert_eq!((examination.format, examination.treatment, examination.copy), (FileFormat::Archive, Treatment::Unclean, None));
    let packed = examine("a.gz", &[b"\x1f\x8b\x08".as_slice(), &[0; 100]].concat());
    assert_eq!(packed.format, FileFormat::Archive);
}

fn gif(size: &[u8; 4], extra: &[Vec<u8>], after: &[u8]) -> Vec<u8> {
    let mut bytes = [b"GIF89a".as_slice(), size, &[0x80, 0, 0], &[0, 0, 0, 255, 255, 255]].concat();
    bytes.extend(extra.concat());
    bytes.extend([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 0x01, 0]);
    bytes.push(0x3b);
    bytes.extend_from_slice(after);
    bytes
}

#[test]
fn a_gif_loses_its_comments_and_keeps_moving() {
    let blocks = |label: u8, parts: &[&[u8]]| {
        let mut block = vec![0x21, label];
        parts.iter().for_each(|part| block.extend([&[part.len() as u8], *part].concat()));
        block.push(0);
        block
    };
    let looping = blocks(0xff, &[b"NETSCAPE2.0", &[1, 0, 0]]);
    let timing = blocks(0xf9, &[&[0, 10, 0, 0]]);
    let extra = [
        looping.clone(),
        blocks(0xfe, &[b"HIDDEN-MARK"]),
        blocks(0xff, &[b"XMP DataXMP", b"<xmp:CreateDate HIDDEN-MARK"]),
        blocks(0xff, &[b"NETSCAPE2.0", b"HIDDEN-MARK"]),
        timing.clone(),
    ];
    let (hidden, copy) = cleaned("a.gif", &gif(&[1, 0, 1, 0], &extra, b"HIDDEN-MARK"));
    assert_eq!(hidden, [Hidden::Date, Hidden::Comment, Hidden::Appendix, Hidden::Other]);
    assert_eq!(copy, gif(&[1, 0, 1, 0], &[looping, timing], b""));
}

fn riff(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut bytes = [kind.as_slice(), &(content.len() as u32).to_le_bytes(), content].concat();
    bytes.resize(bytes.len().next_multiple_of(2), 0);
    bytes
}

fn webp(parts: &[Vec<u8>]) -> Vec<u8> {
    riff(b"RIFF", &[b"WEBP".as_slice(), &parts.concat()].concat())
}

#[test]
fn a_webp_loses_its_blocks_and_says_so_in_its_head() {
    let size = [0, 0, 0, 0, 0, 0];
    let head = |flags: u8| riff(b"VP8X", &[&[flags, 0, 0, 0], size.as_slice()].concat());
    let picture = riff(b"VP8L", &[0x2f, 0, 0, 0, 0, 1, 2]);
    let frame = |inner: &[u8]| riff(b"ANMF", &[&[0; 16], inner].concat());
    let original = webp(&[
        head(0x2e),
        riff(b"ICCP", b"HIDDEN-MARK"),
        riff(b"ANIM", &[0; 6]),
        frame(&[picture.clone(), riff(b"hide", b"HIDDEN-MARK")].concat()),
        riff(b"EXIF", &telling_block()),
        riff(b"XMP ", b"<exif:GPSLatitude HIDDEN-MARK"),
    ]);
    let (hidden, copy) = cleaned("a.webp", &[original.as_slice(), b"HIDDEN-MARK"].concat());
    assert!([Hidden::Position, Hidden::Camera, Hidden::Appendix, Hidden::Other].iter().all(|found| hidden.contains(found)));
    let upright = riff(b"EXIF", &tiff(&[(0x0112, 3, 1, 6 << 16)], 0, b""));
    assert_eq!(copy, webp(&[head(0x0a), riff(b"ANIM", &[0; 6]), frame(&picture), upright]));
    let simple = webp(std::slice::from_ref(&picture));
    assert_eq!(cleaned("b.webp", &simple).1, simple);
}

#[test]
fn what_cannot_be_cleaned_is_told_plainly() {
    let cases: [(&str, Vec<u8>, FileFormat, &[Hidden]); 7] = [
        ("a.pdf", b"%PDF-1.7 /Author (somebody) /CreationDate (D:2026)".to_vec(), FileFormat::Pdf, &[Hidden::Date, Hidden::Author]),
        ("a.docx", b"PK\x03\x04....[Content_Types].xml docProps/core.xml".to_vec(), FileFormat::Office, &[Hidden::Author, Hidden::Other]),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....".to_vec(), FileFormat::Office, &[]),
        ("a.mp4", b"\0\0\0\x18ftypmp42.... \xa9xyz+51.5".to_vec(), FileFormat::Video, &[Hidden::Position]),
        ("a.heic", b"\0\0\0\x18ftypheic....Exif\0\0".to_vec(), FileFormat::Heif, &[Hidden::Camera]),
        ("a.m4a", b"\0\0\0\x18ftypM4A ....".to_vec(), FileFormat::Audio, &[]),
        ("a.exe", b"MZ\x90\0\x03\0".to_vec(), FileFormat::Unknown, &[]),
    ];
    for (name, bytes, format, hidden) in cases {
        let examination = examine(name, &bytes);
        assert_eq!((examination.format, examination.hidden.as_slice()), (format, hidden), "{name}");
        assert_eq!((examination.treatment, examination.copy, examination.mislabelled), (Treatment::Unclean, None, false), "{name}");
        assert_eq!(format.media_type(), "application/octet-stream");
    }
}

/// A package with these parts, each empty, and its table of contents.
fn package(parts: &[&str]) -> Vec<u8> {
    let (mut bytes, mut table) = (Vec::new(), Vec::new());
    for part in parts {
        let at = bytes.len() as u32;
        let length = (part.len() as u16).to_le_bytes();
        bytes.extend([b"PK\x03\x04\x14\0".as_slice(), &[0; 20], &length, &[0; 2], part.as_bytes()].concat());
        table.extend([b"PK\x01\x02\x14\0\x14\0".as_slice(), &[0; 20], &length, &[0; 12], &at.to_le_bytes(), part.as_bytes()].concat());
    }
    let (count, start, size) = ((parts.len() as u16).to_le_bytes(), (bytes.len() as u32).to_le_bytes(), (table.len() as u32).to_le_bytes());
    bytes.extend(table);
    bytes.extend([b"PK\x05\x06".as_slice(), &[0; 4], &count, &count, &size, &start, &[0; 2]].concat());
    bytes
}

#[test]
fn a_document_tells_what_its_parts_are_and_is_never_said_to_be_clean() {
    let bare = ["[Content_Types].xml", "_rels/.rels", "word/document.xml"];
    let with = |more: &[&str]| package(&[&bare[..], more].concat());
    for (parts, hidden) in [
        (vec![], vec![]),
        (vec!["docProps/core.xml"], vec![Hidden::Date, Hidden::Author]),
        (vec!["docProps/app.xml", "docProps/thumbnail.jpeg"], vec![Hidden::Camera, Hidden::Thumbnail]),
        (vec!["word/comments.xml"], vec![Hidden::Author, Hidden::Comment]),
        (vec!["word/media/image1.jpeg"], vec![Hidden::Other]),
        (vec!["word/vbaProject.bin", "word/people.xml"], vec![Hidden::Author, Hidden::Comment, Hidden::Other]),
    ] {
        let examination = examine("a.docx", &with(&parts));
        assert_eq!((examination.format, examination.hidden), (FileFormat::Office, hidden), "{parts:?}");
        assert_eq!((examination.treatment, examination.copy), (Treatment::Unclean, None));
    }
    let open = package(&["mimetypeapplication/vnd.oasis.opendocument.text", "meta.xml", "Thumbnails/thumbnail.png"]);
    assert_eq!(examine("a.odt", &open).hidden, [Hidden::Camera, Hidden::Date, Hidden::Author, Hidden::Thumbnail]);
    // Cut off, or with a table that leads nowhere: something can't be seen.
    let mut cut = with(&["docProps/core.xml"]);
    cut.truncate(cut.len() - 30);
    assert!(examine("a.docx", &cut).hidden.contains(&Hidden::Other));
}

#[test]
fn a_pdf_is_searched_whole_and_what_is_packed_in_it_is_told() {
    let far = |words: &str| [b"%PDF-1.7\n".as_slice(), &vec![b'.'; 700_000], words.as_bytes(), &vec![b'.'; 700_000]].concat();
    for (words, hidden) in [
        ("nothing to tell", vec![]),
        ("<< /Author (A) /Creator (B) >>", vec![Hidden::Camera, Hidden::Author]),
        ("<dc:creator>A<xmp:CreateDate>", vec![Hidden::Date, Hidden::Author]),
        ("<< /Type /ObjStm >>", vec![Hidden::Other]),
        ("<< /Subtype /Annot /Filter /DCTDecode >>", vec![Hidden::Comment, Hidden::Other]),
    ] {
        let examination = examine("a.pdf", &far(words));
        assert_eq!((examination.treatment, examination.hidden), (Treatment::Unclean, hidden), "{words}");
    }
    let rich = examine("a.rtf", b"{\\rtf1{\\info{\\author Somebody}{\\creatim\\yr2026}}}");
    assert_eq!(rich.hidden, [Hidden::Date, Hidden::Author]);
}

#[test]
fn a_name_is_only_a_claim() {
    assert!(examine("photo.jpg", b"MZ\x90\0").mislabelled);
    assert!(examine("photo.png", &jpeg(&[], b"")).mislabelled);
    assert!(examine("notes.pdf", b"just words").mislabelled);
    assert!(!examine("notes", b"just words").mislabelled);
    let text = examine("notes.txt", "words, dobrý den\n".as_bytes());
    assert_eq!((text.format, text.treatment), (FileFormat::Text, Treatment::Plain));
    assert_eq!(text.format.media_type(), "text/plain; charset=utf-8");
}

#[test]
fn a_name_is_made_plain() {
    assert_eq!(plain_name("C:\\Users\\somebody\\photo.jpg"), "photo.jpg");
    assert_eq!(plain_name("../../etc/passwd"), "passwd");
    assert_eq!(plain_name("ann\u{202e}gpj.exe\r\n\0"), "anngpj.exe");
    assert_eq!(plain_name("..."), "");
    assert_eq!(plain_name(&format!("{}.jpg", "x".repeat(500))).chars().count(), 100);
}

/// A file that starts like one kind and goes on as it likes.
fn begun() -> impl Strategy<Value = Vec<u8>> {
    let starts = [
        jpeg_with_position(),
        png(1, &[chunk(b"eXIf", &telling_block())], b""),
        gif(&[1, 0, 1, 0], &[], b""),
        webp(&[riff(b"VP8X", &[0; 10]), riff(b"EXIF", &telling_block()), riff(b"VP8L", &[0x2f, 0, 0, 0, 0])]),
        b"%PDF-1.4".to_vec(),
        Vec::new(),
    ];
    let start = proptest::sample::select(starts.to_vec());
    (start, proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12), any::<prop::sample::Index>(), proptest::collection::vec(any::<u8>(), 0..40))
        .prop_map(|(mut bytes, changes, cut, tail)| {
            for (place, byte) in changes {
                if !bytes.is_empty() {
                    let place = place.index(bytes.len());
                    bytes[place] = byte;
                }
            }
            bytes.truncate(cut.index(bytes.len() + 1).max(bytes.len() / 4));
            bytes.extend(tail);
            bytes
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn no_bytes_break_the_examination(bytes in begun(), name in "\\PC{0,20}") {
        let examination = examine(&name, &bytes);
        if let Some(pieces) = &examination.copy {
            let copy = pieces.of(&bytes).collect::<Vec<_>>().concat();
            prop_assert_eq!(copy.len(), pieces.length());
            prop_assert!(copy.len() <= bytes.len() + 64);
            // What was cleaned is clean, and stays as it is.
            let again = examine(&name, &copy);
            prop_assert!(again.copy.is_some());
            prop_assert_eq!(again.copy.unwrap().of(&copy).collect::<Vec<_>>().concat(), copy);
            prop_assert_eq!(again.hidden, vec![]);
        }
    }

    #[test]
    fn a_name_made_plain_is_safe(name in "\\PC{0,200}") {
        let plain = plain_name(&name);
        prop_assert!(!plain.contains(['/', '\\', '<', '>', '"']) && plain.chars().count() <= 100);
    }
}
