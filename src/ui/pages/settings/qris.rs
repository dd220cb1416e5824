//! The trader's QRIS: brought in, checked, kept, and taken out again.

mod scan;
mod watch;

use crate::domain::business::{BusinessAttribute, QrisAmount};
use crate::domain::command::Command;
use crate::domain::exchange::qris::Qris;
use crate::i18n::{Language, describe, text};
use crate::ui::components::{Icon, SaveButton, TextField, Typed, When};
use crate::ui::state::{language, use_book, use_recorder};
use leptos::prelude::*;
use scan::Scan;

/// The QRIS that customers are shown. What is typed or read stays in the field
/// until it is sound and was kept; till then nothing is written.
#[component]
pub fn QrisSettings() -> impl IntoView {
    let book = use_book();
    let recorder = use_recorder();
    let language = language();
    let kept = Memo::new(move |_| book.with(|ledger| ledger.business().qris));
    let inside = RwSignal::new(book.with_untracked(|ledger| ledger.business().qris_amount));
    let typed = RwSignal::new(String::new());
    let replacing = RwSignal::new(false);
    let asked = RwSignal::new(false);
    let removed = RwSignal::new(None::<String>);
    let failure = RwSignal::new(String::new());

    let has_entry = Memo::new(move |_| replacing.get() || kept.with(String::is_empty));
    let read = Memo::new(move |_| typed.with(|text| Qris::read(text)));
    let problem = Signal::derive(move || match read.get() {
        Err(problem) if asked.get() || typed.with(|it| !it.trim().is_empty()) => {
            describe::qris::problem(language, problem).to_owned()
        }
        _ => String::new(),
    });
    // What went wrong before is not about what is typed now.
    Effect::watch(
        move || typed.track(),
        move |(), _, _| failure.set(String::new()),
        false,
    );

    let record = move |attributes: Vec<BusinessAttribute>, words: &str| {
        let command = Command::DescribeBusiness(attributes);
        recorder.save(vec![command], words.to_owned(), failure, move || {
            typed.try_set(String::new());
            replacing.try_set(false);
            asked.try_set(false);
        });
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let amount = BusinessAttribute::QrisAmount(inside.get_untracked());
        let mut attributes = vec![amount];
        if has_entry.get_untracked() {
            asked.set(true);
            let Ok(qris) = read.get_untracked() else {
                failure.set(text::qris::not_kept(language).to_owned());
                return;
            };
            attributes.push(BusinessAttribute::Qris(qris.text()));
        }
        removed.set(None);
        record(attributes, text::common::saved(language));
    };
    let remove = move |_| {
        removed.set(Some(kept.get_untracked()));
        let none = BusinessAttribute::Qris(String::new());
        record(vec![none], text::qris::removed(language));
    };
    let put_back = move |_| {
        if let Some(text) = removed.get_untracked() {
            removed.set(None);
            let again = BusinessAttribute::Qris(text);
            record(vec![again], text::common::undone(language));
        }
    };

    let shop_kept = move || {
        let sound = kept.with(|text| Qris::read(text));
        match sound {
            Ok(qris) => view! { <Shop qris=qris language=language /> }.into_any(),
            Err(_) => {
                view! { <p class="banner warn">{text::qris::problem::kept_unsound(language)}</p> }
                    .into_any()
            }
        }
    };
    let shop_read = move || {
        read.get().ok().map(|qris| {
            view! {
                <Shop qris=qris language=language />
                <p>{text::qris::compare(language)}</p>
            }
            .into_any()
        })
    };
    view! {
        <form class="card" novalidate on:submit=save aria-labelledby="qris-title">
            <h2 id="qris-title">{text::qris::title(language)}</h2>
            <p class="soft">{text::qris::hint(language)}</p>
            <When condition=Signal::derive(move || !has_entry.get())>
                {shop_kept}
                <div class="actions">
                    <button type="button" class="button" on:click=move |_| replacing.set(true)>
                        <Icon name="pencil" />
                        {text::qris::replace(language)}
                    </button>
                    <button type="button" class="button danger" on:click=remove>
                        <Icon name="trash" />
                        {text::qris::remove(language)}
                    </button>
                </div>
            </When>
            <div class="stack close" role="status">
                <When condition=Signal::derive(move || {
                    removed.with(Option::is_some) && kept.with(String::is_empty)
                })>
                    <p class="cluster">
                        {text::qris::removed(language)}
                        <button type="button" class="button small" on:click=put_back>
                            <Icon name="undo" />
                            {text::common::undo(language)}
                        </button>
                    </p>
                </When>
            </div>
            <When condition=has_entry>
                <Scan read=Callback::new(move |text| typed.set(text)) language=language />
                <div class="stack" aria-live="polite">
                    <TextField
                        id="qris-text"
                        label=text::qris::text(language)
                        value=typed
                        typed=Typed::Lines
                        hint=text::qris::text_hint(language)
                        error=problem
                    />
                    {shop_read}
                </div>
            </When>
            <label class="check">
                <input
                    type="checkbox"
                    role="switch"
                    prop:checked=move || inside.get() == QrisAmount::Inside
                    on:change:target=move |event| {
                        inside.set(match event.target().checked() {
                            true => QrisAmount::Inside,
                            false => QrisAmount::Beside,
                        });
                    }
                />
                <span>
                    {text::qris::inside(language)} <small>{text::qris::inside_hint(language)}</small>
                </span>
            </label>
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
        </form>
    }
    .into_any()
}

/// Who is paid by a QRIS.
#[component]
fn Shop(qris: Qris, language: Language) -> impl IntoView {
    let number = qris.merchant_number().map(|it| {
        view! {
            <div>
                <dt>{text::qris::merchant_number(language)}</dt>
                <dd>{it}</dd>
            </div>
        }
        .into_any()
    });
    view! {
        <dl class="facts">
            <div>
                <dt>{text::qris::name(language)}</dt>
                <dd>{qris.name().to_owned()}</dd>
            </div>
            <div>
                <dt>{text::qris::city(language)}</dt>
                <dd>{qris.city().to_owned()}</dd>
            </div>
            {number}
        </dl>
    }
    .into_any()
}
