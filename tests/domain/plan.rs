//! How plans to pay in instalments stand (S1.1, S3.3).

use crate::journal_builder::{Book, day, rupiah};
use crate::random_journal::{any_day, customer_id, journal};
use proptest::prelude::*;
use tagih_santun::domain::command::{Command, Refusal};
use tagih_santun::domain::date::Day;
use tagih_santun::domain::id::{PlanId, ReceivableId};
use tagih_santun::domain::ledger::{CustomerFile, Ledger};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::plan::agreement::agreement;
use tagih_santun::domain::plan::history::{InstalmentState, states};
use tagih_santun::domain::plan::standing::{PlanStanding, PlanStatus, standings};
use tagih_santun::domain::plan::{Charge, Plan};
use tagih_santun::domain::policy::PlanBreak;

const WEEKLY: [(i64, &str); 3] = [
    (300_000, "2026-11-10"),
    (300_000, "2026-11-17"),
    (400_000, "2026-11-24"),
];

/// Rp 1.000.000 in three weekly parts, from 10 November on.
fn weekly() -> Book {
    Book::on("2026-11-03 09:00")
        .customer("Warung Melati")
        .owes(600_000, "2026-10-20")
        .owes(400_000, "2026-11-01")
        .pays_in_parts("2026-11-03", &WEEKLY)
}

fn history(book: &Book, on: &str) -> Vec<InstalmentState> {
    states(book.file(), &book.plan_on(on))
}

#[test]
fn s1_1_what_became_of_each_instalment() {
    use InstalmentState::{Early, InTime, Late, Missed, Part, Upcoming};
    let d = day;
    let cases = [
        (weekly(), "2026-11-10", [Upcoming, Upcoming, Upcoming]),
        (weekly(), "2026-11-11", [Missed, Upcoming, Upcoming]),
        (
            weekly().paid(300_000, "2026-11-10"),
            "2026-11-12",
            [InTime, Upcoming, Upcoming],
        ),
        (
            weekly().paid(400_000, "2026-11-08"),
            "2026-11-12",
            [Early(d("2026-11-08")), Part, Upcoming],
        ),
        (
            weekly().paid(200_000, "2026-11-10"),
            "2026-11-12",
            [Missed, Upcoming, Upcoming],
        ),
        (
            weekly()
                .paid(200_000, "2026-11-10")
                .paid(150_000, "2026-11-13"),
            "2026-11-14",
            [Late(d("2026-11-13")), Part, Upcoming],
        ),
        (
            weekly().paid(1_000_000, "2026-11-17"),
            "2026-12-01",
            [Late(d("2026-11-17")), InTime, Early(d("2026-11-17"))],
        ),
        (weekly(), "2026-11-25", [Missed, Missed, Missed]),
        // Seen from a day before the money came.
        (
            weekly().paid(300_000, "2026-11-10"),
            "2026-11-09",
            [Upcoming, Upcoming, Upcoming],
        ),
    ];
    for (at, (book, on, expected)) in cases.into_iter().enumerate() {
        assert_eq!(history(&book, on), expected, "case {at}");
    }
}

#[test]
fn s1_1_a_plan_is_on_track_behind_broken_completed_or_ended() {
    use PlanStatus::{Behind, Broken, Completed, Ended, OnTrack, Proposed};
    let proposed = || {
        Book::on("2026-11-03 09:00")
            .customer("Warung Melati")
            .owes(1_000_000, "2026-10-20")
            .gets_a_proposal("2026-11-03", &WEEKLY)
    };
    let cases = [
        (proposed(), "2026-11-03", Proposed),
        (proposed().accepts("2026-11-05"), "2026-11-04", Proposed),
        (proposed().accepts("2026-11-05"), "2026-11-05", OnTrack),
        (proposed().drops_the_plan("2026-11-05"), "2026-11-05", Ended),
        (weekly(), "2026-11-10", OnTrack),
        (weekly(), "2026-11-11", Behind),
        (weekly(), "2026-11-17", Behind),
        (weekly(), "2026-11-18", Broken),
        // Who catches up is on track again.
        (weekly().paid(300_000, "2026-11-18"), "2026-11-18", Behind),
        (weekly().paid(600_000, "2026-11-18"), "2026-11-18", OnTrack),
        (
            weekly().paid(1_000_000, "2026-11-18"),
            "2026-11-18",
            Completed,
        ),
        (weekly().drops_the_plan("2026-11-12"), "2026-11-11", Behind),
        (weekly().drops_the_plan("2026-11-12"), "2026-11-12", Ended),
        // What is paid afterwards is not paid for the plan.
        (
            weekly()
                .drops_the_plan("2026-11-12")
                .paid(1_000_000, "2026-11-13"),
            "2026-11-14",
            Ended,
        ),
        (
            weekly().paid(1_000_000, "2026-11-15").takes_it_back(),
            "2026-11-15",
            Behind,
        ),
    ];
    for (at, (book, on, expected)) in cases.into_iter().enumerate() {
        assert_eq!(book.plan_on(on).status, expected, "case {at} on {on}");
    }
}

#[test]
fn s1_1_the_trader_says_how_many_missed_instalments_break_a_plan() {
    let status = |missed, on| {
        let file = weekly();
        standings(file.file(), PlanBreak { missed }, day(on))[0].status
    };
    assert_eq!(status(1, "2026-11-11"), PlanStatus::Broken);
    assert_eq!(status(3, "2026-11-18"), PlanStatus::Behind);
    assert_eq!(status(3, "2026-11-25"), PlanStatus::Broken);
}

#[test]
fn s1_1_a_forgiven_rest_completes_a_plan() {
    let book = weekly()
        .paid(300_000, "2026-11-10")
        .gets_an_offer(500_000, "2026-11-11", "2026-11-20")
        .paid(500_000, "2026-11-12");
    assert_eq!(book.plan_on("2026-11-12").status, PlanStatus::Completed);
}

/// What was agreed is made anew on the balance: one tap ends the old plan and
/// accepts the new one.
#[test]
fn s1_1_a_plan_is_made_anew_on_its_balance() {
    let book = weekly().paid(300_000, "2026-11-10").at("2026-11-18 09:00");
    let old = book.plan();
    let mut book = book.gets_a_proposal(
        "2026-11-18",
        &[(350_000, "2026-11-25"), (350_000, "2026-12-02")],
    );
    let (who, new, on) = (book.this(), book.plan(), day("2026-11-18"));
    let straight = Command::AgreePlan(who, new, on);
    assert_eq!(book.refusal(straight), Some(Refusal::CoveredAlready));

    let terms = book.plan_on("2026-11-18").terms;
    let commands = agreement(who, book.file(), (new, &terms), on, String::new());
    for command in commands {
        book = book.writes(command);
    }
    let status: Vec<_> = standings(book.file(), PlanBreak::standard(), on)
        .into_iter()
        .map(|it| (it.id, it.status))
        .collect();
    assert_eq!(
        status,
        [(old, PlanStatus::Ended), (new, PlanStatus::OnTrack)]
    );
}

#[test]
fn s1_1_what_is_taken_for_waiting_is_owed_from_the_day_both_accept_it() {
    let book = Book::on("2026-11-03 09:00")
        .customer("Warung Melati")
        .owes(1_000_000, "2026-10-20");
    let charge = Charge {
        amount: rupiah(50_000),
        receivable: ReceivableId::new(0, [7; 10]),
    };
    let terms = Plan {
        charge: Some(charge),
        ..crate::journal_builder::plan(
            book.receivables(),
            "2026-11-03",
            &[(525_000, "2026-11-10"), (525_000, "2026-11-17")],
        )
    };
    let id = PlanId::new(0, [8; 10]);
    let who = book.this();
    let mut book = book.writes(Command::ProposePlan(who, id, terms.clone()));
    assert_eq!(book.account("2026-11-03").balance(), rupiah(1_000_000));
    let on = day("2026-11-04");
    let words = "biaya cicilan".to_owned();
    for command in agreement(who, book.file(), (id, &terms), on, words) {
        book = book.writes(command);
    }
    let account = book.account("2026-11-04");
    assert_eq!(account.balance(), rupiah(1_050_000));
    let charged = account.standing(charge.receivable).unwrap();
    assert_eq!(charged.terms.due, day("2026-11-17"));
}

/// What each instalment got, found day by day.
fn first_day_paid(file: &CustomerFile, it: &PlanStanding, at: usize) -> Option<Day> {
    let whole = Rupiah::total(it.instalments[..=at].iter().map(|it| it.amount));
    let paid_off: Vec<ReceivableId> = it.terms.paid_off().collect();
    let is_paid = |on: Day| {
        let left = file.account(on).balance_of(&paid_off);
        it.terms.total().saturating_sub(left) >= whole
    };
    let days = it.agreed.unwrap().iter_days();
    let days: Vec<Day> = days.take_while(|day| *day <= it.until).collect();
    let stays = days.iter().rev().take_while(|day| is_paid(**day));
    stays.last().copied()
}

proptest! {
    #[test]
    fn s1_1_paid_and_left_are_the_total_and_history_follows_the_account(
        (entries, shuffled) in journal(80).prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        on in any_day(),
    ) {
        let (ledger, other) = (Ledger::fold(&entries), Ledger::fold(&shuffled));
        let policy = PlanBreak::standard();
        for number in 0..4 {
            let Some(file) = ledger.file(customer_id(number)) else { continue };
            let plans = standings(file, policy, on);
            let same = other.file(customer_id(number)).map(|it| standings(it, policy, on));
            prop_assert_eq!(Some(&plans), same.as_ref());
            for plan in plans {
                let (paid, left) = (plan.paid(), plan.left());
                prop_assert_eq!(paid.checked_add(left), Some(plan.terms.total()));
                let states = states(file, &plan);
                prop_assert_eq!(states.len(), plan.instalments.len());
                if plan.agreed.is_none_or(|day| day > plan.until) { continue }
                for (at, state) in states.into_iter().enumerate() {
                    let due = plan.instalments[at].due;
                    let expected = match first_day_paid(file, &plan, at) {
                        Some(day) if day < due => InstalmentState::Early(day),
                        Some(day) if day > due => InstalmentState::Late(day),
                        Some(_) => InstalmentState::InTime,
                        None if due < plan.until => InstalmentState::Missed,
                        None if plan.instalments[at].paid.is_zero() => InstalmentState::Upcoming,
                        None => InstalmentState::Part,
                    };
                    prop_assert_eq!(state, expected);
                }
            }
        }
    }

    /// Which of two payments was written down first changes nothing.
    #[test]
    fn s1_1_payments_arrive_in_any_order(
        (payments, shuffled) in prop::collection::vec((1..400_000i64, 4..28u32), 0..6)
            .prop_flat_map(|it| (Just(it.clone()), Just(it).prop_shuffle())),
        on in 4..30u32,
    ) {
        let pays = |payments: &[(i64, u32)]| {
            payments.iter().fold(weekly(), |book, (amount, day)| {
                book.paid(*amount, &format!("2026-11-{day:02}"))
            })
        };
        let on = format!("2026-11-{on:02}");
        let (one, other) = (pays(&payments), pays(&shuffled));
        prop_assert_eq!(one.plan_on(&on).instalments, other.plan_on(&on).instalments);
        prop_assert_eq!(history(&one, &on), history(&other, &on));
    }
}
