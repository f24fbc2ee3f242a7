//! Giving codes to texts, each distinct one held once.

use super::{Column, MISSING, Pool};
use crate::hash;
use std::sync::Arc;

/// Texts that wait to be looked up together. Each look into a large table waits for memory; those of many texts wait at once.
const TOGETHER: usize = 256;
/// The most bytes of them, about.
const MOST_TEXT: usize = 1 << 16;

/// Makes a pool and a code for every text: an open table of codes beside it, dropped when the pool is done.
#[derive(Debug)]
pub(crate) struct Coder {
    text: String,
    starts: Vec<u32>,
    /// By slot a byte of the hash, 0 where it is free: so little that the core's own memory holds it, and most new texts are told by it alone.
    tags: Vec<u8>,
    /// By slot, half of the text's hash, and its code: most texts that are not the one are told apart without a walk to them.
    slots: Vec<(u32, u32)>,
    codes: Vec<u32>,
    waiting: Waiting,
}

/// Texts without codes yet, one after the other.
#[derive(Debug, Default)]
struct Waiting {
    text: String,
    /// Where each ends; none for one that is missing.
    ends: Vec<Option<u32>>,
    /// Of each, while they are looked up: half of its hash.
    hashes: Vec<u32>,
}

impl Waiting {
    fn iter(&self) -> impl Iterator<Item = Option<&str>> {
        let mut from = 0;
        self.ends.iter().map(move |end| end.map(|end| &self.text[std::mem::replace(&mut from, end as usize)..end as usize]))
    }
}

impl Default for Coder {
    fn default() -> Coder {
        Coder::for_texts(0)
    }
}

impl Coder {
    /// With room for so many distinct texts: of what is not used no memory is touched.
    pub fn for_texts(texts: usize) -> Coder {
        let slots = (texts * 2).next_power_of_two().max(4 * TOGETHER);
        Coder { text: String::new(), starts: vec![0], tags: vec![0; slots], slots: vec![(0, 0); slots], codes: Vec::new(), waiting: Waiting::default() }
    }

    /// How many texts were pushed.
    pub fn len(&self) -> usize {
        self.codes.len() + self.waiting.ends.len()
    }

    /// Adds a text, or that one is missing. One past 4 GiB of distinct text is missing too: ask [`Coder::fits`].
    pub fn push(&mut self, text: Option<&str>) {
        let end = text.map(|text| {
            self.waiting.text.push_str(text);
            self.waiting.text.len() as u32
        });
        self.waiting.ends.push(end);
        if self.waiting.ends.len() == TOGETHER || self.waiting.text.len() > MOST_TEXT {
            self.settle();
        }
    }

    /// Whether a text can be added: no more than 4 GiB of distinct text are held.
    pub fn fits(&mut self, text: &str) -> bool {
        let full = |coder: &Coder| coder.text.len() + coder.waiting.text.len() + text.len() > u32::MAX as usize;
        if full(self) {
            self.settle();
        }
        !full(self) || self.find(half(text), text).is_ok()
    }

    /// Takes the last texts away again.
    pub fn truncate(&mut self, len: usize) {
        self.settle();
        self.codes.truncate(len);
    }

    /// Every text's code.
    pub fn codes(&mut self) -> &[u32] {
        self.settle();
        &self.codes
    }

    /// The pool and every text's code.
    pub fn finish(mut self) -> (Pool, Vec<u32>) {
        self.settle();
        self.text.shrink_to_fit();
        self.starts.shrink_to_fit();
        (Pool { text: self.text, starts: self.starts }, self.codes)
    }

    /// The texts pushed as a column.
    pub fn column(self, name: &str) -> Column {
        let (pool, codes) = self.finish();
        Column { name: name.to_owned(), pool: Arc::new(pool), codes }
    }

    /// Gives the texts that wait their codes.
    fn settle(&mut self) {
        let mut waiting = std::mem::take(&mut self.waiting);
        if (self.starts.len() + waiting.ends.len()) * 2 > self.slots.len() {
            self.grow();
        }
        let mut hashes = std::mem::take(&mut waiting.hashes);
        hashes.extend(waiting.iter().map(|text| text.map_or(0, half)));
        self.warm(&hashes);
        for (text, &hash) in waiting.iter().zip(&hashes) {
            let code = text.map_or(MISSING, |text| self.find(hash, text).unwrap_or_else(|free| self.add(free, hash, text)));
            self.codes.push(code);
        }
        hashes.clear();
        waiting.hashes = hashes;
        waiting.text.clear();
        waiting.ends.clear();
        self.waiting = waiting;
    }

    /// Reads what the looks after this will read, without deciding anything by it: so nothing waits for anything.
    fn warm(&self, hashes: &[u32]) {
        let mask = self.slots.len() - 1;
        let places = || hashes.iter().map(|&hash| (hash, hash as usize & mask));
        // All tags first: whether one is the text's is a guess of the processor's until it is there.
        std::hint::black_box(places().map(|(_, slot)| u64::from(self.tags[slot])).sum::<u64>());
        let likely = places().filter(|&(hash, slot)| self.tags[slot] == tag(hash));
        let start = |slot: usize| self.starts[(self.slots[slot].1 as usize).saturating_sub(1)] as usize;
        std::hint::black_box(likely.map(|(_, slot)| self.text.as_bytes().get(start(slot)).map_or(0, |&byte| u64::from(byte))).sum::<u64>());
    }

    fn held(&self, code: u32) -> &str {
        &self.text[self.starts[code as usize - 1] as usize..self.starts[code as usize] as usize]
    }

    /// The code of a text, or the slot where it would be.
    fn find(&self, hash: u32, text: &str) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.tags[slot] {
                0 => return Err(slot),
                held if held == tag(hash) => {
                    let (held, code) = self.slots[slot];
                    if held == hash && self.held(code) == text {
                        return Ok(code);
                    }
                }
                _ => {}
            }
            slot = (slot + 1) & mask;
        }
    }

    fn add(&mut self, slot: usize, hash: u32, text: &str) -> u32 {
        let (Ok(end), Ok(code)) = (u32::try_from(self.text.len() + text.len()), u32::try_from(self.starts.len())) else { return MISSING };
        self.text.push_str(text);
        self.starts.push(end);
        self.put(slot, (hash, code));
        code
    }

    fn put(&mut self, slot: usize, held: (u32, u32)) {
        self.tags[slot] = tag(held.0);
        self.slots[slot] = held;
    }

    fn grow(&mut self) {
        let before = std::mem::take(&mut self.slots);
        self.slots = vec![(0, 0); before.len() * 2];
        self.tags = vec![0; before.len() * 2];
        let mask = self.slots.len() - 1;
        for held in before.into_iter().filter(|(_, code)| *code != 0) {
            let mut slot = held.0 as usize & mask;
            while self.tags[slot] != 0 {
                slot = (slot + 1) & mask;
            }
            self.put(slot, held);
        }
    }
}

/// Half of a text's hash.
fn half(text: &str) -> u32 {
    (hash::text(0, text) >> 32) as u32
}

/// A byte of it, never 0: of the end that says nothing of the slot.
fn tag(hash: u32) -> u8 {
    (hash >> 24) as u8 | 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn texts_have_the_codes_they_would_have_one_by_one() {
        // Many, few and none of them distinct, missing ones between; past one growth and several lookups together.
        for of in [1, 7, 5_000, 1_000_000] {
            let texts: Vec<Option<String>> = (0..9_000u64).map(|row| (row % 11 > 0).then(|| format!("t{}", hash::number(of, row) % of))).collect();
            let mut known: HashMap<&str, u32> = HashMap::new();
            let plainly: Vec<u32> = texts.iter().map(|text| text.as_deref().map_or(MISSING, |text| {
                let next = known.len() as u32 + 1;
                *known.entry(text).or_insert(next)
            })).collect();
            for room in [0, 10_000] {
                let mut coder = Coder::for_texts(room);
                texts.iter().for_each(|text| coder.push(text.as_deref()));
                assert_eq!(coder.len(), texts.len());
                coder.push(Some("one too many"));
                coder.truncate(texts.len());
                let (pool, codes) = coder.finish();
                assert_eq!(codes, plainly);
                assert!(texts.iter().zip(&codes).all(|(text, &code)| pool.text(code) == text.as_deref().unwrap_or_default()));
            }
        }
    }
}
