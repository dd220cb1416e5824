use crate::journal_builder::{Book, day, wib};
use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::escalation::caps::Cap;
use tagih_santun::domain::escalation::hold::Hold;
use tagih_santun::domain::escalation::hours::Closed;
use tagih_santun::domain::id::ReplyId;
use tagih_santun::domain::worklist::{Cause, Turn};

/// Owes since Wednesday, and wrote this morning.
fn melati() -> Book {
    owing().writes_to_us("2026-11-23 09:00")
}

fn owing() -> Book {
    Book::on("2026-11-23 10:00")
        .customer("Warung Melati")
        .owes(500_000, "2026-11-18")
}

/// The message that is to be answered now.
fn to_answer(book: &Book) -> Option<ReplyId> {
    match book.turn() {
        Some(Turn::Now(row)) => match row.cause {
            Cause::Reply { reply, .. } => Some(reply),
            _ => None,
        },
        _ => None,
    }
}

#[test]
fn s4_9_reply_goes_to_the_top_until_answered() {
    let book = melati()
        .customer("Bengkel Jaya")
        .owes(90_000_000, "2026-08-20")
        .customer("Toko Sinar")
        .owes(90_000_000, "2026-08-20")
        .promises(90_000_000, "2026-11-01", "2026-11-20");
    let list = book.worklist();
    let names: Vec<_> = list
        .rows
        .iter()
        .map(|row| book.name_of(row.customer))
        .collect();
    assert_eq!(names, ["Warung Melati", "Toko Sinar", "Bengkel Jaya"]);
    let expected = Cause::Reply {
        reply: melati().reply(),
        at: wib("2026-11-23 09:00"),
        channel: Channel::WhatsApp,
        text: "Besok ya".to_owned(),
    };
    assert_eq!(list.rows[0].cause, expected);
    assert_eq!(list.rows[0].channel, Some(Channel::WhatsApp));

    let id = Some(melati().reply());
    assert_eq!(to_answer(&melati().at("2026-11-28 10:00")), id);
    for answered in [
        melati().was_answered("2026-11-23 09:30"),
        melati().was_spoken_to("2026-11-23 09:30"),
        melati().needs_no_answer("2026-11-23"),
        melati().takes_it_back(),
    ] {
        assert_eq!(to_answer(&answered), None);
    }
    for open in [
        melati().had_a_chat("2026-11-23 09:30"),
        melati().was_spoken_to("2026-11-23 08:30"),
        melati().was_answered("2026-11-23 09:30").takes_it_back(),
    ] {
        assert_eq!(to_answer(&open), id);
    }
}

#[test]
fn of_several_messages_the_oldest_is_answered_first_and_one_answer_does_for_all() {
    let older = melati().reply();
    let book = || melati().writes_to_us("2026-11-23 09:10");
    assert_eq!(to_answer(&book()), Some(older));
    assert_eq!(to_answer(&book().was_answered("2026-11-23 09:20")), None);
    let between = melati()
        .was_answered("2026-11-23 09:05")
        .writes_to_us("2026-11-23 09:10");
    assert_eq!(to_answer(&between), Some(between.reply()));
}

#[test]
fn s4_9_an_answer_is_no_chasing() {
    let id = Some(melati().reply());
    let held = [
        ("nothing due", {
            let book = Book::on("2026-11-23 10:00").customer("Warung Melati");
            book.writes_to_us("2026-11-23 09:00")
        }),
        ("called today", melati().had_a_chat("2026-11-23 09:30")),
        ("an objection", melati().objects("2026-11-20")),
        (
            "hard times",
            melati().has_hard_times("2026-11-20", "2026-12-01"),
        ),
        (
            "a promise",
            melati().promises(500_000, "2026-11-20", "2026-12-01"),
        ),
        ("handed over", melati().goes_to_a_lawyer("2026-11-20")),
        ("marked", melati().wants_no_contact()),
    ];
    for (what, book) in held {
        let answers = to_answer(&book);
        assert!(answers.is_some(), "{what}");
        if what != "nothing due" {
            assert_eq!(answers, id, "{what}");
        }
    }
}

#[test]
fn an_answer_keeps_to_the_hours_and_does_not_use_up_the_day() {
    let late = Hold::OutsideHours {
        why: Closed::TooLate,
        opens: wib("2026-11-24 08:00"),
    };
    match melati().at("2026-11-23 20:00").turn() {
        Some(Turn::Held(row)) => {
            assert_eq!(row.hold, late);
            assert!(matches!(row.cause, Some(Cause::Reply { .. })));
        }
        other => panic!("{other:?}"),
    }
    match melati().was_answered("2026-11-23 09:30").turn() {
        Some(Turn::Now(row)) => assert!(matches!(row.cause, Cause::Step(_))),
        other => panic!("{other:?}"),
    }
    // A message that answers nothing does.
    match melati().was_written_to("2026-11-23 09:30").turn() {
        Some(Turn::Held(row)) => assert_eq!(
            row.hold,
            Hold::Capped {
                cap: Cap::Day,
                until: day("2026-11-24")
            }
        ),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_said_face_to_face_is_answered_by_message() {
    let visit = tagih_santun::domain::reply::Reply {
        channel: Channel::Visit,
        ..crate::journal_builder::reply("2026-11-23 09:00")
    };
    let book = owing();
    let id = ReplyId::new(0, crate::journal_builder::random(77));
    let record = tagih_santun::domain::command::Command::RecordReply(book.this(), id, visit);
    let book = book.writes(record);
    let channel = |book: &Book| match book.turn() {
        Some(Turn::Now(row)) => row.channel,
        other => panic!("{other:?}"),
    };
    assert_eq!(channel(&book), Some(Channel::WhatsApp));
    let landline = book.has_numbers(&["021-555-0100"]);
    assert_eq!(channel(&landline), Some(Channel::Phone));
}
