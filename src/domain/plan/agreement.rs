//! What is written down when both sides accept a plan.

use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, PlanId};
use crate::domain::ledger::{CustomerFile, Matter};
use crate::domain::plan::{Plan, standing};
use crate::domain::policy::PlanBreak;
use crate::domain::receivable::Receivable;

/// Accepts a plan on a day: those that it takes the place of are ended, what is
/// taken for waiting becomes a receivable of its own, noted in these words, and
/// both sides accept the plan. To be recorded together, so that all of it can
/// be undone together.
pub fn agreement(
    customer: CustomerId,
    file: &CustomerFile,
    (id, plan): (PlanId, &Plan),
    day: Day,
    charge_note: String,
) -> Vec<Command> {
    let replaced = standing::standings(file, PlanBreak::standard(), day)
        .into_iter()
        .filter(|it| it.id != id && it.is_agreed() && it.terms.shares_with(plan))
        .filter(|it| file.closed_on(Matter::Plan(it.id)).is_none())
        .map(|it| Command::EndPlan(customer, it.id, day, String::new()));
    let charge = plan.charge.map(|it| {
        let terms = Receivable {
            note_number: None,
            date: day,
            due: plan.ends().map_or(day, |ends| ends.max(day)),
            amount: it.amount,
            note: charge_note,
            items: Vec::new(),
        };
        Command::RecordReceivable(customer, it.receivable, terms)
    });
    let agreed = Command::AgreePlan(customer, id, day);
    replaced.chain(charge).chain([agreed]).collect()
}
