//! What is asked during a talk, and what is written down of it afterwards.

use crate::walk::sample::{GRAPH, callback, day, hardship, promise};
use chrono::NaiveTime;
use tagih_santun::domain::command::{Command, Refusal};
use tagih_santun::domain::contact::{Channel, Contact, Outcome};
use tagih_santun::domain::courtesy::Courtesy;
use tagih_santun::domain::date::{Day, Moment, Zone};
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::hours::Hours;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::hardship::review_day;
use tagih_santun::domain::id::{CustomerId, ReceivableId, ReplyId};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::phone::PhoneNumber;
use tagih_santun::domain::script::answer::FormAnswer;
use tagih_santun::domain::script::callback::SoonAgain;
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::script::judge::{self, Doubt, Judged};
use tagih_santun::domain::script::kind::Way;
use tagih_santun::domain::script::record::{TalkFacts, stands_for};
use tagih_santun::domain::script::walk::Walk;

/// A time on a clock in Jakarta.
fn wib(text: &str) -> Moment {
    let wall = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    wall.and_local_timezone(Zone::Wib.offset()).unwrap()
}

fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount).unwrap()
}

fn facts() -> TalkFacts {
    TalkFacts {
        customer: CustomerId::new(1, [0; 10]),
        at: wib("2026-11-23 09:12"),
        number: PhoneNumber::parse("0812-0000-1001").ok(),
        rung: Some(RungKind::Call),
        note: "ramah".to_owned(),
        staff: Some("Rahma".to_owned()),
        answers: Some(ReplyId::new(2, [0; 10])),
    }
}

/// Walks by the choices, filling the form of each node where an answer is given.
fn walked(steps: &[Step]) -> Walk {
    walked_from(ScriptId::FirstCall, steps)
}

fn walked_from(script: ScriptId, steps: &[Step]) -> Walk {
    let mut walk = Walk::begin(&GRAPH, script);
    for step in steps {
        match step {
            Step::Choice(key) => walk.choose(&GRAPH, key).unwrap(),
            Step::Answer(answer) => walk.fill(&GRAPH, answer.clone()).unwrap(),
        }
    }
    walk
}

enum Step {
    Choice(&'static str),
    Answer(FormAnswer),
}

fn written(facts: &TalkFacts, walk: &Walk) -> Vec<Command> {
    let mut next = 100;
    facts.commands(&GRAPH, walk, &mut || {
        next += 1;
        (next, [7; 10])
    })
}

fn contact_of(commands: &[Command]) -> &Contact {
    match commands {
        [Command::RecordContact(_, _, contact), ..] => contact,
        other => panic!("no contact comes first: {other:?}"),
    }
}

#[test]
fn a_finished_talk_is_written_down_whole_the_contact_first() {
    use Step::{Answer, Choice};
    let walk = walked(&[
        Choice("myself"),
        Choice("no_money"),
        Answer(hardship()),
        Choice("change"),
        Answer(promise(300_000)),
        Choice("correct"),
    ]);
    let commands = written(&facts(), &walk);
    let contact = contact_of(&commands);
    assert_eq!(contact.channel, Channel::Phone);
    assert_eq!(contact.outcome, Outcome::Spoke);
    assert_eq!(contact.rung, Some(RungKind::Call));
    assert_eq!(contact.note, "ramah");
    assert_eq!(contact.staff.as_deref(), Some("Rahma"));
    assert_eq!(contact.number, facts().number);
    assert_eq!(contact.answers, facts().answers);
    assert_eq!(contact.path, walk.path(&GRAPH));
    assert_eq!(contact.callback, None);
    match &commands[1..] {
        [
            Command::NoteHardship(_, _, hard),
            Command::RecordPromise(_, _, promised),
        ] => {
            assert_eq!(hard.since, day(23));
            assert_eq!(hard.review, Day::from_ymd_opt(2026, 12, 7).unwrap());
            assert_eq!(promised.made, day(23));
            assert_eq!(promised.due, day(27));
            assert_eq!(promised.amount, rupiah(300_000));
        }
        other => panic!("not a hardship and a promise: {other:?}"),
    }
}

#[test]
fn s2_4_the_hour_that_a_busy_customer_names_is_kept_with_the_contact() {
    use Step::{Answer, Choice};
    let FormAnswer::Callback { at } = callback() else {
        panic!("the sample has a callback");
    };
    let walk = walked(&[
        Choice("myself"),
        Choice("busy"),
        Answer(callback()),
        Choice("correct"),
    ]);
    let commands = written(&facts(), &walk);
    assert_eq!(commands.len(), 1);
    assert_eq!(contact_of(&commands).callback, Some(at));
}

#[test]
fn a_talk_with_someone_else_answers_nothing_and_an_unfinished_one_is_no_contact() {
    let someone_else = written(&facts(), &walked(&[Step::Choice("someone_else")]));
    let contact = contact_of(&someone_else);
    assert_eq!(contact.outcome, Outcome::SomeoneElse);
    assert_eq!(contact.answers, None);
    let unfinished = walked(&[Step::Choice("myself")]);
    assert!(written(&facts(), &unfinished).is_empty());
}

#[test]
fn s1_5_thanks_are_a_courtesy_as_long_as_nothing_is_asked_for() {
    use Step::{Answer, Choice};
    let plain = walked_from(ScriptId::Thanks, &[Choice("someone_else")]);
    let commands = written(&facts(), &plain);
    assert_eq!(contact_of(&commands).courtesy, Some(Courtesy::Thanks));
    assert_eq!(contact_of(&commands).rung, None);
    let promised = walked_from(
        ScriptId::Thanks,
        &[
            Choice("myself"),
            Choice("will_pay"),
            Answer(promise(300_000)),
            Choice("correct"),
        ],
    );
    let commands = written(&facts(), &promised);
    assert_eq!(contact_of(&commands).courtesy, None);
    assert_eq!(contact_of(&commands).rung, Some(RungKind::Call));
}

#[test]
fn every_id_of_a_talk_is_made_anew() {
    use Step::{Answer, Choice};
    let walk = walked(&[
        Choice("myself"),
        Choice("will_pay"),
        Answer(promise(300_000)),
        Choice("correct"),
    ]);
    let mut asked = 0;
    facts().commands(&GRAPH, &walk, &mut || {
        asked += 1;
        (asked, [0; 10])
    });
    assert_eq!(asked, 2);
}

#[test]
fn a_talk_stands_for_its_own_step_and_for_a_lighter_one_that_reached_them() {
    use Outcome::{NoAnswer, Spoke};
    use RungKind::{Call, Decide, DemandLetter, FirstReminder, Meeting, SecondCall, Visit};
    for (way, rung, outcome, expected) in [
        (Way::Call, Call, NoAnswer, true),
        (Way::Call, SecondCall, Spoke, true),
        (Way::Call, FirstReminder, Spoke, true),
        (Way::Call, FirstReminder, NoAnswer, false),
        (Way::Call, Meeting, Spoke, false),
        (Way::Call, DemandLetter, Spoke, false),
        (Way::Call, Decide, Spoke, false),
        (Way::Talk, Call, Spoke, true),
        (Way::Talk, Call, NoAnswer, false),
        (Way::Meeting, Meeting, NoAnswer, true),
        (Way::Visit, Visit, NoAnswer, true),
        (Way::Visit, Meeting, Spoke, true),
        (Way::Meeting, Visit, Spoke, false),
    ] {
        assert_eq!(
            stands_for(way, rung, outcome),
            expected,
            "{way:?} for {rung:?}: {outcome:?}"
        );
    }
}

#[test]
fn s4_6_a_customer_in_hard_times_is_asked_again_when_they_have_money() {
    for (pays_on, expected) in [
        (Some(day(28)), day(28)),
        (Some(day(23)), Day::from_ymd_opt(2026, 12, 7).unwrap()),
        (Some(day(20)), Day::from_ymd_opt(2026, 12, 7).unwrap()),
        (None, Day::from_ymd_opt(2026, 12, 7).unwrap()),
    ] {
        assert_eq!(review_day(pays_on, day(23)), expected, "{pays_on:?}");
    }
}

#[test]
fn s2_4_the_hours_that_are_offered_lie_ahead_and_inside_the_hours() {
    use SoonAgain::{InAnHour, NextMorning, ThisAfternoon};
    // 25 December 2026 is a Friday.
    let holidays = Holidays::from_iter([Day::from_ymd_opt(2026, 12, 25).unwrap()]);
    let check = |now: &str, expected: &[(SoonAgain, &str)]| {
        let expected: Vec<_> = expected.iter().map(|(it, at)| (*it, wib(at))).collect();
        let offered = SoonAgain::offered(wib(now), &Hours::standard(), &holidays);
        assert_eq!(offered, expected, "{now}");
    };
    check(
        "2026-11-23 09:12",
        &[
            (InAnHour, "2026-11-23 10:12"),
            (ThisAfternoon, "2026-11-23 16:00"),
            (NextMorning, "2026-11-24 09:00"),
        ],
    );
    // In an hour is the afternoon; half an hour is too soon to wait for.
    check(
        "2026-11-23 15:00",
        &[
            (InAnHour, "2026-11-23 16:00"),
            (NextMorning, "2026-11-24 09:00"),
        ],
    );
    check(
        "2026-11-23 15:45",
        &[
            (InAnHour, "2026-11-23 16:45"),
            (NextMorning, "2026-11-24 09:00"),
        ],
    );
    check("2026-11-23 19:30", &[(NextMorning, "2026-11-24 09:00")]);
    // Late at night the next morning is another day.
    check("2026-11-23 23:30", &[(NextMorning, "2026-11-24 09:00")]);
    // After a Saturday comes Monday; a holiday is passed over.
    check("2026-11-28 19:30", &[(NextMorning, "2026-11-30 09:00")]);
    check("2026-12-24 19:30", &[(NextMorning, "2026-12-26 09:00")]);
}

#[test]
fn where_the_hours_begin_late_the_next_morning_begins_with_them() {
    let late = NaiveTime::from_hms_opt(10, 30, 0).unwrap();
    let usual = Hours::standard();
    let hours = Hours::checked(late, usual.until(), usual.rest()).unwrap();
    let offered = SoonAgain::offered(wib("2026-11-23 19:30"), &hours, &Holidays::default());
    assert_eq!(offered, [(SoonAgain::NextMorning, wib("2026-11-24 10:30"))]);
}

#[test]
fn a_promise_is_questioned_where_the_journal_would_refuse_it() {
    let today = day(23);
    let month = |day| Day::from_ymd_opt(2026, 12, day).unwrap();
    let plain = Ok(Judged::Plain);
    for (amount, due, expected) in [
        (300_000, today, plain),
        (300_000, month(24), plain),
        (300_000, month(25), Ok(Judged::Unusual(Doubt::FarOff))),
        (300_000, day(22), Err(Refusal::PromisePassed)),
        (0, day(27), Err(Refusal::AmountZero)),
        (500_000, day(27), plain),
        (500_001, day(27), Err(Refusal::PromiseAboveBalance)),
    ] {
        let judged = judge::promise(rupiah(amount), due, rupiah(500_000), today);
        assert_eq!(judged, expected, "{amount} by {due}");
    }
}

#[test]
fn an_hour_to_call_again_lies_ahead_and_is_asked_about_outside_the_hours() {
    let now = wib("2026-11-23 09:12");
    let unusual = Ok(Judged::Unusual(Doubt::OutsideHours));
    for (at, expected) in [
        ("2026-11-23 09:13", Ok(Judged::Plain)),
        ("2026-11-23 09:12", Err(Refusal::CallbackPassed)),
        ("2026-11-22 16:00", Err(Refusal::CallbackPassed)),
        ("2026-11-23 20:00", unusual),
        ("2026-11-29 10:00", unusual),
    ] {
        let judged = judge::callback(wib(at), now, &Hours::standard(), &Holidays::default());
        assert_eq!(judged, expected, "{at}");
    }
}

#[test]
fn s4_5_an_objection_is_opened_on_the_day_of_the_talk() {
    let receivable = ReceivableId::new(3, [0; 10]);
    let answer = FormAnswer::Dispute {
        receivable,
        reason: "timbangannya beda".to_owned(),
    };
    let command = facts().command(&answer, day(23), &mut || (1, [0; 10]));
    match command {
        Some(Command::OpenDispute(_, _, dispute)) => {
            assert_eq!(dispute.receivable, receivable);
            assert_eq!(dispute.opened, day(23));
            assert_eq!(dispute.reason, "timbangannya beda");
        }
        other => panic!("no objection: {other:?}"),
    }
}
