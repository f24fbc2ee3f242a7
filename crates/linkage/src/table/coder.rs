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
    /// Half of the text's hash, and its code: most texts that are not the one are told apart without a walk to them.
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
    /// Of each, while they are looked up: half of its hash, and what its first slot holds.
    looked: Vec<(u32, (u32, u32))>,
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
        let slots = vec![(0, 0); (texts * 2).next_power_of_two().max(4 * TOGETHER)];
        Coder { text: String::new(), starts: vec![0], slots, codes: Vec::new(), waiting: Waiting::default() }
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
        self.warm(&mut waiting);
        for (text, &(hash, _)) in waiting.iter().zip(&waiting.looked) {
            let code = text.map_or(MISSING, |text| self.find(hash, text).unwrap_or_else(|free| self.add(free, hash, text)));
            self.codes.push(code);
        }
        waiting.text.clear();
        waiting.ends.clear();
        waiting.looked.clear();
        self.waiting = waiting;
    }

    /// Reads what the looks after this will read first, without deciding anything by it: so nothing waits for anything.
    fn warm(&self, waiting: &mut Waiting) {
        let mask = self.slots.len() - 1;
        let mut looked = std::mem::take(&mut waiting.looked);
        looked.extend(waiting.iter().map(|text| {
            let hash = text.map_or(0, half);
            (hash, self.slots[hash as usize & mask])
        }));
        let likely = looked.iter().filter(|(hash, (held, code))| hash == held && *code != 0);
        let first = |code: u32| self.text.as_bytes().get(self.starts[code as usize - 1] as usize).map_or(0, |&byte| u64::from(byte));
        std::hint::black_box(likely.map(|(_, (_, code))| first(*code)).sum::<u64>());
        waiting.looked = looked;
    }

    fn held(&self, code: u32) -> &str {
        &self.text[self.starts[code as usize - 1] as usize..self.starts[code as usize] as usize]
    }

    /// The code of a text, or the slot where it would be.
    fn find(&self, hash: u32, text: &str) -> Result<u32, usize> {
        let mask = self.slots.len() - 1;
        let mut slot = hash as usize & mask;
        loop {
            match self.slots[slot] {
                (_, 0) => return Err(slot),
                (held, code) if held == hash && self.held(code) == text => return Ok(code),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn add(&mut self, slot: usize, hash: u32, text: &str) -> u32 {
        let (Ok(end), Ok(code)) = (u32::try_from(self.text.len() + text.len()), u32::try_from(self.starts.len())) else { return MISSING };
        self.text.push_str(text);
        self.starts.push(end);
        self.slots[slot] = (hash, code);
        code
    }

    fn grow(&mut self) {
        let mut slots = vec![(0u32, 0u32); self.slots.len() * 2];
        let mask = slots.len() - 1;
        for &(hash, code) in self.slots.iter().filter(|(_, code)| *code != 0) {
            let mut slot = hash as usize & mask;
            while slots[slot].1 != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (hash, code);
        }
        self.slots = slots;
    }
}

/// Half of a text's hash.
fn half(text: &str) -> u32 {
    (hash::text(0, text) >> 32) as u32
}
