//! The forms inside a talk.

mod callback;
mod claims_paid;
mod dispute;
mod hardship;
mod promise;

use super::desk::Desk;
use crate::domain::account::Account;
use crate::domain::date::{DateOrder, Day, parse_day};
use crate::domain::money::Rupiah;
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::judge::{Doubt, Judged};
use crate::domain::script::kind::Form;
use crate::i18n::{Language, describe, number, text};
use crate::ui::components::{Icon, When};
use crate::ui::state::language;
use callback::CallbackForm;
use claims_paid::ClaimsPaidForm;
use dispute::DisputeForm;
use hardship::HardshipForm;
use leptos::prelude::*;
use promise::PromiseForm;

/// The form of a node. What is taken down leads the talk on.
#[component]
pub fn AnswerForm(
    /// The talk.
    desk: Desk,
    /// Which form.
    form: Form,
    /// What was taken down here before a step back.
    before: Option<FormAnswer>,
    /// What the customer owes.
    account: Memo<Account>,
) -> impl IntoView {
    match form {
        Form::Promise => {
            view! { <PromiseForm desk=desk before=before account=account /> }.into_any()
        }
        Form::Callback => view! { <CallbackForm desk=desk before=before /> }.into_any(),
        Form::Dispute => {
            view! { <DisputeForm desk=desk before=before account=account /> }.into_any()
        }
        Form::Hardship => view! { <HardshipForm desk=desk before=before /> }.into_any(),
        Form::ClaimsPaid => view! { <ClaimsPaidForm desk=desk before=before /> }.into_any(),
    }
}

/// The frame of a form: an unusual answer is asked about once, and taken down
/// when it is given again.
#[component]
fn Frame(
    /// The talk.
    desk: Desk,
    /// What is asked.
    #[prop(into)]
    title: String,
    /// Reads the fields; `None` where they say what is wrong.
    #[prop(into)]
    read: Callback<(), Option<(FormAnswer, Judged)>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let language = language();
    let asked = RwSignal::new(None::<(FormAnswer, Doubt)>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some((answer, judged)) = read.run(()) else {
            asked.set(None);
            return;
        };
        let is_sure = asked.with_untracked(|it| it.as_ref().is_some_and(|(it, _)| *it == answer));
        match judged {
            Judged::Unusual(doubt) if !is_sure => asked.set(Some((answer, doubt))),
            Judged::Unusual(_) | Judged::Plain => desk.fill(answer),
        }
    };
    let question = move || {
        let doubt = asked.with(|it| it.as_ref().map(|(_, doubt)| *doubt))?;
        Some(doubt_words(language, doubt))
    };
    let is_asked = Signal::derive(move || asked.with(Option::is_some));
    view! {
        // Whoever changes a field has heard the question.
        <form
            class="card"
            novalidate
            on:submit=submit
            on:input=move |_| asked.set(None)
            aria-labelledby="form-title"
        >
            <h2 id="form-title">{title}</h2>
            {children()}
            <div role="status">
                <When condition=is_asked>
                    <p class="banner warn">
                        <Icon name="help" />
                        {question}
                    </p>
                </When>
            </div>
            <button type="submit" class="button primary wide">
                {move || {
                    if is_asked.get() {
                        text::call::sure(language)
                    } else {
                        text::call::go_on_talking(language)
                    }
                }}
            </button>
        </form>
    }
    .into_any()
}

fn doubt_words(language: Language, doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::FarOff => text::call::far_off(language),
        Doubt::OutsideHours => text::call::outside_hours(language),
    }
}

/// A typed amount; `None` where the field says what is wrong.
fn amount_in(
    language: Language,
    typed: RwSignal<String>,
    error: RwSignal<String>,
) -> Option<Rupiah> {
    let parsed = typed.with_untracked(|text| Rupiah::parse(text));
    told(parsed, error, |problem| {
        describe::money_problem(language, problem).to_owned()
    })
}

/// A chosen day; `None` where the field says what is wrong.
fn day_in(language: Language, typed: RwSignal<String>, error: RwSignal<String>) -> Option<Day> {
    let parsed = typed.with_untracked(|text| parse_day(text, DateOrder::DayFirst));
    told(parsed, error, |problem| {
        describe::date_problem(language, problem)
    })
}

/// The value, or its problem in words beside its field.
fn told<T, E>(
    result: Result<T, E>,
    error: RwSignal<String>,
    words: impl FnOnce(E) -> String,
) -> Option<T> {
    match result {
        Ok(value) => {
            error.set(String::new());
            Some(value)
        }
        Err(problem) => {
            error.set(words(problem));
            None
        }
    }
}

/// What an optional field holds; `None` where it says what is wrong, and
/// `Some(None)` where nothing was typed.
fn if_typed<T>(
    typed: RwSignal<String>,
    error: RwSignal<String>,
    read: impl FnOnce() -> Option<T>,
) -> Option<Option<T>> {
    if typed.with_untracked(|text| text.trim().is_empty()) {
        error.set(String::new());
        Some(None)
    } else {
        read().map(Some)
    }
}

/// An amount as it is typed, without the "Rp" that stands before the field.
fn typed_amount(language: Language, amount: Rupiah) -> String {
    number(language, amount.get())
}
