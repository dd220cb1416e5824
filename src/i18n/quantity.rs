//! How much of something, as it is written.

use super::Language;
use super::number::number;
use crate::domain::line_item::Quantity;

/// `2`, `1,5` in Indonesian and `1.5` in English; the decimals that say nothing
/// are left out.
pub fn quantity(language: Language, quantity: Quantity) -> String {
    let thousandths = quantity.thousandths();
    let whole = number(language, (thousandths / 1_000).into());
    let decimals = format!("{:03}", thousandths % 1_000);
    match (decimals.trim_end_matches('0'), language) {
        ("", _) => whole,
        (decimals, Language::Id) => format!("{whole},{decimals}"),
        (decimals, Language::En) => format!("{whole}.{decimals}"),
    }
}
