//! The statement of account: what is owed, item by item (S3.5), and what came
//! in.

use super::debts::Debts;
use super::parties::Parties;
use crate::domain::business::Business;
use crate::domain::date::Day;
use crate::domain::ledger::CustomerFile;
use crate::domain::payment::Payment;

/// What is owed and what was paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The two it is between.
    pub parties: Parties,
    /// All that is open.
    pub debts: Debts,
    /// What came in since the oldest of it was taken, the oldest first.
    pub payments: Vec<Payment>,
}

impl Statement {
    /// The statement on a day. `None` while the customer has no name.
    pub fn of(file: &CustomerFile, business: Business, on: Day) -> Option<Self> {
        let debts = Debts::of(file, on);
        let since = debts.open.iter().map(|it| it.terms.date).min();
        let mut payments: Vec<_> = file
            .payments()
            .map(|(_, fact)| fact)
            .filter(|fact| fact.terms.day <= on && since.is_none_or(|it| fact.terms.day >= it))
            .collect();
        payments.sort_unstable_by_key(|fact| (fact.terms.day, fact.stamp));
        Some(Self {
            parties: Parties::of(file, business, on)?,
            debts,
            payments: payments.into_iter().map(|it| it.terms.clone()).collect(),
        })
    }
}
