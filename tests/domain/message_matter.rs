//! Instalments and promises, as a message asks for them.

use chrono::Days;
use proptest::prelude::*;
use tagih_santun::domain::message::matter::{PlanFacts, PlanState, PromiseFacts};
use tagih_santun::domain::plan::progress::{AskedInstalments, PlannedInstalment};

use crate::journal_builder::{day, rupiah};

/// A plan of weekly instalments of Rp 300.000 from 1 November 2026 on, of each
/// of which this much is paid.
fn plan(paid: &[i64]) -> PlanFacts {
    let instalments = paid.iter().zip(0..).map(|(paid, week)| PlannedInstalment {
        due: day("2026-11-01") + Days::new(7 * week),
        amount: rupiah(300_000),
        paid: rupiah(*paid),
    });
    PlanFacts {
        state: PlanState::Agreed,
        instalments: instalments.collect(),
    }
}

fn asked(first: usize, count: usize, due: &str, amount: i64) -> Option<AskedInstalments> {
    Some(AskedInstalments {
        first,
        count,
        due: day(due),
        amount: rupiah(amount),
    })
}

#[test]
fn an_instalment_is_asked_for_with_what_is_left_of_it() {
    for (paid, today, next, missed) in [
        (
            [0, 0, 0],
            "2026-11-01",
            asked(1, 1, "2026-11-01", 300_000),
            None,
        ),
        (
            [300_000, 0, 0],
            "2026-11-02",
            asked(2, 1, "2026-11-08", 300_000),
            None,
        ),
        (
            [100_000, 0, 0],
            "2026-11-02",
            asked(2, 1, "2026-11-08", 300_000),
            asked(1, 1, "2026-11-01", 200_000),
        ),
        (
            [100_000, 50_000, 0],
            "2026-11-09",
            asked(3, 1, "2026-11-15", 300_000),
            asked(1, 2, "2026-11-01", 450_000),
        ),
        ([300_000, 300_000, 400_000], "2026-12-01", None, None),
    ] {
        let plan = plan(&paid);
        assert_eq!(plan.next(day(today)), next, "next on {today}");
        assert_eq!(plan.missed(day(today)), missed, "missed on {today}");
    }
}

#[test]
fn s2_4_a_promise_is_broken_the_day_after_and_only_while_something_is_missing() {
    for (paid, today, pending, broken) in [
        (0, "2026-11-19", true, false),
        (0, "2026-11-20", true, false),
        (0, "2026-11-21", false, true),
        (299_999, "2026-11-21", false, true),
        (300_000, "2026-11-20", false, false),
        (350_000, "2026-11-21", false, false),
    ] {
        let promise = PromiseFacts {
            amount: rupiah(300_000),
            due: day("2026-11-20"),
            paid_on_it: rupiah(paid),
        };
        let today = day(today);
        assert_eq!(promise.is_pending(today), pending, "{paid} on {today}");
        assert_eq!(promise.is_broken(today), broken, "{paid} on {today}");
    }
}

proptest! {
    #[test]
    fn what_is_missed_and_what_is_to_come_is_all_that_is_unpaid(
        paid in prop::collection::vec(0_i64..400_000, 0..8),
        days in 0_u64..60,
    ) {
        let plan = plan(&paid);
        let today = day("2026-11-01") + Days::new(days);
        let unpaid: i64 = paid.iter().map(|paid| (300_000 - paid).max(0)).sum();
        let missed = plan.missed(today).map_or(0, |it| it.amount.get());
        let later: i64 = plan
            .instalments
            .iter()
            .filter(|it| it.due >= today)
            .map(|it| it.left().get())
            .sum();
        prop_assert_eq!(missed + later, unpaid);
        if let Some(next) = plan.next(today) {
            prop_assert!(next.due >= today);
            prop_assert_eq!(next.amount, plan.instalments[next.first - 1].left());
        } else {
            prop_assert_eq!(later, 0);
        }
    }
}
