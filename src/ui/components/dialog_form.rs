use super::{Failed, Icon};
use crate::i18n::text;
use crate::ui::state::language;
use leptos::prelude::*;

/// A form that fills a dialog: its fields between a heading and two buttons.
#[component]
pub fn DialogForm(
    /// The heading's id, which the dialog is labelled by.
    id: &'static str,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// What the button says that carries it out.
    #[prop(into)]
    words: String,
    /// Whether that is under way.
    #[prop(into)]
    saving: Signal<bool>,
    /// Why it failed; empty while it did not.
    #[prop(into)]
    failure: Signal<String>,
    /// Asks to carry it out.
    #[prop(into)]
    submit: Callback<()>,
    /// Asks to leave it be.
    #[prop(into)]
    close: Callback<()>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let language = language();
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        submit.run(());
    };
    view! {
        <form novalidate on:submit=on_submit>
            <header>
                <h2 id=id>{title}</h2>
                <button
                    type="button"
                    class="button quiet icon-only"
                    aria-label=text::common::close(language)
                    on:click=move |_| close.run(())
                >
                    <Icon name="x" />
                </button>
            </header>
            <div class="body">{children()} <Failed words=failure /></div>
            <footer class="actions">
                <button type="button" class="button" on:click=move |_| close.run(())>
                    {text::common::cancel(language)}
                </button>
                <button
                    type="submit"
                    class="button primary"
                    prop:disabled=saving
                    aria-busy=move || saving.get().then_some("true")
                >
                    {words}
                </button>
            </footer>
        </form>
    }
    .into_any()
}
