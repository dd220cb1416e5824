//! What more than one wish, or a short one, is judged by.

use crate::domain::business::BusinessAttribute;
use crate::domain::command::Refusal;
use crate::domain::date::Day;
use crate::domain::exchange::qris::Qris;
use crate::domain::id::CustomerId;
use crate::domain::ledger::{CustomerFile, Ledger, Matter};
use crate::domain::line_item::LineItem;
use crate::domain::money::Rupiah;
use crate::domain::payment::Payment;
use crate::domain::photo::Photo;
use crate::domain::receivable::Receivable;

pub(super) fn known(ledger: &Ledger, customer: CustomerId) -> Result<&CustomerFile, Refusal> {
    ledger.file(customer).ok_or(Refusal::UnknownCustomer)
}

/// What the QR says is taken as it was given out, or not at all.
pub(super) fn qris_is_whole(attributes: &[BusinessAttribute]) -> Result<(), Refusal> {
    let whole = attributes.iter().all(|it| match it {
        BusinessAttribute::Qris(text) => text.is_empty() || Qris::read(text).is_ok(),
        _ => true,
    });
    if whole { Ok(()) } else { Err(Refusal::NoQris) }
}

pub(super) fn more_than_zero(amount: Rupiah) -> Result<(), Refusal> {
    if amount.is_zero() {
        Err(Refusal::AmountZero)
    } else {
        Ok(())
    }
}

/// A matter that stands is closed once, be it for a day to come.
pub(super) fn may_close(
    file: &CustomerFile,
    stands: bool,
    matter: Matter,
    refusal: Refusal,
) -> Result<(), Refusal> {
    if stands && !file.is_closed(matter, Day::MAX) {
        Ok(())
    } else {
        Err(refusal)
    }
}

pub(super) fn has_room(ledger: &Ledger, amount: Rupiah) -> Result<(), Refusal> {
    if ledger.has_room_for(amount) {
        Ok(())
    } else {
        Err(Refusal::BookFull)
    }
}

/// The parts that a payment chooses can be paid, whichever day each fact counts
/// from. A chosen part goes before what other payments paid by age alone.
pub(super) fn parts_fit(file: &CustomerFile, terms: &Payment) -> Result<(), Refusal> {
    for (id, _) in terms.allocation.parts() {
        let owed = file.receivable(*id).ok_or(Refusal::UnknownReceivable)?;
        let chosen = [file.chosen_of(*id), terms.allocation.part_of(*id)];
        if Rupiah::total(chosen) > owed.terms.amount {
            return Err(Refusal::PartExceedsBalance);
        }
    }
    let together = Rupiah::total(terms.allocation.parts().iter().map(|(_, part)| *part));
    if together > terms.amount {
        return Err(Refusal::PartsExceedPayment);
    }
    Ok(())
}

/// Goods that are named line by line are what is owed (S3.5).
pub(super) fn items_add_up(terms: &Receivable) -> Result<(), Refusal> {
    if terms.items.is_empty() {
        return Ok(());
    }
    let amounts: Option<Vec<Rupiah>> = terms.items.iter().map(LineItem::amount).collect();
    match amounts.and_then(Rupiah::sum) {
        Some(total) if total == terms.amount => Ok(()),
        _ => Err(Refusal::ItemsDiffer),
    }
}

/// A photo is a picture, and of something that is known of the customer.
pub(super) fn shows_something(file: &CustomerFile, terms: &Photo) -> Result<(), Refusal> {
    if !terms.attachment.media_type.is_picture() || terms.attachment.bytes == 0 {
        return Err(Refusal::NoPicture);
    }
    if file.knows(terms.of) {
        Ok(())
    } else {
        Err(Refusal::UnknownSubject)
    }
}
