use super::judged::Totals;
use super::sheet::Sheet;
use super::taken::Taken;
use crate::i18n::{Language, text};
use crate::ui::components::{Icon, Progress, When};
use crate::ui::state::use_toasts;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// A little more than a frame, so that the screen says what it is about before
/// it is busy with it.
const TIME_TO_SHOW: Duration = Duration::from_millis(20);

/// The one action of the page: all that is ready goes into the book.
#[component]
pub fn TakeIn(
    sheet: Sheet,
    totals: Memo<Totals>,
    /// What went in last.
    taken: RwSignal<Option<Taken>>,
    language: Language,
) -> impl IntoView {
    let toasts = use_toasts();
    let saving = RwSignal::new(false);
    let failure = RwSignal::new(String::new());
    let ready = move || totals.with(|totals| totals.ready);
    let take_in = move |_| {
        if saving.get_untracked() {
            return;
        }
        saving.set(true);
        failure.set(String::new());
        let record = async move {
            let recorded = sheet.take_in().await;
            if sheet.is_gone() {
                toasts.say(match recorded {
                    Ok(it) => text::import::finished(language, it.rows),
                    Err(why) => text::import::failed(language, why.words(language)),
                });
                return;
            }
            saving.set(false);
            match recorded {
                Ok(it) => taken.set(Some(it)),
                Err(why) => failure.set(text::import::failed(language, why.words(language))),
            }
        };
        set_timeout(
            move || {
                if !sheet.is_gone() {
                    spawn_local(record);
                }
            },
            TIME_TO_SHOW,
        );
    };
    view! {
        <div class="actions stick">
            <When condition=Signal::derive(move || !failure.with(String::is_empty))>
                <div class="banner late" role="alert">
                    <Icon name="triangle-alert" />
                    <p>{failure}</p>
                </div>
            </When>
            <When condition=saving>
                <Progress words=text::import::saving(language, untrack(ready)) />
            </When>
            <button
                type="button"
                class="button primary"
                prop:disabled=move || ready() == 0
                aria-busy=move || saving.get().then_some("true")
                on:click=take_in
            >
                {move || match (saving.get(), ready()) {
                    (true, _) => text::common::saving(language).to_owned(),
                    (false, 0) => text::import::none_ready(language).to_owned(),
                    (false, count) => text::import::take_in(language, count),
                }}
            </button>
        </div>
    }
    .into_any()
}
