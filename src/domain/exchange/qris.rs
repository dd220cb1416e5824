//! QRIS: the QR by which customers of any Indonesian bank or wallet pay.
//!
//! The trader brings the QR that a licensed provider gave out. It is read,
//! checked, and shown again as it was, with the amount as text beside it; a
//! payment is never taken for made because a QR was shown.
//!
//! Sources: Bank Indonesia's QRIS takes over EMVCo's "QR Code Specification for
//! Payment Systems, Merchant-Presented Mode"; both are summed up in what
//! [`tlv`] and [`payload`] say. A transaction is at most Rp 10 million.

pub mod amount;
pub mod code;
pub mod payload;
pub mod picture;
pub mod tlv;

use payload::{Payload, PayloadProblem};
use tlv::{Field, Tag};

/// Tags of a payment QR that are spoken of here.
pub mod tag {
    use super::tlv::Tag;

    /// Whether it is shown for many payments (`11`) or for one (`12`).
    pub const INITIATION: Tag = Tag::new(1);
    /// The national register of merchants.
    pub const NATIONAL: Tag = Tag::new(51);
    /// Of what currency the amount is, by the numbers of ISO 4217.
    pub const CURRENCY: Tag = Tag::new(53);
    /// The amount.
    pub const AMOUNT: Tag = Tag::new(54);
    /// Whether the customer is asked for a tip or fee, and which.
    pub const FEES: [Tag; 3] = [Tag::new(55), Tag::new(56), Tag::new(57)];
    /// The merchant's country, by the letters of ISO 3166.
    pub const COUNTRY: Tag = Tag::new(58);
    /// The merchant's name.
    pub const NAME: Tag = Tag::new(59);
    /// The merchant's city.
    pub const CITY: Tag = Tag::new(60);
    /// More about the payment: a template.
    pub const MORE: Tag = Tag::new(62);
}

/// Tags of the templates that say where the money goes.
const ACCOUNTS: std::ops::RangeInclusive<u8> = 26..=51;
/// In a template, the tag of the name that tells whose template it is.
const OWNER: Tag = Tag::new(0);
/// In the national register's template, the tag of the merchant's number.
const MERCHANT: Tag = Tag::new(2);

/// Shown for many payments, without an amount inside.
const STATIC: &str = "11";
/// The rupiah.
const RUPIAH: &str = "360";
const INDONESIA: &str = "ID";

/// The QR of a merchant in Indonesia for any number of payments, with no amount
/// inside. It says where the money goes and who the merchant is, and its seal
/// fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qris {
    payload: Payload,
}

/// Why a text is not taken as the trader's QRIS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QrisProblem {
    /// Nothing was written.
    Empty,
    /// It has more than [`payload::LONGEST`] characters.
    TooLong,
    /// Its end is missing.
    Cut,
    /// Something in it was altered or misread.
    Altered,
    /// It is another kind of QR, or built as no QRIS is.
    NotQris,
    /// It is a payment QR of another country or for another currency.
    Foreign,
    /// It does not say where the money goes, or the merchant's name or city.
    Incomplete,
    /// It is for one payment only.
    OnePayment,
    /// There is an amount inside already.
    AmountInside,
}

impl From<PayloadProblem> for QrisProblem {
    fn from(problem: PayloadProblem) -> Self {
        match problem {
            PayloadProblem::Empty => Self::Empty,
            PayloadProblem::TooLong => Self::TooLong,
            PayloadProblem::Cut => Self::Cut,
            PayloadProblem::Altered => Self::Altered,
            PayloadProblem::NoPayment => Self::NotQris,
        }
    }
}

impl Qris {
    /// Reads what a QR says; white space around it does not count.
    ///
    /// # Errors
    /// The [`QrisProblem`] that explains the refusal.
    pub fn read(text: &str) -> Result<Self, QrisProblem> {
        let payload = Payload::read(text)?;
        let says = |tag: Tag, value: &str| payload.value(tag) == Some(value);
        if !says(tag::CURRENCY, RUPIAH) || !says(tag::COUNTRY, INDONESIA) {
            return Err(QrisProblem::Foreign);
        }
        let templates = templates(&payload).ok_or(QrisProblem::NotQris)?;
        let goes_somewhere = templates
            .iter()
            .any(|(tag, fields)| ACCOUNTS.contains(&tag.number()) && find(fields, OWNER).is_some());
        let named = [tag::NAME, tag::CITY]
            .iter()
            .all(|it| payload.value(*it).is_some_and(|it| !it.trim().is_empty()));
        if !goes_somewhere || !named {
            return Err(QrisProblem::Incomplete);
        }
        if !says(tag::INITIATION, STATIC) {
            return Err(QrisProblem::OnePayment);
        }
        if payload.value(tag::AMOUNT).is_some() {
            return Err(QrisProblem::AmountInside);
        }
        Ok(Self { payload })
    }

    /// What the QR says, as it was read.
    pub fn text(&self) -> String {
        self.payload.write()
    }

    /// The fields.
    pub fn payload(&self) -> &Payload {
        &self.payload
    }

    /// The merchant's name, as a wallet shows it before the customer pays.
    pub fn name(&self) -> &str {
        self.payload.value(tag::NAME).unwrap_or_default().trim()
    }

    /// The merchant's city.
    pub fn city(&self) -> &str {
        self.payload.value(tag::CITY).unwrap_or_default().trim()
    }

    /// The merchant's number in the national register (NMID), which is printed
    /// on the sign of the QR; `None` where it does not say.
    pub fn merchant_number(&self) -> Option<String> {
        let register = tlv::read(self.payload.value(tag::NATIONAL)?)?;
        find(&register, MERCHANT).map(str::to_owned)
    }
}

/// The templates with their fields; `None` where one of them holds no fields.
fn templates(payload: &Payload) -> Option<Vec<(Tag, Vec<Field>)>> {
    payload
        .fields()
        .iter()
        .filter(|it| ACCOUNTS.contains(&it.tag().number()) || it.tag() == tag::MORE)
        .map(|it| Some((it.tag(), tlv::read(it.value())?)))
        .collect()
}

fn find(fields: &[Field], tag: Tag) -> Option<&str> {
    let field = fields.iter().find(|it| it.tag() == tag)?;
    Some(field.value())
}
