use super::Icon;
use crate::i18n::text;
use crate::ui::state::language;
use leptos::html;
use leptos::prelude::*;

/// Asks before something is taken away, naming it. Opens when `asked` holds
/// something, and empties it whatever the answer.
#[component]
pub fn Confirm(
    /// The thing that is at stake, and what it is called; `None` while nothing
    /// is asked.
    asked: RwSignal<Option<String>>,
    /// What will happen.
    #[prop(into)]
    hint: String,
    /// What the confirming button says.
    #[prop(into)]
    words: String,
    /// Says that the answer is yes.
    #[prop(into)]
    confirm: Callback<()>,
) -> impl IntoView {
    let language = language();
    let dialog: NodeRef<html::Dialog> = NodeRef::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else {
            return;
        };
        if asked.with(Option::is_some) {
            if !dialog.open()
                && let Err(refused) = dialog.show_modal()
            {
                leptos::logging::warn!("the question could not be shown: {refused:?}");
            }
        } else {
            dialog.close();
        }
    });
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-labelledby="question"
            on:close=move |_| asked.set(None)
        >
            <div>
                <header>
                    <h2 id="question">{move || asked.get()}</h2>
                    <button
                        type="button"
                        class="button quiet icon-only"
                        aria-label=text::common::close(language)
                        on:click=move |_| asked.set(None)
                    >
                        <Icon name="x" />
                    </button>
                </header>
                <div class="body">
                    <p>{hint}</p>
                </div>
                <footer class="actions">
                    <button type="button" class="button" on:click=move |_| asked.set(None)>
                        {text::common::cancel(language)}
                    </button>
                    <button
                        type="button"
                        class="button primary danger"
                        on:click=move |_| {
                            confirm.run(());
                            asked.set(None);
                        }
                    >
                        {words}
                    </button>
                </footer>
            </div>
        </dialog>
    }
    .into_any()
}
