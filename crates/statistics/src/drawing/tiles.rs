//! The police forces as tiles, roughly where they lie, each the same size: London is not lost and the Highlands do not shout.

use super::shades::{SHADES, Shades, key};
use super::{Plot, WIDTH, data, escaped, framed};
use crate::forces;
use crate::tongue::grouped;
use std::fmt::Write;

const TILE: u32 = 50;
const ROWS: u32 = 11;
// Seven of them beside each other fit.
const _: () = assert!(7 * (TILE + 4) + 14 <= WIDTH);

/// The first series by force; nothing where no row is a force.
pub fn tiles(plot: &Plot) -> Option<String> {
    let values = plot.series.first().map(|series| series.values.as_slice()).unwrap_or_default();
    let shades = Shades::of(values.iter().flatten().copied());
    let mut inside = String::new();
    let mut any = false;
    for (row, (code, value)) in plot.codes.iter().zip(values).enumerate() {
        let Some(force) = forces::by_code(code) else { continue };
        any = true;
        let (x, y) = ((u32::from(force.tile.0)).saturating_sub(1) * (TILE + 4) + 14, u32::from(force.tile.1) * (TILE + 4));
        let (fill, text, dashes, mark, shown) = match value {
            Some(people) => {
                let (fill, text) = SHADES.get(shades.at(*people)).copied().unwrap_or(("#ffffff", "#1c1c1c"));
                (fill, text, "", data(row, 0, *people), grouped(*people))
            }
            None => ("#ffffff", "#1c1c1c", " stroke-dasharray=\"3 2\"", format!("data-row=\"{row}\" data-series=\"0\" data-unknown=\"\""), plot.unknown.clone()),
        };
        let _ = write!(
            inside,
            "<g {mark}><title>{}: {}</title><rect x=\"{x}\" y=\"{y}\" width=\"{TILE}\" height=\"{TILE}\" fill=\"{fill}\" stroke=\"#505a5f\"{dashes}/>\
             <text x=\"{cx}\" y=\"{}\" text-anchor=\"middle\" fill=\"{text}\">{}</text><text x=\"{cx}\" y=\"{}\" text-anchor=\"middle\" fill=\"{text}\">{}</text></g>",
            escaped(force.name),
            escaped(&shown),
            y + 21,
            escaped(force.short),
            y + 39,
            escaped(&shown),
            cx = x + TILE / 2,
        );
    }
    let bottom = ROWS * (TILE + 4) + 12;
    inside.push_str(&key(&shades, &escaped(&plot.unknown), bottom));
    any.then(|| framed("tiles", plot, bottom + 84, &inside))
}
