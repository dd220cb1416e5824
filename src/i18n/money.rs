//! How amounts of money are written.

use super::number::{number, tenths};
use super::{Language, text};
use crate::domain::money::Rupiah;

/// `Rp 1.250.000` in Indonesian, `Rp 1,250,000` in English, with a space that
/// does not break.
pub fn money(language: Language, amount: Rupiah) -> String {
    signed_money(language, amount.get())
}

/// The same for a difference, in rupiah: `−Rp 50.000` where it is below zero.
pub fn signed_money(language: Language, rupiah: i64) -> String {
    let written = number(language, rupiah);
    match written.strip_prefix('−') {
        Some(positive) => format!("−{}", text::money::rupiah(language, positive)),
        None => text::money::rupiah(language, written),
    }
}

/// Rounded for a legend beside a chart, without currency: `5,7 jt`, `850 rb`.
pub fn compact_money(language: Language, amount: Rupiah) -> String {
    type Unit = fn(Language, String) -> String;
    let units: [(i64, Unit); 4] = [
        (1_000_000_000_000, text::money::trillion),
        (1_000_000_000, text::money::billion),
        (1_000_000, text::money::million),
        (1_000, text::money::thousand),
    ];
    // What would be rounded up to the next unit is written in that unit.
    let rupiah = amount.get();
    for (size, unit) in units {
        if rupiah + size / 2_000 >= size {
            return unit(language, rounded(language, rupiah, size));
        }
    }
    number(language, rupiah)
}

/// One decimal below a hundred of the unit, none from there on.
fn rounded(language: Language, rupiah: i64, size: i64) -> String {
    let in_tenths = (rupiah + size / 20) / (size / 10);
    if in_tenths < 1_000 {
        tenths(language, in_tenths)
    } else {
        number(language, (rupiah + size / 2) / size)
    }
}
