//! Kata-kata pesan: the standing words of every message, to be put in the
//! trader's own.

mod editor;
mod places;

pub use editor::Wording;

use crate::content::messages::{TextKey, built_in};
use crate::domain::message::purpose::Purpose;
use crate::i18n::{Language, describe, text};
use crate::ui::components::{Choice, Icon, PageHeader};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book};
use leptos::prelude::*;

/// Every text by what it is for.
#[component]
pub fn Wordings() -> impl IntoView {
    let language = language();
    let written = RwSignal::new(language);
    view! {
        <PageHeader
            title=text::wording::title(language)
            subtitle=text::wording::hint(language).to_owned()
            back=Route::More
        />
        <Choice
            label=text::wording::language(language)
            name="written"
            options=vec![
                (Language::Id, text::app::language_id(language)),
                (Language::En, text::app::language_en(language)),
            ]
            chosen=written
            choose=move |it| written.set(it)
        />
        {move || {
            Purpose::ALL
                .into_iter()
                .map(|purpose| view! { <Texts purpose=purpose written=written.get() /> }.into_any())
                .collect_view()
        }}
    }
    .into_any()
}

/// The texts of one purpose.
#[component]
fn Texts(purpose: Purpose, written: Language) -> impl IntoView {
    let language = language();
    let id = purpose.name();
    let texts = built_in(written)
        .filter(|(key, _)| key.purpose == purpose)
        .map(|(key, _)| view! { <Item key=key written=written /> }.into_any())
        .collect_view();
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{describe::purpose(language, purpose)}</h2>
            <ul class="list card flush">{texts}</ul>
        </section>
    }
    .into_any()
}

#[component]
fn Item(key: TextKey, written: Language) -> impl IntoView {
    let book = use_book();
    let language = language();
    let own = move || {
        book.with(|ledger| ledger.rewording(&key.kept_as(written)).is_some())
            .then(|| {
                view! { <span class="chip brand">{text::wording::own(language)}</span> }.into_any()
            })
    };
    view! {
        <li>
            <a class="item" href=Route::Wording(written, key).href()>
                <span class="text">
                    <b>{describe::text_for(language, key)}</b>
                </span>
                <span class="end">
                    {own}
                    <Icon name="chevron-right" />
                </span>
            </a>
        </li>
    }
    .into_any()
}
