use proptest::prelude::*;
use tagih_santun::domain::money::MoneyProblem::{
    Ambiguous, Empty, Fraction, Negative, NotANumber, TooLarge,
};
use tagih_santun::domain::money::{MoneyProblem, Notation, Rupiah};

fn check(cases: &[(&str, Result<i64, MoneyProblem>)]) {
    for (text, expected) in cases {
        let read = Rupiah::parse(text).map(Rupiah::get);
        assert_eq!(&read, expected, "reading {text:?}");
    }
}

fn with_points(amount: i64, sign: char) -> String {
    let digits = amount.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(sign);
        }
        text.push(digit);
    }
    text
}

#[test]
fn amounts_as_traders_write_them() {
    check(&[
        ("Rp 1.250.000,-", Ok(1_250_000)),
        ("1250000", Ok(1_250_000)),
        ("1.250.000,00", Ok(1_250_000)),
        ("1,250,000.00", Ok(1_250_000)),
        ("2,350,000.00", Ok(2_350_000)),
        ("Rp450.000", Ok(450_000)),
        ("rp. 450.000", Ok(450_000)),
        ("IDR 450,000", Ok(450_000)),
        ("450.000 rupiah", Ok(450_000)),
        ("Rp\u{a0}450.000,--", Ok(450_000)),
        ("\u{200e}Rp 450.000\u{feff}", Ok(450_000)),
        ("1 250 000", Ok(1_250_000)),
        ("1\u{202f}250\u{202f}000,00", Ok(1_250_000)),
        ("875.000", Ok(875_000)),
        ("1.250", Ok(1_250)),
        ("1,250", Ok(1_250)),
        ("12,00", Ok(12)),
        ("1250000.00", Ok(1_250_000)),
        ("0", Ok(0)),
        ("0,00", Ok(0)),
        ("Rp 1.000.000.000.000.000", Ok(Rupiah::LARGEST.get())),
    ]);
}

#[test]
fn units_stand_for_zeros() {
    check(&[
        ("1.2jt", Ok(1_200_000)),
        ("1,2 juta", Ok(1_200_000)),
        ("1,25 juta", Ok(1_250_000)),
        ("0,750 jt", Ok(750_000)),
        ("1,2345 juta", Ok(1_234_500)),
        ("750 ribu", Ok(750_000)),
        ("750rb", Ok(750_000)),
        ("750K", Ok(750_000)),
        ("Rp 2 jt", Ok(2_000_000)),
        ("1.250.000 ribu", Ok(1_250_000_000)),
        ("1,5 miliar", Ok(1_500_000_000)),
        ("2 jt 500 rb", Ok(2_500_000)),
        ("2jt500rb", Ok(2_500_000)),
        ("1,23456789 juta", Err(Fraction)),
        ("1.250 juta", Err(Ambiguous)),
        ("1.250 ribu", Err(Ambiguous)),
        ("5m", Err(Ambiguous)),
        ("2 jt 500", Err(Ambiguous)),
        ("500 rb 2 jt", Err(Ambiguous)),
        ("2 jt 2 jt", Err(Ambiguous)),
        ("2 jt 999 rb", Ok(2_999_000)),
        ("2 jt 1000 rb", Err(Ambiguous)),
        ("1,5 jt 500 rb", Err(Ambiguous)),
        ("2000 triliun", Err(TooLarge)),
        ("jt", Err(NotANumber)),
    ]);
}

#[test]
fn what_is_no_amount_is_refused_with_its_reason() {
    check(&[
        ("", Err(Empty)),
        (" \u{a0} ", Err(Empty)),
        ("-50.000", Err(Negative)),
        ("\u{2212}50.000", Err(Negative)),
        ("Rp -50.000", Err(Negative)),
        ("-Rp 50.000", Err(Negative)),
        ("(50.000)", Err(Negative)),
        ("Rp (50.000)", Err(Negative)),
        ("50.000-", Err(Negative)),
        ("-1,2 jt", Err(Negative)),
        ("12.50", Err(Fraction)),
        ("1.25", Err(Fraction)),
        ("1.250,50", Err(Fraction)),
        ("0.750", Err(Fraction)),
        ("99999999999999999999", Err(TooLarge)),
        ("999999999999999999999999999999999999999999", Err(TooLarge)),
        ("1.000.000.000.000.001", Err(TooLarge)),
        ("1.2500", Err(Ambiguous)),
        ("1250.000", Err(Ambiguous)),
        ("1.250.00", Err(Ambiguous)),
        ("1.250,000", Err(Ambiguous)),
        ("1,250.000,00", Err(Ambiguous)),
        ("0.000.000", Err(Ambiguous)),
        ("081200001003", Err(NotANumber)),
        ("lunas", Err(NotANumber)),
        ("Rp", Err(NotANumber)),
        ("-", Err(NotANumber)),
        ("1,25E+06", Err(NotANumber)),
        ("1.250.000,", Err(NotANumber)),
        (",5", Err(NotANumber)),
        ("50%", Err(NotANumber)),
        ("=1+1", Err(NotANumber)),
        ("1/2 juta", Err(NotANumber)),
        ("31/12/2026", Err(NotANumber)),
        ("٣٠٠", Err(NotANumber)),
    ]);
}

#[test]
fn the_notation_tells_a_reading_that_is_not_literal() {
    for (text, expected) in [
        ("Rp 1.250.000,-", Notation::Digits),
        ("1.2jt", Notation::Units),
        ("2 jt 500 rb", Notation::Units),
    ] {
        let (_, notation) = Rupiah::parse_with_notation(text).unwrap();
        assert_eq!(notation, expected, "reading {text:?}");
    }
}

#[test]
fn sums_are_checked() {
    let largest = Rupiah::LARGEST;
    let one = Rupiah::new(1).unwrap();
    assert_eq!(Rupiah::sum([]), Some(Rupiah::ZERO));
    assert_eq!(
        Rupiah::sum([largest, largest]).map(Rupiah::get),
        Some(2_000_000_000_000_000)
    );
    assert_eq!(Rupiah::sum(std::iter::repeat_n(largest, 10_000)), None);
    assert_eq!(Rupiah::ZERO.checked_sub(one), None);
    assert_eq!(Rupiah::ZERO.saturating_sub(one), Rupiah::ZERO);
}

#[test]
fn a_hostile_file_cannot_make_an_amount_out_of_range() {
    for hostile in ["-1", "1000000000000001", "1e3", "1.5", "\"5\"", "null"] {
        let read = serde_json::from_str::<Rupiah>(hostile);
        assert!(read.is_err(), "{hostile} became {read:?}");
    }
    let read: Rupiah = serde_json::from_str("1250000").unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), "1250000");
}

proptest! {
    #[test]
    fn money_text_parses_back(amount in 0..=Rupiah::LARGEST.get()) {
        for text in [
            amount.to_string(),
            format!("Rp {},-", with_points(amount, '.')),
            format!("{},00", with_points(amount, '.')),
            format!("{}.00", with_points(amount, ',')),
            with_points(amount, '\u{a0}'),
        ] {
            prop_assert_eq!(Rupiah::parse(&text).map(Rupiah::get), Ok(amount), "{}", text);
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,20}") {
        if let Ok(amount) = Rupiah::parse(&text) {
            prop_assert!(amount <= Rupiah::LARGEST);
            prop_assert!(amount.get() >= 0);
        }
    }

    #[test]
    fn no_mix_of_money_signs_breaks_the_reader(text in "[-0-9., ()rpjtbuk]{0,16}") {
        if let Ok(amount) = Rupiah::parse(&text) {
            prop_assert!((0..=Rupiah::LARGEST.get()).contains(&amount.get()));
        }
    }
}
