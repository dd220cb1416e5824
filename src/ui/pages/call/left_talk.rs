use crate::content::scripts;
use crate::i18n::{hour, short_day, text};
use crate::storage::talks::UnfinishedTalk;
use crate::ui::state::language;
use leptos::prelude::*;

/// A talk that was left in the middle, offered again.
#[component]
pub fn LeftTalk(
    /// The talk.
    talk: UnfinishedTalk,
    /// Says that it goes on.
    #[prop(into)]
    go_on: Callback<()>,
    /// Says that it is to be forgotten.
    #[prop(into)]
    begin_anew: Callback<()>,
) -> impl IntoView {
    let language = language();
    let script = scripts::title(language, talk.walk.script());
    let since = text::call::left_at(
        language,
        script,
        short_day(language, talk.at.date_naive()),
        hour(language, talk.at.time()),
    );
    view! {
        <section class="card" aria-labelledby="left-talk">
            <h2 id="left-talk">{text::call::go_on_question(language)}</h2>
            <p class="soft">{since}</p>
            <div class="actions">
                <button type="button" class="button primary" on:click=move |_| go_on.run(())>
                    {text::call::go_on(language)}
                </button>
                <button type="button" class="button" on:click=move |_| begin_anew.run(())>
                    {text::call::begin_anew(language)}
                </button>
            </div>
        </section>
    }
    .into_any()
}
