use crate::i18n::text;
use crate::ui::components::{LinkList, PageHeader};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// The pages that have no place in the bar.
#[component]
pub fn More() -> impl IntoView {
    let language = language();
    let ways = [
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
    ]
    .map(|(route, icon, title, hint)| (route.href(), icon, title, hint))
    .to_vec();
    view! {
        <PageHeader title=text::nav::more(language) />
        <LinkList ways=ways />
    }
    .into_any()
}
