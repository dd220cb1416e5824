//! The bounds of politeness, in words: the hours of contact, how often, and
//! when a customer tends to pick up.

use crate::domain::best_hour::BestHour;
use crate::domain::escalation::caps::CapsProblem;
use crate::domain::escalation::hours::{Hours, HoursProblem};
use crate::domain::escalation::window::{Weekdays, Window};
use crate::i18n::{Language, hour, text, weekday};
use chrono::Weekday;

/// Days and hours that suit a customer: "Senin, Rabu 16.00–18.00".
pub fn window(language: Language, window: &Window) -> String {
    let days = match window.days {
        Weekdays::ALL => text::window::every_day(language).to_owned(),
        some => weekdays(language, some),
    };
    let from = hour(language, window.from);
    let until = hour(language, window.until);
    format!("{days} {from}–{until}")
}

/// The hours of the trader's own, with the days of rest.
pub fn usual_hours(language: Language, hours: &Hours) -> String {
    let from = hour(language, hours.from());
    let until = hour(language, hours.until());
    text::window::usual(language, from, until, weekdays(language, hours.rest()))
}

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

/// Days of the week, Monday first.
fn weekdays(language: Language, days: Weekdays) -> String {
    let week = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ())).take(7);
    let names = week
        .filter(|day| days.has(*day))
        .map(|day| weekday(language, day));
    names.collect::<Vec<_>>().join(", ")
}
