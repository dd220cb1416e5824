//! Duty stamps (meterai), as `law-and-formats.md` has UU 10/2020, article 3:
//! guidance, no legal advice.

use crate::domain::money::Rupiah;

/// What one stamp costs, in rupiah.
pub const STAMP: i64 = 10_000;

/// A receipt needs a stamp above this amount, in rupiah.
pub const RECEIPT_ABOVE: i64 = 5_000_000;

/// Whether a receipt for so much needs a stamp. Agreements and
/// acknowledgements of debt need one at any amount.
pub fn receipt_needs_stamp(amount: Rupiah) -> bool {
    amount.get() > RECEIPT_ABOVE
}
