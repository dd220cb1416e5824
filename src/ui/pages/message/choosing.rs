use super::writing::Writing;
use crate::domain::message::draft::{Tone, Voice};
use crate::domain::message::purpose::Purpose;
use crate::i18n::{describe, text};
use crate::ui::components::{Choice, Field, Icon, TextField, When};
use crate::ui::routes::Route;
use crate::ui::state::language;
use leptos::prelude::*;

/// Another purpose, another tone, another voice, or other words for good.
#[component]
pub fn Choosing(writing: Writing) -> impl IntoView {
    let language = language();
    let wording = move || {
        writing.draft.with(|draft| {
            let key = draft.as_ref().ok()?.key;
            let link = view! {
                <a class="button" href=Route::Wording(writing.language, key).href()>
                    <Icon name="pencil" />
                    {text::composer::change_wording(language)}
                </a>
            };
            Some(link.into_any())
        })
    };
    view! {
        <section class="card no-print" aria-labelledby="other-text">
            <h2 id="other-text">{text::composer::other_text(language)}</h2>
            <Field id="purpose" label=text::composer::purpose(language)>
                <select
                    id="purpose"
                    on:change:target=move |event| {
                        if let Some(chosen) = Purpose::from_name(&event.target().value()) {
                            writing.choose_purpose(chosen);
                        }
                    }
                >
                    {move || {
                        writing
                            .offered
                            .get()
                            .into_iter()
                            .map(|it| {
                                view! {
                                    <option
                                        value=it.name()
                                        selected=move || writing.purpose.get() == it
                                    >
                                        {describe::purpose(language, it)}
                                    </option>
                                }
                            })
                            .collect_view()
                    }}
                </select>
            </Field>
            <Choice
                label=text::composer::tone(language)
                name="tone"
                options=vec![
                    (Tone::Gentle, text::composer::gentle(language)),
                    (Tone::Firm, text::composer::firm(language)),
                ]
                chosen=writing.tone
                choose=move |it| writing.tone.set(it)
            />
            <Voices writing=writing />
            {wording}
        </section>
    }
    .into_any()
}

/// Who writes: the owner, or someone of the staff by name (S3.2).
#[component]
fn Voices(writing: Writing) -> impl IntoView {
    let language = language();
    let staff = writing.business.with_untracked(|it| it.staff.clone());
    let someone_new = staff.len();
    let chosen = RwSignal::new(Speaker::Owner);
    let typed = RwSignal::new(String::new());
    let mut options = vec![(Speaker::Owner, text::composer::owner(language).to_owned())];
    options.extend(
        staff
            .iter()
            .enumerate()
            .map(|(at, name)| (Speaker::Staff(at), name.clone())),
    );
    options.push((
        Speaker::Staff(someone_new),
        text::composer::someone_new(language).to_owned(),
    ));
    Effect::new(move |_| {
        let name = match chosen.get() {
            Speaker::Owner => None,
            Speaker::Staff(at) => Some(
                staff
                    .get(at)
                    .cloned()
                    .unwrap_or_else(|| typed.get().trim().to_owned()),
            ),
        };
        // A name that is still being thought of changes nothing.
        let voice = match name {
            Some(name) if !name.is_empty() => Voice::Staff(name),
            Some(_) | None => Voice::Owner,
        };
        if writing.voice.with_untracked(|it| *it != voice) {
            writing.voice.set(voice);
        }
    });
    view! {
        <Choice
            label=text::composer::voice(language)
            name="voice"
            options=options
            chosen=chosen
            choose=move |it| chosen.set(it)
        />
        <When condition=Signal::derive(move || chosen.get() == Speaker::Staff(someone_new))>
            <TextField
                id="staff"
                label=text::composer::staff_name(language)
                value=typed
            />
        </When>
    }
    .into_any()
}

/// Whose name is chosen: the owner's, or that of the staff at a place of the
/// list, whose last place is for a new name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speaker {
    Owner,
    Staff(usize),
}
