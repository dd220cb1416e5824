use crate::journal_builder::{Book, rupiah};
use tagih_santun::domain::credit::{CreditAnswer, CreditHold, answer};
use tagih_santun::domain::customer::CustomerAttribute;

fn check(book: Book, wish: i64, expected: CreditAnswer) {
    let customer = book.file().customer().unwrap();
    let account = book.account("2026-11-23");
    assert_eq!(answer(customer, &account, rupiah(wish)), expected, "{wish}");
}

#[test]
fn s3_6_credit_limit_and_hold_are_judged() {
    let melati = || {
        Book::on("2026-11-23 10:00")
            .customer("Warung Melati")
            .owes(500_000, "2026-11-30")
            .paid(100_000, "2026-11-22")
    };
    let limited = |limit: i64| {
        let limit = Some(rupiah(limit));
        melati().known_as(CustomerAttribute::CreditLimit(limit))
    };
    let stopped = |book: Book| book.known_as(CustomerAttribute::CreditHold(CreditHold::Stopped));
    let over = CreditAnswer::OverLimit {
        limit: rupiah(500_000),
        owed: rupiah(500_001),
    };
    check(melati(), 90_000_000, CreditAnswer::Fine);
    check(limited(500_000), 100_000, CreditAnswer::Fine);
    check(limited(500_000), 100_001, over);
    // What is paid by then makes room again.
    check(
        limited(500_000).paid(1, "2026-11-23"),
        100_001,
        CreditAnswer::Fine,
    );
    check(stopped(melati()), 1, CreditAnswer::Stopped);
    check(stopped(limited(500_000)), 900_000, CreditAnswer::Stopped);
    let open = stopped(limited(500_000))
        .known_as(CustomerAttribute::CreditHold(CreditHold::Open))
        .known_as(CustomerAttribute::CreditLimit(None));
    check(open, 90_000_000, CreditAnswer::Fine);
}
