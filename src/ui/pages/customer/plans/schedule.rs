//! The instalments of a plan: a bar at a glance, and a line for each.

use crate::domain::plan::history::InstalmentState;
use crate::domain::plan::progress::PlannedInstalment;
use crate::domain::plan::standing::PlanStanding;
use crate::i18n::{Language, describe, long_day, money, text};
use leptos::prelude::*;

/// So many instalments are shown without being asked for.
const SHOWN: usize = 4;

/// A part for each instalment, as wide as its share.
#[component]
pub fn Bar(
    /// The plan.
    standing: PlanStanding,
    /// What became of its instalments.
    states: Vec<InstalmentState>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let paid = standing.instalments.iter().filter(|it| it.left().is_zero());
    let words = text::plan::bar(language, paid.count(), standing.instalments.len());
    view! {
        <div class="instalments" role="img" aria-label=words>
            {standing
                .instalments
                .iter()
                .zip(states)
                .map(|(it, state)| {
                    let share = format!("flex-grow: {}", it.amount.get());
                    view! { <span class=part(state) style=share></span> }.into_any()
                })
                .collect_view()}
        </div>
    }
    .into_any()
}

/// A line for each instalment; those of a long plan on request.
#[component]
pub fn Schedule(
    /// The plan.
    standing: PlanStanding,
    /// What became of its instalments.
    states: Vec<InstalmentState>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let count = standing.instalments.len();
    let line = move |it: PlannedInstalment, state: InstalmentState| {
        view! {
            <li>
                <span>
                    <b>{long_day(language, it.due)}</b>
                    <small>{describe::plan::instalment(language, &it, state)}</small>
                </span>
                <span class="money">{money(language, it.amount)}</span>
            </li>
        }
        .into_any()
    };
    let is_short = count <= SHOWN;
    let lines = standing.instalments.into_iter().zip(states);
    view! {
        <details class="details" open=is_short>
            <summary>{text::plan::schedule(language, count)}</summary>
            <ol class="schedule">
                {lines.map(|(it, state)| line(it, state)).collect_view()}
            </ol>
        </details>
    }
    .into_any()
}

fn part(state: InstalmentState) -> &'static str {
    match state {
        InstalmentState::Early(_) | InstalmentState::InTime => "paid",
        InstalmentState::Late(_) => "paid late",
        InstalmentState::Part => "part",
        InstalmentState::Missed => "missed",
        InstalmentState::Upcoming => "upcoming",
    }
}
