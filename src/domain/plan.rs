//! Plans to pay in instalments: proposed, adjusted with the customer, and then
//! agreed on by both sides (S1.1).

pub mod agreement;
pub mod annuity;
pub mod history;
pub mod interest;
pub mod problem;
pub mod progress;
pub mod rhythm;
pub mod rounding;
pub mod schedule;
pub mod standing;
pub mod wish;

use crate::domain::date::Day;
use crate::domain::id::ReceivableId;
use crate::domain::money::Rupiah;
use serde::{Deserialize, Serialize};

/// One payment of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Installment {
    /// The last day on which paying it is in time.
    pub due: Day,
    /// How much; more than zero.
    pub amount: Rupiah,
}

/// What the trader takes for waiting, where both sides agreed on it. Nothing
/// is ever added that was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charge {
    /// How much in all; more than zero.
    pub amount: Rupiah,
    /// The receivable as which it is recorded once the plan is agreed on, so
    /// that the balance is what the plan asks for.
    pub receivable: ReceivableId,
}

/// A plan as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The day on which it was proposed.
    pub made: Day,
    /// The receivables whose balances it pays, without that of its charge.
    pub covers: Vec<ReceivableId>,
    /// At least one and at most [`Plan::LONGEST`], on rising days.
    pub instalments: Vec<Installment>,
    /// What is taken for waiting; `None`, the usual case, for nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charge: Option<Charge>,
    /// What else was agreed; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Plan {
    /// The most instalments that a plan has.
    pub const LONGEST: usize = 600;

    /// What the instalments add up to.
    pub fn total(&self) -> Rupiah {
        Rupiah::total(self.instalments.iter().map(|it| it.amount))
    }

    /// Everything whose balance it pays: what it covers, and its charge.
    pub fn paid_off(&self) -> impl Iterator<Item = ReceivableId> {
        let charge = self.charge.map(|it| it.receivable);
        self.covers.iter().copied().chain(charge)
    }

    /// Whether both pay some receivable off.
    pub fn shares_with(&self, other: &Plan) -> bool {
        self.paid_off()
            .any(|it| other.paid_off().any(|its| its == it))
    }

    /// The day of the last instalment.
    pub fn ends(&self) -> Option<Day> {
        self.instalments.last().map(|it| it.due)
    }
}
