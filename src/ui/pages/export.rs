//! Ekspor: what is in the book, as files for other programs.

use crate::device;
use crate::domain::date::Day;
use crate::domain::exchange::csv::Separator;
use crate::domain::exchange::spreadsheet::Spreadsheet;
use crate::domain::ledger::Ledger;
use crate::i18n::{Language, describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Choice, Empty, Failed, Icon, PageHeader};
use crate::ui::failure::Failure;
use crate::ui::pages::reminders::{self, Reminders};
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Files to take along.
#[component]
pub fn Export() -> impl IntoView {
    let book = use_book();
    let language = language();
    let is_empty = Memo::new(move |_| book.with(Ledger::is_empty));
    let body = move || match is_empty.get() {
        true => view! {
            <Empty
                icon="download"
                title=text::export::nothing(language)
                hint=text::export::nothing_hint(language)
            >
                <a class="button primary" href=Route::Record.href()>
                    {text::action::record_receivable(language)}
                </a>
            </Empty>
        }
        .into_any(),
        false => view! {
            <Tables language=language />
            <section class="card" aria-labelledby="calendar">
                <h2 id="calendar">{text::reminders::title(language)}</h2>
                <p class="soft">{text::reminders::hint(language)}</p>
                <Reminders waiting=reminders::with_anybody() />
            </section>
        }
        .into_any(),
    };
    view! {
        <PageHeader title=text::export::title(language) back=Route::More />
        <p>{text::export::hint(language)}</p>
        {body}
    }
    .into_any()
}

/// A table of the book.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Table {
    Receivables,
    Payments,
    Timeline,
}

impl Table {
    const ALL: [Table; 3] = [Self::Receivables, Self::Payments, Self::Timeline];

    fn icon(self) -> &'static str {
        match self {
            Self::Receivables => "file-text",
            Self::Payments => "wallet",
            Self::Timeline => "clock",
        }
    }

    fn name(self, language: Language) -> &'static str {
        match self {
            Self::Receivables => text::export::receivables(language),
            Self::Payments => text::export::payments(language),
            Self::Timeline => text::export::timeline(language),
        }
    }

    fn hint(self, language: Language) -> &'static str {
        match self {
            Self::Receivables => text::export::receivables_hint(language),
            Self::Payments => text::export::payments_hint(language),
            Self::Timeline => text::export::timeline_hint(language),
        }
    }

    fn file(self, language: Language, day: Day) -> String {
        match self {
            Self::Receivables => text::export::receivables_file(language, day),
            Self::Payments => text::export::payments_file(language, day),
            Self::Timeline => text::export::timeline_file(language, day),
        }
    }
}

/// The tables, each at one tap.
#[component]
fn Tables(language: Language) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let toasts = use_toasts();
    let failure = RwSignal::new(String::new());
    let under_way = RwSignal::new(None::<Table>);
    let separator = RwSignal::new(usual_separator(language));
    let download = move |table: Table| {
        if under_way.get_untracked().is_some() {
            return;
        }
        under_way.set(Some(table));
        failure.set(String::new());
        let separator = separator.get_untracked();
        spawn_local(async move {
            let today = clock.moment().date_naive();
            let made = match table {
                Table::Receivables => Ok(book.with_untracked(|ledger| {
                    describe::export::receivables(language, ledger, today)
                })),
                Table::Payments => {
                    Ok(book.with_untracked(|it| describe::export::payments(language, it)))
                }
                // What exactly happened is read from the journal.
                Table::Timeline => book.entries().await.map(|entries| {
                    book.with_untracked(|it| describe::export::timeline(language, it, &entries))
                }),
            };
            let words = hand_over(language, &table.file(language, today), made, separator);
            // By the time it is made, the page may have been left.
            match words {
                Ok(words) => toasts.say(words),
                Err(words) => {
                    failure.try_set(words);
                }
            }
            under_way.try_set(None);
        });
    };
    let items = Table::ALL
        .map(|table| {
            let name = table.name(language);
            let hint = table.hint(language);
            view! {
                <li>
                    <button
                        type="button"
                        class="item"
                        aria-busy=move || (under_way.get() == Some(table)).then_some("true")
                        on:click=move |_| download(table)
                    >
                        <Icon name=table.icon() />
                        <span class="text">
                            <b>{name}</b>
                            <small>{hint}</small>
                        </span>
                        <span class="end">
                            <Icon name="download" />
                        </span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="section" aria-labelledby="tables">
            <header>
                <h2 id="tables">{text::export::tables(language)}</h2>
            </header>
            <Choice
                label=text::export::separator(language)
                name="separator"
                options=vec![
                    (Separator::Semicolon, text::export::semicolon(language)),
                    (Separator::Comma, text::export::comma(language)),
                ]
                chosen=separator
                choose=move |it| separator.set(it)
            />
            <Failed words=failure />
            <ul class="list card flush">{items}</ul>
            <p class="soft">{text::export::tables_hint(language)}</p>
        </section>
    }
    .into_any()
}

/// What the spreadsheets of most who read a language take for the end of a cell.
fn usual_separator(language: Language) -> Separator {
    match language {
        Language::Id => Separator::Semicolon,
        Language::En => Separator::Comma,
    }
}

/// Hands a table to the browser as a file, and says so, or why not.
fn hand_over(
    language: Language,
    name: &str,
    made: Result<Spreadsheet, Failure>,
    separator: Separator,
) -> Result<String, String> {
    let table = made.map_err(|problem| problem.words(language))?;
    let file = table.to_csv(separator);
    device::files::download(name, "text/csv", &file)
        .map(|()| text::export::made(language, name))
        .map_err(|_| text::export::not_made(language).to_owned())
}
