//! How much more a customer may take on credit (S3.6).

use crate::domain::account::Account;
use crate::domain::customer::Customer;
use crate::domain::money::Rupiah;
use crate::domain::names::names;

/// Whether a customer gets goods on credit at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CreditHold {
    /// As far as the limit goes.
    #[default]
    Open,
    /// Not for now: cash only.
    Stopped,
}

names!(CreditHold {
    Open = "open",
    Stopped = "stopped",
});

/// What is to be said to a wish for more credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreditAnswer {
    /// It may be given.
    Fine,
    /// The trader stopped credit for this customer.
    Stopped,
    /// It would go beyond the limit.
    OverLimit {
        /// The limit.
        limit: Rupiah,
        /// What would then be owed.
        owed: Rupiah,
    },
}

/// Judges a wish for more credit. The trader has the last word: this advises.
pub fn answer(customer: &Customer, account: &Account, wish: Rupiah) -> CreditAnswer {
    if customer.credit_hold == CreditHold::Stopped {
        return CreditAnswer::Stopped;
    }
    let owed = Rupiah::total([account.balance(), wish]);
    match customer.credit_limit {
        Some(limit) if owed > limit => CreditAnswer::OverLimit { limit, owed },
        _ => CreditAnswer::Fine,
    }
}
