use crate::domain::business::Business;
use crate::domain::customer::Customer;
use crate::domain::date::Day;
use crate::domain::ledger::CustomerFile;

/// The two sides of a paper, and its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parties {
    /// Who is owed.
    pub business: Business,
    /// Who owes.
    pub customer: Customer,
    /// The day on which the paper is made.
    pub on: Day,
}

impl Parties {
    /// The two as they are known. `None` while the customer has no name.
    pub fn of(file: &CustomerFile, business: Business, on: Day) -> Option<Self> {
        Some(Self {
            business,
            customer: file.customer()?.clone(),
            on,
        })
    }

    /// Who signs for the business: the owner, else the business.
    pub fn signs(&self) -> &str {
        match self.business.owner.trim() {
            "" => self.business.name.trim(),
            owner => owner,
        }
    }
}
