//! What wishes about plans and offers to take less are judged by.

use crate::domain::command::Refusal;
use crate::domain::command::check::{may_close, more_than_zero};
use crate::domain::date::Day;
use crate::domain::id::{PlanId, ReceivableId, SettlementId};
use crate::domain::ledger::{CustomerFile, Matter};
use crate::domain::money::Rupiah;
use crate::domain::plan::Plan;
use crate::domain::plan::standing::{PlanStanding, PlanStatus, standing, standings};
use crate::domain::policy::PlanBreak;
use crate::domain::settlement::Settlement;
use crate::domain::settlement::standing::{SettlementStatus, standings as offers};
use std::collections::BTreeSet;

/// A plan has days that rise from the one on which it is made, and pays what it
/// covers to the rupiah.
pub(super) fn plan_holds_together(file: &CustomerFile, terms: &Plan) -> Result<(), Refusal> {
    if terms.instalments.is_empty() || terms.instalments.len() > Plan::LONGEST {
        return Err(Refusal::PlanLength);
    }
    let amounts = terms.instalments.iter().map(|it| it.amount);
    for amount in amounts.chain(terms.charge.map(|it| it.amount)) {
        more_than_zero(amount)?;
    }
    let mut days = terms.instalments.iter().map(|it| it.due);
    if !days.clone().is_sorted_by(|one, next| one < next) {
        return Err(Refusal::PlanDaysNotRising);
    }
    if days.any(|due| due < terms.made) {
        return Err(Refusal::PlanPassed);
    }
    let open = balance_of(file, &terms.covers, terms.made)?;
    let charge = terms.charge.map_or(Rupiah::ZERO, |it| it.amount);
    let asked = Rupiah::sum(terms.instalments.iter().map(|it| it.amount));
    match asked {
        Some(asked) if Some(asked) == open.checked_add(charge) => Ok(()),
        _ => Err(Refusal::PlanNotTheBalance),
    }
}

/// Both sides accept a plan once, from a day by which none of its instalments
/// was due, while it still pays what is open, and while no other plan that they
/// accepted does.
pub(super) fn may_agree(file: &CustomerFile, plan: PlanId, day: Day) -> Result<(), Refusal> {
    let mut plans = file.plans();
    let (_, fact) = plans
        .find(|(id, _)| *id == plan && file.closed_on(Matter::Plan(plan)).is_none())
        .ok_or(Refusal::UnknownPlan)?;
    if file.agreed_on(plan).is_some() {
        return Err(Refusal::PlanAgreedAlready);
    }
    if fact.terms.instalments.iter().any(|it| it.due < day) {
        return Err(Refusal::PlanPassed);
    }
    let is_rival = |it: &PlanStanding| it.is_agreed() && it.terms.shares_with(&fact.terms);
    if standings(file, PlanBreak::standard(), day)
        .iter()
        .any(is_rival)
    {
        return Err(Refusal::CoveredAlready);
    }
    let paid_off: Vec<ReceivableId> = fact.terms.paid_off().collect();
    if balance_of(file, &paid_off, day)? == fact.terms.total() {
        Ok(())
    } else {
        Err(Refusal::PlanNotTheBalance)
    }
}

/// A plan that is proposed or agreed on by a day is ended once. One that is
/// paid has ended by itself.
pub(super) fn may_end(file: &CustomerFile, plan: PlanId, day: Day) -> Result<(), Refusal> {
    let stands = standing(file, plan, PlanBreak::standard(), day)
        .is_some_and(|it| it.terms.made <= day && it.status != PlanStatus::Completed);
    may_close(file, stands, Matter::Plan(plan), Refusal::UnknownPlan)
}

/// An offer takes something off what is open, and has its last day ahead.
pub(super) fn settlement_holds_together(
    file: &CustomerFile,
    terms: &Settlement,
) -> Result<(), Refusal> {
    more_than_zero(terms.pay)?;
    if terms.until < terms.made {
        return Err(Refusal::SettlementPassed);
    }
    if terms.pay >= balance_of(file, &terms.covers, terms.made)? {
        return Err(Refusal::SettlementNotLess);
    }
    Ok(())
}

/// An offer is withdrawn once, by its last day, and while it was not taken up.
pub(super) fn may_withdraw(
    file: &CustomerFile,
    settlement: SettlementId,
    day: Day,
) -> Result<(), Refusal> {
    let stands = offers(file, Day::MAX)
        .iter()
        .find(|it| it.id == settlement)
        .is_some_and(|it| {
            let taken_up = matches!(it.status, SettlementStatus::TakenUp(_));
            (it.terms.made..=it.terms.until).contains(&day) && !taken_up
        });
    let matter = Matter::Settlement(settlement);
    may_close(file, stands, matter, Refusal::UnknownSettlement)
}

/// What is left to pay of some receivables on a day, each named once.
fn balance_of(file: &CustomerFile, ids: &[ReceivableId], on: Day) -> Result<Rupiah, Refusal> {
    let account = file.account(on);
    let named: BTreeSet<ReceivableId> = ids.iter().copied().collect();
    let are_known = named.iter().all(|id| account.standing(*id).is_some());
    if named.is_empty() || named.len() != ids.len() || !are_known {
        return Err(Refusal::UnknownReceivable);
    }
    Ok(account.balance_of(ids))
}
