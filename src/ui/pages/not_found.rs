use crate::i18n::text;
use crate::ui::components::{Empty, PageHeader};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// An address that means nothing.
#[component]
pub fn NotFound() -> impl IntoView {
    let language = language();
    view! {
        <PageHeader title=text::page_not_found::title(language) />
        <Empty
            icon="help"
            title=text::page_not_found::title(language)
            hint=text::page_not_found::hint(language)
        >
            <a class="button primary" href=Route::Today.href()>
                {text::page_not_found::home(language)}
            </a>
        </Empty>
    }
    .into_any()
}
