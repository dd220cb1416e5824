//! Instalments and offers in the order of the day (S3.3, S3.4).

use super::only_row;
use crate::journal_builder::{Book, day, rupiah};
use tagih_santun::domain::contact::Channel;
use tagih_santun::domain::escalation::hold::{Asked, Hold};
use tagih_santun::domain::escalation::ladder::RungKind::{Courtesy, DueToday, FirstReminder};
use tagih_santun::domain::plan::progress::AskedInstalments;
use tagih_santun::domain::worklist::{Cause, HeldRow, Row};

/// Rp 1.000.000, 20 days past due, in four parts from Tuesday, 10 November on.
fn in_parts(now: &str) -> Book {
    Book::on("2026-11-03 09:00")
        .customer("Warung Melati")
        .owes(1_000_000, "2026-10-14")
        .pays_in_parts(
            "2026-11-03",
            &[
                (250_000, "2026-11-10"),
                (250_000, "2026-11-17"),
                (250_000, "2026-11-24"),
                (250_000, "2026-12-01"),
            ],
        )
        .at(now)
}

fn held(book: &Book) -> HeldRow {
    let list = book.worklist();
    assert_eq!(list.rows, []);
    let [row] = &list.held[..] else {
        panic!("one row, not {list:?}");
    };
    row.clone()
}

fn asked(first: usize, count: usize, due: &str, amount: i64) -> AskedInstalments {
    AskedInstalments {
        first,
        count,
        due: day(due),
        amount: rupiah(amount),
    }
}

fn missed(book: &Book, asked: AskedInstalments) -> Cause {
    let plan = book.plan();
    Cause::InstalmentMissed { plan, asked }
}

#[test]
fn s3_3_who_keeps_the_plan_is_left_alone_until_the_next_instalment() {
    let on_track = |due: &str| Hold::PlanOnTrack {
        amount: rupiah(250_000),
        due: day(due),
    };
    let row = held(&in_parts("2026-11-05 10:00"));
    assert_eq!((row.hold, row.cause), (on_track("2026-11-10"), None));
    // The row speaks of what comes next, not of what was due long ago.
    assert_eq!(
        (row.reason.amount, row.reason.due, row.reason.days_past_due),
        (rupiah(250_000), day("2026-11-10"), -5)
    );
    let paid = in_parts("2026-11-12 10:00").paid(250_000, "2026-11-10");
    assert_eq!(held(&paid).hold, on_track("2026-11-17"));
    let paid = in_parts("2026-11-12 10:00").paid(1_000_000, "2026-11-10");
    assert_eq!(paid.turn(), None);
}

#[test]
fn s1_2_s3_3_an_instalment_that_comes_due_is_a_courtesy() {
    let courtesy = |book: Book, rung, due: &str, at| {
        let row = only_row(&book);
        let asked = asked(at, 1, due, 250_000);
        let plan = book.plan();
        let expected = Cause::InstalmentDue { plan, rung, asked };
        assert_eq!((row.cause.rung(), row.cause), (Some(rung), expected));
        assert_eq!(row.channel, Some(Channel::WhatsApp));
    };
    courtesy(in_parts("2026-11-07 10:00"), Courtesy, "2026-11-10", 1);
    courtesy(in_parts("2026-11-10 10:00"), DueToday, "2026-11-10", 1);
    let reminded = in_parts("2026-11-09 10:00").was_sent(Courtesy, "2026-11-07 10:00");
    assert!(matches!(held(&reminded).hold, Hold::PlanOnTrack { .. }));
    let on_the_day = reminded.at("2026-11-10 10:00");
    courtesy(on_the_day, DueToday, "2026-11-10", 1);
    // The week after it begins anew.
    let next = in_parts("2026-11-14 10:00")
        .was_sent(DueToday, "2026-11-10 10:00")
        .paid(250_000, "2026-11-10");
    courtesy(next, Courtesy, "2026-11-17", 2);
}

#[test]
fn s3_3_a_missed_instalment_is_asked_about_the_day_after() {
    let book = in_parts("2026-11-11 10:00").paid(100_000, "2026-11-10");
    let row = only_row(&book);
    assert_eq!(row.cause, missed(&book, asked(1, 1, "2026-11-10", 150_000)));
    assert_eq!(
        (row.channel, row.cause.rung()),
        (Some(Channel::Phone), None)
    );
    assert_eq!(
        (row.reason.amount, row.reason.days_past_due),
        (rupiah(150_000), 1)
    );
    let in_time = in_parts("2026-11-11 10:00").paid(250_000, "2026-11-10");
    assert!(matches!(held(&in_time).hold, Hold::PlanOnTrack { .. }));
    assert_eq!(held(&book.has_numbers(&[])).hold, Hold::NoNumber);
}

#[test]
fn s3_3_a_missed_instalment_waits_for_the_answer_and_is_asked_about_weekly() {
    let book = || in_parts("2026-11-12 10:00");
    let asks =
        |book: &Book| only_row(book).cause == missed(book, asked(1, 1, "2026-11-10", 250_000));

    let written = book().was_written_to("2026-11-11 10:00");
    let waits = Hold::WaitingForAnswer {
        to: Asked::Message(Channel::WhatsApp),
        since: day("2026-11-11"),
        until: day("2026-11-13"),
    };
    assert_eq!(held(&written).hold, waits);
    assert!(asks(&written.at("2026-11-13 10:00")));

    let spoken = book().was_spoken_to("2026-11-11 10:00");
    let until = day("2026-11-18");
    assert_eq!(held(&spoken).hold, Hold::InstalmentSpokenOf { until });
    // By then the next one is missed too, and the plan is broken.
    let cause = only_row(&spoken.at("2026-11-19 10:00")).cause;
    assert_eq!(cause, Cause::Step(FirstReminder));

    let tried = book()
        .had_a_chat("2026-11-11 10:00")
        .had_a_chat("2026-11-12 09:00")
        .at("2026-11-13 10:00");
    let until = day("2026-11-19");
    assert_eq!(held(&tried).hold, Hold::InstalmentSpokenOf { until });

    let promised = book().promises(250_000, "2026-11-11", "2026-11-14");
    assert!(matches!(held(&promised).hold, Hold::PromisePending { .. }));
}

#[test]
fn s3_3_a_broken_or_ended_plan_goes_back_to_the_ladder() {
    let whole = |row: &Row| (row.reason.amount, row.reason.due);
    let broken = only_row(&in_parts("2026-11-18 10:00"));
    assert!(matches!(broken.cause, Cause::Step(_)));
    assert_eq!(whole(&broken), (rupiah(1_000_000), day("2026-10-14")));

    let caught_up = in_parts("2026-11-18 10:00").paid(250_000, "2026-11-18");
    let cause = only_row(&caught_up).cause;
    assert_eq!(
        cause,
        missed(&caught_up, asked(2, 1, "2026-11-17", 250_000))
    );

    let ended = only_row(&in_parts("2026-11-06 10:00").drops_the_plan("2026-11-05"));
    assert!(matches!(ended.cause, Cause::Step(_)));
}

#[test]
fn s3_3_the_last_instalment_that_nobody_pays_goes_to_the_ladder_once_spoken_of() {
    let last = in_parts("2026-12-02 12:00").paid(750_000, "2026-11-24");
    let cause = only_row(&last).cause;
    assert_eq!(cause, missed(&last, asked(4, 1, "2026-12-01", 250_000)));
    let spoken = last
        .was_spoken_to("2026-12-02 11:00")
        .at("2026-12-03 10:00");
    assert!(matches!(only_row(&spoken).cause, Cause::Step(_)));
}

#[test]
fn s3_3_what_the_plan_does_not_cover_stays_on_the_ladder() {
    let book = in_parts("2026-11-05 10:00").took(300_000, "2026-10-20", "2026-11-02");
    let row = only_row(&book);
    assert!(matches!(row.cause, Cause::Step(_)));
    assert_eq!(row.reason.amount, rupiah(300_000));
    // Before its first step there is only the plan.
    let later = in_parts("2026-11-05 10:00").took(300_000, "2026-11-04", "2026-11-20");
    assert!(matches!(held(&later).hold, Hold::PlanOnTrack { .. }));
}

#[test]
fn s3_3_missed_instalments_come_after_callbacks_and_before_the_ladder() {
    let parts = [(400_000, "2026-11-16"), (400_000, "2026-11-30")];
    let book = Book::on("2026-11-10 09:00")
        .customer("on the ladder")
        .owes(9_000_000, "2026-10-01")
        .customer("missed an instalment");
    let book = book.owes(800_000, "2026-11-01");
    let covers = vec![book.receivable()];
    let book = book
        .proposes_for(&covers, "2026-11-10", &parts)
        .accepts("2026-11-10")
        .at("2026-11-17 10:00")
        .customer("named an hour")
        .owes(800_000, "2026-11-01")
        .was_busy("2026-11-16 10:00", "2026-11-17 09:00");
    let names: Vec<_> = super::names(&book);
    assert_eq!(
        names,
        ["named an hour", "missed an instalment", "on the ladder"]
    );
}

#[test]
fn s3_4_while_less_is_enough_nobody_asks_for_all() {
    let book = Book::on("2026-11-10 10:00")
        .customer("Warung Melati")
        .owes(1_000_000, "2026-10-14")
        .gets_an_offer(700_000, "2026-11-10", "2026-11-20");
    let open = |missing, book: &Book| {
        let hold = Hold::SettlementOpen {
            amount: rupiah(missing),
            until: day("2026-11-20"),
        };
        assert_eq!(held(book).hold, hold);
    };
    open(700_000, &book);
    let part = book.paid(200_000, "2026-11-12").at("2026-11-20 10:00");
    open(500_000, &part);
    let lapsed = part.at("2026-11-21 10:00");
    let row = only_row(&lapsed);
    assert!(matches!(row.cause, Cause::Step(_)));
    assert_eq!(row.reason.amount, rupiah(800_000));
}

#[test]
fn s3_4_an_offer_for_all_that_a_plan_pays_off_goes_before_its_instalments() {
    let book = in_parts("2026-11-11 10:00").gets_an_offer(600_000, "2026-11-09", "2026-11-20");
    assert!(matches!(held(&book).hold, Hold::SettlementOpen { .. }));
}
