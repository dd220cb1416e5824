use crate::domain::command::Command;
use crate::domain::id::{CustomerId, ReceivableId};
use crate::domain::receivable::Receivable;
use crate::i18n::{describe, money, text};
use crate::ui::components::{Confirm, Failed};
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book, use_recorder};
use leptos::prelude::*;
use std::sync::Arc;

/// Takes a receivable back that was written down by mistake, once that is
/// confirmed.
#[component]
pub fn TakeBack(
    /// Whose.
    customer: CustomerId,
    /// Which.
    id: ReceivableId,
    /// What was written down.
    terms: Arc<Receivable>,
) -> impl IntoView {
    let book = use_book();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let asked = RwSignal::new(None::<String>);
    let failure = RwSignal::new(String::new());
    let what = text::timeline::take_back_what(language, describe::receivable(language, &terms));
    let amount = money(language, terms.amount);
    let take_back = move |()| {
        let entry = book.with_untracked(|ledger| {
            let fact = ledger.file(customer)?.receivable(id)?;
            Some(fact.stamp.entry)
        });
        // Another tab may have done it by now.
        let commands = entry
            .into_iter()
            .map(|entry| Command::Reverse(customer, entry));
        let taken_back = text::bill::taken_back(language, &amount);
        recorder.save(commands.collect(), taken_back, failure, move || {
            navigation.replace(Route::Customer(customer));
        });
    };
    view! {
        <section class="section">
            <p class="soft">{text::bill::wrong(language)}</p>
            <div class="actions">
                <button
                    type="button"
                    class="button quiet danger"
                    on:click=move |_| asked.set(Some(what.clone()))
                >
                    {text::bill::take_back(language)}
                </button>
            </div>
            <Failed words=failure />
        </section>
        <Confirm
            asked=asked
            hint=text::timeline::take_back_hint(language)
            words=text::timeline::take_back(language)
            confirm=take_back
        />
    }
    .into_any()
}
