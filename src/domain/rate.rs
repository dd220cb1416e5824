//! Rates, in hundredths of a percent.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A rate in basis points: 1 is 0.01 %, 100 is 1 %. What it is a rate of, and
/// for how long, whoever holds it says.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "u32", into = "u32")]
pub struct Rate(u32);

/// The rate is above [`Rate::LARGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateTooLarge;

/// Why a text is no rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateProblem {
    /// Nothing was written.
    Empty,
    /// It is above [`Rate::LARGEST`].
    TooLarge,
    /// It is no number, or has more than two decimals.
    NotANumber,
}

impl Rate {
    pub const ZERO: Rate = Rate(0);

    /// The largest rate that is taken, ten times the whole: beyond it lies a
    /// slip of the finger.
    pub const LARGEST: Rate = Rate(100_000);

    /// # Errors
    /// Above [`Rate::LARGEST`].
    pub const fn new(basis_points: u32) -> Result<Rate, RateTooLarge> {
        if basis_points > Rate::LARGEST.0 {
            Err(RateTooLarge)
        } else {
            Ok(Rate(basis_points))
        }
    }

    /// Reads a typed percentage: `1,5`, `0.25 %`, `12`. A comma or a point
    /// starts the decimals, of which there are two at most.
    ///
    /// # Errors
    /// The [`RateProblem`] that explains the refusal.
    pub fn parse_percent(text: &str) -> Result<Rate, RateProblem> {
        let text = text.trim();
        let text = text.strip_suffix('%').unwrap_or(text).trim_end();
        if text.is_empty() {
            return Err(RateProblem::Empty);
        }
        let (whole, decimals) = text.split_once([',', '.']).unwrap_or((text, ""));
        let is_digits = |part: &str| part.bytes().all(|it| it.is_ascii_digit());
        let ends_bare = text.ends_with([',', '.']);
        if whole.is_empty()
            || ends_bare
            || decimals.len() > 2
            || !is_digits(whole)
            || !is_digits(decimals)
        {
            return Err(RateProblem::NotANumber);
        }
        let digits = format!("{whole}{decimals:0<2}");
        // Digits that do not fit are far above the largest rate.
        let basis_points = digits.parse().map_err(|_| RateProblem::TooLarge)?;
        Rate::new(basis_points).map_err(|RateTooLarge| RateProblem::TooLarge)
    }

    /// The number of basis points.
    pub const fn basis_points(self) -> u32 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }
}

impl TryFrom<u32> for Rate {
    type Error = RateTooLarge;

    fn try_from(basis_points: u32) -> Result<Rate, RateTooLarge> {
        Rate::new(basis_points)
    }
}

impl From<Rate> for u32 {
    fn from(rate: Rate) -> u32 {
        rate.0
    }
}

impl fmt::Display for RateTooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a rate is too large")
    }
}

impl std::error::Error for RateTooLarge {}

impl fmt::Display for RateProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a rate: {self:?}")
    }
}

impl std::error::Error for RateProblem {}
