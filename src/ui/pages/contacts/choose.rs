use super::{Chosen, ChosenBy};
use crate::device;
use crate::device::contacts::PickedContact;
use crate::device::files::FileProblem;
use crate::domain::exchange::contacts::Candidate;
use crate::domain::exchange::vcard::{self, Card, CardFileProblem, CardName, LARGEST_FILE};
use crate::i18n::describe::contacts as describe;
use crate::i18n::{Language, text};
use crate::ui::components::{Failed, FileDrop, Icon, When};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

/// Asks for contacts: picked on the phone where the browser can, or in a file.
#[component]
pub fn Choose(chosen: RwSignal<Option<Chosen>>, language: Language) -> impl IntoView {
    let failure = RwSignal::new(String::new());
    let reading = RwSignal::new(false);
    let read = move |(input, file): (HtmlInputElement, File)| {
        reading.set(true);
        failure.set(String::new());
        spawn_local(async move {
            let read = match device::files::read(&file, LARGEST_FILE as u64).await {
                Ok(file) => vcard::read(&file.bytes, &device::charset::decode)
                    .map_err(|problem| describe::file_problem(language, problem)),
                Err(problem) => Err(file_problem(language, &problem)),
            };
            // The same file may be chosen again, once it is mended.
            input.set_value("");
            // By the time it is read, the page may have been left.
            reading.try_set(false);
            match read {
                Ok(cards) => {
                    chosen.try_set(Some(Chosen {
                        candidates: Candidate::all_of(cards),
                        by: ChosenBy::File,
                    }));
                }
                Err(words) => {
                    failure.try_set(words);
                }
            }
        });
    };
    let pick = move |_| {
        failure.set(String::new());
        spawn_local(async move {
            match device::contacts::pick().await {
                // They changed their mind.
                Ok(picked) if picked.is_empty() => {}
                Ok(picked) => {
                    let cards = picked.into_iter().map(card).collect();
                    chosen.try_set(Some(Chosen {
                        candidates: Candidate::all_of(cards),
                        by: ChosenBy::Hand,
                    }));
                }
                Err(_) => {
                    failure.try_set(text::contacts::not_picked(language).to_owned());
                }
            }
        });
    };
    let can_pick = device::contacts::can_pick();
    view! {
        <p>{text::contacts::intro(language)}</p>
        {can_pick
            .then(|| {
                view! {
                    <button type="button" class="button primary wide" on:click=pick>
                        <Icon name="smartphone" />
                        {text::contacts::pick(language)}
                    </button>
                }
            })}
        <p class="soft">{text::contacts::how(language)}</p>
        <FileDrop
            id="contacts-file"
            icon="users"
            choose=text::contacts::choose_file(language)
            hint=text::contacts::drop_here(language)
            accept=ACCEPTED
            take=read
        />
        <div>
            <div role="status">
                <When condition=reading>
                    <p class="soft">{text::contacts::reading(language)}</p>
                </When>
            </div>
            <Failed words=failure />
        </div>
    }
    .into_any()
}

/// What systems call contacts in a file.
const ACCEPTED: &str = ".vcf,.vcard,text/vcard,text/x-vcard,text/directory";

/// The phone gives whole texts, so that nothing of it can be broken.
fn card(picked: PickedContact) -> Card {
    let mut names = picked.names.into_iter().filter(|it| !it.trim().is_empty());
    Card {
        name: names.next().map_or(CardName::Missing, CardName::Written),
        numbers: picked.numbers,
        emails: picked.emails,
        address: String::new(),
        is_business: false,
        is_whole: true,
    }
}

fn file_problem(language: Language, problem: &FileProblem) -> String {
    match problem {
        FileProblem::TooLarge { .. } => describe::file_problem(language, CardFileProblem::TooLarge),
        FileProblem::Failed(_) => text::contacts::not_read(language).to_owned(),
    }
}
