//! Cutting a text into words.

use proptest::prelude::*;
use tagih_santun::domain::tone::word::Words;

fn check(text: &str, forms: &[&str]) {
    let words = Words::of(text);
    let found: Vec<_> = words.words.iter().map(|word| word.form.as_str()).collect();
    assert_eq!(found, forms, "{text}");
}

#[test]
fn a_text_is_cut_into_words() {
    check("Halo, Bu Sari!", &["halo", "bu", "sari"]);
    check("pura-pura pura2", &["pura", "pura", "pura2"]);
    check("Rp875.000 50rb 24/11", &["rp", "#", "#", "rb", "#"]);
    check("b4ngs4t 4njing", &["b4ngs4t", "4njing"]);
    check("b a n g s a t, a n Sari", &["bangsat", "a", "n", "sari"]);
    check("don't *tebal* b*ngsat", &["dont", "tebal", "b*ngsat"]);
    check("ya 😂", &["ya", "😂"]);
    check("ban\u{200b}gsat", &["bangsat"]);
    check("", &[]);
}

#[test]
fn a_sentence_keeps_the_marks_that_end_it() {
    let text = "Rp. 500 ya?? Oke.\nSip";
    let words = Words::of(text);
    let sentences: Vec<_> = words
        .sentences
        .iter()
        .map(|place| &text[place.clone()])
        .collect();
    assert_eq!(sentences, ["Rp. 500 ya??", "Oke.", "Sip"]);
}

proptest! {
    #[test]
    fn every_word_lies_in_the_text_in_order(text in r"(\PC|[ .!?*@$\n0-9a-z]){0,80}") {
        let words = Words::of(&text);
        let mut end = 0;
        for word in &words.words {
            prop_assert!(word.place.start >= end);
            prop_assert!(text.get(word.place.clone()).is_some_and(|it| !it.is_empty()));
            prop_assert!(word.sentence < words.sentences.len());
            end = word.place.end;
        }
        for sentence in &words.sentences {
            prop_assert!(text.get(sentence.clone()).is_some());
        }
    }
}
