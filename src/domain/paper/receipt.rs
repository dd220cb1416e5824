//! The receipt (kwitansi) for a payment.

use super::debts::Debts;
use super::duty;
use super::parties::Parties;
use crate::domain::business::Business;
use crate::domain::id::PaymentId;
use crate::domain::ledger::CustomerFile;
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use crate::domain::receivable::Receivable;
use std::sync::Arc;

/// A payment that was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Who paid, and whom, on the day from which it counts.
    pub parties: Parties,
    /// The payment.
    pub payment: Payment,
    /// The receivables that were chosen for it; empty where it goes to the
    /// oldest due.
    pub chosen: Vec<Arc<Receivable>>,
    /// What is open at the end of its day.
    pub balance: Rupiah,
    /// What is paid beyond all that is owed, at the end of its day.
    pub credit: Rupiah,
}

impl Receipt {
    /// The receipt for a payment. `None` where the file has no such payment, or
    /// the customer has no name.
    pub fn of(file: &CustomerFile, business: Business, id: PaymentId) -> Option<Self> {
        let (_, fact) = file.payments().find(|(it, _)| *it == id)?;
        let payment = fact.terms.clone();
        let chosen = payment.allocation.parts().iter();
        let debts = Debts::of(file, payment.day);
        Some(Self {
            parties: Parties::of(file, business, payment.day)?,
            chosen: chosen
                .filter_map(|(it, _)| Some(Arc::clone(&file.receivable(*it)?.terms)))
                .collect(),
            balance: debts.balance,
            credit: debts.credit,
            payment,
        })
    }

    /// Whether it needs a duty stamp.
    pub fn needs_stamp(&self) -> bool {
        duty::receipt_needs_stamp(self.payment.amount)
    }

    /// The payment that a receipt is wanted for where none is named: the
    /// latest.
    pub fn latest(file: &CustomerFile) -> Option<PaymentId> {
        let latest = file
            .payments()
            .max_by_key(|(_, fact)| (fact.terms.day, fact.stamp));
        latest.map(|(id, _)| id)
    }
}
