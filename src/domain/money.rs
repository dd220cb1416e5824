//! Amounts of money, and reading them as people write them.

mod text;

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount of money in whole rupiah, never negative.
///
/// An amount that is typed, imported or read from a file is at most
/// [`Rupiah::LARGEST`]. Totals of many amounts may go beyond that; they are
/// built by checked steps that give nothing instead of wrapping.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "i64", into = "i64")]
pub struct Rupiah(i64);

/// Why a text or a number is no amount of rupiah.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyProblem {
    /// Nothing was written.
    Empty,
    /// The amount is below zero: a minus sign, or brackets as bookkeepers use.
    Negative,
    /// The amount is above [`Rupiah::LARGEST`].
    TooLarge,
    /// A part of a rupiah is left over, as in `12.50`.
    Fraction,
    /// The points and commas, or the order of the parts, allow two readings or
    /// none, as in `1.250 juta` or `1.2500`.
    Ambiguous,
    /// This is no number at all.
    NotANumber,
}

/// How an amount was written, so that a reading that is not literal can be
/// shown for checking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// All digits were there: `1.250.000`.
    Digits,
    /// Units stood for zeros: `1,2 juta`, `750rb`.
    Units,
}

impl Rupiah {
    pub const ZERO: Rupiah = Rupiah(0);

    /// The largest single amount that is taken, a thousand trillion. It is
    /// exact as a JavaScript number too, so a form cannot round it.
    pub const LARGEST: Rupiah = Rupiah(1_000_000_000_000_000);

    /// # Errors
    ///
    /// [`MoneyProblem::Negative`] or [`MoneyProblem::TooLarge`] outside
    /// `0..=LARGEST`.
    pub const fn new(amount: i64) -> Result<Rupiah, MoneyProblem> {
        if amount < 0 {
            Err(MoneyProblem::Negative)
        } else if amount > Rupiah::LARGEST.0 {
            Err(MoneyProblem::TooLarge)
        } else {
            Ok(Rupiah(amount))
        }
    }

    /// The amount as a trader writes it: `Rp 1.250.000,-`, `1,250,000.00`,
    /// `1.2jt`, `750 ribu`. A lone point or comma before exactly three digits
    /// groups thousands.
    ///
    /// # Errors
    ///
    /// The [`MoneyProblem`] that explains the refusal; nothing is rounded and
    /// nothing is guessed.
    pub fn parse(text: &str) -> Result<Rupiah, MoneyProblem> {
        Rupiah::parse_with_notation(text).map(|(amount, _)| amount)
    }

    /// As [`Rupiah::parse`], with how it was written.
    ///
    /// # Errors
    ///
    /// As [`Rupiah::parse`].
    pub fn parse_with_notation(text: &str) -> Result<(Rupiah, Notation), MoneyProblem> {
        text::read(text)
    }

    /// The number of rupiah.
    pub const fn get(self) -> i64 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The total, or nothing where it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Rupiah) -> Option<Rupiah> {
        match self.0.checked_add(other.0) {
            Some(total) => Some(Rupiah(total)),
            None => None,
        }
    }

    /// The difference, or nothing where it would fall below zero.
    #[must_use]
    pub const fn checked_sub(self, other: Rupiah) -> Option<Rupiah> {
        if other.0 > self.0 {
            None
        } else {
            Some(Rupiah(self.0 - other.0))
        }
    }

    /// The difference, or zero where it would fall below: what is still open
    /// after a payment that may be too large.
    #[must_use]
    pub const fn saturating_sub(self, other: Rupiah) -> Rupiah {
        match self.checked_sub(other) {
            Some(rest) => rest,
            None => Rupiah::ZERO,
        }
    }

    /// The total of many amounts, or nothing where it does not fit.
    pub fn sum(amounts: impl IntoIterator<Item = Rupiah>) -> Option<Rupiah> {
        amounts
            .into_iter()
            .try_fold(Rupiah::ZERO, Rupiah::checked_add)
    }

    /// The total of amounts out of one book. It stays at the end of the range
    /// instead of wrapping, which a book cannot reach: `command::decide` and
    /// `exchange::backup` refuse amounts that bring it near.
    pub fn total(amounts: impl IntoIterator<Item = Rupiah>) -> Rupiah {
        amounts.into_iter().fold(Rupiah::ZERO, |sum, amount| {
            Rupiah(sum.0.saturating_add(amount.0))
        })
    }
}

impl TryFrom<i64> for Rupiah {
    type Error = MoneyProblem;

    fn try_from(amount: i64) -> Result<Rupiah, MoneyProblem> {
        Rupiah::new(amount)
    }
}

impl From<Rupiah> for i64 {
    fn from(amount: Rupiah) -> i64 {
        amount.0
    }
}

impl fmt::Display for MoneyProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not an amount of rupiah: {self:?}")
    }
}

impl std::error::Error for MoneyProblem {}
