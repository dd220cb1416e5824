//! The equal instalment on a falling balance, exactly.

use super::interest::SpanRate;
use super::rounding::{Direction, Rounding};
use crate::domain::money::Rupiah;
use num_bigint::BigUint;

/// The instalment that pays an amount off in so many equal periods: P·i / (1 −
/// (1+i)⁻ⁿ), rounded once, at the end. With i = a/b that is the fraction
///
/// ```text
/// P · a · (a+b)ⁿ / (b · ((a+b)ⁿ − bⁿ))
/// ```
///
/// of whole numbers, which for 600 periods have thousands of digits: no float
/// and no fixed number of decimals would give the rupiah for certain. Without a
/// rate it is P/n. `None` for no periods, and above [`Rupiah::LARGEST`].
///
/// Source: the usual formula of an ordinary annuity.
pub fn instalment(
    amount: Rupiah,
    rate: SpanRate,
    periods: u16,
    rounding: Rounding,
) -> Option<Rupiah> {
    if periods == 0 {
        return None;
    }
    if rate.numerator() == 0 {
        return rounding.quotient(amount.get().into(), periods.into());
    }
    let principal = BigUint::from(u64::try_from(amount.get()).ok()?);
    let (above, below) = (rate.numerator(), rate.denominator());
    let grown = BigUint::from(above.checked_add(below)?).pow(periods.into());
    let still = BigUint::from(below).pow(periods.into());
    let denominator = (&grown - still) * below;
    let numerator = principal * above * grown;
    round(&numerator, denominator, rounding)
}

/// As [`Rounding::quotient`], for numbers of any length.
fn round(numerator: &BigUint, denominator: BigUint, rounding: Rounding) -> Option<Rupiah> {
    let multiple = u64::try_from(rounding.multiple.rupiah()).ok()?;
    let whole = denominator * multiple;
    let times = match rounding.direction {
        Direction::Down => numerator / whole,
        Direction::Up => (numerator + &whole - 1_u8) / whole,
        Direction::Nearest => (numerator * 2_u8 + &whole) / (whole * 2_u8),
    };
    let rupiah = i64::try_from(times * multiple).ok()?;
    Rupiah::new(rupiah).ok()
}
