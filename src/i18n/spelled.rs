//! Amounts in words, as receipts and agreements write them beside the figures.

use super::{Language, text};
use crate::domain::money::Rupiah;

/// `satu juta dua ratus lima puluh ribu rupiah`, in English `one million two
/// hundred fifty thousand rupiah`. Exact for every amount, also beyond
/// [`Rupiah::LARGEST`]: the largest unit is counted in words too.
pub fn spelled_money(language: Language, amount: Rupiah) -> String {
    text::spelled::rupiah(language, spelled(language, amount.get().unsigned_abs()))
}

/// How a unit is written after how many of it there are.
type Counted = fn(Language, String) -> String;

/// What is counted on its own, the largest first. Both languages count alike;
/// only "one hundred" and "one thousand" are words of their own in Indonesian.
const UNITS: [(u64, Counted); 5] = [
    (1_000_000_000_000, text::spelled::trillion),
    (1_000_000_000, text::spelled::billion),
    (1_000_000, text::spelled::million),
    (1_000, text::spelled::thousand),
    (100, text::spelled::hundred),
];

fn spelled(language: Language, number: u64) -> String {
    let unit = UNITS.into_iter().find(|(size, _)| number >= *size);
    let Some((size, counted)) = unit else {
        return below_hundred(language, number);
    };
    let head = match number / size {
        1 if size == 100 => text::spelled::one_hundred(language).to_owned(),
        1 if size == 1_000 => text::spelled::one_thousand(language).to_owned(),
        count => counted(language, spelled(language, count)),
    };
    match number % size {
        0 => head,
        rest => format!("{head} {}", spelled(language, rest)),
    }
}

fn below_hundred(language: Language, number: u64) -> String {
    if number < 20 {
        return listed(text::spelled::below_twenty(language), number).to_owned();
    }
    let tens = listed(text::spelled::tens(language), number / 10 - 2);
    match number % 10 {
        0 => tens.to_owned(),
        ones => {
            let ones = listed(text::spelled::below_twenty(language), ones);
            text::spelled::tens_and_ones(language, tens, ones)
        }
    }
}

/// The word in a place of a list of words.
fn listed(words: &'static str, place: u64) -> &'static str {
    let mut counted = (0..).zip(words.split(", "));
    counted
        .find_map(|(at, word)| (at == place).then_some(word))
        .unwrap_or_default()
}
