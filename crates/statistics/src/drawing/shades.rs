//! Five greys for maps, by fifths of the places that have a number.

/// Light to dark, and the colour of text upon each: every pair has a contrast of 4.5 to 1 at least.
pub const SHADES: [(&str, &str); 5] = [("#f3f2f1", "#1c1c1c"), ("#d0d3d6", "#1c1c1c"), ("#a5aab0", "#1c1c1c"), ("#5f676f", "#ffffff"), ("#2b3138", "#ffffff")];

/// Which numbers begin each shade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shades(Vec<u64>);

impl Shades {
    pub fn of(values: impl Iterator<Item = u64>) -> Shades {
        let mut sorted: Vec<u64> = values.collect();
        sorted.sort_unstable();
        let mut begins: Vec<u64> = (0..SHADES.len()).filter_map(|fifth| sorted.get(sorted.len() * fifth / SHADES.len()).copied()).collect();
        begins.dedup();
        Shades(begins)
    }

    /// Which shade a number has.
    pub fn at(&self, value: u64) -> usize {
        let shade = self.0.iter().rposition(|begin| *begin <= value).unwrap_or(0);
        // Few shades are spread over the whole range.
        if self.0.len() <= 1 { 1 } else { shade * (SHADES.len() - 1) / (self.0.len() - 1) }
    }

    /// Each shade that is used, with its first number and the last below the next.
    pub fn key(&self) -> Vec<(usize, u64, Option<u64>)> {
        self.0.iter().enumerate().map(|(at, begin)| (self.at(*begin), *begin, self.0.get(at + 1).map(|next| next.saturating_sub(1)))).collect()
    }
}

/// The key below a map.
pub fn key(shades: &Shades, unknown: &str, y: u32) -> String {
    use std::fmt::Write;
    let mut text = String::new();
    let mut entry = |at: u32, fill: &str, dashed: bool, words: &str| {
        let (x, y) = (8 + at % 2 * 190, y + at / 2 * 24);
        let dashes = if dashed { " stroke-dasharray=\"3 2\"" } else { "" };
        let _ = write!(text, "<rect x=\"{x}\" y=\"{y}\" width=\"20\" height=\"16\" fill=\"{fill}\" stroke=\"#505a5f\"{dashes}/><text x=\"{}\" y=\"{}\">{words}</text>", x + 28, y + 13);
    };
    let mut at = 0;
    for (shade, from, to) in shades.key() {
        let words = match to {
            Some(to) if to > from => format!("{} – {}", crate::tongue::grouped(from), crate::tongue::grouped(to)),
            Some(_) => crate::tongue::grouped(from),
            None => format!("{} +", crate::tongue::grouped(from)),
        };
        entry(at, SHADES.get(shade).map_or("#ffffff", |(fill, _)| fill), false, &words);
        at += 1;
    }
    entry(at, "#ffffff", true, unknown);
    text
}
