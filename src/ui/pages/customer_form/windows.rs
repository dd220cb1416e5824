//! The days and hours that suit a customer (S4.2).

use crate::domain::customer::Customer;
use crate::domain::escalation::window::{Weekdays, Window};
use crate::i18n::{Language, text};
use crate::ui::components::{Icon, WeekdayPills};
use crate::ui::typed;
use chrono::Weekday;
use leptos::prelude::*;

/// Days and hours as they are typed.
#[derive(Clone, Copy, PartialEq)]
pub struct WindowForm {
    /// Tells it from the others.
    key: usize,
    days: RwSignal<Weekdays>,
    from: RwSignal<String>,
    until: RwSignal<String>,
}

impl WindowForm {
    fn of(key: usize, window: &Window) -> Self {
        Self {
            key,
            days: RwSignal::new(window.days),
            from: RwSignal::new(window.from.format("%H:%M").to_string()),
            until: RwSignal::new(window.until.format("%H:%M").to_string()),
        }
    }

    /// Working days, for the trader to change.
    fn new(key: usize) -> Self {
        Self {
            key,
            days: RwSignal::new(Weekdays::ALL.toggled(Weekday::Sun)),
            from: RwSignal::new(String::new()),
            until: RwSignal::new(String::new()),
        }
    }

    /// The days and hours.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn read(&self, language: Language) -> Result<Window, String> {
        let days = self.days.get_untracked();
        let from = typed::hour(language, &self.from.get_untracked())?;
        let until = typed::hour(language, &self.until.get_untracked())?;
        if days.is_empty() {
            Err(text::window::no_day(language).to_owned())
        } else if until <= from {
            Err(text::window::ends_before_it_begins(language).to_owned())
        } else {
            Ok(Window { days, from, until })
        }
    }
}

/// What is known of a customer's hours, to be changed.
pub fn window_forms(customer: Option<&Customer>) -> Vec<WindowForm> {
    customer.map_or_else(Vec::new, |it| {
        let windows = it.windows.iter().enumerate();
        windows
            .map(|(key, window)| WindowForm::of(key, window))
            .collect()
    })
}

/// The hours that suit, one under the other.
#[component]
pub fn Windows(
    /// What is typed.
    windows: RwSignal<Vec<WindowForm>>,
    /// What is wrong; empty while nothing is.
    #[prop(into)]
    error: Signal<String>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let add = move |_| {
        windows.update(|all| {
            let key = all.iter().map(|it| it.key + 1).max().unwrap_or_default();
            all.push(WindowForm::new(key));
        });
    };
    view! {
        <fieldset class="group stack" aria-describedby="windows-error">
            <legend>{text::window::title(language)}</legend>
            <p class="soft">{text::window::hint(language)}</p>
            <For each=move || windows.get() key=|it| it.key let:window>
                <WindowFields window=window windows=windows language=language />
            </For>
            <div class="field">
                <p class="error" id="windows-error" role="alert">
                    {move || {
                        let error = error.get();
                        (!error.is_empty())
                            .then(|| view! { <Icon name="triangle-alert" />{error} }.into_any())
                    }}
                </p>
            </div>
            <button type="button" class="button" on:click=add>
                <Icon name="plus" />
                {text::window::add(language)}
            </button>
        </fieldset>
    }
    .into_any()
}

#[component]
fn WindowFields(
    window: WindowForm,
    windows: RwSignal<Vec<WindowForm>>,
    language: Language,
) -> impl IntoView {
    let time = move |label: &'static str, value: RwSignal<String>| {
        view! {
            <label class="field">
                <span>{label}</span>
                <input
                    type="time"
                    prop:value=value
                    on:input:target=move |event| value.set(event.target().value())
                />
            </label>
        }
        .into_any()
    };
    let remove = move |_| windows.update(|all| all.retain(|it| it.key != window.key));
    view! {
        <div class="stack">
            <WeekdayPills label=text::window::days(language) days=window.days />
            <div class="pair">
                {time(text::window::from(language), window.from)}
                {time(text::window::until(language), window.until)}
            </div>
            <button type="button" class="button quiet danger" on:click=remove>
                <Icon name="trash" />
                {text::window::remove(language)}
            </button>
        </div>
    }
    .into_any()
}
