//! PNG: chunks, of which only those that make the picture are kept.

use super::pieces::{Pieces, be32};
use super::{Hidden, Picture, exif};
use std::collections::BTreeSet;

pub(super) const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";
const END: &[u8; 12] = b"\0\0\0\0IEND\xae\x42\x60\x82";

pub(super) fn read(bytes: &[u8]) -> Option<Picture> {
    let mut hidden = BTreeSet::new();
    let mut pieces = Pieces::default();
    pieces.keep(0..SIGNATURE.len());
    let mut at = SIGNATURE.len();
    let mut pixels = None;
    let mut drawn = false;
    loop {
        let length = usize::try_from(be32(bytes, at)?).ok()?;
        let kind = bytes.get(at + 4..at + 8)?;
        let content = bytes.get(at + 8..(at + 8).checked_add(length)?)?;
        let end = at + 8 + length + 4;
        bytes.get(at..end)?;
        if pixels.is_none() && kind != b"IHDR" {
            return None;
        }
        match kind {
            b"IHDR" => {
                if pixels.is_some() || length != 13 {
                    return None;
                }
                pixels = Some(u64::from(be32(content, 0)?) * u64::from(be32(content, 4)?));
                pieces.keep(at..end);
            }
            b"IEND" => {
                if bytes.len() > end {
                    hidden.insert(Hidden::Appendix);
                }
                break;
            }
            b"IDAT" | b"fdAT" => {
                drawn |= kind == b"IDAT";
                pieces.keep(at..end);
            }
            // None of these is ever longer than a table of colours.
            b"PLTE" | b"tRNS" | b"gAMA" | b"cHRM" | b"sRGB" | b"sBIT" | b"bKGD" | b"pHYs" | b"cICP" | b"acTL" | b"fcTL" if length <= 768 => {
                pieces.keep(at..end);
            }
            b"eXIf" => {
                if let Some(orientation) = exif::read(content, &mut hidden)
                    && !drawn
                {
                    pieces.add(chunk(b"eXIf", &exif::upright(orientation)));
                }
            }
            b"tIME" => {
                hidden.insert(Hidden::Date);
            }
            b"tEXt" | b"zTXt" | b"iTXt" => text(content, &mut hidden),
            // A colour profile: left out, because it can name a device; nobody's secret otherwise.
            b"iCCP" => {}
            _ => {
                hidden.insert(Hidden::Other);
            }
        }
        at = end;
    }
    if !drawn {
        return None;
    }
    pieces.add(END.to_vec());
    Some(Picture { hidden, pieces, pixels: pixels? })
}

/// By its keyword; the text itself may be packed, and is not unpacked.
fn text(content: &[u8], hidden: &mut BTreeSet<Hidden>) {
    let keyword = content.split(|byte| *byte == 0).next().unwrap_or_default();
    match keyword {
        b"Author" | b"Copyright" => hidden.insert(Hidden::Author),
        b"Creation Time" | b"date:create" | b"date:modify" | b"date:timestamp" => hidden.insert(Hidden::Date),
        b"Software" | b"Source" => hidden.insert(Hidden::Camera),
        b"XML:com.adobe.xmp" | b"Raw profile type exif" | b"Raw profile type iptc" | b"Raw profile type APP1" => {
            exif::read_text(content, hidden);
            true
        }
        _ => hidden.insert(Hidden::Comment),
    };
}

fn chunk(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or(0).to_be_bytes();
    let summed = [kind.as_slice(), content].concat();
    [length.as_slice(), &summed, &crc(&summed).to_be_bytes()].concat()
}

/// CRC-32 of a few bytes, a bit at a time.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_empty_chunk_sums_to_what_the_standard_prints() {
        assert_eq!(super::chunk(b"IEND", b""), super::END);
    }
}
