use super::desk::Desk;
use crate::content::scripts;
use crate::domain::script::id::ScriptId;
use crate::i18n::text;
use crate::ui::components::Field;
use crate::ui::state::language;
use leptos::prelude::*;

/// Which guide leads; another one begins at its start.
#[component]
pub fn ScriptChoice(
    /// The talk.
    desk: Desk,
) -> impl IntoView {
    let language = language();
    let chosen = Memo::new(move |_| desk.walk.with(|walk| walk.script()));
    view! {
        <details class="fold card">
            <summary>
                {move || text::call::guide(language, scripts::title(language, chosen.get()))}
            </summary>
            <Field
                id="script"
                label=text::call::which_guide(language)
                hint=text::call::guide_begins_anew(language)
            >
                <select
                    id="script"
                    aria-describedby="script-error"
                    on:change:target=move |event| {
                        let name = event.target().value();
                        let picked = ScriptId::ALL.into_iter().find(|it| it.name() == name);
                        if let Some(script) = picked {
                            desk.begin(script);
                        }
                    }
                >
                    {ScriptId::ALL
                        .into_iter()
                        .map(|it| {
                            view! {
                                <option value=it.name() selected=move || chosen.get() == it>
                                    {scripts::title(language, it)}
                                </option>
                            }
                        })
                        .collect_view()}
                </select>
            </Field>
        </details>
    }
    .into_any()
}
