//! What a customer allows, and since when: asked for, never taken for granted.

use crate::domain::consent::Consent;
use crate::domain::date::Day;
use crate::i18n::{Language, text};
use crate::ui::components::{Choice, TextField, Typed, When};
use crate::ui::typed;
use leptos::prelude::*;

/// A customer's answer, without its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    NotAsked,
    Given,
    Refused,
}

/// An answer as it is typed.
#[derive(Clone, Copy)]
pub struct ConsentForm {
    answer: RwSignal<Answer>,
    day: RwSignal<String>,
}

impl ConsentForm {
    /// A form that holds a consent; a new answer is proposed for today.
    pub fn of(consent: Consent, today: Day) -> Self {
        let (answer, day) = match consent {
            Consent::NotAsked => (Answer::NotAsked, today),
            Consent::Given(day) => (Answer::Given, day),
            Consent::Refused(day) => (Answer::Refused, day),
        };
        Self {
            answer: RwSignal::new(answer),
            day: RwSignal::new(day.to_string()),
        }
    }

    /// The consent.
    ///
    /// # Errors
    /// What is wrong with its day.
    pub fn read(self, language: Language) -> Result<Consent, String> {
        let day = || typed::day(language, &self.day.get_untracked());
        match self.answer.get_untracked() {
            Answer::NotAsked => Ok(Consent::NotAsked),
            Answer::Given => day().map(Consent::Given),
            Answer::Refused => day().map(Consent::Refused),
        }
    }
}

/// A question for consent.
#[component]
pub fn ConsentField(
    /// What is asked.
    label: &'static str,
    /// The name that the answers share.
    name: &'static str,
    /// The id of the field for the day.
    day_id: &'static str,
    /// What is typed.
    form: ConsentForm,
    /// What is wrong with the day; empty while nothing is.
    #[prop(into)]
    error: Signal<String>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let asked = move || form.answer.get() != Answer::NotAsked;
    view! {
        <Choice
            label=label
            name=name
            options=vec![
                (Answer::NotAsked, text::consent::not_asked(language)),
                (Answer::Given, text::consent::given(language)),
                (Answer::Refused, text::consent::refused(language)),
            ]
            chosen=form.answer
            choose=move |it| form.answer.set(it)
        />
        <When condition=Signal::derive(asked)>
            <TextField
                id=day_id
                label=text::consent::said_on(language)
                value=form.day
                typed=Typed::Day
                error=error
            />
        </When>
    }
    .into_any()
}
