//! What is sealed opens to whom it was sealed, where it was sealed, and nobody or nowhere else.

use crate::{Reader, chance, head, receipt_pair, signer};
use daybreak_vault::{
    Compartment, DocumentKind, Holder, KeyPair, LONGEST, NotSealed, PrivateKey, Sealed, SealedDocument, Signer, hand_over, seal, take_over,
    wrap, wrap_all, wrap_to_receipt,
};
use daybreak_vocabulary::{Chance, OrganisationId};
use proptest::prelude::*;

#[test]
fn a_reader_opens_what_was_sealed_to_it() {
    let chance = chance();
    let (signer, _) = signer(&chance);
    let reader = Reader::new(&chance, &signer, Compartment::Reading);
    let (key, document) = seal(&chance, head(&chance, DocumentKind::Concern), b"six men behind the car wash").unwrap();
    let wrap = wrap(&chance, &key, &reader.key).unwrap();
    assert_eq!(*reader.keyring().open(&wrap, &document).unwrap(), b"six men behind the car wash");
    let outsider = Reader::new(&chance, &signer, Compartment::Reading);
    assert_eq!(outsider.keyring().open(&wrap, &document).err(), Some(Sealed::NoKey));
    // Somebody who relabels the row as his own has still not got the key.
    let relabelled = daybreak_vault::Wrap { organisation: outsider.id, ..wrap };
    assert_eq!(outsider.keyring().open(&relabelled, &document).err(), Some(Sealed::Altered));
}

#[test]
fn every_part_of_a_wraps_place_is_bound() {
    let chance = chance();
    let (signer, _) = signer(&chance);
    let reader = Reader::new(&chance, &signer, Compartment::Reading);
    let head = head(&chance, DocumentKind::Concern);
    let (key, document) = seal(&chance, head, b"x").unwrap();
    let wrap = wrap(&chance, &key, &reader.key).unwrap();
    let same_key = |organisation, compartment, epoch| {
        let mut keyring = reader.keyring();
        keyring.add(daybreak_vault::HeldKey { organisation, compartment, epoch, private: reader.held.private.clone() });
        keyring
    };
    let elsewhere = daybreak_vault::DocumentHead { record: chance_uuid(&chance), ..head };
    let other_id = daybreak_vault::DocumentHead { id: daybreak_vault::DocumentId(chance_uuid(&chance)), ..head };
    let other_kind = daybreak_vault::DocumentHead { kind: DocumentKind::Note, ..head };
    let other = OrganisationId(chance_uuid(&chance));
    let moved = [
        daybreak_vault::Wrap { head: elsewhere, ..wrap.clone() },
        daybreak_vault::Wrap { head: other_id, ..wrap.clone() },
        daybreak_vault::Wrap { head: other_kind, ..wrap.clone() },
        daybreak_vault::Wrap { organisation: other, ..wrap.clone() },
        daybreak_vault::Wrap { compartment: Compartment::Identities, ..wrap.clone() },
        daybreak_vault::Wrap { epoch: 2, ..wrap.clone() },
    ];
    for moved in moved {
        let keyring = same_key(moved.organisation, moved.compartment, moved.epoch);
        let moved_document = SealedDocument { head: moved.head, ..document.clone() };
        assert_eq!(keyring.open(&moved, &moved_document).err(), Some(Sealed::Altered), "{moved:?}");
    }
    assert!(reader.keyring().open(&wrap, &document).is_ok());
}

fn chance_uuid(chance: &dyn Chance) -> uuid::Uuid {
    chance.uuid4()
}

#[test]
fn ciphertexts_swapped_between_rows_do_not_open() {
    let chance = chance();
    let (one_key, one) = seal(&chance, head(&chance, DocumentKind::Message), b"one").unwrap();
    let (_, other) = seal(&chance, head(&chance, DocumentKind::Message), b"other").unwrap();
    let swapped = SealedDocument { head: one.head, sealed: other.sealed };
    assert_eq!(one_key.open(&swapped).err(), Some(Sealed::Altered));
    // Even under the same key, a text does not open as another record's or another kind's.
    for head in [
        daybreak_vault::DocumentHead { record: chance_uuid(&chance), ..one.head },
        daybreak_vault::DocumentHead { kind: DocumentKind::Note, ..one.head },
    ] {
        assert_eq!(one_key.open(&SealedDocument { head, ..one.clone() }).err(), Some(Sealed::Altered));
    }
}

#[test]
fn two_texts_of_different_lengths_have_one_size() {
    let chance = chance();
    let size = |text: &str| seal(&chance, head(&chance, DocumentKind::Concern), text.as_bytes()).unwrap().1.sealed.len();
    assert_eq!(size("no"), size(&"a long evening's account. ".repeat(35)));
    assert_eq!(size(&"x".repeat(5_000)), size(&"x".repeat(8_000)));
    assert_ne!(size("no"), size(&"x".repeat(5_000)));
}

#[test]
fn what_is_too_long_is_refused() {
    let chance = chance();
    let head = head(&chance, DocumentKind::Concern);
    assert!(seal(&chance, head, &vec![0; LONGEST]).is_ok());
    assert_eq!(seal(&chance, head, &vec![0; LONGEST + 1]).err(), Some(NotSealed::TooLong));
}

#[test]
fn every_kind_goes_to_its_own_compartment_only() {
    let chance = chance();
    let (signer, _) = signer(&chance);
    for kind in DocumentKind::ALL {
        let (key, _) = seal(&chance, head(&chance, kind), b"x").unwrap();
        for compartment in Compartment::ALL {
            let reader = Reader::new(&chance, &signer, compartment);
            let expected = if kind.compartment() == compartment { None } else { Some(NotSealed::WrongCompartment) };
            assert_eq!(wrap(&chance, &key, &reader.key).err(), expected);
            assert_eq!(wrap_all(&chance, &key, [&reader.key]).err(), expected);
        }
    }
    assert_eq!(DocumentKind::Identity.compartment(), Compartment::Identities);
    assert_eq!(DocumentKind::Original.compartment(), Compartment::Originals);
}

#[test]
fn a_receipt_opens_the_conversation_and_never_the_story() {
    let chance = chance();
    let receipt = receipt_pair(&chance);
    for kind in DocumentKind::ALL {
        let head = head(&chance, kind);
        let (key, document) = seal(&chance, head, b"words").unwrap();
        let wrapped = wrap_to_receipt(&chance, &key, &receipt.public());
        if matches!(kind, DocumentKind::Message | DocumentKind::Addition) {
            let wrapped = wrapped.unwrap();
            assert_eq!(*wrapped.open(&receipt, &document).unwrap(), b"words");
            assert_eq!(wrapped.open(&receipt_pair(&chance), &document).err(), Some(Sealed::Altered));
            // Relabelled by hand as the first account, it is not even tried.
            let relabelled = daybreak_vault::ReceiptWrap { head: daybreak_vault::DocumentHead { kind: DocumentKind::Concern, ..head }, ..wrapped };
            assert_eq!(relabelled.open(&receipt, &document).err(), Some(Sealed::NoKey));
        } else {
            assert_eq!(wrapped.err(), Some(NotSealed::NotForReceipts), "{kind:?}");
        }
    }
}

#[test]
fn a_key_the_partnership_did_not_sign_is_no_key() {
    let chance = chance();
    let (signer, pinned) = signer(&chance);
    let thief = Signer::draw(&chance);
    let organisation = OrganisationId(chance_uuid(&chance));
    let public = KeyPair::draw(&chance).public();
    let forged = thief.vouch(organisation, Compartment::Reading, 1, public);
    let true_one = signer.vouch(organisation, Compartment::Reading, 1, public);
    assert_eq!(pinned.check(organisation, Compartment::Reading, 1, public, true_one.signature()), Some(true_one));
    assert_eq!(pinned.check(organisation, Compartment::Reading, 1, public, forged.signature()), None);
    assert_eq!(pinned.check(organisation, Compartment::Reading, 2, public, true_one.signature()), None);
    assert_eq!(pinned.check(organisation, Compartment::Originals, 1, public, true_one.signature()), None);
    assert_eq!(pinned.check(OrganisationId(chance_uuid(&chance)), Compartment::Reading, 1, public, true_one.signature()), None);
    assert_eq!(pinned.check(organisation, Compartment::Reading, 1, KeyPair::draw(&chance).public(), true_one.signature()), None);
    assert_eq!(pinned.check(organisation, Compartment::Reading, 1, public, b"short"), None);
    assert_eq!(pinned.to_string().parse(), Ok(pinned));
    // The identity point would accept signatures by anybody.
    assert!("0100000000000000000000000000000000000000000000000000000000000000".parse::<daybreak_vault::PartnershipKey>().is_err());
    assert!("".parse::<daybreak_vault::PartnershipKey>().is_err());
}

#[test]
fn a_compartments_key_is_handed_to_one_holder() {
    let chance = chance();
    let (signer, _) = signer(&chance);
    let reader = Reader::new(&chance, &signer, Compartment::Identities);
    let member = KeyPair::draw(&chance);
    let id = chance_uuid(&chance);
    let sealed = hand_over(&chance, &reader.held, Holder::Member(id), &member.public()).unwrap();
    let take = |holder, compartment, with: &PrivateKey| take_over(&sealed, reader.id, compartment, 1, holder, with);
    let taken = take(Holder::Member(id), Compartment::Identities, member.private()).unwrap();
    assert_eq!(taken.private.expose(), reader.held.private.expose());
    assert!(take(Holder::Member(chance_uuid(&chance)), Compartment::Identities, member.private()).is_err());
    assert!(take(Holder::Recovery, Compartment::Identities, member.private()).is_err());
    assert!(take(Holder::Member(id), Compartment::Reading, member.private()).is_err());
    assert!(take(Holder::Member(id), Compartment::Identities, &reader.held.private).is_err());
}

#[test]
fn an_unknown_form_is_named_as_such() {
    let chance = chance();
    let (key, document) = seal(&chance, head(&chance, DocumentKind::Note), b"x").unwrap();
    let mut later = document;
    later.sealed[0] = 2;
    assert_eq!(key.open(&later).err(), Some(Sealed::UnknownForm));
}

/// RFC 7748, section 6.1: the public half is the one every other implementation gives.
#[test]
fn x25519_gives_the_public_half_of_the_rfc() {
    let hex = |text: &str| data_encoding::HEXLOWER.decode(text.as_bytes()).unwrap();
    let private = PrivateKey::from_slice(&hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")).unwrap();
    assert_eq!(private.public().0.to_vec(), hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
}

#[test]
fn nothing_secret_is_printed() {
    let chance = chance();
    let (signer, _) = signer(&chance);
    let pair = KeyPair::draw(&chance);
    let (key, _) = seal(&chance, head(&chance, DocumentKind::Note), b"x").unwrap();
    let shown = format!("{signer:?} {:?} {key:?}", pair);
    let bytes = data_encoding::HEXLOWER.encode(pair.private().expose());
    assert!(!shown.contains(&bytes) && !shown.contains(&format!("{:?}", pair.private().expose())));
    assert_eq!(shown.matches("not shown").count(), 3);
}

proptest! {
    #[test]
    fn altering_any_byte_closes_it(place in 0usize..1065, bit in 0u8..8) {
        let chance = chance();
        let (key, mut document) = seal(&chance, head(&chance, DocumentKind::Concern), b"x").unwrap();
        document.sealed[place] ^= 1 << bit;
        prop_assert!(key.open(&document).is_err());
    }

    #[test]
    fn bytes_that_were_never_sealed_are_answered(sealed in proptest::collection::vec(any::<u8>(), 0..200)) {
        let chance = chance();
        let (signer, _) = signer(&chance);
        let reader = Reader::new(&chance, &signer, Compartment::Reading);
        let (key, document) = seal(&chance, head(&chance, DocumentKind::Concern), b"x").unwrap();
        let mut wrap = wrap(&chance, &key, &reader.key).unwrap();
        wrap.sealed = sealed.clone();
        prop_assert!(reader.keyring().open(&wrap, &document).is_err());
        let made_up = SealedDocument { sealed, ..document };
        prop_assert!(key.open(&made_up).is_err());
    }
}
