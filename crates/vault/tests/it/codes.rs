//! Receipts and recovery codes, as people copy them.

use crate::chance;
use daybreak_vault::{Miscopied, Receipt, RecoveryCode};
use daybreak_vocabulary::OrganisationId;
use proptest::prelude::*;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn letters(text: &str) -> Vec<char> {
    text.chars().filter(|letter| *letter != '-').collect()
}

#[test]
fn a_receipt_is_seven_groups_of_four() {
    let text = Receipt::draw(&chance()).text();
    let groups: Vec<&str> = text.split('-').collect();
    assert_eq!(groups.iter().map(|group| group.len()).collect::<Vec<_>>(), [4; 7]);
    assert!(letters(&text).iter().all(|letter| ALPHABET.contains(*letter)));
}

#[test]
fn every_slip_of_one_character_is_noticed() {
    let text = letters(&Receipt::draw(&chance()).text());
    for place in 0..text.len() {
        for wrong in ALPHABET.chars().filter(|wrong| *wrong != text[place]) {
            let mut slip = text.clone();
            slip[place] = wrong;
            assert_eq!(Receipt::parse(&slip.iter().collect::<String>()).err(), Some(Miscopied::Check));
        }
    }
}

#[test]
fn every_swap_of_two_characters_is_noticed() {
    let text = letters(&Receipt::draw(&chance()).text());
    for left in 0..text.len() {
        for right in left + 1..text.len() {
            let mut swapped = text.clone();
            swapped.swap(left, right);
            let parsed = Receipt::parse(&swapped.iter().collect::<String>());
            assert_eq!(parsed.is_ok(), text[left] == text[right], "{left} and {right}");
        }
    }
}

#[test]
fn a_receipt_typed_carelessly_is_the_same_receipt() {
    let receipt = Receipt::draw(&chance());
    let text = receipt.text().to_string();
    let careless = [
        text.to_lowercase(),
        text.replace('-', " "),
        text.replace('-', ""),
        text.replace('-', " \u{2013} "),
        text.replace('0', "o").replace('1', "l"),
        text.replace('0', "O").replace('1', "i"),
        format!("\u{feff}  {text}\r\n"),
        text.chars().map(|letter| if letter == '-' { letter } else { char::from_u32(u32::from(letter) + 0xfee0).unwrap() }).collect(),
    ];
    for typed in careless {
        assert_eq!(Receipt::parse(&typed).unwrap().text(), receipt.text(), "{typed}");
    }
}

#[test]
fn what_is_no_receipt_says_why() {
    let text = Receipt::draw(&chance()).text().to_string();
    assert_eq!(Receipt::parse("").err(), Some(Miscopied::Length));
    assert_eq!(Receipt::parse(&text[..text.len() - 1]).err(), Some(Miscopied::Length));
    assert_eq!(Receipt::parse(&format!("{text}0")).err(), Some(Miscopied::Length));
    assert_eq!(Receipt::parse(&"0".repeat(1_000_000)).err(), Some(Miscopied::Length));
    assert_eq!(Receipt::parse(&text.replacen(&text[..1], "U", 1)).err(), Some(Miscopied::Character));
    assert_eq!(Receipt::parse(&text.replacen(&text[..1], "é", 1)).err(), Some(Miscopied::Character));
}

#[test]
fn the_same_receipt_gives_the_same_keys_for_ever() {
    // A change here would lock every reporter out: a new derivation needs a new form beside this one.
    // The numbers were worked out apart, from the RFCs alone.
    let receipt = Receipt::parse("0123-4567-89AB-CDEF-GHJK-MNPQ-RS10").unwrap();
    assert_eq!(receipt.locator().0, 1_117_317);
    assert_eq!(
        format!("{:?}", receipt.key_pair().public()),
        "PublicKey(d800cd4a87a7a1e40e674bd6ee68b2d82bdd47ce874562a784fde25953999f0f)"
    );
    assert!(receipt.opens(&receipt.key_pair().public()));
    assert!(!receipt.opens(&Receipt::draw(&chance()).key_pair().public()));
}

#[test]
fn locators_are_thirty_bits() {
    let chance = chance();
    let locators: Vec<i64> = (0..500).map(|_| Receipt::draw(&chance).locator().0).collect();
    assert!(locators.iter().all(|locator| (0..1 << 30).contains(locator)));
    assert!(locators.iter().any(|locator| *locator >= 1 << 29));
}

#[test]
fn a_recovery_code_belongs_to_one_organisation() {
    let chance = chance();
    let code = RecoveryCode::draw(&chance);
    let again = RecoveryCode::parse(&code.text().to_lowercase()).unwrap();
    let [one, other] = [1, 2].map(|number| OrganisationId(uuid::Uuid::from_u128(number)));
    assert_eq!(code.key_pair(one).public(), again.key_pair(one).public());
    assert_ne!(code.key_pair(one).public(), code.key_pair(other).public());
}

#[test]
fn nothing_secret_is_printed() {
    let chance = chance();
    assert_eq!(format!("{:?}", Receipt::draw(&chance)), "Receipt(not shown)");
    assert_eq!(format!("{:?}", RecoveryCode::draw(&chance)), "RecoveryCode(not shown)");
}

proptest! {
    #[test]
    fn whatever_is_typed_is_answered(text in "\\PC{0,80}") {
        let _ = Receipt::parse(&text);
        let _ = RecoveryCode::parse(&text);
    }

    #[test]
    fn two_wrong_characters_are_noticed(places in (0usize..28, 0usize..28), wrong in (0usize..32, 0usize..32)) {
        let alphabet: Vec<char> = ALPHABET.chars().collect();
        let right = letters(&Receipt::draw(&chance()).text());
        let mut slip = right.clone();
        slip[places.0] = alphabet[wrong.0];
        slip[places.1] = alphabet[wrong.1];
        prop_assert_eq!(Receipt::parse(&slip.iter().collect::<String>()).is_ok(), slip == right);
    }
}
