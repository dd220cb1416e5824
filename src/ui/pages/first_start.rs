//! What a new trader sees before anything is recorded.

use crate::i18n::text;
use crate::ui::components::{Empty, Icon, PageHeader};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// The first thing that a new trader sees.
#[component]
pub fn FirstStart() -> impl IntoView {
    let language = language();
    view! {
        <PageHeader title=text::today::title(language) />
        <Empty
            icon="book-open"
            title=text::first_start::title(language)
            hint=text::first_start::lead(language)
        >
            <a class="button primary" href=Route::Record.href()>
                {text::first_start::first_receivable(language)}
            </a>
            <a class="button" href=Route::Import.href()>
                {text::first_start::import_book(language)}
            </a>
            <a class="button" href=Route::Backup.href()>
                {text::first_start::restore_backup(language)}
            </a>
        </Empty>
        <div class="banner">
            <Icon name="shield-check" />
            <p>{text::first_start::private(language)}</p>
        </div>
    }
    .into_any()
}
