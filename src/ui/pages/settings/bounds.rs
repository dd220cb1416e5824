//! When, and how often, customers are contacted at most.

use crate::domain::command::Command;
use crate::domain::escalation::caps::Caps;
use crate::domain::escalation::hours::Hours;
use crate::domain::policy::PolicyAttribute;
use crate::i18n::{Language, describe, text};
use crate::ui::components::{Choice, SaveButton, TextField, Typed, WeekdayPills};
use crate::ui::state::{language, use_book, use_recorder};
use crate::ui::typed;
use leptos::prelude::*;

/// The hours of contact and the caps over all channels (S2.6, S4.2).
#[component]
pub fn BoundsForm() -> impl IntoView {
    let book = use_book();
    let recorder = use_recorder();
    let language = language();
    let (hours, caps) = book.with_untracked(|_| book.with_policy(|it| (it.hours, it.caps)));
    let from = RwSignal::new(hours.from().format("%H:%M").to_string());
    let until = RwSignal::new(hours.until().format("%H:%M").to_string());
    let rest = RwSignal::new(hours.rest());
    let a_day = RwSignal::new(caps.a_day());
    let a_week = RwSignal::new(caps.a_week());
    let from_error = RwSignal::new(String::new());
    let until_error = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let read_from = typed::hour(language, &from.get_untracked());
        let read_until = typed::hour(language, &until.get_untracked());
        from_error.set(typed::fault(&read_from));
        until_error.set(typed::fault(&read_until));
        let (Ok(from), Ok(until)) = (read_from, read_until) else {
            return;
        };
        let hours = Hours::checked(from, until, rest.get_untracked())
            .map_err(|problem| describe::bounds::hours_problem(language, problem));
        let caps = Caps::checked(a_day.get_untracked(), a_week.get_untracked())
            .map_err(|problem| describe::bounds::caps_problem(language, problem));
        match (hours, caps) {
            (Ok(hours), Ok(caps)) => {
                let attributes = vec![PolicyAttribute::Hours(hours), PolicyAttribute::Caps(caps)];
                let saved = text::common::saved(language).to_owned();
                let command = Command::DescribePolicy(attributes);
                recorder.save(vec![command], saved, failure, || {});
            }
            (Err(problem), _) | (_, Err(problem)) => failure.set(problem.to_owned()),
        }
    };
    view! {
        <form class="card" novalidate on:submit=save aria-labelledby="bounds-title">
            <h2 id="bounds-title">{text::bounds::title(language)}</h2>
            <p class="soft">{text::bounds::hint(language)}</p>
            <div class="pair">
                <TextField
                    id="hours-from"
                    label=text::window::from(language)
                    value=from
                    typed=Typed::Hour
                    error=from_error
                />
                <TextField
                    id="hours-until"
                    label=text::window::until(language)
                    value=until
                    typed=Typed::Hour
                    error=until_error
                />
            </div>
            <WeekdayPills label=text::bounds::rest(language) days=rest />
            <Choice
                label=text::bounds::a_day(language)
                name="cap-day"
                options=times(language, 1..=2)
                chosen=a_day
                choose=move |it| a_day.set(it)
            />
            <Choice
                label=text::bounds::a_week(language)
                name="cap-week"
                options=times(language, 1..=5)
                chosen=a_week
                choose=move |it| a_week.set(it)
            />
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}

fn times(language: Language, range: impl IntoIterator<Item = usize>) -> Vec<(usize, String)> {
    range
        .into_iter()
        .map(|it| (it, text::bounds::times(language, it)))
        .collect()
}
