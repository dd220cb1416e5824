//! How money, days and hours are written.

use chrono::{NaiveDate, NaiveTime, Weekday};
use proptest::prelude::*;
use tagih_santun::domain::date::Day;
use tagih_santun::domain::line_item::Quantity;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::rate::Rate;
use tagih_santun::i18n::Language::{En, Id};
use tagih_santun::i18n::{
    compact_money, day, due_words, full_day, greeting, hour, long_day, money, percent, quantity,
    short_day, signed_money, weekday,
};

fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount).unwrap()
}

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

#[test]
fn money_is_written_with_its_currency_and_separators() {
    for (amount, id, en) in [
        (0, "Rp\u{a0}0", "Rp\u{a0}0"),
        (500, "Rp\u{a0}500", "Rp\u{a0}500"),
        (1_250_000, "Rp\u{a0}1.250.000", "Rp\u{a0}1,250,000"),
    ] {
        assert_eq!(money(Id, rupiah(amount)), id);
        assert_eq!(money(En, rupiah(amount)), en);
        assert_eq!(signed_money(Id, amount), id);
    }
    assert_eq!(signed_money(Id, -50_000), "−Rp\u{a0}50.000");
    assert_eq!(signed_money(En, -50_000), "−Rp\u{a0}50,000");
}

#[test]
fn s3_5_a_quantity_is_written_without_decimals_that_say_nothing() {
    for (thousandths, id, en) in [
        (1, "0,001", "0.001"),
        (1_000, "1", "1"),
        (1_500, "1,5", "1.5"),
        (12_250, "12,25", "12.25"),
        (1_234_567, "1.234,567", "1,234.567"),
    ] {
        let amount = Quantity::new(thousandths).unwrap();
        assert_eq!(quantity(Id, amount), id);
        assert_eq!(quantity(En, amount), en);
    }
}

#[test]
fn compact_money_is_rounded_to_what_a_legend_needs() {
    for (amount, id, en) in [
        (0, "0", "0"),
        (750, "750", "750"),
        (1_000, "1\u{a0}rb", "1k"),
        (1_549, "1,5\u{a0}rb", "1.5k"),
        (850_000, "850\u{a0}rb", "850k"),
        (999_499, "999\u{a0}rb", "999k"),
        (999_500, "1\u{a0}jt", "1\u{a0}m"),
        (5_700_000, "5,7\u{a0}jt", "5.7\u{a0}m"),
        (12_350_000, "12,4\u{a0}jt", "12.4\u{a0}m"),
        (99_950_000, "100\u{a0}jt", "100\u{a0}m"),
        (123_456_789, "123\u{a0}jt", "123\u{a0}m"),
        (2_400_000_000, "2,4\u{a0}M", "2.4\u{a0}bn"),
        (1_000_000_000_000_000, "1.000\u{a0}T", "1,000\u{a0}tn"),
    ] {
        assert_eq!(compact_money(Id, rupiah(amount)), id, "{amount}");
        assert_eq!(compact_money(En, rupiah(amount)), en, "{amount}");
    }
}

#[test]
fn a_percentage_has_as_many_decimals_as_it_needs() {
    let cases = [
        (0, "0", "0"),
        (5, "0,05", "0.05"),
        (150, "1,5", "1.5"),
        (1_200, "12", "12"),
        (100_000, "1.000", "1,000"),
    ];
    for (points, id, en) in cases {
        let rate = Rate::new(points).expect("a rate");
        assert_eq!(
            (percent(Id, rate), percent(En, rate)),
            (id.into(), en.into())
        );
    }
}

#[test]
fn a_day_is_written_in_four_lengths() {
    let monday = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    type Form = fn(tagih_santun::i18n::Language, Day) -> String;
    for (form, id, en) in [
        (
            long_day as Form,
            "Senin, 23 November 2026",
            "Monday, 23 November 2026",
        ),
        (full_day, "23 November 2026", "23 November 2026"),
        (day, "23 Nov 2026", "23 Nov 2026"),
        (short_day, "23 Nov", "23 Nov"),
    ] {
        assert_eq!(form(Id, monday), id);
        assert_eq!(form(En, monday), en);
    }
    let may = NaiveDate::from_ymd_opt(2027, 5, 1).unwrap();
    assert_eq!(full_day(Id, may), "1 Mei 2027");
    assert_eq!(long_day(En, may), "Saturday, 1 May 2027");
}

#[test]
fn the_names_of_months_and_days_are_in_their_order() {
    let months: Vec<String> = (1..=12)
        .map(|month| short_day(Id, NaiveDate::from_ymd_opt(2026, month, 1).unwrap()))
        .collect();
    assert_eq!(
        months.join(" "),
        "1 Jan 1 Feb 1 Mar 1 Apr 1 Mei 1 Jun 1 Jul 1 Agu 1 Sep 1 Okt 1 Nov 1 Des"
    );
    let full: Vec<String> = (1..=12)
        .map(|month| full_day(En, NaiveDate::from_ymd_opt(2026, month, 1).unwrap()))
        .collect();
    for (full, month) in full.iter().zip([
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]) {
        assert_eq!(*full, format!("1 {month} 2026"));
    }
    let days = [
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
    ];
    assert_eq!(
        days.map(|it| weekday(Id, it)),
        ["Senin", "Selasa", "Rabu", "Kamis", "Jumat"]
    );
    assert_eq!(
        [Weekday::Sat, Weekday::Sun].map(|it| weekday(Id, it)),
        ["Sabtu", "Minggu"]
    );
}

#[test]
fn an_hour_has_the_sign_of_its_language() {
    assert_eq!(hour(Id, time(9, 12)), "09.12");
    assert_eq!(hour(En, time(9, 12)), "09:12");
    assert_eq!(hour(Id, time(20, 0)), "20.00");
}

#[test]
fn a_due_day_is_told_from_today() {
    for (days, id, en) in [
        (7, "lewat 7 hari", "7 days late"),
        (1, "lewat 1 hari", "1 day late"),
        (0, "jatuh tempo hari ini", "due today"),
        (-1, "jatuh tempo besok", "due tomorrow"),
        (-3, "3 hari lagi", "due in 3 days"),
    ] {
        assert_eq!(due_words(Id, days), id);
        assert_eq!(due_words(En, days), en);
    }
}

#[test]
fn s2_1_the_greeting_fits_the_hour() {
    for ((hour, minute), id, en) in [
        ((0, 0), "Selamat pagi", "Good morning"),
        ((10, 59), "Selamat pagi", "Good morning"),
        ((11, 0), "Selamat siang", "Good day"),
        ((14, 59), "Selamat siang", "Good day"),
        ((15, 0), "Selamat sore", "Good afternoon"),
        ((18, 29), "Selamat sore", "Good afternoon"),
        ((18, 30), "Selamat malam", "Good evening"),
        ((23, 59), "Selamat malam", "Good evening"),
    ] {
        assert_eq!(greeting(Id, time(hour, minute)), id);
        assert_eq!(greeting(En, time(hour, minute)), en);
    }
}

proptest! {
    #[test]
    fn s3_5_what_is_written_of_a_quantity_reads_back(thousandths in 1..1_000_000u32) {
        let amount = Quantity::new(thousandths).unwrap();
        for language in [Id, En] {
            prop_assert_eq!(Quantity::parse(&quantity(language, amount)), Ok(amount));
        }
    }

    #[test]
    fn written_money_is_read_back(amount in 0..=Rupiah::LARGEST.get()) {
        prop_assert_eq!(Rupiah::parse(&money(Id, rupiah(amount))), Ok(rupiah(amount)));
    }

    #[test]
    fn compact_money_is_off_by_a_twentieth_at_most(amount in 1_000..=Rupiah::LARGEST.get()) {
        let written = compact_money(En, rupiah(amount)).replace(',', "");
        let (digits, unit) = written.split_at(written.find(|c: char| c.is_alphabetic() || c == '\u{a0}').unwrap());
        let size = match unit.trim_start_matches('\u{a0}') {
            "k" => 1e3,
            "m" => 1e6,
            "bn" => 1e9,
            "tn" => 1e12,
            other => panic!("{other}"),
        };
        let read: f64 = digits.parse::<f64>().unwrap() * size;
        let exact = amount as f64;
        prop_assert!((read - exact).abs() <= exact / 20.0, "{} as {}", amount, written);
    }

    #[test]
    fn a_written_day_is_read_back(days in 0..40_000_u64) {
        let from = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
        let it = from + chrono::Days::new(days);
        prop_assert_eq!(
            tagih_santun::domain::date::parse_day(
                &full_day(Id, it),
                tagih_santun::domain::date::DateOrder::DayFirst
            ),
            Ok(it)
        );
    }
}
