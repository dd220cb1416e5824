use crate::journal_builder::{Book, day, moment, wib};
use tagih_santun::domain::contact::{Channel, Contact, ContactTrace, Outcome};
use tagih_santun::domain::courtesy::Courtesy;
use tagih_santun::domain::date::Zone;
use tagih_santun::domain::escalation::caps::{Cap, Caps, CapsProblem};
use tagih_santun::domain::escalation::hold::{Asked, Hold};
use tagih_santun::domain::escalation::hours::Closed;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::worklist::Turn;

/// Contacts so far, now, and the cap that is reached with its end.
type CapCase<'a> = (&'a [&'a str], &'a str, Option<(Cap, &'a str)>);

fn talk(at: &str) -> ContactTrace {
    ContactTrace::from(&Contact::new(wib(at), Channel::Phone, Outcome::Spoke))
}

fn check_caps(cases: &[CapCase<'_>]) {
    for (contacts, now, expected) in cases {
        let traces: Vec<ContactTrace> = contacts.iter().map(|at| talk(at)).collect();
        let reached = Caps::standard().reached(traces.iter(), wib(now));
        let expected = expected.map(|(cap, until)| (cap, day(until)));
        assert_eq!(reached, expected, "{contacts:?} at {now}");
    }
}

#[test]
fn s4_7_one_contact_a_day() {
    check_caps(&[
        (&[], "2026-11-23 10:00", None),
        (
            &["2026-11-23 09:00"],
            "2026-11-23 19:59",
            Some((Cap::Day, "2026-11-24")),
        ),
        (&["2026-11-23 09:00"], "2026-11-24 08:00", None),
        (
            &["2026-11-23 00:00"],
            "2026-11-23 23:59",
            Some((Cap::Day, "2026-11-24")),
        ),
        (&["2026-11-22 23:59"], "2026-11-23 08:00", None),
        // What lies ahead has not happened.
        (&["2026-11-23 11:00"], "2026-11-23 10:00", None),
    ]);
}

#[test]
fn s4_7_three_contacts_in_seven_days() {
    let three = &["2026-11-16 10:00", "2026-11-18 10:00", "2026-11-20 10:00"];
    let four = &[
        "2026-11-16 10:00",
        "2026-11-17 10:00",
        "2026-11-18 10:00",
        "2026-11-20 10:00",
    ];
    check_caps(&[
        (&three[..2], "2026-11-19 10:00", None),
        (three, "2026-11-20 11:00", Some((Cap::Week, "2026-11-23"))),
        (three, "2026-11-22 10:00", Some((Cap::Week, "2026-11-23"))),
        (three, "2026-11-23 00:00", None),
        (four, "2026-11-21 10:00", Some((Cap::Week, "2026-11-24"))),
        (four, "2026-11-23 10:00", Some((Cap::Week, "2026-11-24"))),
        (four, "2026-11-24 10:00", None),
    ]);
}

#[test]
fn caps_count_the_days_of_the_customers_clock() {
    let late = [talk("2026-11-22 22:30")];
    let reached = |now| Caps::standard().reached(late.iter(), now);
    // At half past midnight in Jayapura the new day had begun.
    let there = moment("2026-11-23 10:00", Zone::Wit);
    assert_eq!(reached(there), Some((Cap::Day, day("2026-11-24"))));
    assert_eq!(reached(wib("2026-11-23 08:00")), None);
}

fn melati() -> Book {
    Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-18")
}

fn check(book: Book, expected: Option<Hold>) {
    let hold = match book.turn() {
        Some(Turn::Held(row)) => Some(row.hold),
        Some(Turn::Now(_)) => None,
        None => panic!("nothing is said of the customer"),
    };
    assert_eq!(hold, expected);
}

#[test]
fn s4_5_an_objection_pauses_chasing_until_it_is_solved() {
    let since = Hold::Dispute {
        since: day("2026-11-19"),
    };
    check(melati(), None);
    check(melati().objects("2026-11-19"), Some(since.clone()));
    check(melati().objects("2026-11-24"), None);
    check(
        melati().objects("2026-11-19").agrees("2026-11-24"),
        Some(since.clone()),
    );
    check(melati().objects("2026-11-19").agrees("2026-11-23"), None);
    check(melati().objects("2026-11-19").takes_it_back(), None);
    // Of two objections, both have to be solved.
    let two = || {
        melati()
            .objects("2026-11-21")
            .owes(1_000, "2026-11-30")
            .objects("2026-11-19")
    };
    check(two(), Some(since));
    check(
        two().agrees("2026-11-20"),
        Some(Hold::Dispute {
            since: day("2026-11-21"),
        }),
    );
}

#[test]
fn an_objection_to_what_was_taken_back_holds_nobody() {
    let book = melati().owes(100_000, "2026-11-17");
    let slip = book.last_entry();
    let book = book.objects("2026-11-19");
    let reverse = tagih_santun::domain::command::Command::Reverse(book.this(), slip);
    check(book.writes(reverse), None);
}

#[test]
fn a_customer_marked_so_is_never_contacted() {
    check(melati().wants_no_contact(), Some(Hold::DoNotContact));
    check(
        melati().objects("2026-11-19").wants_no_contact(),
        Some(Hold::DoNotContact),
    );
    check(
        melati().at("2027-06-01 10:00").wants_no_contact(),
        Some(Hold::DoNotContact),
    );
}

#[test]
fn nothing_to_reach_them_with() {
    check(melati().has_numbers(&[]), Some(Hold::NoNumber));
    check(
        melati().has_numbers(&[]).at("2027-02-15 10:00"),
        Some(Hold::NoNumber),
    );
    check(melati().has_numbers(&[]).at("2027-02-16 10:00"), None);
}

#[test]
fn s0_1_a_step_waits_for_its_answer() {
    let sent = || melati().was_sent(RungKind::FirstReminder, "2026-11-23 09:00");
    let waiting = Hold::WaitingForAnswer {
        to: Asked::Step(RungKind::FirstReminder),
        since: day("2026-11-23"),
        until: day("2026-11-25"),
    };
    check(sent(), Some(waiting.clone()));
    check(sent().at("2026-11-24 10:00"), Some(waiting));
    check(sent().at("2026-11-25 10:00"), None);
}

#[test]
fn the_next_step_has_its_day() {
    let sent = melati()
        .at("2026-11-21 10:00")
        .was_sent(RungKind::FirstReminder, "2026-11-21 09:00");
    let later = Hold::NextStepLater {
        rung: RungKind::Call,
        on: day("2026-11-25"),
    };
    check(sent.at("2026-11-23 10:00"), Some(later));
}

#[test]
fn s4_7_caps_hold_whoever_was_spoken_to_outside_the_ladder() {
    let capped = Hold::Capped {
        cap: Cap::Day,
        until: day("2026-11-24"),
    };
    check(melati().had_a_chat("2026-11-23 09:00"), Some(capped));
    check(melati().had_a_chat("2026-11-21 09:00"), None);
}

#[test]
fn hours_are_the_customers_own() {
    let evening = |book: Book| book.at("2026-11-23 18:00");
    let too_late = Hold::OutsideHours {
        why: Closed::TooLate,
        opens: moment("2026-11-24 08:00", Zone::Wit),
    };
    check(evening(melati()), None);
    check(evening(melati().lives_in(Zone::Wita)), None);
    check(evening(melati().lives_in(Zone::Wit)), Some(too_late));
    let holiday = Hold::OutsideHours {
        why: Closed::Holiday(day("2026-11-23")),
        opens: wib("2026-11-24 08:00"),
    };
    check(melati().holiday("2026-11-23"), Some(holiday));
    let sunday = Hold::OutsideHours {
        why: Closed::RestDay,
        opens: wib("2026-11-23 08:00"),
    };
    check(melati().at("2026-11-22 10:00"), Some(sunday));
}

#[test]
fn s4_5_dispute_and_hardship_pause_chasing() {
    let dispute = Hold::Dispute {
        since: day("2026-11-20"),
    };
    let hardship = Hold::Hardship {
        since: day("2026-11-20"),
        until: day("2026-11-30"),
    };
    let poor = || melati().has_hard_times("2026-11-20", "2026-11-30");
    check(poor(), Some(hardship.clone()));
    check(poor().at("2026-11-28 10:00"), Some(hardship.clone()));
    // On the day to ask again the ladder goes on.
    check(poor().at("2026-11-30 10:00"), None);
    check(poor().recovers("2026-11-23"), None);
    check(poor().recovers("2026-11-24"), Some(hardship.clone()));
    check(poor().takes_it_back(), None);
    check(melati().has_hard_times("2026-11-24", "2026-11-30"), None);
    // What is found out later counts longer.
    let longer = Hold::Hardship {
        since: day("2026-11-21"),
        until: day("2026-12-05"),
    };
    check(
        poor().has_hard_times("2026-11-21", "2026-12-05"),
        Some(longer),
    );
    check(poor().objects("2026-11-20"), Some(dispute));
}

#[test]
fn s1_4_chasing_stops_after_hand_over() {
    let since = Hold::HandedOver {
        since: day("2026-11-20"),
    };
    let gone = || melati().goes_to_a_lawyer("2026-11-20");
    check(gone(), Some(since.clone()));
    check(gone().at("2027-05-03 10:00"), Some(since.clone()));
    check(melati().goes_to_a_lawyer("2026-11-24"), None);
    check(gone().comes_back("2026-11-24"), Some(since.clone()));
    check(gone().comes_back("2026-11-23"), None);
    check(gone().objects("2026-11-19"), Some(since.clone()));
    check(
        gone().promises(500_000, "2026-11-19", "2026-11-20"),
        Some(since),
    );
}

#[test]
fn s2_6_caps_hold_over_all_channels() {
    let by = |channel, outcome, at: &str| Contact {
        text: "Selamat pagi.".to_owned(),
        ..Contact::new(wib(at), channel, outcome)
    };
    let busy = || {
        Book::on("2026-11-26 10:00")
            .customer("Warung Melati")
            .owes(500_000, "2026-11-18")
            .was_contacted(by(Channel::WhatsApp, Outcome::Sent, "2026-11-23 09:00"))
            .was_contacted(by(Channel::Visit, Outcome::SomeoneElse, "2026-11-24 09:00"))
    };
    check(busy(), None);
    let capped = Some(Hold::Capped {
        cap: Cap::Week,
        until: day("2026-11-30"),
    });
    for third in [
        by(Channel::Letter, Outcome::Sent, "2026-11-25 09:00"),
        by(Channel::Phone, Outcome::NoAnswer, "2026-11-25 09:00"),
        by(Channel::Meeting, Outcome::Spoke, "2026-11-25 09:00"),
    ] {
        check(busy().was_contacted(third), capped.clone());
    }
    // Courtesies and answers ask for nothing.
    let message = || by(Channel::WhatsApp, Outcome::Sent, "2026-11-26 09:00");
    let thanks = Contact {
        courtesy: Some(Courtesy::Thanks),
        ..message()
    };
    check(busy().was_contacted(thanks), None);
    let answer = busy()
        .writes_to_us("2026-11-26 08:00")
        .was_answered("2026-11-26 09:00");
    check(answer, None);
    check(
        busy().was_contacted(message()),
        Some(Hold::Capped {
            cap: Cap::Week,
            until: day("2026-11-30"),
        }),
    );
}

#[test]
fn the_trader_changes_caps_within_bounds() {
    let cases = [
        (0, 3, Err(CapsProblem::Day)),
        (1, 0, Err(CapsProblem::Week)),
        (1, 1, Ok((1, 1))),
        (1, 5, Ok((1, 5))),
        (1, 6, Err(CapsProblem::Week)),
        (2, 1, Err(CapsProblem::Week)),
        (2, 2, Ok((2, 2))),
        (2, 5, Ok((2, 5))),
        (3, 5, Err(CapsProblem::Day)),
    ];
    for (a_day, a_week, expected) in cases {
        let caps = Caps::checked(a_day, a_week);
        let found = caps.map(|it| (it.a_day(), it.a_week()));
        assert_eq!(found, expected, "{a_day} a day, {a_week} a week");
        let written = format!(r#"{{"a_day":{a_day},"a_week":{a_week}}}"#);
        let read = serde_json::from_str::<Caps>(&written).ok();
        assert_eq!(read, caps.ok(), "{written}");
    }
    let twice = Caps::checked(2, 2).unwrap();
    let talks = ["2026-11-23 09:00", "2026-11-23 14:00"].map(talk);
    let reached = |now| twice.reached(&talks, wib(now));
    assert_eq!(reached("2026-11-23 10:00"), None);
    let week = Some((Cap::Week, day("2026-11-30")));
    assert_eq!(reached("2026-11-24 10:00"), week);
}
