//! What waiting costs, where both sides agreed on a cost.

use crate::domain::money::Rupiah;
use crate::domain::rate::Rate;

/// How the cost of paying in parts is reckoned. Nothing, the usual case, until
/// the trader says that something else was agreed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Interest {
    /// Nothing on top.
    #[default]
    None,
    /// On the first amount for the whole time, in equal instalments: P·r·t.
    Flat(Rate, Per),
    /// On the balance that is left, with equal parts of the first amount, so
    /// that the instalments fall from one to the next.
    Sliding(Rate, Per),
    /// On the balance that is left, in equal instalments: P·i / (1 − (1+i)⁻ⁿ).
    Annuity(Rate, Per),
}

/// What a rate counts for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Per {
    /// So much a month.
    #[default]
    Month,
    /// So much a year, a twelfth of it a month.
    Year,
}

/// A stretch of time as a share of a month, exactly: twelve months are 52
/// weeks, or 365 days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    numerator: u32,
    denominator: u32,
}

/// A rate for one stretch of time, exactly, as a fraction of the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanRate {
    numerator: u64,
    denominator: u64,
}

impl Per {
    const fn months(self) -> u64 {
        match self {
            Per::Month => 1,
            Per::Year => 12,
        }
    }
}

impl Span {
    /// So many months.
    pub const fn months(months: u32) -> Span {
        Span {
            numerator: months,
            denominator: 1,
        }
    }

    /// So many weeks, of which 13 are three months. `None` where they cannot be
    /// counted.
    pub fn weeks(weeks: u32) -> Option<Span> {
        Some(Span {
            numerator: weeks.checked_mul(3)?,
            denominator: 13,
        })
    }

    /// So many days, of which 365 are twelve months. `None` where they cannot
    /// be counted.
    pub fn days(days: u32) -> Option<Span> {
        Some(Span {
            numerator: days.checked_mul(12)?,
            denominator: 365,
        })
    }
}

impl SpanRate {
    /// What a rate comes to over a stretch of time, in lowest terms.
    pub fn of(rate: Rate, per: Per, span: Span) -> SpanRate {
        // At most 100,000 · 2³² over 10,000 · 12 · 365, which both fit.
        let numerator = u64::from(rate.basis_points()) * u64::from(span.numerator);
        let denominator = 10_000 * per.months() * u64::from(span.denominator);
        let shared = greatest_divisor(numerator, denominator);
        SpanRate {
            numerator: numerator / shared,
            denominator: denominator / shared,
        }
    }

    /// Above the line.
    pub const fn numerator(self) -> u64 {
        self.numerator
    }

    /// Below the line; never zero.
    pub const fn denominator(self) -> u64 {
        self.denominator
    }

    /// This share of an amount, to the nearest rupiah, halves upwards. `None`
    /// above [`Rupiah::LARGEST`].
    pub fn part_of(self, amount: Rupiah) -> Option<Rupiah> {
        let product = i128::from(amount.get()).checked_mul(self.numerator.into())?;
        let denominator = i128::from(self.denominator);
        let rupiah = product.checked_mul(2)?.checked_add(denominator)? / (2 * denominator);
        Rupiah::new(i64::try_from(rupiah).ok()?).ok()
    }

    /// This share of an amount, up to the next whole rupiah: for what is not to
    /// fall short. `None` above [`Rupiah::LARGEST`].
    pub fn part_of_upwards(self, amount: Rupiah) -> Option<Rupiah> {
        let product = i128::from(amount.get()).checked_mul(self.numerator.into())?;
        let denominator = i128::from(self.denominator);
        let rupiah = product.checked_add(denominator - 1)? / denominator;
        Rupiah::new(i64::try_from(rupiah).ok()?).ok()
    }
}

/// The greatest number that divides both, after Euclid; `other` is not zero.
const fn greatest_divisor(mut one: u64, mut other: u64) -> u64 {
    while one != 0 {
        (one, other) = (other % one, one);
    }
    other
}
