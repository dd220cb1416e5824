//! How much can be taken off, and what waiting costs.

use crate::journal_builder::{day, rupiah};
use proptest::prelude::*;
use tagih_santun::domain::discount::{
    DiscountProblem, Goods, Outcome, months_to_match, price_of_waiting,
};
use tagih_santun::domain::line_item::{LineItem, Quantity};
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::plan::rounding::Multiple;
use tagih_santun::domain::policy::Profit;
use tagih_santun::domain::rate::Rate;

fn goods(outstanding: i64, paid: i64, cost: i64, keep: i64) -> Goods {
    Goods {
        outstanding: rupiah(outstanding),
        paid: rupiah(paid),
        cost: rupiah(cost),
        keep: rupiah(keep),
    }
}

fn item(quantity: &str, price: i64, cost: Option<i64>) -> LineItem {
    LineItem {
        goods: "Beras".to_owned(),
        quantity: Quantity::parse(quantity).expect("a quantity"),
        price: rupiah(price),
        cost: cost.map(rupiah),
    }
}

#[test]
fn s3_4_the_highest_safe_discount_keeps_cost_and_profit() {
    let cases = [
        (
            "nothing paid yet",
            goods(1_000_000, 0, 700_000, 50_000),
            250_000,
        ),
        (
            "part of it paid",
            goods(600_000, 400_000, 700_000, 50_000),
            250_000,
        ),
        (
            "cost and profit are in",
            goods(100_000, 900_000, 700_000, 50_000),
            100_000,
        ),
        ("no margin", goods(1_000_000, 0, 1_000_000, 0), 0),
        ("sold at a loss", goods(1_000_000, 0, 1_200_000, 0), 0),
        ("all of it is profit", goods(1_000_000, 0, 0, 0), 1_000_000),
        ("nothing open", goods(0, 1_000_000, 700_000, 0), 0),
    ];
    for (what, goods, most) in cases {
        assert_eq!(goods.most(Multiple::One), Ok(rupiah(most)), "{what}");
    }
    let odd = goods(1_000_000, 0, 700_001, 0);
    assert_eq!(odd.most(Multiple::One), Ok(rupiah(299_999)));
    assert_eq!(odd.most(Multiple::FiveThousand), Ok(rupiah(295_000)));
}

#[test]
fn s3_4_the_goods_are_counted_again_line_by_line() {
    let items = [
        item("2", 620_000, Some(560_000)),
        item("1,5", 10_001, Some(9_001)),
    ];
    assert_eq!(Goods::cost_of(&items), Ok(rupiah(1_120_000 + 13_502)));
    let unknown = [item("2", 620_000, None), item("1", 1_000, Some(900))];
    assert_eq!(
        Goods::cost_of(&unknown),
        Err(DiscountProblem::CostMissing(1)),
        "asked for, never guessed"
    );
}

#[test]
fn s3_4_the_profit_to_keep_is_an_amount_or_a_share_of_the_cost() {
    let share = |points| Profit::Percent(Rate::new(points).expect("a rate"));
    let cases = [
        (Profit::Amount(rupiah(30_000)), 30_000),
        (share(0), 0),
        (share(1_000), 70_001),
        (share(1), 71),
    ];
    for (profit, keep) in cases {
        let kept = Goods::keeping(profit, rupiah(700_001));
        assert_eq!(kept, Ok(rupiah(keep)), "{profit:?}");
    }
}

#[test]
fn s3_4_what_is_kept_is_told() {
    let goods = goods(1_000_000, 0, 700_000, 50_000);
    let cases = [
        (800_000, Outcome::Profit(rupiah(100_000))),
        (750_000, Outcome::Profit(rupiah(50_000))),
        (
            749_999,
            Outcome::LessProfit {
                kept: rupiah(49_999),
                short: rupiah(1),
            },
        ),
        (
            700_000,
            Outcome::LessProfit {
                kept: Rupiah::ZERO,
                short: rupiah(50_000),
            },
        ),
        (699_999, Outcome::Loss(rupiah(1))),
    ];
    for (pay, outcome) in cases {
        assert_eq!(goods.outcome(rupiah(pay)), Ok(outcome), "{pay}");
    }
}

#[test]
fn s3_4_below_cost_and_profit_it_takes_the_traders_own_words() {
    let goods = goods(1_000_000, 0, 700_000, 50_000);
    let today = day("2026-11-27");
    let judge = |pay, words| goods.judge(rupiah(pay), today, today, words);
    let loss = Outcome::Loss(rupiah(100_000));
    assert_eq!(judge(750_000, ""), Ok(Outcome::Profit(rupiah(50_000))));
    assert_eq!(
        judge(600_000, " \n"),
        Err(DiscountProblem::LossNotAccepted(loss))
    );
    assert_eq!(judge(600_000, "Tidak apa, barangnya sudah lama."), Ok(loss));
    assert!(matches!(
        judge(749_999, ""),
        Err(DiscountProblem::LossNotAccepted(Outcome::LessProfit { .. }))
    ));
}

#[test]
fn s3_4_what_is_no_offer_is_refused_with_its_reason() {
    let today = day("2026-11-27");
    let open = goods(1_000_000, 0, 700_000, 0);
    let cases = [
        (open, 1_000_000, today, DiscountProblem::NotLess),
        (open, 0, today, DiscountProblem::NothingToPay),
        (open, 900_000, day("2026-11-26"), DiscountProblem::DayPassed),
        (goods(0, 0, 0, 0), 1, today, DiscountProblem::NothingOpen),
        (
            goods(2, Rupiah::LARGEST.get(), 0, 0),
            1,
            today,
            DiscountProblem::TooLarge,
        ),
    ];
    for (goods, pay, until, problem) in cases {
        let judged = goods.judge(rupiah(pay), today, until, "tidak apa");
        assert_eq!(judged, Err(problem));
    }
    let over = goods(1, 0, Rupiah::LARGEST.get(), 1);
    assert_eq!(over.most(Multiple::One), Err(DiscountProblem::TooLarge));
}

#[test]
fn s3_4_waiting_has_a_price() {
    let rate = |points| Rate::new(points).expect("a rate");
    let price = |months| price_of_waiting(rupiah(1_000_000), rate(150), months);
    assert_eq!(price(0), Ok(Rupiah::ZERO));
    assert_eq!(price(1), Ok(rupiah(15_000)));
    assert_eq!(price(6), Ok(rupiah(90_000)));
    let match_at = |discount| months_to_match(rupiah(discount), rupiah(1_000_000), rate(150));
    assert_eq!(match_at(90_000), Some(6));
    assert_eq!(match_at(90_001), Some(7));
    assert_eq!(
        months_to_match(rupiah(1), rupiah(1_000_000), Rate::ZERO),
        None,
        "nobody said that money costs anything"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn s3_4_the_highest_discount_never_goes_below_cost_and_profit(
        price in 1..=Rupiah::LARGEST.get() / 4,
        cost in 0..=Rupiah::LARGEST.get() / 4,
        keep in 0..=Rupiah::LARGEST.get() / 4,
        paid in 0..=Rupiah::LARGEST.get() / 4,
        multiple in proptest::sample::select(Multiple::ALL.to_vec()),
    ) {
        let paid = paid.min(price);
        let goods = goods(price - paid, paid, cost, keep);
        let most = goods.most(multiple).expect("it fits");
        prop_assert!(most <= goods.outstanding);
        prop_assert_eq!(most.get() % multiple.rupiah(), 0);
        let pay = goods.outstanding.saturating_sub(most);
        let outcome = goods.outcome(pay).expect("it fits");
        if !most.is_zero() {
            let safe = matches!(outcome, Outcome::Profit(kept) if kept >= goods.keep);
            prop_assert!(safe, "{outcome:?}");
        }
        // One step more would be too much, or more than is open.
        let step = rupiah(multiple.rupiah());
        if let Some(further) = pay.checked_sub(step) {
            let outcome = goods.outcome(further).expect("it fits");
            let safe = matches!(outcome, Outcome::Profit(_));
            prop_assert!(!safe, "{outcome:?}");
        }
    }
}
