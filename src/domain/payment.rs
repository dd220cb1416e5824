//! Money that came in.

use crate::domain::date::Day;
use crate::domain::id::ReceivableId;
use crate::domain::money::Rupiah;
use crate::domain::names::names;
use serde::{Deserialize, Serialize};

/// How a payment was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentMethod {
    /// Notes and coins.
    Cash,
    /// To a bank account or a wallet.
    Transfer,
    /// By scanning the trader's QR.
    Qris,
    /// Goods given back.
    GoodsReturned,
    /// The book that it came from does not say.
    Unrecorded,
}

names!(PaymentMethod {
    Cash = "cash",
    Transfer = "transfer",
    Qris = "qris",
    GoodsReturned = "goods_returned",
    Unrecorded = "unrecorded",
});

/// Which receivables a payment settles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Allocation {
    /// The oldest due first; what is left over is kept as credit.
    OldestFirst,
    /// These receivables first, each with its part; the rest as above.
    Chosen(Vec<(ReceivableId, Rupiah)>),
}

impl Allocation {
    /// The receivables that were chosen, each with its part.
    pub fn parts(&self) -> &[(ReceivableId, Rupiah)] {
        match self {
            Self::OldestFirst => &[],
            Self::Chosen(parts) => parts,
        }
    }

    /// What was chosen of a receivable.
    pub fn part_of(&self, receivable: ReceivableId) -> Rupiah {
        let parts = self.parts().iter();
        Rupiah::total(
            parts
                .filter(|(id, _)| *id == receivable)
                .map(|(_, part)| *part),
        )
    }
}

/// A payment as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// How much came in; more than zero.
    pub amount: Rupiah,
    /// The day from which it counts.
    pub day: Day,
    /// How it was made.
    pub method: PaymentMethod,
    /// What it settles.
    pub allocation: Allocation,
}
