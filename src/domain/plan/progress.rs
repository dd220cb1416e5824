//! How far the instalments of a plan are paid.

use crate::domain::date::Day;
use crate::domain::money::Rupiah;
use crate::domain::plan::Plan;

/// One of the instalments of a plan, and what came in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedInstalment {
    pub due: Day,
    pub amount: Rupiah,
    /// Never more than the amount.
    pub paid: Rupiah,
}

/// Instalments that something is still to be paid of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedInstalments {
    /// The place of the earliest in the plan, from one.
    pub first: usize,
    /// How many there are, at least one.
    pub count: usize,
    /// The day of the earliest.
    pub due: Day,
    /// What is still to be paid of them together.
    pub amount: Rupiah,
}

impl PlannedInstalment {
    /// What is still to be paid of it.
    pub fn left(&self) -> Rupiah {
        self.amount.saturating_sub(self.paid)
    }
}

/// Spreads what was paid over the instalments of a plan, the earliest first.
pub fn spread(plan: &Plan, paid: Rupiah) -> Vec<PlannedInstalment> {
    let mut rest = paid;
    let instalments = plan.instalments.iter().map(|it| {
        let paid = rest.min(it.amount);
        rest = rest.saturating_sub(paid);
        PlannedInstalment {
            due: it.due,
            amount: it.amount,
            paid,
        }
    });
    instalments.collect()
}

/// The next instalment, from today on, of which something is unpaid.
pub fn next(instalments: &[PlannedInstalment], today: Day) -> Option<AskedInstalments> {
    unpaid(instalments, |due| due >= today).next()
}

/// All instalments together whose day went by unpaid.
pub fn missed(instalments: &[PlannedInstalment], today: Day) -> Option<AskedInstalments> {
    unpaid(instalments, |due| due < today).reduce(|all, it| AskedInstalments {
        count: all.count + it.count,
        amount: Rupiah::total([all.amount, it.amount]),
        ..all
    })
}

/// Those that are not wholly paid and whose day fits, one by one.
fn unpaid(
    instalments: &[PlannedInstalment],
    fits: impl Fn(Day) -> bool,
) -> impl Iterator<Item = AskedInstalments> {
    instalments
        .iter()
        .zip(1..)
        .filter(move |(it, _)| fits(it.due) && !it.left().is_zero())
        .map(|(it, first)| AskedInstalments {
            first,
            count: 1,
            due: it.due,
            amount: it.left(),
        })
}
