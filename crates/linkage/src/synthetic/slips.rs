//! Slips of the keyboard and the ear.

use super::draws::Draws;

/// Which keys lie beside each letter on a British keyboard.
const BESIDE: [(char, &str); 26] = [
    ('a', "qsz"), ('b', "vn"), ('c', "xv"), ('d', "sf"), ('e', "wr"), ('f', "dg"), ('g', "fh"), ('h', "gj"), ('i', "uo"), ('j', "hk"), ('k', "jl"), ('l', "ko"), ('m', "n"),
    ('n', "bm"), ('o', "ip"), ('p', "o"), ('q', "wa"), ('r', "et"), ('s', "ad"), ('t', "ry"), ('u', "yi"), ('v', "cb"), ('w', "qe"), ('x', "zc"), ('y', "tu"), ('z', "ax"),
];

/// Characters taken for one another on a vehicle, both ways.
const LOOK_ALIKE: [(char, char); 7] = [('O', '0'), ('I', '1'), ('S', '5'), ('B', '8'), ('Z', '2'), ('G', '6'), ('D', '0')];

/// The text with one slip: a letter left out, doubled, taken for its neighbour, or two changed about.
pub(super) fn letter(text: &str, draws: &mut Draws) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 3 {
        return text.to_owned();
    }
    // The first letter is seldom wrong.
    let at = 1 + draws.below(letters.len() - 1);
    match draws.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.insert(at, letters[at]),
        2 if at + 1 < letters.len() && letters[at] != letters[at + 1] => letters.swap(at, at + 1),
        _ => {
            let beside = BESIDE.iter().find(|(key, _)| *key == letters[at]).map_or("", |(_, beside)| beside);
            match beside.chars().nth(draws.below(beside.len())) {
                Some(other) => letters[at] = other,
                None => {
                    letters.remove(at);
                }
            }
        }
    }
    letters.into_iter().collect()
}

/// The text with one of its digits another.
pub(super) fn digit(text: &str, draws: &mut Draws) -> String {
    let places: Vec<usize> = text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let Some(at) = draws.one(&places) else { return text.to_owned() };
    let other = char::from(b'0' + draws.below(10) as u8);
    text.char_indices().map(|(here, c)| if here == at { other } else { c }).collect()
}

/// The text with one character taken for another that looks like it.
pub(super) fn look_alike(text: &str, draws: &mut Draws) -> String {
    let other = |c: char| LOOK_ALIKE.iter().find_map(|&(a, b)| if a == c { Some(b) } else if b == c { Some(a) } else { None });
    let places: Vec<usize> = text.char_indices().filter(|&(_, c)| other(c).is_some()).map(|(at, _)| at).collect();
    let Some(at) = draws.one(&places) else { return text.to_owned() };
    text.char_indices().map(|(here, c)| if here == at { other(c).unwrap_or(c) } else { c }).collect()
}
