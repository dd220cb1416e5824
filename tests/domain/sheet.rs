use crate::journal_builder::{Book, day, message, rupiah, talk, wib};
use tagih_santun::domain::contact::Contact;
use tagih_santun::domain::escalation::hold::Hold;
use tagih_santun::domain::paper::sheet::{Cut, Sheet};
use tagih_santun::domain::plan::standing::PlanStatus;
use tagih_santun::domain::promise::PromiseStatus;
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::worklist::Cause;

const NOW: &str = "2026-11-23 10:00";

/// Two debts, of which a part was paid.
fn melati() -> Book {
    Book::on(NOW)
        .customer("Warung Melati")
        .owes(500_000, "2026-11-14")
        .owes(300_000, "2026-11-20")
        .paid(100_000, "2026-11-15")
}

fn sheet(book: &Book) -> Sheet {
    let (id, file) = (book.this(), book.file());
    Sheet::of(id, file, &book.entries, &book.policy(), wib(NOW)).unwrap()
}

#[test]
fn s3_2_the_sheet_tells_the_caller_what_is_needed() {
    let book = melati()
        .promises(200_000, "2026-11-18", "2026-11-21")
        .was_contacted(Contact {
            note: "Menunggu kiriman dari kampung".to_owned(),
            staff: Some("Rini".to_owned()),
            ..talk("2026-11-18 09:00")
        })
        .was_contacted(message("2026-11-16 09:00"));
    let sheet = sheet(&book);
    let balances: Vec<_> = sheet.debts.shown.iter().map(|it| it.balance()).collect();
    assert_eq!(balances, [rupiah(400_000), rupiah(300_000)]);
    assert_eq!(sheet.balance, rupiah(700_000));
    assert!(sheet.rest.is_zero());
    assert_eq!(sheet.payments.shown[0].amount, rupiah(100_000));
    assert_eq!(sheet.promises.shown[0].status, PromiseStatus::Broken);
    let [talk, sent] = &sheet.contacts.shown[..] else {
        panic!("{:?}", sheet.contacts);
    };
    assert_eq!(talk.said, "Menunggu kiriman dari kampung");
    assert_eq!(talk.staff.as_deref(), Some("Rini"));
    assert_eq!(sent.said, "Selamat pagi.");
    let cause = sheet.next.as_ref().and_then(|it| it.cause.as_ref());
    assert!(matches!(cause, Some(Cause::BrokenPromise { .. })));
    assert_eq!(sheet.script, ScriptId::AfterBrokenPromise);
}

#[test]
fn what_was_taken_back_is_not_told() {
    let book = melati()
        .was_contacted(talk("2026-11-16 09:00"))
        .takes_it_back()
        .owes(900_000, "2026-11-19")
        .takes_it_back();
    let sheet = sheet(&book);
    assert_eq!(sheet.contacts, Cut::to(Sheet::CONTACTS, []));
    assert_eq!(sheet.balance, rupiah(700_000));
}

#[test]
fn what_stands_between_the_two_is_told_with_why_it_had_better_wait() {
    let book = melati()
        .objects("2026-11-19")
        .has_hard_times("2026-11-20", "2026-12-01");
    let sheet = sheet(&book);
    let objection = &sheet.disputes.shown[0];
    assert_eq!(objection.terms.reason, "kurang satu karung");
    assert_eq!(objection.receivable.amount, rupiah(300_000));
    assert_eq!(sheet.hardships.shown[0].review, day("2026-12-01"));
    let hold = sheet.next.and_then(|it| it.hold);
    assert!(matches!(hold, Some(Hold::Dispute { .. })), "{hold:?}");
}

#[test]
fn a_long_history_is_cut_and_every_sum_is_whole() {
    let many = 20;
    let book = (1..=many).fold(melati(), |book, at| {
        let on = format!("2026-10-{at:02}");
        book.owes(10_000, &on)
            .paid(1_000, &on)
            .was_contacted(talk(&format!("{on} 09:00")))
    });
    let sheet = sheet(&book);
    let shown = sheet.debts.shown.iter().map(|it| it.balance().get());
    assert_eq!(sheet.debts.shown.len(), Sheet::DEBTS);
    assert_eq!(shown.sum::<i64>() + sheet.rest.get(), sheet.balance.get());
    assert_eq!(sheet.balance, book.account("2026-11-23").balance());
    let open = book.account("2026-11-23").open().count();
    assert_eq!(sheet.debts.left_out, open - Sheet::DEBTS);
    assert_eq!(sheet.contacts.shown[0].at, wib("2026-10-20 09:00"));
    assert_eq!(sheet.contacts.left_out, many - Sheet::CONTACTS);
    assert_eq!(sheet.payments.left_out, many + 1 - Sheet::PAYMENTS);
}

#[test]
fn whoever_owes_nothing_is_thanked() {
    let book = melati().paid(700_000, "2026-11-22");
    let sheet = sheet(&book);
    assert_eq!(sheet.script, ScriptId::Thanks);
    assert!(sheet.debts.shown.is_empty());
}

#[test]
fn s3_3_whoever_calls_knows_the_plan_and_what_is_missing() {
    let parts = [(350_000, "2026-11-20"), (350_000, "2026-12-04")];
    let book = melati().pays_in_parts("2026-11-19", &parts);
    let sheet = sheet(&book);
    let plan = sheet.plan.unwrap();
    assert_eq!(plan.status, PlanStatus::Behind);
    assert_eq!(plan.missed().unwrap().amount, rupiah(350_000));
    assert_eq!(sheet.script, ScriptId::InstalmentMissed);
}
