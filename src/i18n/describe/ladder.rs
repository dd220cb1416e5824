//! The ladder, in words: which one, why, what comes after a step, and what is
//! wrong with one that the trader has set.

use crate::domain::customer::Customer;
use crate::domain::date::Day;
use crate::domain::escalation::ladder::{Ladder, LadderKind, LadderProblem, Pace, RungKind, Taken};
use crate::i18n::{Language, describe, short_day, text};

/// A ladder's name.
pub fn kind(language: Language, kind: LadderKind) -> &'static str {
    match kind {
        LadderKind::Soft => text::ladder::soft(language),
        LadderKind::Standard => text::ladder::standard(language),
        LadderKind::Strict => text::ladder::strict(language),
    }
}

/// Which ladder the trader wants for a customer.
pub fn pace(language: Language, pace: Pace) -> &'static str {
    match pace {
        Pace::Fitting => text::ladder::fitting(language),
        Pace::Always(it) => kind(language, it),
    }
}

/// Why a customer's ladder is not the standard one, as a sentence; `None`
/// where it is, and nobody chose it.
pub fn why(language: Language, climbed: LadderKind, pace: Pace) -> Option<String> {
    match (pace, climbed) {
        (Pace::Always(_), it) => Some(text::ladder::why_chosen(language, kind(language, it))),
        (Pace::Fitting, LadderKind::Soft) => Some(text::ladder::why_soft(language).to_owned()),
        (Pace::Fitting, LadderKind::Strict) => Some(text::ladder::why_strict(language).to_owned()),
        (Pace::Fitting, LadderKind::Standard) => None,
    }
}

/// What comes after a step that is taken today for a debt due on `due`, and
/// when; `None` after the last step.
pub fn after(
    language: Language,
    ladder: &Ladder,
    kind: RungKind,
    due: Day,
    today: Day,
    customer: &Customer,
) -> Option<String> {
    let taken = Taken { kind, on: today };
    let next = ladder.next(due, &[taken], today, customer);
    let rung = next.rung.filter(|it| it.kind != kind)?;
    Some(text::ladder::after(
        language,
        describe::rung(language, rung.kind),
        short_day(language, next.on),
    ))
}

/// What is wrong with the steps that the trader has set, and what to do.
pub fn problem(language: Language, problem: LadderProblem) -> String {
    let rung = |kind| describe::rung(language, kind);
    match problem {
        LadderProblem::Empty => text::ladder::empty(language).to_owned(),
        LadderProblem::OutOfOrder(it) => text::ladder::out_of_order(language, rung(it)),
        LadderProblem::NotLater(it) => text::ladder::not_later(language, rung(it)),
        LadderProblem::Wait(it) => text::ladder::wait_out_of_range(language, rung(it)),
        LadderProblem::TooFar(it) => text::ladder::too_far(language, rung(it)),
        LadderProblem::TooSoon(it) => text::ladder::too_soon(language, rung(it)),
    }
}
