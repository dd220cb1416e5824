//! What waits with a customer, for the calendar of the phone.

use crate::domain::id::CustomerId;
use crate::i18n::{Language, text};
use crate::ui::components::When;
use crate::ui::pages::reminders::{self, Reminders};
use leptos::prelude::*;

/// The customer's reminders, where there are some.
#[component]
pub fn Calendar(
    /// Whose.
    id: CustomerId,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let waiting = reminders::with(id);
    view! {
        <When condition=Signal::derive(move || waiting.with(|it| !it.is_empty()))>
            <section class="card" aria-labelledby="calendar-title">
                <h2 id="calendar-title">{text::reminders::title(language)}</h2>
                <p class="soft">{text::reminders::hint(language)}</p>
                <Reminders waiting=waiting />
            </section>
        </When>
    }
    .into_any()
}
