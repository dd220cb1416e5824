//! A payment QR's text as a whole: fields under a seal.

use super::tlv::{self, Field, Tag};
use crc::{CRC_16_IBM_3740, Crc, NoTable};

/// The most characters that a payment QR holds (EMVCo, section 3.1).
pub const LONGEST: usize = 512;

/// The tag of the seal.
const SEAL_TAG: Tag = Tag::new(63);
/// The same, with the length that the seal always has.
const SEAL: &str = "6304";
/// The seal itself: four digits to the base of 16.
const SEAL_DIGITS: usize = 4;
/// What every payment QR begins with: the version of its format.
const BEGINNING: &str = "000201";

/// All fields but the seal, in the order in which they stand. The first is the
/// version of the format; no tag comes twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payload {
    fields: Vec<Field>,
}

/// Why a text is no whole payment QR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayloadProblem {
    /// Nothing was written.
    Empty,
    /// It has more than [`LONGEST`] characters.
    TooLong,
    /// It begins like a payment QR, and has no seal at its end.
    Cut,
    /// Its seal does not fit: something in it was altered or misread.
    Altered,
    /// It is something else.
    NoPayment,
}

impl Payload {
    /// Reads a text; white space around it does not count.
    ///
    /// Every text whose end is missing is refused, and every one in which a
    /// single character is another.
    ///
    /// # Errors
    /// The [`PayloadProblem`] that explains the refusal.
    pub fn read(text: &str) -> Result<Self, PayloadProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PayloadProblem::Empty);
        }
        if text.chars().count() > LONGEST {
            return Err(PayloadProblem::TooLong);
        }
        let begins = text.starts_with(BEGINNING);
        let Some((sealed, seal)) = split_seal(text) else {
            return Err(if begins || BEGINNING.starts_with(text) {
                PayloadProblem::Cut
            } else {
                PayloadProblem::NoPayment
            });
        };
        if seal_of(sealed) != seal {
            return Err(PayloadProblem::Altered);
        }
        if !begins {
            return Err(PayloadProblem::NoPayment);
        }
        let body = sealed.strip_suffix(SEAL).and_then(tlv::read);
        match body {
            Some(fields) if fields.iter().all(|it| it.tag() != SEAL_TAG) => Ok(Self { fields }),
            _ => Err(PayloadProblem::NoPayment),
        }
    }

    /// The text, with its seal: what [`Payload::read`] reads.
    pub fn write(&self) -> String {
        let sealed = format!("{}{SEAL}", tlv::write(&self.fields));
        let seal = seal_of(&sealed);
        sealed + &seal
    }

    /// The fields, in their order.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// What a tag says.
    pub fn value(&self, tag: Tag) -> Option<&str> {
        let field = self.fields.iter().find(|it| it.tag() == tag)?;
        Some(field.value())
    }

    /// The same with other fields; the first stays what it was.
    pub(super) fn with_fields(&self, fields: Vec<Field>) -> Self {
        debug_assert_eq!(fields.first(), self.fields.first());
        Self { fields }
    }
}

/// CRC-16/IBM-3740, which EMVCo (section 4.7.3) names by its polynomial 1021 and
/// its first value FFFF; of `123456789` it is 29B1.
pub fn checksum(text: &str) -> u16 {
    Crc::<u16, NoTable>::new(&CRC_16_IBM_3740).checksum(text.as_bytes())
}

/// The seal of a text that ends with `6304`: its checksum, with capital letters.
fn seal_of(sealed: &str) -> String {
    format!("{:04X}", checksum(sealed))
}

/// What is sealed, with the seal's tag, and the seal.
fn split_seal(text: &str) -> Option<(&str, &str)> {
    let at = text.len().checked_sub(SEAL_DIGITS)?;
    let (sealed, seal) = text.split_at_checked(at)?;
    let is_seal = seal.bytes().all(|it| it.is_ascii_hexdigit());
    (is_seal && sealed.ends_with(SEAL)).then_some((sealed, seal))
}
