//! How a plan stands on a day: worked out from the account, never stored.

use crate::domain::account::Account;
use crate::domain::clock::Stamp;
use crate::domain::date::Day;
use crate::domain::id::{PlanId, ReceivableId};
use crate::domain::ledger::{CustomerFile, Fact, Matter};
use crate::domain::money::Rupiah;
use crate::domain::plan::Plan;
use crate::domain::plan::progress::{self, AskedInstalments, PlannedInstalment};
use crate::domain::policy::PlanBreak;
use std::sync::Arc;

/// What became of a plan by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanStatus {
    /// The customer has not accepted it yet.
    Proposed,
    /// Agreed on, and no instalment is missed.
    OnTrack,
    /// Agreed on, and fewer instalments are missed than break it.
    Behind,
    /// So many instalments are missed at a time that it holds no more; catching
    /// up with them mends it.
    Broken,
    /// All of it is paid.
    Completed,
    /// It was ended before all of it was paid.
    Ended,
}

/// A plan and what came in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanStanding {
    /// Which plan.
    pub id: PlanId,
    /// Of the entry that proposed it.
    pub stamp: Stamp,
    /// What was proposed.
    pub terms: Arc<Plan>,
    /// The day from which both sides accept it; `None` while it is proposed.
    pub agreed: Option<Day>,
    /// The day up to which money counts for it: the one it is looked at, or,
    /// where it was ended before that, its last.
    pub until: Day,
    /// Its instalments, with what was paid of each.
    pub instalments: Vec<PlannedInstalment>,
    /// What became of it.
    pub status: PlanStatus,
}

impl PlanStanding {
    /// What was paid of it in all.
    pub fn paid(&self) -> Rupiah {
        Rupiah::total(self.instalments.iter().map(|it| it.paid))
    }

    /// What is left to pay of it. Paid and left are its total, to the rupiah.
    pub fn left(&self) -> Rupiah {
        Rupiah::total(self.instalments.iter().map(PlannedInstalment::left))
    }

    /// All instalments together whose day went by unpaid.
    pub fn missed(&self) -> Option<AskedInstalments> {
        progress::missed(&self.instalments, self.until)
    }

    /// The next instalment of which something is unpaid.
    pub fn next(&self) -> Option<AskedInstalments> {
        progress::next(&self.instalments, self.until)
    }

    /// Whether the customer is asked for its instalments, and for nothing else
    /// of what it covers.
    pub fn holds(&self) -> bool {
        matches!(self.status, PlanStatus::OnTrack | PlanStatus::Behind)
    }

    /// Whether it is proposed, or agreed on and not over.
    pub fn is_current(&self) -> bool {
        self.is_agreed() || self.status == PlanStatus::Proposed
    }

    /// Whether both sides may still accept it: its first day is not past, and
    /// it asks for what is open.
    pub fn can_be_agreed_on(&self, account: &Account, today: Day) -> bool {
        let first = self.terms.instalments.first();
        let charge = self.terms.charge.map_or(Rupiah::ZERO, |it| it.amount);
        let open = account.balance_of(&self.terms.covers);
        self.status == PlanStatus::Proposed
            && first.is_some_and(|it| it.due >= today)
            && open.checked_add(charge) == Some(self.terms.total())
    }

    /// Whether both sides accept it, and neither money nor word has ended it.
    pub fn is_agreed(&self) -> bool {
        self.holds() || self.status == PlanStatus::Broken
    }
}

/// The plans that were proposed or agreed on by a day, the latest last.
///
/// Nobody says which payment is for which instalment. What is paid of a plan is
/// its total less the balance of what it pays off, and goes to its instalments
/// in order; so early, late and part payments, and a payment taken back, need
/// no rule of their own, and the order of arrival changes nothing.
pub fn standings(file: &CustomerFile, plan_break: PlanBreak, on: Day) -> Vec<PlanStanding> {
    let mut standings: Vec<PlanStanding> = file
        .plans()
        .filter(|(id, fact)| fact.terms.made <= on || file.agreed_on(*id) <= Some(on))
        .map(|(id, fact)| PlanStanding::of(file, id, fact, plan_break, on))
        .collect();
    standings
        .sort_unstable_by_key(|it| (it.terms.made.max(it.agreed.unwrap_or(Day::MIN)), it.stamp));
    standings
}

/// How one plan stands on a day; `None` where nobody knows it.
pub fn standing(
    file: &CustomerFile,
    plan: PlanId,
    plan_break: PlanBreak,
    on: Day,
) -> Option<PlanStanding> {
    let (id, fact) = file.plans().find(|(id, _)| *id == plan)?;
    Some(PlanStanding::of(file, id, fact, plan_break, on))
}

impl PlanStanding {
    fn of(
        file: &CustomerFile,
        id: PlanId,
        fact: &Fact<Arc<Plan>>,
        plan_break: PlanBreak,
        on: Day,
    ) -> Self {
        let agreed = file.agreed_on(id).filter(|day| *day <= on);
        let ended = file.closed_on(Matter::Plan(id)).filter(|day| *day <= on);
        let until = ended.unwrap_or(on);
        let paid = match agreed {
            Some(_) => paid(file, &fact.terms, until),
            None => Rupiah::ZERO,
        };
        let mut standing = Self {
            id,
            stamp: fact.stamp,
            terms: Arc::clone(&fact.terms),
            agreed,
            until,
            instalments: progress::spread(&fact.terms, paid),
            status: PlanStatus::Proposed,
        };
        let missed = standing.missed().map_or(0, |it| it.count);
        standing.status = match (agreed, ended) {
            (Some(_), _) if standing.left().is_zero() => PlanStatus::Completed,
            (_, Some(_)) => PlanStatus::Ended,
            (None, None) => PlanStatus::Proposed,
            (Some(_), None) if missed == 0 => PlanStatus::OnTrack,
            (Some(_), None) if missed < usize::from(plan_break.missed) => PlanStatus::Behind,
            (Some(_), None) => PlanStatus::Broken,
        };
        standing
    }
}

/// What was paid of a plan by a day: its total, less the balance of what it
/// pays off.
pub(super) fn paid(file: &CustomerFile, plan: &Plan, on: Day) -> Rupiah {
    let paid_off: Vec<ReceivableId> = plan.paid_off().collect();
    let balance = file.account(on).balance_of(&paid_off);
    plan.total().saturating_sub(balance)
}
