use crate::journal_builder::{Book, day, moment, window};
use chrono::Weekday::{Fri, Mon, Sun};
use tagih_santun::domain::consent::Consent;
use tagih_santun::domain::customer::{Customer, CustomerAttribute, Name};
use tagih_santun::domain::date::{Moment, Zone};
use tagih_santun::domain::escalation::hold::Hold;
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::hours::{Closed, Hours, HoursProblem};
use tagih_santun::domain::escalation::opening::Opening;
use tagih_santun::domain::escalation::window::{Weekdays, Window};
use tagih_santun::domain::policy::Policy;
use tagih_santun::domain::worklist::Turn;

/// Christmas 2026 is a Friday; the Saturday after it is made free too.
fn policy() -> Policy {
    let free = ["2026-12-25", "2026-12-26"].map(day);
    Policy::standard(free.into_iter().collect::<Holidays>())
}

fn wib(text: &str) -> Moment {
    moment(text, Zone::Wib)
}

fn outside_hours(why: Closed, opens: &str) -> Option<Hold> {
    let opens = wib(opens);
    Some(Hold::OutsideHours { why, opens })
}

fn outside_window(opens: &str) -> Option<Hold> {
    let opens = wib(opens);
    Some(Hold::OutsideWindow { opens })
}

/// A moment of the customer's clock, and why they are not contacted then.
type Case<'a> = (&'a str, Option<Hold>);

fn check(windows: &[Window], other_hours: Consent, cases: &[Case<'_>]) {
    let customer = Customer {
        windows: windows.to_vec(),
        other_hours,
        ..Customer::named(Name::parse("Warung Melati").unwrap())
    };
    let policy = policy();
    for (at, expected) in cases {
        let found = Opening::of(&customer, &policy).hold(wib(at));
        assert_eq!(found, *expected, "at {at} with {windows:?}");
    }
}

const GIVEN: Consent = Consent::Given(chrono::NaiveDate::MIN);

#[test]
fn s4_2_windows_and_consent_hold_back() {
    use Closed::{Holiday, RestDay, TooEarly, TooLate};
    let monday = "2026-11-23";
    let at = |time: &str| format!("{monday} {time}");
    let [dawn, noon, four, six, nine, night] =
        ["06:00", "12:00", "16:00", "18:00", "20:30", "23:00"].map(at);

    check(
        &[],
        Consent::NotAsked,
        &[
            (&dawn, outside_hours(TooEarly, "2026-11-23 08:00")),
            (&noon, None),
            (&nine, outside_hours(TooLate, "2026-11-24 08:00")),
            (
                "2026-11-21 20:00",
                outside_hours(TooLate, "2026-11-23 08:00"),
            ),
            (
                "2026-11-22 12:00",
                outside_hours(RestDay, "2026-11-23 08:00"),
            ),
            (
                "2026-12-25 12:00",
                outside_hours(Holiday(day("2026-12-25")), "2026-12-28 08:00"),
            ),
        ],
    );
    // Consent without hours of their own changes nothing.
    check(
        &[],
        GIVEN,
        &[(&nine, outside_hours(TooLate, "2026-11-24 08:00"))],
    );

    let afternoons = [window(Weekdays::ALL, "16:00:00", "18:00:00")];
    check(
        &afternoons,
        Consent::NotAsked,
        &[
            (&dawn, outside_window("2026-11-23 16:00")),
            (&noon, outside_window("2026-11-23 16:00")),
            (&four, None),
            (&six, outside_window("2026-11-24 16:00")),
            ("2026-11-21 19:00", outside_window("2026-11-23 16:00")),
            (
                "2026-11-22 16:30",
                outside_hours(RestDay, "2026-11-23 16:00"),
            ),
        ],
    );
    // With their consent, even on a Sunday and on a holiday.
    check(
        &afternoons,
        GIVEN,
        &[
            (&four, None),
            ("2026-11-22 16:30", None),
            ("2026-12-25 16:30", None),
            (
                "2026-11-22 12:00",
                outside_hours(RestDay, "2026-11-22 16:00"),
            ),
        ],
    );

    let evenings = [window(Weekdays::ALL, "19:00:00", "22:00:00")];
    check(
        &evenings,
        Consent::Refused(day("2026-11-01")),
        &[
            (&noon, outside_window("2026-11-23 19:00")),
            (&nine, outside_hours(TooLate, "2026-11-24 19:00")),
        ],
    );
    check(
        &evenings,
        GIVEN,
        &[(&nine, None), (&night, outside_window("2026-11-24 19:00"))],
    );
}

#[test]
fn the_next_opening_finds_a_window_on_its_day() {
    let mondays_and_fridays = [
        window(Weekdays::of([Mon]), "16:00:00", "18:00:00"),
        window(Weekdays::of([Fri]), "08:30:00", "10:00:00"),
    ];
    check(
        &mondays_and_fridays,
        Consent::NotAsked,
        &[
            ("2026-11-23 18:00", outside_window("2026-11-27 08:30")),
            // The Friday is Christmas.
            ("2026-12-22 12:00", outside_window("2026-12-28 16:00")),
        ],
    );
    let too_late = window(Weekdays::ALL, "21:00:00", "22:00:00");
    check(
        &[too_late],
        Consent::NotAsked,
        &[
            // It takes their consent: the hour that suits them is named.
            ("2026-11-23 12:00", outside_window("2026-11-23 21:00")),
        ],
    );
    let never = window(Weekdays::ALL, "10:00:00", "10:00:00");
    check(
        &[never],
        Consent::NotAsked,
        &[("2026-11-23 12:00", outside_window("2026-11-23 12:00"))],
    );
}

#[test]
fn windows_count_at_the_customers_clock() {
    let book = |zone| {
        Book::on("2026-11-23 10:00")
            .customer("Warung Melati")
            .owes(500_000, "2026-11-18")
            .lives_in(zone)
            .likes("11:00:00", "12:00:00")
            .turn()
    };
    assert!(matches!(book(Zone::Wita), Some(Turn::Now(_))));
    match book(Zone::Wit) {
        Some(Turn::Held(row)) => assert_eq!(
            row.hold,
            Hold::OutsideWindow {
                opens: moment("2026-11-24 11:00", Zone::Wit)
            }
        ),
        other => panic!("{other:?}"),
    }
}

#[test]
fn s4_2_the_worklist_keeps_to_what_a_customer_said() {
    let evening = |consents: bool| {
        let book = Book::on("2026-11-23 20:30")
            .customer("Warung Melati")
            .owes(500_000, "2026-11-18")
            .likes("19:00:00", "22:00:00");
        let book = if consents {
            book.allows_other_hours()
        } else {
            book
        };
        matches!(book.turn(), Some(Turn::Now(_)))
    };
    assert!(evening(true));
    assert!(!evening(false));
    // Taken back, a yes is a no.
    let refused = Book::on("2026-11-23 20:30")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-18")
        .likes("19:00:00", "22:00:00")
        .allows_other_hours()
        .known_as(CustomerAttribute::OtherHours(Consent::Refused(day(
            "2026-11-20",
        ))));
    assert!(matches!(refused.turn(), Some(Turn::Held(_))));
}

#[test]
fn the_trader_narrows_the_hours_and_never_widens_them() {
    let sunday = Weekdays::of([Sun]);
    let cases = [
        ("08:00:00", "20:00:00", sunday, None),
        ("09:30:00", "17:00:00", Weekdays::of([Sun, Fri]), None),
        ("07:59:00", "20:00:00", sunday, Some(HoursProblem::TooEarly)),
        ("08:00:00", "20:01:00", sunday, Some(HoursProblem::TooLate)),
        ("12:00:00", "12:00:00", sunday, Some(HoursProblem::Empty)),
        ("17:00:00", "09:00:00", sunday, Some(HoursProblem::Empty)),
        (
            "08:00:00",
            "20:00:00",
            Weekdays::of([Fri]),
            Some(HoursProblem::OnSundays),
        ),
        (
            "08:00:00",
            "20:00:00",
            Weekdays::ALL,
            Some(HoursProblem::Never),
        ),
    ];
    for (from, until, rest, expected) in cases {
        let hours = Hours::checked(from.parse().unwrap(), until.parse().unwrap(), rest);
        assert_eq!(hours.err(), expected, "{from} to {until}");
        let written = serde_json::json!({ "from": from, "until": until, "rest": rest });
        let read = serde_json::from_value::<Hours>(written).ok();
        assert_eq!(read, hours.ok(), "{from} to {until}");
    }
    assert_eq!(
        Hours::checked(
            "08:00:00".parse().unwrap(),
            "20:00:00".parse().unwrap(),
            sunday
        ),
        Ok(Hours::standard())
    );
}
