//! Someone else collects from a customer: chasing stops (S1.4).

use super::sheets::SheetForm;
use crate::domain::command::{Command, Refusal};
use crate::domain::date::Day;
use crate::domain::hand_over::HandOver;
use crate::domain::id::{CustomerId, HandOverId};
use crate::domain::message::purpose::Purpose;
use crate::i18n::{Language, describe, short_day, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Icon, TextField, Typed};
use crate::ui::routes::Route;
use crate::ui::state::{fresh, use_book, use_recorder};
use leptos::prelude::*;

/// Who collects now, where that is not the trader.
#[component]
pub fn HandOvers(
    /// From whom.
    id: CustomerId,
    /// The day.
    today: Memo<Day>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let recorder = use_recorder();
    let open = Memo::new(move |_| {
        let day = today.get();
        book.with(|ledger| {
            ledger.file(id).map_or_else(Vec::new, |file| {
                let open = file.open_hand_overs(day);
                open.map(|(id, terms)| (id, terms.clone()))
                    .collect::<Vec<_>>()
            })
        })
    });
    let end = move |hand_over: HandOverId| {
        let today = clock.moment().date_naive();
        let ended = text::timeline::hand_over_ended(language).to_owned();
        recorder.act(vec![Command::EndHandOver(id, hand_over, today)], ended);
    };
    let banner = move |hand_over: HandOverId, terms: HandOver| {
        let since = short_day(language, terms.since);
        view! {
            <div class="banner hold">
                <Icon name="user-round" />
                <p>{text::customer::collected_by(language, terms.to, since)}</p>
                <a
                    class="button small"
                    href=Route::MessageFor(id, Purpose::HandOverNotice).href()
                >
                    {text::customer::tell_them(language)}
                </a>
                <button type="button" class="button small" on:click=move |_| end(hand_over)>
                    {text::customer::collect_again(language)}
                </button>
            </div>
        }
        .into_any()
    };
    (move || {
        open.get()
            .into_iter()
            .map(|(hand_over, terms)| banner(hand_over, terms))
            .collect_view()
    })
    .into_any()
}

/// A form for handing the collecting over.
#[component]
pub fn HandOverForm(
    /// From whom.
    id: CustomerId,
    /// Asks to close the sheet.
    close: Callback<()>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let clock = use_clock();
    let recorder = use_recorder();
    let to = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let to_error = RwSignal::new(String::new());
    let failure = RwSignal::new(String::new());
    let submit = move |()| {
        let collector = to.get_untracked().trim().to_owned();
        if collector.is_empty() {
            to_error.set(describe::refusal(language, Refusal::CollectorMissing).to_owned());
            return;
        }
        to_error.set(String::new());
        let saved = text::timeline::handed_over(language, &collector);
        let terms = HandOver {
            since: clock.moment().date_naive(),
            to: collector,
            note: note.get_untracked().trim().to_owned(),
        };
        let command = Command::HandOver(id, fresh(HandOverId::new), terms);
        recorder.save(vec![command], saved, failure, move || close.run(()));
    };
    view! {
        <SheetForm
            title=text::customer::hand_over(language)
            failure=failure
            submit=submit
            close=close
        >
            <TextField
                id="collector"
                label=text::customer::collector(language)
                value=to
                hint=text::customer::collector_hint(language)
                error=to_error
            />
            <TextField
                id="hand-over-note"
                label=text::customer::notes(language)
                value=note
                typed=Typed::Lines
                optional=text::common::optional(language)
            />
        </SheetForm>
    }
    .into_any()
}
