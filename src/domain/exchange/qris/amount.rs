//! A QRIS with an amount put inside: an experiment that the trader opts into.
//!
//! The wallet then fills the amount in. Providers may refuse such a QR, since
//! they did not make it, and nobody tells the app that it was paid.

use super::payload::{self, Payload};
use super::tlv::Field;
use super::{Qris, tag};
use crate::domain::money::Rupiah;

/// The most that one QRIS transaction moves (Bank Indonesia).
pub const LARGEST: Rupiah = match Rupiah::new(10_000_000) {
    Ok(amount) => amount,
    Err(_) => Rupiah::ZERO,
};

/// Shown for one payment.
const ONE_PAYMENT: &str = "12";

/// Why an amount is not put inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountProblem {
    /// It is zero.
    Zero,
    /// It is above [`LARGEST`].
    TooLarge,
    /// The QR asks for a tip or a fee, which would be added to the amount.
    Fee,
    /// With it, the QR would say more than it can hold.
    NoRoom,
}

/// The QR for one payment of an amount. All its other fields, and their order,
/// are as the provider wrote them.
///
/// # Errors
/// The [`AmountProblem`] that explains the refusal.
pub fn with_amount(qris: &Qris, amount: Rupiah) -> Result<Payload, AmountProblem> {
    if amount.is_zero() {
        return Err(AmountProblem::Zero);
    }
    if amount > LARGEST {
        return Err(AmountProblem::TooLarge);
    }
    let given = qris.payload();
    if tag::FEES.iter().any(|it| given.value(*it).is_some()) {
        return Err(AmountProblem::Fee);
    }
    let mut fields = Vec::with_capacity(given.fields().len() + 1);
    for field in given.fields() {
        if field.tag() == tag::COUNTRY {
            fields.extend(Field::new(tag::AMOUNT, amount.get().to_string()));
        }
        let field = match field.tag() {
            tag::INITIATION => Field::new(tag::INITIATION, ONE_PAYMENT),
            _ => Some(field.clone()),
        };
        fields.extend(field);
    }
    let changed = given.with_fields(fields);
    if changed.write().chars().count() > payload::LONGEST {
        return Err(AmountProblem::NoRoom);
    }
    Ok(changed)
}
