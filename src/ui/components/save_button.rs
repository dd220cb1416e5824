use super::Failed;
use crate::i18n::text;
use crate::ui::state::language;
use leptos::prelude::*;

/// The one action of a form, and what kept it from being carried out.
#[component]
pub fn SaveButton(
    /// Whether it is under way.
    #[prop(into)]
    saving: Signal<bool>,
    /// Why it failed; empty while it did not.
    #[prop(into)]
    failure: Signal<String>,
    /// What the button says.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    let language = language();
    view! {
        <div class="stack close">
            <Failed words=failure />
            <button
                type="submit"
                class="button primary wide"
                prop:disabled=saving
                aria-busy=move || saving.get().then_some("true")
            >
                {move || {
                    if saving.get() {
                        text::common::saving(language).to_owned()
                    } else {
                        words.clone()
                    }
                }}
            </button>
        </div>
    }
    .into_any()
}
