//! The ladder, in words.

use std::collections::BTreeSet;

use tagih_santun::domain::customer::{Customer, Name, Number, NumberOwner};
use tagih_santun::domain::date::Day;
use tagih_santun::domain::escalation::ladder::RungKind::*;
use tagih_santun::domain::escalation::ladder::{Ladder, LadderKind, LadderProblem, Pace, Rung};
use tagih_santun::domain::phone::PhoneNumber;
use tagih_santun::i18n::Language::{En, Id};
use tagih_santun::i18n::describe::ladder;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn with_number_alone() -> Customer {
    Customer {
        numbers: vec![Number {
            number: PhoneNumber::parse("0812-0000-1001").unwrap(),
            owner: NumberOwner::Own,
        }],
        ..Customer::named(Name::parse("Ibu Sari").unwrap())
    }
}

#[test]
fn s0_1_a_row_says_what_comes_next_and_on_which_day_at_the_earliest() {
    let check = |taken, due: &str, expected: Option<&str>| {
        let standard = Ladder::usual(LadderKind::Standard);
        let today = day("2026-11-23");
        let customer = with_number_alone();
        let after = ladder::after(Id, &standard, taken, day(due), today, &customer);
        assert_eq!(after.as_deref(), expected, "{taken:?} due {due}");
    };
    let said = |step: &str, day: &str| {
        Some(format!(
            "Kalau belum ada kabar, berikutnya {step}, paling cepat {day}."
        ))
    };
    // The wait is over before the next step has its day.
    check(
        FirstReminder,
        "2026-11-20",
        said("Telepon", "27 Nov").as_deref(),
    );
    // The next step had its day long ago, and waits for an answer all the same.
    check(
        FirstReminder,
        "2026-11-10",
        said("Telepon", "25 Nov").as_deref(),
    );
    check(
        Courtesy,
        "2026-11-26",
        said("Pesan hari jatuh tempo", "26 Nov").as_deref(),
    );
    // Without an address there is no visit and no letter.
    check(
        Meeting,
        "2026-11-01",
        said("Tentukan langkah akhir", "30 Jan").as_deref(),
    );
    check(Decide, "2026-08-01", None);
}

#[test]
fn s1_5_a_customer_of_another_pace_learns_the_trader_why() {
    let check = |climbed, pace, id: Option<&str>| {
        assert_eq!(ladder::why(Id, climbed, pace).as_deref(), id);
    };
    check(LadderKind::Standard, Pace::Fitting, None);
    check(
        LadderKind::Soft,
        Pace::Fitting,
        Some("Langkahnya dibuat longgar, karena selama ini bayarnya selalu tepat waktu."),
    );
    check(
        LadderKind::Strict,
        Pace::Fitting,
        Some("Langkahnya dibuat rapat, karena pelanggan ini usaha."),
    );
    check(
        LadderKind::Standard,
        Pace::Always(LadderKind::Standard),
        Some("Jarak antar langkah: Biasa, sesuai pilihan Anda."),
    );
}

#[test]
fn nonsense_on_the_ladder_is_refused_in_words_that_name_the_step() {
    let rung = |kind, from, wait| Rung { kind, from, wait };
    let check = |rungs: Vec<Rung>, step: &str| {
        let problem = Ladder::checked(rungs).unwrap_err();
        let words = [Id, En].map(|language| ladder::problem(language, problem));
        assert!(words[0].contains(step), "{words:?}");
        assert_ne!(words[0], words[1]);
    };
    check(vec![], "satu langkah");
    check(
        vec![rung(Call, 7, 1), rung(FirstReminder, 9, 1)],
        "Pengingat pertama",
    );
    check(vec![rung(FirstReminder, 7, 1), rung(Call, 7, 1)], "Telepon");
    check(vec![rung(FirstReminder, 3, 0)], "Pengingat pertama");
    check(vec![rung(Courtesy, -40, 1)], "Pengingat sebelum tempo");
    check(vec![rung(Visit, 0, 1)], "Kunjungan");
}

#[test]
fn each_fault_of_a_ladder_has_words_of_its_own() {
    let problems = [
        LadderProblem::Empty,
        LadderProblem::OutOfOrder(Call),
        LadderProblem::NotLater(Call),
        LadderProblem::Wait(Call),
        LadderProblem::TooFar(Call),
        LadderProblem::TooSoon(Call),
    ];
    for language in [Id, En] {
        let words: BTreeSet<String> = problems
            .iter()
            .map(|it| ladder::problem(language, *it))
            .collect();
        assert_eq!(words.len(), problems.len());
    }
}
