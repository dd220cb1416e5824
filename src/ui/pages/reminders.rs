//! What waits for its day or hour, as a file for the calendar of the phone.

use crate::device;
use crate::domain::exchange::calendar;
use crate::domain::exchange::calendar::reminder::Reminder;
use crate::domain::id::CustomerId;
use crate::i18n::{Language, describe, text};
use crate::ui::clock::{device_zone, use_clock};
use crate::ui::components::{Failed, Icon, When};
use crate::ui::state::{language, use_book, use_toasts};
use leptos::prelude::*;

/// What waits with any customer.
pub fn with_anybody() -> Memo<Vec<Reminder>> {
    let (book, clock) = (use_book(), use_clock());
    Memo::new(move |_| {
        let now = clock.now();
        book.with(|ledger| Reminder::of_all(ledger, now))
    })
}

/// What waits with one customer.
pub fn with(id: CustomerId) -> Memo<Vec<Reminder>> {
    let (book, clock) = (use_book(), use_clock());
    Memo::new(move |_| {
        let now = clock.now();
        book.with(|ledger| {
            let file = ledger.file(id);
            file.map_or_else(Vec::new, |file| Reminder::of(id, file, now))
        })
    })
}

/// How many reminders there are, and a button that hands them over as a file.
#[component]
pub fn Reminders(
    /// What waits.
    waiting: Memo<Vec<Reminder>>,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let toasts = use_toasts();
    let language = language();
    let failure = RwSignal::new(String::new());
    let count = move || waiting.with(Vec::len);
    let save = move |_| {
        let now = clock.moment();
        let reminders = waiting.get_untracked();
        let file = book.with_untracked(|ledger| {
            let zone = ledger.business().zone.unwrap_or_else(device_zone);
            let heard_at = book.with_policy(|it| it.hours.from());
            let reminders = describe::calendar::worded(language, ledger, reminders);
            calendar::write(&reminders, zone, heard_at, now)
        });
        let name = text::reminders::file(language, now.date_naive());
        match device::files::download(&name, "text/calendar", file.as_bytes()) {
            Ok(()) => {
                failure.set(String::new());
                toasts.say(text::reminders::made(language, name));
            }
            Err(_) => failure.set(text::export::not_made(language).to_owned()),
        }
    };
    view! {
        <p>{move || about(language, count())}</p>
        <Failed words=failure />
        <When condition=Signal::derive(move || count() > 0)>
            <div class="cluster">
                <button type="button" class="button" on:click=save>
                    <Icon name="calendar" />
                    {text::reminders::save(language)}
                </button>
            </div>
        </When>
    }
    .into_any()
}

fn about(language: Language, count: usize) -> String {
    match count {
        0 => text::reminders::nothing(language).to_owned(),
        count => text::reminders::waiting(language, count),
    }
}
