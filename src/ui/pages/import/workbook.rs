//! A workbook on its way to a debt book: the worker reads it, and the trader
//! is asked what the file alone does not tell.

use super::Chosen;
use crate::content::import_columns;
use crate::device::files::ChosenFile;
use crate::device::worker::{Worker, WorkerProblem};
use crate::domain::exchange::debt_book::DraftBook;
use crate::domain::exchange::workbook::{
    Sheet, SheetInBrief, WantedSheet, Workbook, WorkbookProblem,
};
use crate::i18n::describe::import as describe;
use crate::i18n::{Language, text};
use crate::ui::focus;
use leptos::prelude::*;
use std::rc::Rc;

/// What is asked about a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Which of its sheets is the book.
    WhichSheet(Vec<SheetInBrief>),
    /// Whether the stored results of its formulas are to be taken.
    UseResults {
        /// The name of the file.
        file: String,
        /// The sheet with the formulas.
        sheet: Sheet,
    },
}

/// A workbook that is being opened; none at first.
#[derive(Clone, Copy)]
pub struct Opening {
    file: StoredValue<Option<Rc<ChosenFile>>, LocalStorage>,
    worker: StoredValue<Option<Worker>, LocalStorage>,
    reading: RwSignal<bool>,
    rows: RwSignal<usize>,
    question: RwSignal<Option<Question>>,
}

impl Opening {
    /// None yet.
    pub fn new() -> Self {
        Self {
            file: StoredValue::new_local(None),
            worker: StoredValue::new_local(None),
            reading: RwSignal::new(false),
            rows: RwSignal::new(0),
            question: RwSignal::new(None),
        }
    }

    /// Takes a file to read.
    pub fn begin(self, file: ChosenFile) {
        self.give_up();
        self.file.set_value(Some(Rc::new(file)));
    }

    /// Lets go of the file, whatever is being done with it.
    pub fn give_up(self) {
        if self.question.is_disposed() {
            return;
        }
        self.file.set_value(None);
        if let Some(worker) = self.worker.write_value().take() {
            worker.end();
        }
        self.reading.set(false);
        self.ask_nothing();
    }

    /// Whether the worker is at it.
    pub fn reading(self) -> Signal<bool> {
        self.reading.into()
    }

    /// How many rows it has read.
    pub fn rows(self) -> usize {
        self.rows.get()
    }

    /// What has to be asked.
    pub fn question(self) -> Option<Question> {
        self.question.get()
    }

    /// Reads the file that was taken. Nothing comes of it where something has
    /// to be asked first, or the file was let go of meanwhile.
    ///
    /// # Errors
    /// The words for why it cannot be read; it is let go of then.
    pub async fn read(
        self,
        wanted: WantedSheet,
        language: Language,
    ) -> Result<Option<Chosen>, String> {
        let Some(file) = self.file.get_value() else {
            return Ok(None);
        };
        self.ask_nothing();
        self.rows.set(0);
        self.reading.set(true);
        let read = self.ask_worker(&file, wanted).await;
        if !self.is_about(&file) {
            return Ok(None);
        }
        self.reading.set(false);
        let outcome = match read {
            Ok(Ok(Workbook::Several(sheets))) => {
                self.question.set(Some(Question::WhichSheet(sheets)));
                return Ok(None);
            }
            Ok(Ok(Workbook::Sheet(sheet))) if sheet.formulas.is_some() => {
                let file = file.name.clone();
                self.question
                    .set(Some(Question::UseResults { file, sheet }));
                return Ok(None);
            }
            Ok(Ok(Workbook::Sheet(sheet))) => Ok(Some(book(file.name.clone(), sheet))),
            Ok(Err(problem)) => Err(describe::workbook_problem(language, &problem)),
            Err(WorkerProblem::NotStarted(detail)) => {
                leptos::logging::warn!("no worker: {detail}");
                Err(text::import::workbook::not_started(language).to_owned())
            }
            Err(WorkerProblem::Broke | WorkerProblem::Ended) => {
                Err(text::import::workbook::broke(language).to_owned())
            }
        };
        self.give_up();
        outcome
    }

    /// The page is built anew where a question goes, so only then.
    fn ask_nothing(self) {
        if self.question.with_untracked(Option::is_some) {
            self.question.set(None);
        }
    }

    async fn ask_worker(
        self,
        file: &Rc<ChosenFile>,
        wanted: WantedSheet,
    ) -> Result<Result<Workbook, WorkbookProblem>, WorkerProblem> {
        let started = self.worker.get_value();
        let worker = match started {
            Some(worker) => worker,
            None => Worker::start().await?,
        };
        if !self.is_about(file) {
            return Err(WorkerProblem::Ended);
        }
        self.worker.set_value(Some(worker.clone()));
        let rows = self.rows;
        worker
            .read_workbook(&file.bytes, wanted, move |read| rows.set(read))
            .await
    }

    /// Whether this file is still the one.
    fn is_about(self, file: &Rc<ChosenFile>) -> bool {
        !self.question.is_disposed()
            && self
                .file
                .with_value(|now| now.as_ref().is_some_and(|now| Rc::ptr_eq(now, file)))
    }
}

/// Asks, with a way back to another file.
#[component]
pub fn Ask(
    question: Question,
    /// Says which sheet it is.
    #[prop(into)]
    sheet: Callback<String>,
    /// Gives the book, where the results are to be taken.
    #[prop(into)]
    book: Callback<Chosen>,
    /// Says that it is not this file.
    #[prop(into)]
    give_up: Callback<()>,
    language: Language,
) -> impl IntoView {
    // The focus was on what led here, which is gone.
    Effect::new(|_| focus::move_to(HEADING));
    let (title, body) = match question {
        Question::WhichSheet(sheets) => (
            text::import::workbook::which_sheet(language),
            which_sheet(sheets, sheet, language),
        ),
        Question::UseResults { file, sheet } => (
            text::import::workbook::has_formulas(language),
            use_results(file, sheet, book, language),
        ),
    };
    view! {
        <section class="card" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">
                {title}
            </h2>
            {body}
            <button type="button" class="button quiet" on:click=move |_| give_up.run(())>
                {text::import::another_file(language)}
            </button>
        </section>
    }
    .into_any()
}

fn which_sheet(sheets: Vec<SheetInBrief>, choose: Callback<String>, language: Language) -> AnyView {
    let sheets = sheets
        .into_iter()
        .map(|SheetInBrief { name, rows }| {
            let words = format!("{name} · {}", text::import::rows(language, rows));
            view! {
                <button type="button" class="button" on:click=move |_| choose.run(name.clone())>
                    {words}
                </button>
            }
        })
        .collect_view();
    view! {
        <p>{text::import::workbook::which_hint(language)}</p>
        <div class="stack">{sheets}</div>
    }
    .into_any()
}

fn use_results(file: String, sheet: Sheet, take: Callback<Chosen>, language: Language) -> AnyView {
    let words = sheet.formulas.as_ref().map(|formulas| {
        text::import::workbook::formulas(language, formulas.count, &formulas.first)
    });
    let use_them = move |_| take.run(book(file.clone(), sheet.clone()));
    view! {
        <p>{words}</p>
        <button type="button" class="button primary" on:click=use_them>
            {text::import::workbook::use_results(language)}
        </button>
    }
    .into_any()
}

/// The heading of a question.
const HEADING: &str = "about-workbook";

fn book(file: String, sheet: Sheet) -> Chosen {
    Chosen {
        file: format!("{file} · {}", sheet.name),
        draft: DraftBook::new(sheet.table, &import_columns::aliases()),
    }
}
