use super::{Dialog, Icon};
use crate::i18n::text;
use crate::ui::state::language;
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
    view! {
        <Dialog
            open=Signal::derive(move || asked.with(Option::is_some))
            labelled_by="question"
            closed=move |()| asked.set(None)
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
                    <p>{hint.clone()}</p>
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
                        {words.clone()}
                    </button>
                </footer>
            </div>
        </Dialog>
    }
    .into_any()
}
