//! The same files read by a parser that shares nothing with ours.

use super::*;
use calcard::vcard::{VCardEntry, VCardProperty, VCardValue};
use calcard::{Entry, Parser};

/// Name, digits of each number, e-mail addresses.
type Essence = (String, Vec<String>, Vec<String>);

fn digits(number: &str) -> String {
    let number = number.strip_prefix("tel:").unwrap_or(number);
    let number = number.split(';').next().unwrap_or_default();
    number.chars().filter(char::is_ascii_digit).collect()
}

fn texts(entry: &VCardEntry) -> Vec<String> {
    let texts = entry.values.iter().map(|it| match it {
        VCardValue::Text(text) => text.clone(),
        VCardValue::Component(parts) => parts.join(" "),
        other => panic!("{other:?}"),
    });
    texts.collect()
}

fn by_the_other(file: &[u8]) -> Vec<Essence> {
    let mut parser = Parser::new(str::from_utf8(file).unwrap());
    let mut essences = Vec::new();
    loop {
        let card = match parser.entry() {
            Entry::VCard(card) => card,
            Entry::Eof => return essences,
            other => panic!("{other:?}"),
        };
        let of = |property: VCardProperty| {
            let entries = card.entries.iter().filter(move |it| it.name == property);
            entries.map(texts).collect::<Vec<_>>()
        };
        let shown = of(VCardProperty::Fn).concat().concat();
        let name = match shown.as_str() {
            "" => {
                let parts = of(VCardProperty::N).concat();
                let part = |at: usize| parts.get(at).map_or("", String::as_str);
                [part(3), part(1), part(2), part(0), part(4)].join(" ")
            }
            shown => shown.to_owned(),
        };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut numbers: Vec<String> = of(VCardProperty::Tel)
            .concat()
            .iter()
            .map(|it| digits(it))
            .collect();
        let mut emails = of(VCardProperty::Email).concat();
        numbers.sort();
        emails.sort();
        essences.push((name, numbers, emails));
    }
}

fn by_us(file: &[u8]) -> Vec<Essence> {
    let essence = |card: Card| {
        let CardName::Written(name) = card.name else {
            panic!("{card:?}");
        };
        let mut numbers: Vec<String> = card.numbers.iter().map(|it| digits(it)).collect();
        let mut emails = card.emails;
        numbers.sort();
        emails.sort();
        (name, numbers, emails)
    };
    cards(file).into_iter().map(essence).collect()
}

#[test]
fn a_second_parser_reads_the_same() {
    for file in [V21, V30, V40] {
        assert_eq!(by_us(file), by_the_other(file));
    }
}
