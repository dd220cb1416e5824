use super::judged::Part;
use super::row::PreviewRow;
use super::sheet::Sheet;
use crate::i18n::{Count, Language, number, text};
use crate::ui::components::When;
use leptos::prelude::*;

/// Rows that are shown at a time, so that a long book does not hold the page up.
const PAGE: usize = 50;

/// The rows of one part of the book, some at a time.
#[component]
pub fn Rows(
    sheet: Sheet,
    part: Part,
    /// What the rows have in common.
    title: &'static str,
    /// The heading's id.
    id: &'static str,
    language: Language,
) -> impl IntoView {
    let numbers = sheet.part(part);
    let count = Memo::new(move |_| numbers.with(Vec::len));
    // What needs no look is folded away, so that what does stands out.
    let folds = matches!(part, Part::Ready | Part::AlreadyThere | Part::LeftOut);
    let open = RwSignal::new(!folds);
    view! {
        <When condition=Signal::derive(move || count.get() > 0)>
            <section class="section" aria-labelledby=id>
                <header>
                    <h2 id=id>{title}</h2>
                    <span class="count">{move || number(language, count.get().count())}</span>
                    {folds
                        .then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="button quiet small"
                                    aria-expanded=move || open.get().to_string()
                                    aria-controls=format!("{id}-rows")
                                    aria-describedby=id
                                    on:click=move |_| open.update(|open| *open = !*open)
                                >
                                    {move || {
                                        if open.get() {
                                            text::import::fold(language)
                                        } else {
                                            text::import::unfold(language)
                                        }
                                    }}
                                </button>
                            }
                        })}
                </header>
                <When condition=open>
                    <div id=format!("{id}-rows") class="stack">
                        <Pages sheet=sheet numbers=numbers language=language />
                    </div>
                </When>
            </section>
        </When>
    }
    .into_any()
}

/// Rows, a page of them at first and one more with every tap.
#[component]
fn Pages(sheet: Sheet, numbers: Memo<Vec<usize>>, language: Language) -> impl IntoView {
    let pages = RwSignal::new(1);
    // Where the book is arranged anew, a cell may mean something else, so that
    // no row keeps its fields.
    let shown = move || {
        let arrangement = sheet.arrangement();
        numbers.with(|numbers| {
            let first = numbers.iter().take(pages.get() * PAGE);
            first
                .map(|number| (arrangement, *number))
                .collect::<Vec<_>>()
        })
    };
    let further =
        move || numbers.with(|numbers| numbers.len().saturating_sub(pages.get() * PAGE).min(PAGE));
    let headings = [
        text::import::row::heading(language),
        text::import::row::customer(language),
        text::import::row::note(language),
        text::import::row::due(language),
        text::import::row::amount(language),
        text::import::row::result(language),
    ];
    view! {
        <div>
            <div class="preview-head" aria-hidden="true">
                {headings.map(|heading| view! { <span>{heading}</span> }).collect_view()}
            </div>
            <ol class="preview">
                <For each=shown key=|row| *row let:row>
                    <PreviewRow sheet=sheet number=row.1 language=language />
                </For>
            </ol>
        </div>
        <When condition=Signal::derive(move || further() > 0)>
            <button
                type="button"
                class="button"
                on:click=move |_| pages.update(|pages| *pages += 1)
            >
                {move || text::import::show_more(language, further())}
            </button>
        </When>
    }
    .into_any()
}
