//! How much of something there is.

use super::{Language, number};
use crate::domain::line_item::Quantity;

/// `2`, `1,5` in Indonesian, `1.5` in English: no more decimals than there are.
pub fn quantity(language: Language, quantity: Quantity) -> String {
    let thousandths = quantity.thousandths();
    let whole = number(language, i64::from(thousandths / 1_000));
    let decimals = format!("{:03}", thousandths % 1_000);
    match (decimals.trim_end_matches('0'), language) {
        ("", _) => whole,
        (decimals, Language::Id) => format!("{whole},{decimals}"),
        (decimals, Language::En) => format!("{whole}.{decimals}"),
    }
}
