//! String metrics, exact to their definitions.
//!
//! [`Measure`](crate::model::Measure) runs them over the bytes of UTF-8, as DuckDB does, so that a level holds here where it
//! holds there: “é” against “e” costs two edits. Names are folded to plain letters before a default model compares them.
//! Texts of up to 64 bytes take the bit-parallel path.

mod edit;
mod jaro;
mod numbers;
mod sets;

pub use edit::{damerau_levenshtein, damerau_levenshtein_within, least_edits, levenshtein, optimal_alignment, sketch, within_one};
pub use jaro::{jaro, jaro_winkler};
pub use numbers::{between, days, days_of, difference, kilometres, point, relative_difference};
pub use sets::{character_jaccard, dice, grams, jaccard, shared, token_best, tokens};

/// Room the metrics work in, kept between calls by whoever makes many.
#[derive(Debug)]
pub struct Scratch {
    /// For each byte, the places of it in a text of up to 64 bytes. All zero between calls.
    places: Box<[u64; 256]>,
    rows: Vec<u32>,
    flags: Vec<bool>,
}

impl Default for Scratch {
    fn default() -> Scratch {
        Scratch { places: Box::new([0; 256]), rows: Vec::new(), flags: Vec::new() }
    }
}

impl Scratch {
    fn mark(&mut self, text: &[u8]) {
        for (at, &byte) in text.iter().enumerate() {
            self.places[usize::from(byte)] |= 1 << at;
        }
    }

    fn unmark(&mut self, text: &[u8]) {
        for &byte in text {
            self.places[usize::from(byte)] = 0;
        }
    }
}
