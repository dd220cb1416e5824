//! When each instalment of a plan was paid.

use crate::domain::date::Day;
use crate::domain::ledger::CustomerFile;
use crate::domain::money::Rupiah;
use crate::domain::plan::standing::{PlanStanding, paid};

/// What became of one instalment by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstalmentState {
    /// All of it was paid before its day: on this one.
    Early(Day),
    /// All of it was paid on its day.
    InTime,
    /// All of it was paid, but after its day: on this one.
    Late(Day),
    /// A part of it is paid, and its day is to come, or today.
    Part,
    /// Its day went by, and all or a part of it is missing.
    Missed,
    /// Nothing of it is paid, and its day is to come, or today.
    Upcoming,
}

/// What became of the instalments of a plan, in their order.
///
/// An instalment is paid from the day on which all up to it was paid and stayed
/// so: where money was taken back and came in again, the later day counts.
pub fn states(file: &CustomerFile, standing: &PlanStanding) -> Vec<InstalmentState> {
    let days = paid_by_day(file, standing);
    let mut whole = Rupiah::ZERO;
    let states = standing.instalments.iter().map(|it| {
        whole = Rupiah::total([whole, it.amount]);
        let since = days.iter().rev().take_while(|(_, paid)| *paid >= whole);
        match since.last() {
            Some((day, _)) if *day < it.due => InstalmentState::Early(*day),
            Some((day, _)) if *day == it.due => InstalmentState::InTime,
            Some((day, _)) => InstalmentState::Late(*day),
            None if it.due < standing.until => InstalmentState::Missed,
            None if it.paid.is_zero() => InstalmentState::Upcoming,
            None => InstalmentState::Part,
        }
    });
    states.collect()
}

/// What was paid of a plan by the end of every day on which that can have
/// changed, from the one on which it was agreed.
fn paid_by_day(file: &CustomerFile, standing: &PlanStanding) -> Vec<(Day, Rupiah)> {
    let Some(agreed) = standing.agreed else {
        return Vec::new();
    };
    let payments = file.payments().map(|(_, fact)| fact.terms.day);
    // New goods that are due earlier take money that names no receivable.
    let receivables = file.receivables().map(|(_, fact)| fact.terms.date);
    let mut days: Vec<Day> = payments
        .chain(receivables)
        .chain([agreed, standing.until])
        .filter(|day| (agreed..=standing.until).contains(day))
        .collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| (day, paid(file, &standing.terms, day)))
        .collect()
}
