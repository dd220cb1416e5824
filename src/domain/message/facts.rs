//! What a message to a customer is made of, taken from the ledger.

use crate::domain::arrangement::Arrangement;
use crate::domain::business::Business;
use crate::domain::customer::NumberOwner;
use crate::domain::date::{Day, Moment};
use crate::domain::exchange::qris::Qris;
use crate::domain::ledger::CustomerFile;
use crate::domain::message::draft::{Addressee, DraftFacts, Sender, Voice};
use crate::domain::message::matter::{
    DisputeFacts, DisputeState, DisputedReceivable, OpenReceivable, Received,
};
use crate::domain::message::recorded;
use crate::domain::policy::PlanBreak;

impl DraftFacts {
    /// The facts at a moment, whose offset is that of the trader's zone.
    /// `None` while the customer has no name.
    ///
    /// Without any number the text is still written, to be handed over or
    /// copied; it then speaks as to the customer themselves.
    ///
    /// The owner speaks; who wants the staff to speak sets the sender's voice.
    ///
    /// A plan that `plan_break` breaks is none that its instalments alone are
    /// asked for.
    pub fn of(
        file: &CustomerFile,
        business: Business,
        plan_break: PlanBreak,
        now: Moment,
    ) -> Option<Self> {
        let customer = file.customer()?;
        let today = now.date_naive();
        let account = file.account(today);
        let arranged = Arrangement::of(file, plan_break, today).covers();
        let open = account
            .open()
            .map(|standing| OpenReceivable {
                note: standing.terms.what(),
                note_number: standing.terms.note_number.clone().unwrap_or_default(),
                date: standing.terms.date,
                due: standing.terms.due,
                balance: standing.balance(),
                is_arranged: arranged.contains(&standing.id),
            })
            .collect();
        let received = file
            .payments()
            .filter(|(_, fact)| fact.terms.day <= today)
            .max_by_key(|(_, fact)| (fact.terms.day, fact.stamp))
            .map(|(_, fact)| Received {
                amount: fact.terms.amount,
                on: fact.terms.day,
            });
        Some(Self {
            now: customer
                .zone
                .map_or(now, |zone| now.with_timezone(&zone.offset())),
            customer: Addressee {
                name: customer.name.to_string(),
                honorific: customer.honorific,
                number_owner: customer
                    .callable()
                    .map_or(NumberOwner::Own, |number| number.owner),
            },
            business: Sender {
                business: business.name,
                owner: business.owner,
                voice: Voice::Owner,
                accounts: business.bank_accounts,
                takes_qris: Qris::read(&business.qris).is_ok(),
            },
            open,
            received,
            promise: recorded::promise(file, today),
            agreed: recorded::agreed(file, now),
            plan: recorded::plan(file, &account, plan_break, today),
            discount: recorded::discount(file, &account, today),
            dispute: latest_dispute(file, today),
            hand_over: recorded::hand_over(file, today),
        })
    }
}

/// The objection that was opened last, of those that stand.
fn latest_dispute(file: &CustomerFile, today: Day) -> Option<DisputeFacts> {
    let (_, dispute) = file
        .open_disputes(today)
        .max_by_key(|(id, dispute)| (dispute.opened, *id))?;
    let terms = &file.receivable(dispute.receivable)?.terms;
    Some(DisputeFacts {
        about: DisputedReceivable {
            note: terms.what(),
            note_number: terms.note_number.clone().unwrap_or_default(),
            date: terms.date,
        },
        reason: dispute.reason.clone(),
        state: DisputeState::Open,
    })
}
