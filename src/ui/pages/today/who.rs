use crate::domain::customer::Customer;
use crate::domain::id::CustomerId;
use crate::domain::worklist::{Cause, Reason};
use crate::i18n::{Language, describe, due_words, money};
use crate::ui::routes::Route;
use leptos::prelude::*;

/// Whose row it is, and how much is at stake.
#[component]
pub fn Who(
    /// Who.
    id: CustomerId,
    /// What is known of them.
    customer: Customer,
    /// What they owe.
    reason: Reason,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    view! {
        <div class="who">
            <h3>
                <a href=Route::Customer(id).href()>{describe::addressed(language, &customer)}</a>
            </h3>
            {(!reason.amount.is_zero())
                .then(|| view! { <span class="money">{money(language, reason.amount)}</span> })}
        </div>
    }
    .into_any()
}

/// How long the money has been due; nothing where none is owed.
#[component]
pub fn LateChip(
    /// What they owe.
    reason: Reason,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let days = reason.days_past_due;
    let class = match days {
        1.. => "chip late",
        0 => "chip warn",
        _ => "chip",
    };
    (!reason.amount.is_zero())
        .then(|| view! { <span class=class>{due_words(language, days)}</span> })
        .into_any()
}

/// What they wrote, where nobody has answered it yet (S4.9).
#[component]
pub fn Said(
    /// What makes it their turn, or would.
    cause: Option<Cause>,
) -> impl IntoView {
    let words = match cause {
        Some(Cause::Reply { text, .. }) if !text.is_empty() => Some(text),
        _ => None,
    };
    words
        .map(|words| view! { <blockquote class="quote">{words}</blockquote> })
        .into_any()
}
