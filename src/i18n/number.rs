//! Whole numbers with thousands separators.

use super::Language;
use crate::domain::rate::Rate;

/// A number of things, as it comes: the length of a list or a sum of days.
pub trait Count {
    fn count(self) -> i64;
}

impl Count for i64 {
    fn count(self) -> i64 {
        self
    }
}

impl Count for u32 {
    fn count(self) -> i64 {
        self.into()
    }
}

impl Count for usize {
    /// A list longer than `i64::MAX` cannot exist in memory.
    fn count(self) -> i64 {
        i64::try_from(self).unwrap_or(i64::MAX)
    }
}

/// `2.466` in Indonesian, `2,466` in English; a minus sign where it is below zero.
pub fn number(language: Language, value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut written = String::with_capacity(digits.len() * 4 / 3 + 4);
    if value < 0 {
        written.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(match language {
                Language::Id => '.',
                Language::En => ',',
            });
        }
        written.push(digit);
    }
    written
}

/// A number given in tenths with one decimal, which is left out where it is
/// nought: 57 is `5,7` in Indonesian and `5.7` in English, 50 is `5`.
pub(super) fn tenths(language: Language, tenths: i64) -> String {
    let whole = number(language, tenths / 10);
    match (tenths % 10, language) {
        (0, _) => whole,
        (decimal, Language::Id) => format!("{whole},{decimal}"),
        (decimal, Language::En) => format!("{whole}.{decimal}"),
    }
}

/// A rate in percent with as many decimals as it has: `1,5` in Indonesian,
/// `1.5` in English, `12`; as a form takes it, without the sign.
pub fn percent(language: Language, rate: Rate) -> String {
    let points = rate.basis_points();
    let whole = number(language, i64::from(points / 100));
    let decimals = format!("{:02}", points % 100);
    let decimals = decimals.trim_end_matches('0');
    match (decimals, language) {
        ("", _) => whole,
        (_, Language::Id) => format!("{whole},{decimals}"),
        (_, Language::En) => format!("{whole}.{decimals}"),
    }
}
