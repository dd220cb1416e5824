use chrono::Datelike;
use proptest::prelude::*;
use tagih_santun::domain::date::DateOrder::{DayFirst, MonthFirst};
use tagih_santun::domain::date::DateProblem::{Empty, NoSuchDay, NotADate, YearOutOfRange};
use tagih_santun::domain::date::{
    DateOrder, DateProblem, Day, EARLIEST_YEAR, LATEST_YEAR, OrderEvidence, Zone, days_between,
    parse_day,
};

type Case<'a> = (&'a str, Result<(i32, u32, u32), DateProblem>);

fn check(order: DateOrder, cases: &[Case]) {
    for (text, expected) in cases {
        let read = parse_day(text, order).map(|day| (day.year(), day.month(), day.day()));
        assert_eq!(&read, expected, "reading {text:?}");
    }
}

#[test]
fn day_first() {
    check(
        DayFirst,
        &[
            ("31/12/2026", Ok((2026, 12, 31))),
            ("31-12-26", Ok((2026, 12, 31))),
            ("31.12.2026", Ok((2026, 12, 31))),
            (" 3/11/2026 ", Ok((2026, 11, 3))),
            ("3 / 11 / 2026", Ok((2026, 11, 3))),
            ("2026-12-31", Ok((2026, 12, 31))),
            ("2026/1/2", Ok((2026, 1, 2))),
            ("29/02/2028", Ok((2028, 2, 29))),
            ("3 Nov 2026", Ok((2026, 11, 3))),
            ("3 November 2026", Ok((2026, 11, 3))),
            ("3 Nopember 2026", Ok((2026, 11, 3))),
            ("3 Agu 2026", Ok((2026, 8, 3))),
            ("03-Ags-26", Ok((2026, 8, 3))),
            ("3 MEI 2026", Ok((2026, 5, 3))),
            ("3 Sept. 2026", Ok((2026, 9, 3))),
            ("August 3, 2026", Ok((2026, 8, 3))),
        ],
    );
}

#[test]
fn month_first() {
    check(
        MonthFirst,
        &[
            ("12/31/2026", Ok((2026, 12, 31))),
            ("3/11/2026", Ok((2026, 3, 11))),
            ("2026-12-31", Ok((2026, 12, 31))),
            ("3 Nov 2026", Ok((2026, 11, 3))),
        ],
    );
}

#[test]
fn what_is_no_day_is_refused_with_its_reason() {
    let no_such_day = |day, month, year| Err(NoSuchDay { day, month, year });
    check(
        DayFirst,
        &[
            ("", Err(Empty)),
            ("  ", Err(Empty)),
            ("31/02/2027", no_such_day(31, 2, 2027)),
            ("29/02/2027", no_such_day(29, 2, 2027)),
            ("12/31/2026", no_such_day(12, 31, 2026)),
            ("0/1/2026", no_such_day(0, 1, 2026)),
            ("2026-13-01", no_such_day(1, 13, 2026)),
            ("1/1/1926", Err(YearOutOfRange { year: 1926 })),
            ("1/1/2206", Err(YearOutOfRange { year: 2206 })),
            ("besok", Err(NotADate)),
            ("tanggal 3", Err(NotADate)),
            ("3 martabak 2026", Err(NotADate)),
            ("3 No 2026", Err(NotADate)),
            ("45234", Err(NotADate)),
            ("20261231", Err(NotADate)),
            ("31/12", Err(NotADate)),
            ("31/12-2026", Err(NotADate)),
            ("31/12/026", Err(NotADate)),
            ("31//2026", Err(NotADate)),
            ("-1/2/2026", Err(NotADate)),
            ("٣/١/٢٠٢٦", Err(NotADate)),
        ],
    );
}

#[test]
fn one_book_has_one_order() {
    for (texts, expected) in [
        (
            &["3/11/2026", "28/10/2026"][..],
            OrderEvidence::Decided(DayFirst),
        ),
        (
            &["3/11/2026", "10/28/2026"],
            OrderEvidence::Decided(MonthFirst),
        ),
        (
            &["3/11/2026", "31/02/2027"],
            OrderEvidence::Decided(DayFirst),
        ),
        (&["28/10/2026", "10/28/2026"], OrderEvidence::Mixed),
        (
            &["3/11/2026", "5/5/2026", "2026-10-28"],
            OrderEvidence::Ambiguous,
        ),
        (
            &["5/5/2026", "2026-10-28", "3 Nov 2026", "besok", ""],
            OrderEvidence::Irrelevant,
        ),
        (&["31/31/2026"], OrderEvidence::Irrelevant),
        (&[], OrderEvidence::Irrelevant),
    ] {
        assert_eq!(
            OrderEvidence::of(texts.iter().copied()),
            expected,
            "{texts:?}"
        );
    }
}

#[test]
fn a_zone_shows_its_local_time() {
    // 2026-11-22 16:30 UTC is still Sunday in the west and Monday in the east.
    let millis = 1_795_365_000_000;
    for (zone, expected) in [
        (Zone::Wib, "2026-11-22T23:30:00+07:00"),
        (Zone::Wita, "2026-11-23T00:30:00+08:00"),
        (Zone::Wit, "2026-11-23T01:30:00+09:00"),
    ] {
        let moment = zone.at(millis).unwrap();
        assert_eq!(moment.to_rfc3339(), expected);
    }
    assert_eq!(Zone::Wib.at(i64::MAX), None);
    let last = chrono::DateTime::<chrono::Utc>::MAX_UTC.timestamp_millis();
    assert_eq!(Zone::Wib.at(last), None);
}

#[test]
fn the_nearest_zone_of_a_clock() {
    for (minutes_east, expected) in [
        (-300, Zone::Wib),
        (0, Zone::Wib),
        (420, Zone::Wib),
        (480, Zone::Wita),
        (540, Zone::Wit),
        (660, Zone::Wit),
    ] {
        assert_eq!(Zone::nearest(minutes_east), expected, "{minutes_east}");
    }
}

prop_compose! {
    fn any_day()(
        year in EARLIEST_YEAR..=LATEST_YEAR,
        ordinal in 1..=365_u32,
    ) -> Day {
        Day::from_yo_opt(year, ordinal).unwrap()
    }
}

proptest! {
    #[test]
    fn a_day_parses_back(day in any_day()) {
        for (pattern, order) in [
            ("%d/%m/%Y", DayFirst),
            ("%-d.%-m.%Y", DayFirst),
            ("%m-%d-%Y", MonthFirst),
            ("%Y-%m-%d", DayFirst),
            ("%Y-%m-%d", MonthFirst),
            ("%-d %B %Y", DayFirst),
            ("%b %d, %Y", MonthFirst),
        ] {
            let text = day.format(pattern).to_string();
            prop_assert_eq!(parse_day(&text, order), Ok(day), "{}", text);
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "[-0-9/. a-zé]{0,12}") {
        if let Ok(day) = parse_day(&text, DayFirst) {
            prop_assert!((EARLIEST_YEAR..=LATEST_YEAR).contains(&day.year()));
        }
    }

    #[test]
    fn days_between_counts_both_ways(from in any_day(), days in 0..2_000_u64) {
        let to = from + chrono::Days::new(days);
        prop_assert_eq!(days_between(from, to), i64::try_from(days).unwrap());
        prop_assert_eq!(days_between(to, from), -i64::try_from(days).unwrap());
    }
}
