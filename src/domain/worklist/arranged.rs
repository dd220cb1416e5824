//! What is asked for by a plan, and not by the ladder, and what an arrangement
//! has wait.

use crate::domain::arrangement::Arrangement;
use crate::domain::contact::{ContactTrace, Outcome};
use crate::domain::date::Day;
use crate::domain::escalation::hold::Hold;
use crate::domain::escalation::ladder::{Ladder, RungKind};
use crate::domain::plan::standing::PlanStanding;
use crate::domain::worklist::Cause;
use crate::domain::worklist::turn::{ATTEMPTS, Case};
use chrono::Days;

/// Days after which a missed instalment is asked about again.
const ASK_AGAIN: u64 = 7;

impl Arrangement {
    /// A plan whose last day went by without all of it, and without a word that
    /// helped, is left to the ladder.
    pub(super) fn let_go(&mut self, case: &Case<'_>) {
        let is_over = |it: &PlanStanding| it.next().is_none() && spoken_of(it, case).is_some();
        if self.plan.as_ref().is_some_and(is_over) {
            self.plan = None;
        }
    }

    /// The question about instalments that were missed, from the day after
    /// (S3.3), and what it waits for.
    pub(super) fn missed(&self, case: &Case<'_>) -> Option<(Cause, Option<Hold>)> {
        let plan = self.plan.as_ref()?;
        let asked = plan.missed()?;
        if spoken_of(plan, case).is_some() {
            return None;
        }
        let hold = case.answer_hold(last_missed(plan)?);
        Some((
            Cause::InstalmentMissed {
                plan: plan.id,
                asked,
            },
            hold,
        ))
    }

    /// A courtesy about the next instalment, as the ladder has it around a due
    /// day (S1.2).
    pub(super) fn due(&self, case: &Case<'_>, ladder: &Ladder) -> Option<Cause> {
        let plan = self.plan.as_ref()?;
        let asked = plan.next()?;
        let step = case.next_step(ladder, asked.due);
        let rung = step.rung.filter(|it| it.kind <= RungKind::DueToday)?;
        (step.on <= case.today()).then_some(Cause::InstalmentDue {
            plan: plan.id,
            rung: rung.kind,
            asked,
        })
    }

    /// Why the ladder waits.
    pub(super) fn hold(&self, case: &Case<'_>) -> Option<Hold> {
        let plan = self.plan.as_ref();
        let spoken = plan.and_then(|it| spoken_of(it, case));
        let next = plan.and_then(PlanStanding::next);
        let offer = self.offer.as_ref();
        None.or_else(|| spoken.map(|until| Hold::InstalmentSpokenOf { until }))
            .or_else(|| {
                next.map(|it| Hold::PlanOnTrack {
                    amount: it.amount,
                    due: it.due,
                })
            })
            .or_else(|| {
                offer.map(|it| Hold::SettlementOpen {
                    amount: it.missing(),
                    until: it.terms.until,
                })
            })
    }
}

/// The day on which a missed instalment is asked about again, where it was
/// spoken of, or could not be spoken of twice, since it was missed and not long
/// ago; `None` where it is to be asked about now, or nothing is missed.
fn spoken_of(plan: &PlanStanding, case: &Case<'_>) -> Option<Day> {
    let week = case.today().checked_sub_days(Days::new(ASK_AGAIN))?;
    let since = last_missed(plan)?.max(week);
    let contacts: Vec<&ContactTrace> = case.asked_since(since).collect();
    let is_enough =
        contacts.len() >= ATTEMPTS || contacts.iter().any(|it| it.outcome == Outcome::Spoke);
    let last = contacts.last().filter(|_| is_enough)?;
    case.day(last).checked_add_days(Days::new(ASK_AGAIN))
}

/// The latest day that went by without its instalment.
fn last_missed(plan: &PlanStanding) -> Option<Day> {
    let missed = plan.instalments.iter();
    missed
        .filter(|it| it.due < plan.until && !it.left().is_zero())
        .map(|it| it.due)
        .next_back()
}
