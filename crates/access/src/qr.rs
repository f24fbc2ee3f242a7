//! A QR code as SVG, made here so that no secret leaves the page.

use qrcode::{Color, QrCode};

/// The quiet border readers need around a code, in modules.
const BORDER: usize = 4;

/// The `d` of one path and the side of its square; `None` where the text is too long for a code.
pub(crate) fn path(text: &str) -> Option<(String, usize)> {
    let code = QrCode::new(text.as_bytes()).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (row, modules) in code.to_colors().chunks(width).enumerate() {
        for (column, module) in modules.iter().enumerate() {
            if *module == Color::Dark {
                path.push_str(&format!("M{} {}h1v1h-1z", column + BORDER, row + BORDER));
            }
        }
    }
    Some((path, width + 2 * BORDER))
}
