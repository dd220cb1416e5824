//! The bounds of politeness, in words.

use chrono::{NaiveTime, Weekday};
use tagih_santun::domain::best_hour::BestHour;
use tagih_santun::domain::escalation::caps::Caps;
use tagih_santun::domain::escalation::hours::Hours;
use tagih_santun::domain::escalation::window::Weekdays;
use tagih_santun::i18n::Language::{En, Id};
use tagih_santun::i18n::describe::bounds;

#[test]
fn s4_2_hours_beyond_politeness_are_refused_in_words_that_name_the_bound() {
    let sunday = Weekdays::of([Weekday::Sun]);
    let check = |from: u32, until: u32, rest: Weekdays, words: &str| {
        let hour = |it| NaiveTime::from_hms_opt(it, 0, 0).unwrap();
        let problem = Hours::checked(hour(from), hour(until), rest).unwrap_err();
        assert_eq!(bounds::hours_problem(Id, problem), words);
    };
    check(7, 20, sunday, "Paling pagi pukul 08.00.");
    check(8, 21, sunday, "Paling malam pukul 20.00.");
    check(12, 9, sunday, "Jam selesai harus sesudah jam mulai");
    check(8, 20, Weekdays::default(), "Hari Minggu tetap libur.");
    check(
        8,
        20,
        Weekdays::ALL,
        "Sisakan paling tidak satu hari untuk menghubungi.",
    );
}

#[test]
fn s2_6_caps_beyond_politeness_are_refused_in_words_that_name_the_bound() {
    let check = |a_day, a_week, words: &str| {
        let problem = Caps::checked(a_day, a_week).unwrap_err();
        assert_eq!(bounds::caps_problem(Id, problem), words);
    };
    check(3, 5, "Sehari paling banyak dua kali.");
    check(
        1,
        6,
        "Tujuh hari paling banyak lima kali, dan tidak kurang dari batas sehari.",
    );
}

#[test]
fn s4_2_the_best_hour_is_told_with_the_calls_that_it_was_learned_from() {
    let best = BestHour {
        from: 16,
        until: 18,
        reached: 3,
        of: 4,
    };
    assert_eq!(
        bounds::best_hour(Id, best),
        "Biasanya terangkat pukul 16–18 (3 dari 4 kali)"
    );
    assert_eq!(
        bounds::best_hour(En, best),
        "Usually picks up between 16 and 18 o'clock (3 of 4 calls)"
    );
}
