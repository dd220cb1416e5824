use crate::i18n::text;
use crate::storage::preferences::Fold;
use crate::ui::state::{language, use_screen};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What to see to before a call (S4.1). Folded away once, it stays so.
#[component]
pub fn Checklist(
    /// What is owed, as it will be talked about.
    #[prop(into)]
    owed: Signal<String>,
) -> impl IntoView {
    let language = language();
    let screen = use_screen();
    let begins_open = screen.call_checklist() == Fold::Open;
    let fold = move |event: leptos::ev::Event| {
        let is_open = event
            .target()
            .and_then(|it| it.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|it| it.has_attribute("open"));
        let fold = if is_open { Fold::Open } else { Fold::Folded };
        // A list that begins open tells of it like one that was unfolded.
        if fold != screen.call_checklist() {
            screen.change(|preferences| preferences.call_checklist = fold);
        }
    };
    view! {
        <details class="fold card" open=begins_open on:toggle=fold>
            <summary>{text::call::before(language)}</summary>
            <ul class="bullets">
                <li>{text::call::before_quiet(language)}</li>
                <li>{text::call::before_note(language)}</li>
                <li>{text::call::before_smile(language)}</li>
                <li>{move || text::call::before_owed(language, owed.get())}</li>
            </ul>
        </details>
    }
    .into_any()
}
