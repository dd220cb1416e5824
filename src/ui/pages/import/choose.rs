use super::Chosen;
use super::workbook::{Ask, Opening};
use crate::content::import_columns;
use crate::device;
use crate::device::files::{ChosenFile, FileProblem};
use crate::domain::exchange::csv::{LARGEST_FILE, Table, TableProblem};
use crate::domain::exchange::debt_book::DraftBook;
use crate::domain::exchange::workbook::{WantedSheet, is_workbook};
use crate::i18n::describe::import as describe;
use crate::i18n::{Language, text};
use crate::ui::components::{Failed, FileDrop, Progress, When};
use crate::ui::focus;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

/// Asks for a file and reads it, and asks about it where that has to be.
#[component]
pub fn Choose(chosen: RwSignal<Option<Chosen>>, language: Language) -> impl IntoView {
    let failure = RwSignal::new(String::new());
    let opening = Opening::new();
    on_cleanup(move || opening.give_up());
    let settle = move |outcome| match outcome {
        Ok(Some(book)) => chosen.set(Some(book)),
        Ok(None) => {}
        Err(words) => failure.set(words),
    };
    let open = move |wanted| {
        failure.set(String::new());
        spawn_local(async move { settle(opening.read(wanted, language).await) });
    };
    let take = move |file: ChosenFile| {
        if is_workbook(&file.bytes) {
            opening.begin(file);
            open(WantedSheet::TheOnlyOne);
        } else {
            settle(read_text(language, file).map(Some));
        }
    };
    // What was tapped goes with what was asked.
    let back_to_field = || request_animation_frame(|| focus::move_to(FILE));
    let give_up = move |()| {
        opening.give_up();
        back_to_field();
    };
    let choose_sheet = move |name| {
        open(WantedSheet::Named(name));
        back_to_field();
    };
    move || match opening.question() {
        Some(question) => view! {
            <Ask
                question=question
                sheet=choose_sheet
                book=move |book| chosen.set(Some(book))
                give_up=give_up
                language=language
            />
        }
        .into_any(),
        None => view! {
            <Form
                take=take
                failure=failure
                opening=opening
                give_up=give_up
                language=language
            />
        }
        .into_any(),
    }
}

/// The field for a file, and what becomes of the one that was chosen.
#[component]
fn Form(
    #[prop(into)] take: Callback<ChosenFile>,
    failure: RwSignal<String>,
    opening: Opening,
    #[prop(into)] give_up: Callback<()>,
    language: Language,
) -> impl IntoView {
    let reading = RwSignal::new(false);
    let read = move |(input, file): (HtmlInputElement, File)| {
        reading.set(true);
        failure.set(String::new());
        opening.give_up();
        spawn_local(async move {
            let file = device::files::read(&file, LARGEST_FILE as u64).await;
            if reading.is_disposed() {
                return;
            }
            reading.set(false);
            // The same file may be chosen again, once it is mended.
            input.set_value("");
            match file {
                Ok(file) => take.run(file),
                Err(problem) => failure.set(file_problem(language, &problem)),
            }
        });
    };
    view! {
        <p>{text::import::intro(language)}</p>
        <p class="soft">{text::import::from_spreadsheet(language)}</p>
        <FileDrop
            id=FILE
            icon="upload"
            choose=text::import::choose_file(language)
            hint=text::import::drop_here(language)
            accept=ACCEPTED
            take=read
        />
        <div>
            <div role="status">
                <When condition=reading>
                    <p class="soft">{text::import::reading(language)}</p>
                </When>
            </div>
            <When condition=opening.reading()>
                <Progress words=text::import::reading(language) />
                <div class="cluster">
                    <p class="soft">
                        {move || text::import::rows(language, opening.rows())}
                    </p>
                    <button type="button" class="button quiet" on:click=move |_| give_up.run(())>
                        {text::common::cancel(language)}
                    </button>
                </div>
            </When>
            <Failed words=failure />
        </div>
    }
    .into_any()
}

/// The id of the field for a file.
const FILE: &str = "book-file";

/// What systems call workbooks and delimited text, which some take for each
/// other.
const ACCEPTED: &str = ".xlsx,.csv,.tsv,.txt,\
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/comma-separated-values,\
    text/tab-separated-values,text/plain,application/vnd.ms-excel";

/// Delimited text, or the words for why it is none.
fn read_text(language: Language, file: ChosenFile) -> Result<Chosen, String> {
    let table =
        Table::read(&file.bytes).map_err(|problem| describe::table_problem(language, problem))?;
    Ok(Chosen {
        file: file.name,
        draft: DraftBook::new(table, &import_columns::aliases()),
    })
}

fn file_problem(language: Language, problem: &FileProblem) -> String {
    match problem {
        FileProblem::TooLarge { .. } => describe::table_problem(
            language,
            TableProblem::TooLarge {
                bytes: LARGEST_FILE,
            },
        ),
        FileProblem::Failed(_) => text::import::not_read(language).to_owned(),
    }
}
