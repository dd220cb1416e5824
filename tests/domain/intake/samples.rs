//! Both sample books from the file to the ledger, against the figures that a
//! separate script reckons, and what the worklist makes of them.

use super::*;
use crate::debt_book::samples::{DEBT_BOOK, INVOICES, figures, sample};
use crate::journal_builder::random;
use serde::Deserialize;
use tagih_santun::domain::command::record;
use tagih_santun::domain::date::Zone;
use tagih_santun::domain::entry::Pen;
use tagih_santun::domain::escalation::hold::Hold;
use tagih_santun::domain::escalation::holidays::Holidays;
use tagih_santun::domain::escalation::ladder::RungKind::{self, *};
use tagih_santun::domain::id::{CustomerId, DeviceId};
use tagih_santun::domain::policy::Policy;
use tagih_santun::domain::worklist::{Reason, worklist};

fn taken_in(book: &debt_book::Book) -> Ledger {
    let mut ids = Ids::default();
    let empty = Ledger::default();
    let intake = intake(book, &empty, &mut ids);
    let mut pen = Pen {
        device: DeviceId::new(0, random(1)),
        now: wib("2026-11-22 10:00"),
        clock: Default::default(),
        random: &mut || ids.random(),
    };
    let entries = record(&empty, intake.commands, &mut pen).unwrap();
    Ledger::fold(&entries)
}

fn check_again(book: &debt_book::Book, ledger: &Ledger) {
    let again = intake(book, ledger, &mut Ids::default());
    assert_eq!(again.commands, []);
    assert_eq!(again.rows, vec![RowFate::AlreadyThere; book.good.len()]);
    let is_known = |fate: &CustomerFate| matches!(fate, CustomerFate::Known(_));
    assert!(again.customers.iter().all(is_known));
}

fn owed(ledger: &Ledger) -> Vec<i64> {
    let all = ledger.files().flat_map(|(_, file)| file.receivables());
    all.map(|(_, fact)| fact.terms.amount.get()).collect()
}

fn balance(ledger: &Ledger, on: Day) -> i64 {
    let all = ledger.files().map(|(_, file)| file.account(on).balance());
    Rupiah::total(all).get()
}

#[test]
fn the_invoices_of_2012_and_2013_are_taken_in() {
    #[derive(Deserialize)]
    struct Figures {
        rows: usize,
        customers: usize,
        amount: i64,
        settled_rows: usize,
        settled_amount: i64,
        settled_late: usize,
        disputed: usize,
        last_settled: Day,
    }
    let figures: Figures = figures("piutang-2012-2013.csv");
    let book = sample(INVOICES, "2026-11-22");
    let ledger = taken_in(&book);

    assert_eq!(ledger.files().count(), figures.customers);
    assert_eq!(owed(&ledger).len(), figures.rows);
    assert_eq!(owed(&ledger).iter().sum::<i64>(), figures.amount);
    let payments: Vec<_> = ledger
        .files()
        .flat_map(|(_, file)| file.payments())
        .collect();
    assert_eq!(payments.len(), figures.settled_rows);
    let paid: i64 = payments
        .iter()
        .map(|(_, fact)| fact.terms.amount.get())
        .sum();
    assert_eq!(paid, figures.settled_amount);
    let late = ledger.files().flat_map(|(_, file)| {
        file.payments().filter(|(_, fact)| {
            let (id, _) = fact.terms.allocation.parts()[0];
            fact.terms.day > file.receivable(id).unwrap().terms.due
        })
    });
    assert_eq!(late.count(), figures.settled_late);

    let before_last = figures.last_settled.pred_opt().unwrap();
    assert!(balance(&ledger, before_last) > 0);
    assert_eq!(balance(&ledger, figures.last_settled), 0);
    let entries_of = |is_it: fn(&Command) -> bool| {
        let intake = intake(&book, &Ledger::default(), &mut Ids::default());
        intake.commands.iter().filter(|it| is_it(it)).count()
    };
    assert_eq!(
        entries_of(|it| matches!(it, Command::OpenDispute(..))),
        figures.disputed
    );
    assert_eq!(
        entries_of(|it| matches!(it, Command::SolveDispute(..))),
        figures.disputed
    );
    check_again(&book, &ledger);
}

#[test]
fn the_debt_book_with_its_faults_is_taken_in() {
    #[derive(Deserialize)]
    struct Figures {
        good: Vec<usize>,
        customers: usize,
        amount: i64,
        paid: i64,
    }
    let figures: Figures = figures("buku-utang.csv");
    let book = sample(DEBT_BOOK, "2026-11-22");
    let ledger = taken_in(&book);

    assert_eq!(ledger.files().count(), figures.customers);
    assert_eq!(owed(&ledger).len(), figures.good.len());
    assert_eq!(owed(&ledger).iter().sum::<i64>(), figures.amount);
    let on = |on: &str| balance(&ledger, day(on));
    assert_eq!(
        on("2026-11-21"),
        figures.amount,
        "payments count from the import"
    );
    assert_eq!(on("2026-11-22"), figures.amount - figures.paid);
    check_again(&book, &ledger);
}

/// Monday, 27 May 2013, 10:00 in Jakarta, had the book been kept by then: no
/// message was sent to anyone so far, and no address is known.
#[test]
fn worklist_of_2013_05_27_explained_for_five_customers() {
    let ledger = taken_in(&sample(INVOICES, "2026-11-22"));
    let now = crate::journal_builder::moment("2013-05-27 10:00", Zone::Wib);
    let list = worklist(&ledger, &Policy::standard(Holidays::default()), now);
    let name = |id: CustomerId| {
        ledger
            .file(id)
            .unwrap()
            .customer()
            .unwrap()
            .name
            .to_string()
    };

    // Rupiah times days: 987,400 x 14; 521,200 x 15; 1,124,700 x 4;
    // 1,336,000 x 3; 1,040,100 x 3; 588,800 x 3; then due today, then to come.
    let rows: Vec<(String, Option<RungKind>)> = list
        .rows
        .iter()
        .map(|it| (name(it.customer), it.cause.rung()))
        .collect();
    let expected = [
        ("9014-WENVB", FirstReminder),
        ("0688-XNJRO", FirstReminder),
        ("2423-QOKIO", FirstReminder),
        ("6708-DPYTF", FirstReminder),
        ("7209-MDWKR", FirstReminder),
        ("2125-HJDLA", FirstReminder),
        ("2621-XCLEH", DueToday),
        ("7260-ZHAKS", Courtesy),
    ]
    .map(|(name, rung)| (name.to_owned(), Some(rung)));
    assert_eq!(rows, expected);
    assert_eq!(
        list.held.len(),
        11,
        "ten with an objection and one not late enough"
    );

    let reason = |amount: i64, due: &str, days_past_due: i64| Reason {
        amount: rupiah(amount),
        due: day(due),
        days_past_due,
        last: None,
    };
    let row = |who: &str| {
        list.rows
            .iter()
            .find(|it| name(it.customer) == who)
            .unwrap()
    };
    let held = |who: &str| {
        list.held
            .iter()
            .find(|it| name(it.customer) == who)
            .unwrap()
    };

    // Line 1,637 of the book: 987,400 taken on 13 April, due on 13 May, paid on
    // 2 June only. Two weeks late would be a meeting, but a message comes first.
    assert_eq!(row("9014-WENVB").reason, reason(987_400, "2013-05-13", 14));

    // Lines 1,681 and 1,720: 1,336,000 due on 24 May, three days ago, so that
    // the first reminder has its day; 1,147,400 due on 4 June is no matter yet.
    assert_eq!(row("6708-DPYTF").reason, reason(1_336_000, "2013-05-24", 3));

    // Line 1,704: 896,700 due on 30 May, three days ahead, so that a courtesy
    // message may go out; line 1,770 is due in June. She pays on the day.
    assert_eq!(row("7260-ZHAKS").reason, reason(896_700, "2013-05-30", -3));

    // Line 1,686: 717,300 due on 25 May. Two days late is one too few.
    let waiting = held("1604-LIFKX");
    assert_eq!(waiting.reason, reason(717_300, "2013-05-25", 2));
    let on = day("2013-05-28");
    assert_eq!(
        waiting.hold,
        Hold::NextStepLater {
            rung: FirstReminder,
            on
        }
    );

    // Line 1,641: 684,000 due on 14 May, with an objection that lasts until all
    // is paid on 8 June: thirteen days late, and nobody may ask.
    let disputed = held("9117-LYRCE");
    assert_eq!(disputed.reason, reason(684_000, "2013-05-14", 13));
    assert_eq!(
        disputed.hold,
        Hold::Dispute {
            since: day("2013-04-14")
        }
    );
}
