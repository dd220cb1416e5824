//! Refusals about paying in parts, paying less, and photos.

use super::{check_refused, melati, nobody};
use crate::journal_builder::{Book, day, owed, plan, random, rupiah, settlement_of};
use tagih_santun::domain::attachment::{AttachedFile, MediaType};
use tagih_santun::domain::command::{Command, Refusal};
use tagih_santun::domain::id::{PhotoId, PlanId, ReceivableId, SettlementId};
use tagih_santun::domain::line_item::{LineItem, Quantity};
use tagih_santun::domain::photo::{Photo, PhotoOf};
use tagih_santun::domain::plan::{Charge, Plan};
use tagih_santun::domain::receivable::Receivable;
use tagih_santun::domain::settlement::Settlement;

const HALVES: [(i64, &str); 2] = [(250_000, "2026-11-27"), (250_000, "2026-12-04")];

fn plan_id() -> PlanId {
    PlanId::new(0, random(900))
}

fn settlement_id() -> SettlementId {
    SettlementId::new(0, random(900))
}

fn unknown() -> ReceivableId {
    ReceivableId::new(0, random(901))
}

/// Rp 500.000 is owed.
fn owing() -> Book {
    melati().owes(500_000, "2026-11-10")
}

fn proposed() -> Book {
    owing().gets_a_proposal("2026-11-20", &HALVES)
}

fn offered() -> Book {
    owing().gets_an_offer(400_000, "2026-11-20", "2026-11-30")
}

#[test]
fn arrangements_with_a_customer_nobody_knows() {
    let (who, on) = (nobody(), day("2026-11-20"));
    let covers = [unknown()];
    let offer = settlement_of(&covers, 1, "2026-11-20", "2026-11-27");
    let commands = [
        Command::ProposePlan(who, plan_id(), plan(&covers, "2026-11-20", &HALVES)),
        Command::AgreePlan(who, plan_id(), on),
        Command::EndPlan(who, plan_id(), on, String::new()),
        Command::OfferSettlement(who, settlement_id(), offer),
        Command::WithdrawSettlement(who, settlement_id(), on),
        Command::KeepPhoto(who, PhotoId::new(0, random(1)), photo(PhotoOf::Customer)),
    ];
    for command in commands {
        check_refused(owing(), command, Refusal::UnknownCustomer);
    }
}

#[test]
fn s1_1_plans_that_cannot_be_meant() {
    let book = owing();
    let covers = book.receivables().to_vec();
    let made = "2026-11-20";
    let of = |parts: &[(i64, &str)]| plan(&covers, made, parts);
    let charge = |amount| Charge {
        amount: rupiah(amount),
        receivable: unknown(),
    };
    let longest = |count: i64| {
        let first = day(made);
        let parts: Vec<(i64, String)> = (0..count)
            .map(|at| {
                let amount = if at == 0 { 500_000 - count + 1 } else { 1 };
                let due = first + chrono::Days::new(at.unsigned_abs());
                (amount, due.to_string())
            })
            .collect();
        let parts: Vec<(i64, &str)> = parts.iter().map(|(it, due)| (*it, due.as_str())).collect();
        of(&parts)
    };
    let cases: [(Plan, Option<Refusal>); 16] = [
        (of(&HALVES), None),
        (of(&[]), Some(Refusal::PlanLength)),
        (longest(600), None),
        (longest(601), Some(Refusal::PlanLength)),
        (
            of(&[(500_000, "2026-11-27"), (0, "2026-11-28")]),
            Some(Refusal::AmountZero),
        ),
        (
            of(&[(250_000, "2026-11-27"), (250_000, "2026-11-27")]),
            Some(Refusal::PlanDaysNotRising),
        ),
        (
            of(&[(250_000, "2026-12-04"), (250_000, "2026-11-27")]),
            Some(Refusal::PlanDaysNotRising),
        ),
        (of(&[(500_000, "2026-11-20")]), None),
        (of(&[(500_000, "2026-11-19")]), Some(Refusal::PlanPassed)),
        (
            of(&[(499_999, "2026-11-27")]),
            Some(Refusal::PlanNotTheBalance),
        ),
        (
            of(&[(500_001, "2026-11-27")]),
            Some(Refusal::PlanNotTheBalance),
        ),
        (plan(&[], made, &HALVES), Some(Refusal::UnknownReceivable)),
        (
            plan(&[covers[0], covers[0]], made, &HALVES),
            Some(Refusal::UnknownReceivable),
        ),
        (
            plan(&[covers[0], unknown()], made, &HALVES),
            Some(Refusal::UnknownReceivable),
        ),
        (
            Plan {
                charge: Some(charge(0)),
                ..of(&HALVES)
            },
            Some(Refusal::AmountZero),
        ),
        (
            Plan {
                charge: Some(charge(10_000)),
                ..of(&HALVES)
            },
            Some(Refusal::PlanNotTheBalance),
        ),
    ];
    for (terms, expected) in cases {
        let mut book = owing();
        let (who, shown) = (book.this(), format!("{:?}", terms.instalments));
        let command = Command::ProposePlan(who, plan_id(), terms);
        assert_eq!(book.refusal(command), expected, "{shown}");
    }
}

#[test]
fn s1_1_a_plan_is_agreed_on_once_while_it_fits() {
    let agree = |book: &Book, on| Command::AgreePlan(book.this(), book.plan(), day(on));
    let rival = |book: Book| book.pays_in_parts("2026-11-20", &[(500_000, "2026-11-30")]);
    let charged = |book: Book| {
        let charge = Charge {
            amount: rupiah(10_000),
            receivable: unknown(),
        };
        let terms = Plan {
            charge: Some(charge),
            ..plan(book.receivables(), "2026-11-20", &[(510_000, "2026-11-27")])
        };
        let command = Command::ProposePlan(book.this(), plan_id(), terms);
        book.writes(command)
    };
    let first = |book: Book| {
        (
            Command::AgreePlan(book.this(), plan_id(), day("2026-11-20")),
            book,
        )
    };
    let cases = [
        (proposed(), "2026-11-27", None),
        (proposed(), "2026-11-28", Some(Refusal::PlanPassed)),
        (
            proposed().takes_it_back(),
            "2026-11-20",
            Some(Refusal::UnknownPlan),
        ),
        (
            proposed().drops_the_plan("2026-11-21"),
            "2026-11-20",
            Some(Refusal::UnknownPlan),
        ),
        (
            proposed().accepts("2026-11-20"),
            "2026-11-21",
            Some(Refusal::PlanAgreedAlready),
        ),
        (
            proposed().paid(1, "2026-11-21"),
            "2026-11-22",
            Some(Refusal::PlanNotTheBalance),
        ),
        // What came in later was not there on that day.
        (proposed().paid(1, "2026-11-22"), "2026-11-21", None),
        (
            rival(owing()).gets_a_proposal("2026-11-20", &HALVES),
            "2026-11-21",
            Some(Refusal::CoveredAlready),
        ),
        (
            rival(owing())
                .drops_the_plan("2026-11-21")
                .gets_a_proposal("2026-11-20", &HALVES),
            "2026-11-21",
            None,
        ),
    ];
    for (at, (mut book, on, expected)) in cases.into_iter().enumerate() {
        let command = agree(&book, on);
        assert_eq!(book.refusal(command), expected, "case {at}");
    }
    // What is taken for waiting is recorded first.
    let (command, book) = first(charged(owing()));
    check_refused(book, command, Refusal::UnknownReceivable);
    let nobodys = Command::AgreePlan(owing().this(), plan_id(), day("2026-11-20"));
    check_refused(owing(), nobodys, Refusal::UnknownPlan);
}

#[test]
fn s1_1_a_plan_is_ended_once_and_not_after_it_is_paid() {
    let end = |book: &Book, on| Command::EndPlan(book.this(), book.plan(), day(on), String::new());
    let agreed = || proposed().accepts("2026-11-20");
    let cases = [
        (proposed(), "2026-11-20", None),
        (agreed(), "2026-11-21", None),
        (agreed(), "2026-11-19", Some(Refusal::UnknownPlan)),
        (
            agreed().drops_the_plan("2026-11-25"),
            "2026-11-21",
            Some(Refusal::UnknownPlan),
        ),
        (
            agreed().paid(500_000, "2026-11-25"),
            "2026-11-25",
            Some(Refusal::UnknownPlan),
        ),
        (agreed().paid(500_000, "2026-11-25"), "2026-11-24", None),
    ];
    for (at, (mut book, on, expected)) in cases.into_iter().enumerate() {
        let command = end(&book, on);
        assert_eq!(book.refusal(command), expected, "case {at}");
    }
    let unknown = Command::EndPlan(owing().this(), plan_id(), day("2026-11-20"), String::new());
    check_refused(owing(), unknown, Refusal::UnknownPlan);
}

#[test]
fn s3_4_offers_that_cannot_be_meant() {
    let covers = owing().receivables().to_vec();
    let of = |pay, made, until| settlement_of(&covers, pay, made, until);
    let cases: [(Settlement, Option<Refusal>); 7] = [
        (of(499_999, "2026-11-20", "2026-11-20"), None),
        (of(0, "2026-11-20", "2026-11-27"), Some(Refusal::AmountZero)),
        (
            of(1, "2026-11-20", "2026-11-19"),
            Some(Refusal::SettlementPassed),
        ),
        (
            of(500_000, "2026-11-20", "2026-11-27"),
            Some(Refusal::SettlementNotLess),
        ),
        (
            of(500_001, "2026-11-20", "2026-11-27"),
            Some(Refusal::SettlementNotLess),
        ),
        (
            settlement_of(&[], 1, "2026-11-20", "2026-11-27"),
            Some(Refusal::UnknownReceivable),
        ),
        (
            settlement_of(&[unknown()], 1, "2026-11-20", "2026-11-27"),
            Some(Refusal::UnknownReceivable),
        ),
    ];
    for (terms, expected) in cases {
        let mut book = owing();
        let (who, pay) = (book.this(), terms.pay);
        let command = Command::OfferSettlement(who, settlement_id(), terms);
        assert_eq!(book.refusal(command), expected, "{pay:?}");
    }
}

#[test]
fn s3_4_an_offer_is_withdrawn_once_by_its_day_and_before_it_is_taken_up() {
    let unknown = Some(Refusal::UnknownSettlement);
    let cases = [
        (offered(), "2026-11-20", None),
        (offered(), "2026-11-30", None),
        (offered(), "2026-11-19", unknown),
        (offered(), "2026-12-01", unknown),
        (offered().takes_it_back(), "2026-11-20", unknown),
        (
            offered().withdraws_the_offer("2026-11-25"),
            "2026-11-21",
            unknown,
        ),
        (offered().paid(400_000, "2026-11-25"), "2026-11-21", unknown),
        (offered().paid(399_999, "2026-11-25"), "2026-11-25", None),
    ];
    for (at, (mut book, on, expected)) in cases.into_iter().enumerate() {
        let command = Command::WithdrawSettlement(book.this(), book.settlement(), day(on));
        assert_eq!(book.refusal(command), expected, "case {at}");
    }
}

#[test]
fn s3_5_goods_that_do_not_add_up_to_the_amount() {
    let item = |quantity: &str, price| LineItem {
        goods: "beras".to_owned(),
        quantity: Quantity::parse(quantity).unwrap(),
        price: rupiah(price),
        cost: None,
    };
    let cases = [
        (vec![], None),
        (vec![item("2", 250_000)], None),
        (vec![item("1,5", 200_000), item("1", 200_000)], None),
        (vec![item("1", 499_999)], Some(Refusal::ItemsDiffer)),
        (
            vec![item("1", 500_000), item("1", 1)],
            Some(Refusal::ItemsDiffer),
        ),
    ];
    for (at, (items, expected)) in cases.into_iter().enumerate() {
        let mut book = melati();
        let terms = Receivable {
            items,
            ..owed(500_000, "2026-11-01", "2026-11-10")
        };
        let command = Command::RecordReceivable(book.this(), unknown(), terms);
        assert_eq!(book.refusal(command), expected, "case {at}");
    }
}

fn photo(of: PhotoOf) -> Photo {
    file(of, MediaType::Jpeg, vec![1, 2, 3])
}

fn file(of: PhotoOf, media_type: MediaType, bytes: Vec<u8>) -> Photo {
    Photo {
        of,
        attachment: AttachedFile::new(media_type, bytes).unwrap().about(),
        kept: day("2026-11-20"),
        caption: String::new(),
    }
}

#[test]
fn s0_7_a_photo_is_a_picture_of_something_known() {
    let (plan, goods) = (
        PhotoOf::Plan(proposed().plan()),
        PhotoOf::Receivable(unknown()),
    );
    let cases = [
        (photo(PhotoOf::Customer), None),
        (photo(PhotoOf::Receivable(proposed().receivable())), None),
        (photo(plan), None),
        (photo(goods), Some(Refusal::UnknownSubject)),
        (
            photo(PhotoOf::Plan(plan_id())),
            Some(Refusal::UnknownSubject),
        ),
        (
            file(plan, MediaType::WebmAudio, vec![1]),
            Some(Refusal::NoPicture),
        ),
        (
            file(plan, MediaType::Jpeg, vec![]),
            Some(Refusal::NoPicture),
        ),
    ];
    for (terms, expected) in cases {
        let mut book = proposed();
        let of = terms.of;
        let command = Command::KeepPhoto(book.this(), PhotoId::new(0, random(1)), terms);
        assert_eq!(book.refusal(command), expected, "{of:?}");
    }
}
