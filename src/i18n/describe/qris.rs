//! QRIS in words.

use crate::domain::exchange::qris::QrisProblem;
use crate::i18n::{Language, text};

/// Why a text is not taken as the trader's QRIS, and what to do.
pub fn problem(language: Language, problem: QrisProblem) -> &'static str {
    match problem {
        QrisProblem::Empty => text::qris::problem::empty(language),
        QrisProblem::TooLong => text::qris::problem::too_long(language),
        QrisProblem::Cut => text::qris::problem::cut(language),
        QrisProblem::Altered => text::qris::problem::altered(language),
        QrisProblem::NotQris => text::qris::problem::not_qris(language),
        QrisProblem::Foreign => text::qris::problem::foreign(language),
        QrisProblem::Incomplete => text::qris::problem::incomplete(language),
        QrisProblem::OnePayment => text::qris::problem::one_payment(language),
        QrisProblem::AmountInside => text::qris::problem::amount_inside(language),
    }
}
