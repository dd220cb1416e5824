//! The acknowledgement of a debt, which also keeps it from lapsing
//! ([`limitation`](super::limitation)).

use super::debts::Debts;
use super::parties::Parties;
use crate::domain::business::Business;
use crate::domain::date::Day;
use crate::domain::ledger::CustomerFile;

/// What a customer acknowledges to owe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledgement {
    /// Who acknowledges it, and to whom.
    pub parties: Parties,
    /// All that is open.
    pub debts: Debts,
}

impl Acknowledgement {
    /// What is owed on a day. `None` where nothing is, or the customer has no
    /// name.
    pub fn of(file: &CustomerFile, business: Business, on: Day) -> Option<Self> {
        let debts = Debts::of(file, on);
        (!debts.balance.is_zero()).then_some(Self {
            parties: Parties::of(file, business, on)?,
            debts,
        })
    }
}
