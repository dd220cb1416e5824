//! Goods taken on credit, line by line (S3.5).

use crate::domain::money::Rupiah;
use serde::{Deserialize, Serialize};
use std::fmt;

/// How much of something, in thousandths of whatever it is counted in, so that
/// one and a half kilograms are exact; more than zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Quantity(u32);

/// Why a text or a number is no quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuantityProblem {
    /// Nothing was written.
    Empty,
    /// It is zero.
    Zero,
    /// It is above [`Quantity::LARGEST`].
    TooLarge,
    /// It is no number, or has more than three decimals.
    NotANumber,
}

impl Quantity {
    /// One of something.
    pub const ONE: Quantity = Quantity(1_000);

    /// The largest quantity that is taken: a million.
    pub const LARGEST: Quantity = Quantity(1_000_000_000);

    /// Takes thousandths.
    ///
    /// # Errors
    /// [`QuantityProblem::Zero`] or [`QuantityProblem::TooLarge`].
    pub const fn new(thousandths: u32) -> Result<Quantity, QuantityProblem> {
        if thousandths == 0 {
            Err(QuantityProblem::Zero)
        } else if thousandths > Quantity::LARGEST.0 {
            Err(QuantityProblem::TooLarge)
        } else {
            Ok(Quantity(thousandths))
        }
    }

    /// Reads a typed quantity: `2`, `1,5`, `0.25`. A comma or a point starts
    /// the decimals, of which there are three at most.
    ///
    /// # Errors
    /// The [`QuantityProblem`] that explains the refusal.
    pub fn parse(text: &str) -> Result<Quantity, QuantityProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(QuantityProblem::Empty);
        }
        let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, ""));
        let is_digits = |part: &str| part.bytes().all(|it| it.is_ascii_digit());
        let ends_bare = text.ends_with([',', '.']);
        if whole.is_empty() || ends_bare || !is_digits(whole) || !is_digits(decimals) {
            return Err(QuantityProblem::NotANumber);
        }
        if decimals.len() > 3 {
            return Err(QuantityProblem::NotANumber);
        }
        let digits = format!("{whole}{decimals:0<3}");
        // Digits that do not fit are far above the largest quantity.
        let thousandths = digits.parse().map_err(|_| QuantityProblem::TooLarge)?;
        Quantity::new(thousandths)
    }

    /// The number of thousandths.
    pub const fn thousandths(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Quantity {
    type Error = QuantityProblem;

    fn try_from(thousandths: u32) -> Result<Quantity, QuantityProblem> {
        Quantity::new(thousandths)
    }
}

impl From<Quantity> for u32 {
    fn from(quantity: Quantity) -> u32 {
        quantity.0
    }
}

impl fmt::Display for QuantityProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a quantity: {self:?}")
    }
}

impl std::error::Error for QuantityProblem {}

/// One kind of goods in a receivable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineItem {
    /// What was taken.
    pub goods: String,
    /// How much of it.
    pub quantity: Quantity,
    /// What one of it is sold for, in rupiah.
    pub price: Rupiah,
    /// What one of it cost the trader, in rupiah, where that is known. It is
    /// the trader's own business and never told to a customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Rupiah>,
}

impl LineItem {
    /// What the line comes to: price times quantity, to the nearest rupiah,
    /// halves upwards. `None` above [`Rupiah::LARGEST`].
    pub fn amount(&self) -> Option<Rupiah> {
        self.times(self.price)
    }

    /// What the line cost the trader, rounded alike. `None` where that is not
    /// known, or above [`Rupiah::LARGEST`].
    pub fn cost(&self) -> Option<Rupiah> {
        self.times(self.cost?)
    }

    fn times(&self, each: Rupiah) -> Option<Rupiah> {
        let thousandths = i128::from(each.get()) * i128::from(self.quantity.thousandths());
        let rupiah = i64::try_from((thousandths + 500) / 1_000).ok()?;
        Rupiah::new(rupiah).ok()
    }
}
