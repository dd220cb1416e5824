//! The ladder, in words: which one, why, what comes after a step, and what is
//! wrong with one that the trader has set.

use crate::domain::date::{Day, days_between};
use crate::domain::escalation::ladder::{Ladder, LadderKind, LadderProblem, Means, Pace, RungKind};
use crate::i18n::{Language, describe, short_day, text};
use chrono::TimeDelta;

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
/// why it does not come yet; `None` after the last step.
pub fn after(
    language: Language,
    ladder: &Ladder,
    taken: RungKind,
    due: Day,
    today: Day,
) -> Option<String> {
    let rungs = ladder.rungs();
    let at = rungs.iter().position(|it| it.kind == taken)?;
    let late = days_between(due, today);
    let (rung, next) = (rungs.get(at)?, rungs.get(at + 1)?);
    // Steps for the days up to the due date lapse with it.
    let next = match next.kind.means() {
        Means::Message if next.from <= 0 && next.from < late + rung.wait => {
            rungs.iter().skip(at + 1).find(|it| it.from > 0)?
        }
        _ => next,
    };
    let from_now = rung.wait.max(next.from - late);
    let day = TimeDelta::try_days(from_now).and_then(|by| today.checked_add_signed(by))?;
    Some(text::ladder::after(
        language,
        describe::rung(language, next.kind),
        short_day(language, day),
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
