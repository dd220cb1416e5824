use crate::i18n::text;
use crate::ui::components::{Icon, PageHeader};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// The pages that have no place in the bar.
#[component]
pub fn More() -> impl IntoView {
    let language = language();
    let items = [
        (
            Route::Import,
            "upload",
            text::import::title(language),
            text::more::import(language),
        ),
        (
            Route::Contacts,
            "users",
            text::contacts::title(language),
            text::more::contacts(language),
        ),
        (
            Route::Backup,
            "shield-check",
            text::backup::title(language),
            text::more::backup(language),
        ),
        (
            Route::Export,
            "download",
            text::export::title(language),
            text::more::export(language),
        ),
        (
            Route::Wordings,
            "message-circle",
            text::wording::title(language),
            text::more::wordings(language),
        ),
        (
            Route::Settings,
            "settings",
            text::settings::title(language),
            text::more::settings(language),
        ),
    ];
    view! {
        <PageHeader title=text::nav::more(language) />
        <ul class="list card flush">
            {items
                .into_iter()
                .map(|(route, icon, title, hint)| {
                    view! {
                        <li>
                            <a class="item" href=route.href()>
                                <Icon name=icon />
                                <span class="text">
                                    <b>{title}</b>
                                    <small>{hint}</small>
                                </span>
                                <span class="end">
                                    <Icon name="chevron-right" />
                                </span>
                            </a>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
    .into_any()
}
