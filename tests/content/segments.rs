//! How many messages an SMS takes.

use proptest::prelude::*;
use tagih_santun::domain::message::segments::{Alphabet, Segments};

fn check(text: &str, alphabet: Alphabet, count: usize) {
    assert_eq!(Segments::of(text), Segments { alphabet, count }, "{text}");
}

#[test]
fn segments_are_counted_by_alphabet() {
    use Alphabet::{Gsm7, Ucs2};
    check("", Gsm7, 0);
    check(&"a".repeat(160), Gsm7, 1);
    check(&"a".repeat(161), Gsm7, 2);
    check(&"a".repeat(306), Gsm7, 2);
    check(&"a".repeat(307), Gsm7, 3);
    check(&"—".repeat(70), Ucs2, 1);
    check(&"—".repeat(71), Ucs2, 2);
    check(&"—".repeat(134), Ucs2, 2);
    check(&"—".repeat(135), Ucs2, 3);
    check("Rp\u{a0}875.000", Ucs2, 1);
    check("Harga 5% @ Rp 1.000 (à)\n£é", Gsm7, 1);
}

#[test]
fn a_character_of_two_places_counts_twice_and_is_not_cut() {
    use Alphabet::{Gsm7, Ucs2};
    check(&"€".repeat(80), Gsm7, 1);
    check(&"€".repeat(81), Gsm7, 2);
    // 153 places hold 76 pairs, and one stays empty.
    check(&"[".repeat(152), Gsm7, 2);
    check(&"[".repeat(153), Gsm7, 3);
    check(&"🙏".repeat(35), Ucs2, 1);
    check(&"🙏".repeat(66), Ucs2, 2);
    check(&"🙏".repeat(67), Ucs2, 3);
}

proptest! {
    #[test]
    fn a_longer_text_never_takes_fewer(text in "\\PC{0,400}", more in "[a-z ]{1,20}") {
        let shorter = Segments::of(&text);
        let longer = Segments::of(&format!("{text}{more}"));
        prop_assert!(longer.count >= shorter.count.max(1));
    }
}
