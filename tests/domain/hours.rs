use crate::journal_builder::{day, moment};
use tagih_santun::domain::date::Zone::{self, Wib, Wit, Wita};
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::hours::Closed::{self, RestDay, TooEarly, TooLate};
use tagih_santun::domain::escalation::hours::Hours;

/// Christmas 2026 is a Friday; the Saturday after it is made free too.
fn christmas() -> Holidays {
    ["2026-12-25", "2026-12-26"].map(day).into_iter().collect()
}

#[test]
fn s4_7_hours_end_at_the_minute_on_the_customers_clock() {
    let monday: [(&str, Option<Closed>); 6] = [
        ("00:00", Some(TooEarly)),
        ("07:59", Some(TooEarly)),
        ("08:00", None),
        ("19:59", None),
        ("20:00", Some(TooLate)),
        ("23:59", Some(TooLate)),
    ];
    for zone in Zone::ALL {
        for (time, expected) in monday {
            let at = moment(&format!("2026-11-23 {time}"), zone);
            let closed = Hours::standard().closed(at, &christmas());
            assert_eq!(closed, expected, "{time} {zone:?}");
        }
    }
}

#[test]
fn one_moment_is_early_in_one_zone_and_late_in_another() {
    let cases = [
        (
            "2026-11-23 06:00",
            Wib,
            [Some(TooEarly), Some(TooEarly), None],
        ),
        ("2026-11-23 07:00", Wib, [Some(TooEarly), None, None]),
        ("2026-11-23 18:00", Wib, [None, None, Some(TooLate)]),
        (
            "2026-11-23 19:59",
            Wib,
            [None, Some(TooLate), Some(TooLate)],
        ),
        // Sunday night in Jakarta is Monday in Jayapura, but too early there.
        (
            "2026-11-22 23:30",
            Wib,
            [Some(RestDay), Some(TooEarly), Some(TooEarly)],
        ),
        // Early on Monday in Jayapura it is still Sunday in Jakarta.
        (
            "2026-11-23 01:30",
            Wit,
            [Some(RestDay), Some(TooEarly), Some(TooEarly)],
        ),
    ];
    for (text, zone, expected) in cases {
        let at = moment(text, zone);
        let closed = [Wib, Wita, Wit].map(|theirs| {
            Hours::standard().closed(at.with_timezone(&theirs.offset()), &christmas())
        });
        assert_eq!(closed, expected, "{text} {zone:?}");
    }
}

#[test]
fn s4_7_nobody_is_contacted_on_sundays_and_holidays() {
    let cases = [
        ("2026-11-22 10:00", Some(RestDay)),
        ("2026-12-24 10:00", None),
        ("2026-12-25 10:00", Some(Closed::Holiday(day("2026-12-25")))),
        ("2026-12-26 07:00", Some(Closed::Holiday(day("2026-12-26")))),
        ("2026-12-27 10:00", Some(RestDay)),
        ("2026-12-28 10:00", None),
    ];
    for (text, expected) in cases {
        let closed = Hours::standard().closed(moment(text, Wib), &christmas());
        assert_eq!(closed, expected, "{text}");
    }
}

#[test]
fn the_next_open_day_leaps_over_a_holiday_weekend() {
    let cases = [
        ("2026-11-23 07:59", "2026-11-23"),
        ("2026-11-23 20:00", "2026-11-24"),
        ("2026-11-21 20:00", "2026-11-23"),
        ("2026-11-22 07:00", "2026-11-23"),
        ("2026-12-24 07:00", "2026-12-24"),
        ("2026-12-24 20:00", "2026-12-28"),
        ("2026-12-25 07:00", "2026-12-28"),
        ("2026-12-26 12:00", "2026-12-28"),
        ("2026-12-27 23:59", "2026-12-28"),
    ];
    for (text, expected) in cases {
        let open = Hours::standard().next_open_day(moment(text, Wib), &christmas());
        assert_eq!(open, day(expected), "from {text}");
    }
}
