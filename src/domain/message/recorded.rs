//! What the ledger knows, beside debts and payments, that a message can be
//! about.

use chrono::Days;

use crate::domain::account::Account;
use crate::domain::contact::{ContactTrace, Outcome};
use crate::domain::date::{Day, Moment};
use crate::domain::ledger::CustomerFile;
use crate::domain::message::matter::{
    Agreed, DiscountFacts, HandOverFacts, PlanFacts, PlanState, PromiseFacts,
};
use crate::domain::money::Rupiah;
use crate::domain::plan::standing::{self as plan, PlanStanding, PlanStatus};
use crate::domain::policy::PlanBreak;
use crate::domain::promise::{self, PromiseStanding, PromiseStatus};
use crate::domain::settlement::standing::{self as settlement, SettlementStanding};

/// So many days after a talk it can still be summed up.
const SUMMED_UP_WITHIN: u64 = 2;

/// The promise that was made last, of those that are not kept yet.
pub fn promise(file: &CustomerFile, today: Day) -> Option<PromiseFacts> {
    open_promises(file, today)
        .max_by_key(|it| it.stamp)
        .map(|it| PromiseFacts {
            amount: it.terms.amount,
            due: it.terms.due,
            paid_on_it: it.paid,
        })
}

/// What the last talk came to: what was written down on its day (S4.12).
/// Empty where there was no talk of late.
pub fn agreed(file: &CustomerFile, now: Moment) -> Vec<Agreed> {
    let today = now.date_naive();
    let Some(talk) = last_talk(file, now) else {
        return Vec::new();
    };
    let day = talk.at.date_naive();
    let open = Rupiah::total(file.account(today).open().map(|it| it.balance()));
    let promised: Vec<_> = open_promises(file, today)
        .filter(|it| it.terms.made == day)
        .map(|it| (it.terms.amount, it.terms.due))
        .collect();
    // Several that together cover what is owed are no parts of it.
    let all = Rupiah::total(promised.iter().map(|(amount, _)| *amount)) >= open;
    let promises = promised.into_iter().map(|(amount, on)| match all {
        true => Agreed::Pay { amount, on },
        false => Agreed::PayPart { amount, on },
    });
    let callback = talk.callback.filter(|at| *at > now).map(Agreed::CallBack);
    let disputes = file
        .open_disputes(today)
        .filter(|(_, it)| it.opened == day)
        .map(|(_, it)| Agreed::Dispute {
            reason: it.reason.clone(),
        });
    let hardship = file
        .open_hardships(today)
        .any(|(_, it)| it.since == day)
        .then_some(Agreed::Hardship);
    promises
        .chain(callback)
        .chain(disputes)
        .chain(hardship)
        .collect()
}

/// Who collects now, where it is no longer the trader (S1.4).
pub fn hand_over(file: &CustomerFile, today: Day) -> Option<HandOverFacts> {
    let (_, latest) = file
        .open_hand_overs(today)
        .max_by_key(|(id, it)| (it.since, *id))?;
    Some(HandOverFacts {
        to: latest.to.clone(),
        on: latest.since,
    })
}

/// The plan that was proposed or agreed on last: one that can still be agreed
/// on, or one that both accepted and that is not over.
pub fn plan(
    file: &CustomerFile,
    account: &Account,
    plan_break: PlanBreak,
    today: Day,
) -> Option<PlanFacts> {
    let speaks = |it: &PlanStanding| match it.status {
        PlanStatus::Proposed => it.can_be_agreed_on(account, today),
        _ => it.is_agreed(),
    };
    let plans = plan::standings(file, plan_break, today);
    let last = plans.into_iter().rfind(speaks)?;
    Some(PlanFacts {
        state: match last.status {
            PlanStatus::Proposed => PlanState::Proposed,
            _ => PlanState::Agreed,
        },
        instalments: last.instalments,
    })
}

/// The offer that is open, where it closes all that is owed: of one that does
/// not, no message can say that what it asks for is enough.
pub fn discount(file: &CustomerFile, account: &Account, today: Day) -> Option<DiscountFacts> {
    let closes = |it: &SettlementStanding| {
        it.is_open()
            && account
                .open()
                .all(|owed| it.terms.covers.contains(&owed.id))
    };
    let offers = settlement::standings(file, today);
    let last = offers.into_iter().rfind(closes)?;
    Some(DiscountFacts {
        pay: last.missing(),
        until: last.terms.until,
    })
}

fn open_promises(file: &CustomerFile, today: Day) -> impl Iterator<Item = PromiseStanding> {
    promise::standings(file, today)
        .into_iter()
        .filter(|it| it.status != PromiseStatus::Kept)
}

/// The last time that the customer was spoken to, if it was not long ago.
fn last_talk(file: &CustomerFile, now: Moment) -> Option<&ContactTrace> {
    let today = now.date_naive();
    let first_day = today.checked_sub_days(Days::new(SUMMED_UP_WITHIN))?;
    file.contacts()
        .filter(|it| it.outcome == Outcome::Spoke && it.at <= now)
        .max_by_key(|it| it.at)
        .filter(|it| it.at.date_naive() >= first_day)
}
