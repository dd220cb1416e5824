//! What a customer and the trader have arranged, so that it is asked for
//! instead of all that is owed.

use crate::domain::date::Day;
use crate::domain::id::ReceivableId;
use crate::domain::ledger::CustomerFile;
use crate::domain::plan::progress::AskedInstalments;
use crate::domain::plan::standing::{self as plan, PlanStanding};
use crate::domain::policy::PlanBreak;
use crate::domain::settlement::standing::{self as settlement, SettlementStanding};

/// The plan and the offer that stand on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    /// The plan that was agreed on last, of those that are neither broken nor
    /// over, and whose instalments are asked for.
    pub plan: Option<PlanStanding>,
    /// The offer whose last day comes last, of those that can be taken up.
    pub offer: Option<SettlementStanding>,
}

impl Arrangement {
    /// Reads it off a customer's file.
    pub fn of(file: &CustomerFile, plan_break: PlanBreak, on: Day) -> Self {
        let offers = settlement::standings(file, on);
        let offer = offers
            .into_iter()
            .filter(SettlementStanding::is_open)
            .max_by_key(|it| it.terms.until);
        // While less is enough for all that a plan pays off, nobody is asked
        // for its instalments.
        let is_offered = |it: &PlanStanding| {
            let covers = offer.as_ref().map(|it| &it.terms.covers);
            covers.is_some_and(|covers| it.terms.paid_off().all(|id| covers.contains(&id)))
        };
        let plan = plan::standings(file, plan_break, on)
            .into_iter()
            .rfind(|it| it.holds() && !is_offered(it));
        Self { plan, offer }
    }

    /// The receivables that are arranged: nobody asks for all of them.
    pub fn covers(&self) -> Vec<ReceivableId> {
        let planned = self.plan.iter().flat_map(|it| it.terms.paid_off());
        let offered = self.offer.iter().flat_map(|it| &it.terms.covers);
        planned.chain(offered.copied()).collect()
    }

    /// Whether nothing is arranged.
    pub fn is_none(&self) -> bool {
        self.plan.is_none() && self.offer.is_none()
    }

    /// The instalments that the customer is asked for: those that were missed,
    /// else the next.
    pub fn asked(&self) -> Option<AskedInstalments> {
        let plan = self.plan.as_ref()?;
        plan.missed().or_else(|| plan.next())
    }
}
