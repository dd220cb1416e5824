use super::Chosen;
use crate::content::import_columns;
use crate::device;
use crate::device::files::FileProblem;
use crate::domain::exchange::csv::{LARGEST_FILE, Table, TableProblem};
use crate::domain::exchange::debt_book::DraftBook;
use crate::i18n::describe::import as describe;
use crate::i18n::{Language, text};
use crate::ui::components::{Failed, Icon, When};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Asks for a file and reads it.
#[component]
pub fn Choose(chosen: RwSignal<Option<Chosen>>, language: Language) -> impl IntoView {
    let failure = RwSignal::new(String::new());
    let reading = RwSignal::new(false);
    let over = RwSignal::new(false);
    let input: NodeRef<html::Input> = NodeRef::new();
    let read = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        over.set(false);
        reading.set(true);
        failure.set(String::new());
        spawn_local(async move {
            match device::files::read(&file, LARGEST_FILE as u64).await {
                Ok(file) => match Table::read(&file.bytes) {
                    Ok(table) => chosen.set(Some(Chosen {
                        file: file.name,
                        draft: DraftBook::new(table, &import_columns::aliases()),
                    })),
                    Err(problem) => failure.set(describe::table_problem(language, problem)),
                },
                Err(problem) => failure.set(file_problem(language, &problem)),
            }
            reading.set(false);
            // The same file may be chosen again, once it is mended.
            input.set_value("");
        });
    };
    view! {
        <p>{text::import::intro(language)}</p>
        <p class="soft">{text::import::from_spreadsheet(language)}</p>
        <label class="file-drop" data-over=move || over.get().then_some("true")>
            <Icon name="upload" class="large" />
            <b id="choose">{text::import::choose_file(language)}</b>
            <small id="drop">{text::import::drop_here(language)}</small>
            <input
                type="file"
                node_ref=input
                accept=ACCEPTED
                aria-labelledby="choose"
                aria-describedby="drop"
                on:change=read
                on:dragenter=move |_| over.set(true)
                on:dragleave=move |_| over.set(false)
                on:drop=move |_| over.set(false)
            />
        </label>
        <div>
            <div role="status">
                <When condition=reading>
                    <p class="soft">{text::import::reading(language)}</p>
                </When>
            </div>
            <Failed words=failure />
        </div>
    }
    .into_any()
}

/// What systems call delimited text, some of them a workbook.
const ACCEPTED: &str = ".csv,.tsv,.txt,text/csv,text/comma-separated-values,\
    text/tab-separated-values,text/plain,application/vnd.ms-excel";

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
