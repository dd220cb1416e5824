//! What holds of every plan, over a hundred thousand random ones.

use crate::journal_builder::{day, rupiah};
use chrono::Days;
use proptest::prelude::*;
use tagih_santun::domain::date::Day;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::plan::interest::{Interest, Per};
use tagih_santun::domain::plan::problem::PlanProblem;
use tagih_santun::domain::plan::rhythm::Rhythm;
use tagih_santun::domain::plan::rounding::{Direction, Multiple, Rounding};
use tagih_santun::domain::plan::schedule::Schedule;
use tagih_santun::domain::plan::wish::{PlanWish, Size};
use tagih_santun::domain::plan::{Installment, Plan};
use tagih_santun::domain::rate::Rate;

/// Shop sums, most of them; the whole range, some.
fn amount() -> impl Strategy<Value = Rupiah> {
    prop_oneof![
        6 => 1..50_000_000_i64,
        2 => 1..10_000_i64,
        1 => 1..=Rupiah::LARGEST.get(),
    ]
    .prop_map(rupiah)
}

fn made() -> Day {
    day("2026-11-27")
}

fn rhythm() -> impl Strategy<Value = Rhythm> {
    let own_days = proptest::collection::vec(0..40_u64, 1..30).prop_map(|gaps| {
        let mut days = Vec::new();
        let mut at = made();
        for gap in gaps {
            at = at + Days::new(gap + u64::from(!days.is_empty()));
            days.push(at);
        }
        Rhythm::OnDays(days)
    });
    let start = (0..400_u64).prop_map(|after| made() + Days::new(after));
    let steady = (0..3_u8, start).prop_map(|(kind, first)| match kind {
        0 => Rhythm::Weekly(first),
        1 => Rhythm::TwoWeekly(first),
        _ => Rhythm::Monthly(first),
    });
    prop_oneof![4 => steady, 1 => own_days]
}

fn interest() -> impl Strategy<Value = Interest> {
    let rate = prop_oneof![4 => 0..=500_u32, 1 => 0..=3_000_u32];
    let rate = rate.prop_map(|it| Rate::new(it).expect("a rate"));
    let per = prop_oneof![Just(Per::Month), Just(Per::Year)];
    (0..4_u8, rate, per).prop_map(|(kind, rate, per)| match kind {
        0 => Interest::None,
        1 => Interest::Flat(rate, per),
        2 => Interest::Sliding(rate, per),
        _ => Interest::Annuity(rate, per),
    })
}

fn size() -> impl Strategy<Value = Size> {
    let count = prop_oneof![20 => 1..=24_u16, 4 => 25..=120_u16, 1 => 121..=600_u16];
    prop_oneof![
        2 => count.prop_map(Size::Count),
        1 => amount().prop_map(Size::Instalment),
        1 => amount().prop_map(Size::Affordable),
    ]
}

fn rounding() -> impl Strategy<Value = Rounding> {
    (
        proptest::sample::select(Multiple::ALL.to_vec()),
        proptest::sample::select(Direction::ALL.to_vec()),
    )
        .prop_map(|(multiple, direction)| Rounding {
            multiple,
            direction,
        })
}

prop_compose! {
    fn any_wish()(
        balance in amount(),
        size in size(),
        rhythm in rhythm(),
        rounding in rounding(),
        interest in interest(),
        first in proptest::option::weighted(0.2, amount()),
    ) -> PlanWish {
        PlanWish {
            balance,
            made: made(),
            size,
            rhythm,
            first_payment: first.map(|amount| Installment { due: made(), amount }),
            rounding,
            interest,
        }
    }
}

fn check(wish: &PlanWish, plan: &Schedule) -> Result<(), TestCaseError> {
    let rows = plan.rows();
    prop_assert!(!rows.is_empty() && rows.len() <= Plan::LONGEST);
    let sum: i128 = rows.iter().map(|it| i128::from(it.amount.get())).sum();
    let charge: i128 = rows.iter().map(|it| i128::from(it.charge.get())).sum();
    prop_assert_eq!(
        sum,
        i128::from(wish.balance.get()) + charge,
        "to the rupiah"
    );
    prop_assert_eq!(i128::from(plan.total().get()), sum);
    prop_assert!(plan.total() <= Rupiah::LARGEST);
    prop_assert!(rows.iter().all(|it| !it.amount.is_zero()), "no row is zero");
    prop_assert!(
        rows.is_sorted_by(|one, next| one.due < next.due),
        "days rise"
    );
    prop_assert!(rows.iter().all(|it| it.due >= wish.made));
    let falls = |one: &Rupiah, next: &Rupiah| one >= next;
    prop_assert!(rows.iter().map(|it| it.left).is_sorted_by(falls));
    prop_assert_eq!(rows[rows.len() - 1].left, Rupiah::ZERO, "it ends at zero");
    if wish.interest == Interest::None {
        prop_assert_eq!(plan.charge(), Rupiah::ZERO);
    }
    match wish.size {
        Size::Count(count) => prop_assert!(plan.regular().len() <= usize::from(count)),
        Size::Instalment(most) | Size::Affordable(most) => {
            prop_assert!(plan.regular().iter().all(|it| it.amount <= most));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn a_plan_adds_up_to_the_rupiah_on_rising_days_without_an_empty_row(wish in any_wish()) {
        match wish.work_out() {
            Ok(plan) => check(&wish, &plan)?,
            // Only what is there to refuse is refused.
            Err(PlanProblem::NothingOpen | PlanProblem::NoInstalments | PlanProblem::DayPassed) => {
                prop_assert!(false, "refused without reason");
            }
            Err(_) => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn s0_6_of_several_plans_each_is_whole_and_longer_than_the_one_before(wish in any_wish()) {
        let Ok(choices) = wish.choices() else {
            return Ok(());
        };
        prop_assert!((1..=3).contains(&choices.len()));
        let lengths = choices.iter().map(|it| it.schedule.rows().len());
        prop_assert!(lengths.is_sorted_by(|one, next| one < next));
        for choice in &choices {
            let size = Size::Count(u16::try_from(Plan::LONGEST).expect("few"));
            check(&PlanWish { size, ..wish.clone() }, &choice.schedule)?;
        }
    }

    /// Floats are good enough to look over the shoulder of small sums.
    #[test]
    fn an_annuity_is_what_the_formula_says(
        balance in 1_000_000..100_000_000_i64,
        points in 1..=500_u32,
        count in 1..=120_u16,
    ) {
        let wish = PlanWish {
            balance: rupiah(balance),
            made: made(),
            size: Size::Count(count),
            rhythm: Rhythm::Monthly(made()),
            first_payment: None,
            rounding: Rounding::RUPIAH,
            interest: Interest::Annuity(Rate::new(points).expect("a rate"), Per::Month),
        };
        let plan = wish.work_out().expect("a plan");
        let i = f64::from(points) / 10_000.0;
        let formula = balance as f64 * i / (1.0 - (1.0 + i).powi(-i32::from(count)));
        let first = plan.rows()[0].amount.get() as f64;
        prop_assert!((first - formula).abs() <= 0.51 || count == 1);
        let last = plan.rows()[usize::from(count) - 1].amount.get() as f64;
        let slack = f64::from(count) * (1.0 + i).powi(i32::from(count));
        prop_assert!((last - formula).abs() <= slack, "{last} beside {formula}");
    }
}
