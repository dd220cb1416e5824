use crate::journal_builder::day;
use chrono::TimeDelta;
use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::customer::{Customer, Name, Number, NumberOwner};
use tagih_santun::domain::date::{Day, days_between};
use tagih_santun::domain::escalation::ladder::RungKind::{self, *};
use tagih_santun::domain::escalation::ladder::{
    Ladder, LadderKind, LadderProblem, Means, Next, Rung, Taken,
};
use tagih_santun::domain::phone::PhoneNumber;

/// Days are counted from the due day.
const DUE: &str = "2026-11-10";

fn at(offset: i64) -> Day {
    day(DUE) + TimeDelta::days(offset)
}

fn customer(numbers: &[&str], address: &str) -> Customer {
    let number = |text: &&str| Number {
        number: PhoneNumber::parse(text).unwrap(),
        owner: NumberOwner::Own,
    };
    Customer {
        numbers: numbers.iter().map(number).collect(),
        address: address.to_owned(),
        ..Customer::named(Name::parse("Warung Melati").unwrap())
    }
}

fn reachable() -> Customer {
    customer(&["0812-0000-1001"], "Jl. Mawar 3")
}

fn next(customer: &Customer, taken: &[(RungKind, i64)], today: i64) -> Next {
    let taken: Vec<Taken> = taken
        .iter()
        .map(|(kind, on)| Taken {
            kind: *kind,
            on: at(*on),
        })
        .collect();
    Ladder::standard().next(day(DUE), &taken, at(today), customer)
}

/// Today, the step that comes next, and its day.
fn check(taken: &[(RungKind, i64)], cases: &[(i64, RungKind, i64)]) {
    for (today, kind, on) in cases {
        let next = next(&reachable(), taken, *today);
        let found = (next.rung.map(|it| it.kind), days_between(day(DUE), next.on));
        assert_eq!(found, (Some(*kind), *on), "day {today} after {taken:?}");
        assert!(next.passed_over.is_empty());
    }
}

#[test]
fn s1_2_messages_come_before_on_and_after_the_due_day() {
    check(
        &[],
        &[
            (-4, Courtesy, -3),
            (-3, Courtesy, -3),
            (-1, Courtesy, -1),
            (0, DueToday, 0),
            (1, FirstReminder, 3),
            (2, FirstReminder, 3),
            (3, FirstReminder, 3),
        ],
    );
    check(
        &[(Courtesy, -3)],
        &[
            (-3, DueToday, 0),
            (-1, DueToday, 0),
            (0, DueToday, 0),
            (1, FirstReminder, 3),
        ],
    );
    check(&[(Courtesy, -1)], &[(0, DueToday, 0)]);
    check(
        &[(DueToday, 0)],
        &[(0, FirstReminder, 3), (3, FirstReminder, 3)],
    );
}

#[test]
fn s0_1_a_debt_found_late_begins_with_a_message() {
    check(
        &[],
        &[
            (4, FirstReminder, 4),
            (7, FirstReminder, 7),
            (30, FirstReminder, 30),
            (200, FirstReminder, 200),
        ],
    );
}

#[test]
fn s0_1_the_first_reminder_waits_two_days_for_an_answer() {
    check(
        &[(FirstReminder, 3)],
        &[(3, Call, 7), (4, Call, 7), (6, Call, 7), (7, Call, 7)],
    );
    check(
        &[(FirstReminder, 6)],
        &[(6, Call, 8), (7, Call, 8), (8, Call, 8)],
    );
    check(
        &[(FirstReminder, 100)],
        &[(101, Call, 102), (102, Call, 102)],
    );
}

#[test]
fn every_step_has_its_day_and_its_wait() {
    let steps = [
        (Call, 7, SecondCall, 8),
        (SecondCall, 8, Meeting, 14),
        (Meeting, 14, Visit, 21),
        (Visit, 21, DemandLetter, 30),
        (DemandLetter, 30, FirstWarning, 45),
        (FirstWarning, 45, SecondWarning, 60),
        (SecondWarning, 60, ThirdWarning, 75),
        (ThirdWarning, 75, Decide, 90),
        // Late steps give way by their waits, warnings by seven days and more.
        (Call, 50, SecondCall, 51),
        (SecondCall, 51, Meeting, 54),
        (Meeting, 54, Visit, 59),
        (Visit, 59, DemandLetter, 66),
        (DemandLetter, 66, FirstWarning, 73),
        (FirstWarning, 73, SecondWarning, 80),
        (SecondWarning, 80, ThirdWarning, 87),
        (ThirdWarning, 87, Decide, 94),
    ];
    for (taken, on, then, from) in steps {
        check(&[(taken, on)], &[(on, then, from), (from, then, from)]);
    }
}

#[test]
fn the_decision_stays_until_the_debt_is_gone() {
    check(
        &[(ThirdWarning, 75)],
        &[(90, Decide, 90), (400, Decide, 400)],
    );
    check(
        &[(ThirdWarning, 75), (Decide, 90)],
        &[(90, Decide, 97), (96, Decide, 97), (97, Decide, 97)],
    );
}

#[test]
fn a_milder_step_after_a_stronger_one_waits_too() {
    check(
        &[(Call, 7), (FirstReminder, 8)],
        &[(8, SecondCall, 10), (10, SecondCall, 10)],
    );
}

#[test]
fn a_step_for_an_older_debt_waits_but_does_not_count() {
    // A visit two days before the due day was about something else.
    check(
        &[(Visit, -2)],
        &[
            (-2, FirstReminder, 5),
            (0, FirstReminder, 5),
            (5, FirstReminder, 5),
        ],
    );
    check(
        &[(FirstReminder, -2)],
        &[(-1, DueToday, 0), (0, DueToday, 0)],
    );
    check(&[(FirstReminder, -1)], &[(0, FirstReminder, 3)]);
}

#[test]
fn a_step_is_passed_over_where_its_number_or_address_is_missing() {
    let landline = || customer(&["021-555-0100"], "");
    let address = || customer(&[], "Jl. Mawar 3");
    let mobile = || customer(&["0812-0000-1001"], "");
    let nothing = || customer(&[], " ");
    let letters = [DemandLetter, FirstWarning, SecondWarning, ThirdWarning];
    let written = [&[Visit][..], &letters].concat();
    type Case = (
        Customer,
        &'static [(RungKind, i64)],
        i64,
        RungKind,
        i64,
        Vec<RungKind>,
    );
    let cases: Vec<Case> = vec![
        // On the days up to the due day there is nothing yet to say.
        (landline(), &[], -1, Call, 7, vec![Courtesy]),
        (landline(), &[], 3, Call, 7, vec![FirstReminder]),
        (landline(), &[], 7, Call, 7, vec![FirstReminder]),
        (landline(), &[(SecondCall, 8)], 14, Meeting, 14, vec![]),
        (landline(), &[(Meeting, 14)], 20, Decide, 90, vec![]),
        (
            landline(),
            &[(Meeting, 14)],
            30,
            Decide,
            90,
            vec![Visit, DemandLetter],
        ),
        (address(), &[], 3, Visit, 21, vec![FirstReminder]),
        (
            address(),
            &[],
            21,
            Visit,
            21,
            vec![FirstReminder, Call, SecondCall, Meeting],
        ),
        (address(), &[(Visit, 21)], 30, DemandLetter, 30, vec![]),
        (mobile(), &[(Meeting, 14)], 90, Decide, 90, written),
        (
            nothing(),
            &[],
            10,
            Decide,
            90,
            vec![FirstReminder, Call, SecondCall],
        ),
        (
            nothing(),
            &[],
            90,
            Decide,
            90,
            [
                &[FirstReminder, Call, SecondCall, Meeting, Visit][..],
                &letters,
            ]
            .concat(),
        ),
    ];
    for (customer, taken, today, kind, on, passed_over) in cases {
        let next = next(&customer, taken, today);
        let found = (next.rung.map(|it| it.kind), days_between(day(DUE), next.on));
        assert_eq!(
            found,
            (Some(kind), on),
            "day {today} after {taken:?}, {customer:?}"
        );
        assert_eq!(
            next.passed_over, passed_over,
            "day {today} after {taken:?}, {customer:?}"
        );
    }
}

#[test]
fn each_means_asks_for_what_it_needs() {
    let (mobile, landline) = (&["0812-0000-1001"][..], &["021-555-0100"][..]);
    let cases = [
        (Means::Message, mobile, "", Some(Channel::WhatsApp)),
        (Means::Message, landline, "Jl. Mawar 3", None),
        (Means::Call, landline, "", Some(Channel::Phone)),
        (Means::Call, &[], "Jl. Mawar 3", None),
        (Means::Meeting, mobile, "", Some(Channel::Meeting)),
        (Means::Visit, &[], "Jl. Mawar 3", Some(Channel::Visit)),
        (Means::Visit, mobile, " ", None),
        (Means::Letter, &[], "Jl. Mawar 3", Some(Channel::Letter)),
        (Means::Decision, mobile, "Jl. Mawar 3", None),
    ];
    for (means, numbers, address, channel) in cases {
        assert_eq!(
            means.channel(&customer(numbers, address)),
            channel,
            "{means:?}"
        );
    }
    assert!(Means::Decision.reaches(&customer(&[], "")));
}

/// Steps as the trader might want them: which, from which day, with which wait.
fn steps(steps: &[(RungKind, i64, i64)]) -> Vec<Rung> {
    steps
        .iter()
        .map(|(kind, from, wait)| Rung {
            kind: *kind,
            from: *from,
            wait: *wait,
        })
        .collect()
}

#[test]
fn a_ladder_that_makes_no_sense_is_refused() {
    use LadderProblem::*;
    type Case<'a> = (&'a [(RungKind, i64, i64)], Option<LadderProblem>);
    let cases: [Case<'_>; 19] = [
        (&[], Some(Empty)),
        (&[(FirstReminder, 1, 1)], None),
        (&[(Courtesy, -31, 31), (Decide, 365, 1)], None),
        (
            &[(FirstReminder, 1, 1), (FirstReminder, 3, 1)],
            Some(OutOfOrder(FirstReminder)),
        ),
        (
            &[(Call, 3, 1), (FirstReminder, 7, 1)],
            Some(OutOfOrder(FirstReminder)),
        ),
        (&[(FirstReminder, 3, 1), (Call, 3, 1)], Some(NotLater(Call))),
        (&[(FirstReminder, 3, 1), (Call, 2, 1)], Some(NotLater(Call))),
        (
            &[(Courtesy, -3, 1), (Call, 7, 1), (Visit, 6, 1)],
            Some(NotLater(Visit)),
        ),
        (&[(FirstReminder, 3, 0)], Some(Wait(FirstReminder))),
        (&[(FirstReminder, 3, -1)], Some(Wait(FirstReminder))),
        (&[(FirstReminder, 3, 32)], Some(Wait(FirstReminder))),
        (&[(Courtesy, -32, 1)], Some(TooFar(Courtesy))),
        (&[(Decide, 366, 1)], Some(TooFar(Decide))),
        (&[(Decide, i64::MAX, 1)], Some(TooFar(Decide))),
        (&[(Courtesy, i64::MIN, 1)], Some(TooFar(Courtesy))),
        (&[(Call, 0, 1)], Some(TooSoon(Call))),
        (&[(Visit, -1, 1)], Some(TooSoon(Visit))),
        (&[(ThirdWarning, 0, 7)], Some(TooSoon(ThirdWarning))),
        (&[(Courtesy, -1, 1), (Call, 1, 1), (Decide, 2, 1)], None),
    ];
    for (wanted, expected) in cases {
        let ladder = Ladder::checked(steps(wanted));
        assert_eq!(ladder.clone().err(), expected, "{wanted:?}");
        // What the journal holds is checked as what is typed.
        let written = serde_json::to_string(&steps(wanted)).unwrap();
        let read = serde_json::from_str::<Ladder>(&written).ok();
        assert_eq!(read, ladder.ok(), "{written}");
    }
}

#[test]
fn every_usual_ladder_is_a_ladder() {
    for kind in [LadderKind::Soft, LadderKind::Standard, LadderKind::Strict] {
        let usual = Ladder::usual(kind);
        assert_eq!(
            Ladder::checked(usual.rungs().to_vec()),
            Ok(usual),
            "{kind:?}"
        );
    }
}

#[test]
fn s0_1_a_shorter_ladder_is_climbed_as_it_is() {
    let short = steps(&[(FirstReminder, 5, 3), (Call, 6, 1)]);
    let ladder = Ladder::checked(short).unwrap();
    let next = |taken: &[Taken], today| {
        let next = ladder.next(day(DUE), taken, at(today), &reachable());
        (next.rung.map(|it| it.kind), days_between(day(DUE), next.on))
    };
    let reminded = [Taken {
        kind: FirstReminder,
        on: at(5),
    }];
    assert_eq!(next(&[], 0), (Some(FirstReminder), 5));
    assert_eq!(next(&reminded, 5), (Some(Call), 8));
    let called = [
        reminded[0],
        Taken {
            kind: Call,
            on: at(8),
        },
    ];
    // No step is left: nothing is invented.
    assert_eq!(next(&called, 20), (None, 20));
}

#[test]
fn s1_2_the_message_of_the_due_day_never_comes_after_it() {
    let late = steps(&[(DueToday, 2, 1), (Call, 7, 1)]);
    let alone = steps(&[(DueToday, 0, 1)]);
    let next = |wanted: &[Rung], today| {
        let ladder = Ladder::checked(wanted.to_vec()).unwrap();
        let next = ladder.next(day(DUE), &[], at(today), &reachable());
        next.rung.map(|it| it.kind)
    };
    assert_eq!(next(&late, 0), Some(Call));
    assert_eq!(next(&late, 3), Some(Call));
    assert_eq!(next(&alone, 0), Some(DueToday));
    assert_eq!(next(&alone, 1), None);
}
