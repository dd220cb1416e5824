//! What a customer is shown to pay an amount by QRIS.

use super::amount::{LARGEST, with_amount};
use super::picture::Picture;
use super::{Qris, QrisProblem};
use crate::domain::business::{Business, QrisAmount};
use crate::domain::money::Rupiah;

/// The trader's QR, whose it is, and how much is to be paid by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentCode {
    /// What the QR says.
    pub text: String,
    /// The merchant's name, which the customer compares with their wallet's.
    pub name: String,
    /// The merchant's city.
    pub city: String,
    /// The merchant's number in the national register, where it is said.
    pub merchant_number: Option<String>,
    /// What is to be paid, which always stands beside the QR as well.
    pub amount: Rupiah,
    /// Whether the QR says the amount too.
    pub says: QrisAmount,
}

impl PaymentCode {
    /// What is shown for an amount. It is put inside only where the trader has
    /// chosen that and it can be, else it stands beside the QR as it was given
    /// out. `None` where the business has no QRIS.
    ///
    /// # Errors
    /// Where what the business has is none (any more), as after a backup of
    /// another make.
    pub fn of(business: &Business, amount: Rupiah) -> Result<Option<Self>, QrisProblem> {
        if business.qris.is_empty() {
            return Ok(None);
        }
        let qris = Qris::read(&business.qris)?;
        Ok(Some(Self::for_amount(&qris, business.qris_amount, amount)))
    }

    /// The same, of a QRIS that was read already.
    pub fn for_amount(qris: &Qris, wanted: QrisAmount, amount: Rupiah) -> Self {
        let inside = with_amount(qris, amount);
        let (text, says) = match (wanted, inside) {
            (QrisAmount::Inside, Ok(payload)) => (payload.write(), QrisAmount::Inside),
            _ => (qris.text(), QrisAmount::Beside),
        };
        Self {
            text,
            name: qris.name().to_owned(),
            city: qris.city().to_owned(),
            merchant_number: qris.merchant_number(),
            amount,
            says,
        }
    }

    /// Whether the amount is more than one transaction moves, so that it is
    /// paid in several.
    pub fn takes_several(&self) -> bool {
        self.amount > LARGEST
    }

    /// The QR as modules.
    pub fn picture(&self) -> Option<Picture> {
        Picture::of(&self.text)
    }
}
