//! The bounds of politeness, in words: the hours of contact, how often, and
//! when a customer tends to pick up.

use crate::domain::best_hour::BestHour;
use crate::domain::escalation::caps::CapsProblem;
use crate::domain::escalation::hours::HoursProblem;
use crate::i18n::{Language, text};

/// When calls tend to get through, as a sentence without its full stop.
pub fn best_hour(language: Language, best: BestHour) -> String {
    let from = format!("{:02}", best.from);
    let until = format!("{:02}", best.until);
    text::bounds::best_hour(language, from, until, best.reached, best.of)
}

/// Why some hours are not those of a polite trader, and what to do.
pub fn hours_problem(language: Language, problem: HoursProblem) -> &'static str {
    match problem {
        HoursProblem::TooEarly => text::bounds::too_early(language),
        HoursProblem::TooLate => text::bounds::too_late(language),
        HoursProblem::Empty => text::window::ends_before_it_begins(language),
        HoursProblem::OnSundays => text::bounds::on_sundays(language),
        HoursProblem::Never => text::bounds::never(language),
    }
}

/// Why a cap is none that a polite trader has, and what to do.
pub fn caps_problem(language: Language, problem: CapsProblem) -> &'static str {
    match problem {
        CapsProblem::Day => text::bounds::caps_day(language),
        CapsProblem::Week => text::bounds::caps_week(language),
    }
}
