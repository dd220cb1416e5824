//! The agreement on a payment plan: a proposal that the two may still change,
//! then what both accept (S1.1, S3.3).

use super::parties::Parties;
use crate::domain::business::Business;
use crate::domain::date::Day;
use crate::domain::id::PlanId;
use crate::domain::ledger::CustomerFile;
use crate::domain::money::Rupiah;
use crate::domain::plan::Plan;
use crate::domain::receivable::Receivable;
use std::sync::Arc;

/// A payment plan with the debts that it pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The two who agree.
    pub parties: Parties,
    /// The plan.
    pub plan: Arc<Plan>,
    /// How far the two have come with it.
    pub stage: Stage,
    /// The debts that it pays, the oldest due first, each as it was recorded.
    pub covers: Vec<Arc<Receivable>>,
    /// What was paid on them before the plan: with its total it makes what was
    /// recorded, and its charge.
    pub paid_before: Rupiah,
}

/// How far the two have come with a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// One side proposes it.
    Proposed,
    /// Both accept it.
    Agreed {
        /// The day from which it holds.
        on: Day,
        /// The day of an earlier proposal that they changed into this one.
        adjusted: Option<Day>,
    },
}

impl Agreement {
    /// The agreement on a plan as it is on a day. `None` where the file has no
    /// such plan, or the customer has no name.
    pub fn of(file: &CustomerFile, business: Business, id: PlanId, on: Day) -> Option<Self> {
        let (_, fact) = file.plans().find(|(it, _)| *it == id)?;
        let plan = Arc::clone(&fact.terms);
        let stage = file.agreed_on(id).map_or(Stage::Proposed, |on| {
            let earlier = file.plans().filter(|(it, other)| {
                *it != id && other.stamp < fact.stamp && file.agreed_on(*it).is_none()
            });
            let same_debts = earlier.filter(|(_, other)| {
                let covers = &other.terms.covers;
                covers.iter().any(|it| plan.covers.contains(it))
            });
            Stage::Agreed {
                on,
                adjusted: same_debts.map(|(_, other)| other.terms.made).min(),
            }
        });
        let mut covers: Vec<Arc<Receivable>> = plan
            .covers
            .iter()
            .filter_map(|it| Some(Arc::clone(&file.receivable(*it)?.terms)))
            .collect();
        covers.sort_by_key(|it| (it.due, it.date));
        let recorded = Rupiah::total(covers.iter().map(|it| it.amount));
        let charge = plan.charge.map_or(Rupiah::ZERO, |it| it.amount);
        Some(Self {
            parties: Parties::of(file, business, on)?,
            paid_before: Rupiah::total([recorded, charge]).saturating_sub(plan.total()),
            plan,
            stage,
            covers,
        })
    }

    /// The plan that a paper is wanted for where none is named: the latest that
    /// both accept, else the latest.
    pub fn latest(file: &CustomerFile) -> Option<PlanId> {
        let latest = file
            .plans()
            .max_by_key(|(id, fact)| (file.agreed_on(*id).is_some(), fact.stamp));
        latest.map(|(id, _)| id)
    }
}
