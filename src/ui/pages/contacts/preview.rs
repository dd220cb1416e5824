use super::Chosen;
use super::row::{ContactRow, MendedField};
use super::selection::{Part, Selection};
use crate::i18n::describe::contacts as describe;
use crate::i18n::{Count, Language, number, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Failed, Icon, Progress, When};
use crate::ui::focus;
use crate::ui::navigation::use_navigation;
use crate::ui::routes::Route;
use crate::ui::state::{use_book, use_recorder, use_toasts};
use leptos::prelude::*;

/// Contacts that are shown at a time, so that a full phone does not hold the
/// page up.
const PAGE: usize = 50;

/// Who came in, and the one action: all who are ticked go into the book.
#[component]
pub fn Preview(
    /// Who came in.
    chosen: Chosen,
    /// Asks for others.
    #[prop(into)]
    another: Callback<()>,
    language: Language,
) -> impl IntoView {
    let selection = Selection::new(chosen, use_book(), use_clock());
    let query = RwSignal::new(String::new());
    let parts = [
        (Part::ToMend, "to-mend", text::contacts::to_mend(language)),
        (Part::New, "new", text::contacts::new(language)),
        (Part::There, "there", text::contacts::there(language)),
    ];
    let nobody_found = move || {
        let nobody =
            |(part, ..): &(Part, &str, &str)| selection.found(*part, &query.get()).is_empty();
        parts.iter().all(nobody)
    };
    view! {
        <p class="soft">{text::contacts::nothing_saved_yet(language)}</p>
        <search class="search">
            <Icon name="search" />
            <input
                type="search"
                aria-label=text::contacts::search(language)
                placeholder=text::contacts::search(language)
                prop:value=query
                on:input:target=move |event| query.set(event.target().value())
            />
        </search>
        <div role="status">
            <When condition=Signal::derive(nobody_found)>
                <p class="soft">{move || text::contacts::nothing_matches(language, query.get())}</p>
            </When>
        </div>
        {parts
            .map(|(part, id, title)| {
                view! {
                    <Lines
                        selection=selection
                        part=part
                        query=query
                        title=title
                        id=id
                        language=language
                    />
                }
            })
            .collect_view()}
        <p class="soft">{text::contacts::whose(language)}</p>
        <div class="cluster">
            <button type="button" class="button quiet" on:click=move |_| another.run(())>
                {text::contacts::another(language)}
            </button>
        </div>
        <TakeIn selection=selection language=language />
    }
    .into_any()
}

/// The contacts of one part, some at a time.
#[component]
fn Lines(
    selection: Selection,
    part: Part,
    query: RwSignal<String>,
    /// What they have in common.
    title: &'static str,
    /// The heading's id.
    id: &'static str,
    language: Language,
) -> impl IntoView {
    let pages = RwSignal::new(1);
    let found = Signal::derive(move || selection.found(part, &query.get()));
    let count = Memo::new(move |_| found.with(Vec::len));
    let shown = move || {
        let mut lines = found.get();
        lines.truncate(pages.get() * PAGE);
        lines
    };
    let further = move || count.get().saturating_sub(pages.get() * PAGE).min(PAGE);
    let all_wanted = Memo::new(move |_| found.with(|lines| lines.iter().all(|it| it.wanted.get())));
    let want_all = move |_| {
        let lines = found.get_untracked();
        selection.want(&lines, !all_wanted.get_untracked());
    };
    view! {
        <When condition=Signal::derive(move || count.get() > 0)>
            <section class="section" aria-labelledby=id>
                <header>
                    <h2 id=id>{title}</h2>
                    <span class="count">{move || number(language, count.get().count())}</span>
                    {(part == Part::New)
                        .then(|| {
                            view! {
                                <button type="button" class="button quiet small" on:click=want_all>
                                    {move || match all_wanted.get() {
                                        true => text::contacts::none(language),
                                        false => text::contacts::all(language),
                                    }}
                                </button>
                            }
                        })}
                </header>
                <ul class="contacts">
                    <For each=shown key=|line| line.number let:line>
                        <ContactRow line=line language=language />
                    </For>
                </ul>
                <When condition=Signal::derive(move || further() > 0)>
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| pages.update(|pages| *pages += 1)
                    >
                        {move || text::contacts::show_more(language, further())}
                    </button>
                </When>
            </section>
        </When>
    }
    .into_any()
}

/// Puts all who are wanted into the book, or nobody.
#[component]
fn TakeIn(selection: Selection, language: Language) -> impl IntoView {
    let recorder = use_recorder();
    let book = use_book();
    let toasts = use_toasts();
    let navigation = use_navigation();
    let failure = RwSignal::new(String::new());
    let count = Memo::new(move |_| selection.wanted().len());
    let save = move |_| {
        failure.set(String::new());
        match selection.commands() {
            Ok(commands) if commands.is_empty() => {
                toasts.say(text::contacts::nothing_new(language).to_owned());
            }
            Ok(commands) => {
                let words = text::contacts::saved(language, count.get_untracked());
                recorder.save(commands, words, failure, move || {
                    navigation.replace(Route::Customers);
                });
            }
            Err((line, refused)) => {
                let why = describe::question(language, refused.question);
                let name = line.candidate.with_untracked(|it| it.name.clone());
                let name = match name.trim() {
                    "" => text::contacts::no_name(language).to_owned(),
                    name => name.to_owned(),
                };
                failure.set(text::contacts::mend_first(language, name, why));
                if let Some(field) = MendedField::for_question(refused.question) {
                    focus::move_to(&field.id(line));
                }
            }
        }
    };
    view! {
        <div class="actions stick">
            <Failed words=failure />
            <When condition=Signal::derive(move || book.is_saving())>
                <Progress words=text::contacts::saving(language, count.get_untracked()) />
            </When>
            <button
                type="button"
                class="button primary"
                prop:disabled=move || count.get() == 0 || book.is_saving()
                aria-busy=move || book.is_saving().then_some("true")
                on:click=save
            >
                {move || match count.get() {
                    0 => text::contacts::none_chosen(language).to_owned(),
                    count => text::contacts::save(language, count),
                }}
            </button>
        </div>
    }
    .into_any()
}
