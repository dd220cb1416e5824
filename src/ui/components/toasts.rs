use super::Icon;
use crate::i18n::text;
use crate::ui::state::{Toast, language};
use leptos::prelude::*;

/// Notices, read out as they come.
#[component]
pub fn ToastArea(
    /// What is shown.
    #[prop(into)]
    toasts: Signal<Vec<Toast>>,
    /// Asks to take back what a notice speaks of.
    #[prop(into)]
    undo: Callback<Toast>,
) -> impl IntoView {
    let language = language();
    view! {
        <div class="toasts" role="status">
            {move || {
                toasts
                    .get()
                    .into_iter()
                    .map(|toast| {
                        let undoable = !toast.undo.is_empty();
                        let text = toast.text.clone();
                        view! {
                            <div class="toast">
                                <Icon name="check" />
                                <p>{text}</p>
                                {undoable
                                    .then(|| {
                                        view! {
                                            <button
                                                type="button"
                                                class="button quiet small"
                                                on:click=move |_| undo.run(toast.clone())
                                            >
                                                {text::common::undo(language)}
                                            </button>
                                        }
                                    })}
                            </div>
                        }
                    })
                    .collect_view()
            }}
        </div>
    }
    .into_any()
}
