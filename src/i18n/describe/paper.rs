//! The papers about a customer, in words.

mod acknowledgement;
mod agreement;
mod evidence;
mod letter;
mod parts;
mod receipt;
mod small_claim;
mod statement;

pub use acknowledgement::acknowledgement;
pub use agreement::agreement;
pub use evidence::evidence;
pub use letter::letter;
pub use receipt::receipt;
pub use small_claim::small_claim;
pub use statement::statement;

use crate::domain::date::Day;
use crate::domain::paper::kind::{LetterKind, PaperKind};
use crate::domain::paper::limitation::Aging;
use crate::domain::paper::need::Need;
use crate::i18n::{Language, day, describe, text};

/// What a paper is called on the screen.
pub fn name(language: Language, kind: PaperKind) -> &'static str {
    use text::paper::called;
    match kind {
        PaperKind::Statement => called::statement(language),
        PaperKind::Receipt => called::receipt(language),
        PaperKind::Agreement => called::agreement(language),
        PaperKind::Acknowledgement => called::acknowledgement(language),
        PaperKind::Letter(letter) => describe::rung(language, letter.rung()),
        PaperKind::Evidence => called::evidence(language),
        PaperKind::SmallClaim => called::small_claim(language),
    }
}

/// When a paper is of use, in a sentence.
pub fn when(language: Language, kind: PaperKind) -> &'static str {
    use text::paper::when;
    match kind {
        PaperKind::Statement => when::statement(language),
        PaperKind::Receipt => when::receipt(language),
        PaperKind::Agreement => when::agreement(language),
        PaperKind::Acknowledgement => when::acknowledgement(language),
        PaperKind::Letter(LetterKind::Demand) => when::demand(language),
        PaperKind::Letter(LetterKind::FirstWarning) => when::first_warning(language),
        PaperKind::Letter(LetterKind::SecondWarning) => when::second_warning(language),
        PaperKind::Letter(LetterKind::ThirdWarning) => when::third_warning(language),
        PaperKind::Evidence => when::evidence(language),
        PaperKind::SmallClaim => when::small_claim(language),
    }
}

/// What a paper lacks, in a sentence.
pub fn need(language: Language, need: Need) -> String {
    use text::paper::need;
    match need {
        Need::Debt => need::debt(language).to_owned(),
        Need::Plan => need::plan(language).to_owned(),
        Need::Payment => need::payment(language).to_owned(),
        Need::BusinessName => need::business_name(language).to_owned(),
        Need::BusinessAddress => need::business_address(language).to_owned(),
        Need::Owner => need::owner(language).to_owned(),
        Need::CustomerAddress => need::customer_address(language).to_owned(),
        Need::WayToPay => need::way_to_pay(language).to_owned(),
        Need::Earlier(letter) => need::earlier(language, name(language, PaperKind::Letter(letter))),
    }
}

/// That a debt grows too old, in sentences.
pub fn aging(language: Language, aging: Aging, today: Day) -> String {
    let due = day(language, aging.due);
    if aging.lapses > today {
        text::paper::lapsing(language, due, day(language, aging.lapses))
    } else {
        text::paper::lapsed(language, due)
    }
}
