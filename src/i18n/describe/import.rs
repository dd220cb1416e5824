//! What is said about a debt book and its rows, in words.

use crate::domain::exchange::csv::{LARGEST_FILE, MOST_CELLS, MOST_ROWS, TableProblem};
use crate::domain::exchange::debt_book::columns::Column;
use crate::domain::exchange::debt_book::row::LONGEST_TEXT;
use crate::domain::exchange::debt_book::verdict::{Notice, Problem};
use crate::domain::exchange::workbook::{self, WorkbookProblem};
use crate::domain::money::MoneyProblem;
use crate::i18n::describe::{date_problem, money_problem, name_problem, phone_problem};
use crate::i18n::{Count, Language, day, money, number, text};

/// What a column is about.
pub fn column(language: Language, column: Column) -> &'static str {
    match column {
        Column::Name => text::import::column::name(language),
        Column::Phone => text::import::column::phone(language),
        Column::Date => text::import::column::date(language),
        Column::Goods => text::import::column::goods(language),
        Column::Amount => text::import::column::amount(language),
        Column::Paid => text::import::column::paid(language),
        Column::DueDate => text::import::column::due_date(language),
        Column::SettledOn => text::import::column::settled_on(language),
        Column::Disputed => text::import::column::disputed(language),
        Column::NoteNumber => text::import::column::note_number(language),
        Column::Notes => text::import::column::notes(language),
    }
}

/// Why a file is no table, and what to do about it.
pub fn table_problem(language: Language, problem: TableProblem) -> String {
    match problem {
        TableProblem::Empty => text::import::file::empty(language).to_owned(),
        TableProblem::TooLarge { .. } => {
            text::import::file::too_large(language, LARGEST_FILE / (1024 * 1024))
        }
        TableProblem::TooManyRows => text::import::file::too_many_rows(language, MOST_ROWS),
        TableProblem::TooManyCells { line } => {
            text::import::file::too_many_cells(language, line, MOST_CELLS)
        }
        TableProblem::NotUtf8 { line } => text::import::file::not_utf8(language, line),
        TableProblem::NotText => text::import::file::not_text(language).to_owned(),
        TableProblem::OpenQuote { line } => text::import::file::open_quote(language, line),
    }
}

/// Why a workbook cannot be read, and what to do about it.
pub fn workbook_problem(language: Language, problem: &WorkbookProblem) -> String {
    match problem {
        WorkbookProblem::Empty => table_problem(language, TableProblem::Empty),
        WorkbookProblem::Locked => text::import::workbook::locked(language).to_owned(),
        WorkbookProblem::OldFormat => text::import::workbook::old_format(language).to_owned(),
        WorkbookProblem::Unknown => text::import::workbook::unknown(language).to_owned(),
        WorkbookProblem::Damaged => text::import::workbook::damaged(language).to_owned(),
        WorkbookProblem::TooMuch => text::import::workbook::too_much(language).to_owned(),
        WorkbookProblem::TooManyRows { row } => {
            let row = number(language, row.count());
            text::import::workbook::too_many_rows(language, row, workbook::MOST_ROWS)
        }
        WorkbookProblem::TooManyCells { row } => {
            table_problem(language, TableProblem::TooManyCells { line: *row })
        }
        WorkbookProblem::NoResult { cell } => text::import::workbook::no_result(language, cell),
        WorkbookProblem::Fault { cell, shown } => {
            text::import::workbook::fault(language, cell, shown)
        }
    }
}

/// Why a row cannot be taken, as it stands beside the field to mend.
pub fn problem(language: Language, problem: &Problem) -> String {
    match *problem {
        Problem::Name(problem) => name_problem(language, problem).to_owned(),
        Problem::Phone(problem) => phone_problem(language, problem).to_owned(),
        Problem::Money(Column::Paid, MoneyProblem::Negative) => {
            text::import::problem::paid_negative(language).to_owned()
        }
        Problem::Money(_, problem) => money_problem(language, problem).to_owned(),
        Problem::AmountZero => text::form::amount_not_positive(language).to_owned(),
        Problem::Date(_, problem) => date_problem(language, problem),
        Problem::DueBeforeDate { date, due } => text::import::problem::due_before_date(
            language,
            day(language, due),
            day(language, date),
        ),
        Problem::SettledBeforeDate { date, settled_on } => {
            text::import::problem::settled_before_date(
                language,
                day(language, settled_on),
                day(language, date),
            )
        }
        Problem::SettledButPaidLess { paid, amount } => {
            text::import::problem::settled_but_paid_less(
                language,
                money(language, paid),
                money(language, amount),
            )
        }
        Problem::NeitherYesNorNo => text::import::problem::neither_yes_nor_no(language).to_owned(),
        Problem::TextTooLong(_) => text::import::problem::text_too_long(language, LONGEST_TEXT),
        Problem::TooManyCells { columns, cells } => {
            text::import::problem::too_many_cells(language, cells, columns)
        }
    }
}

/// How a row was read where that is not literal. `written` gives what the row
/// has in a column.
pub fn notice(
    language: Language,
    notice: &Notice,
    written: impl FnOnce(Column) -> String,
) -> String {
    let day = |it| day(language, it);
    match notice {
        Notice::UnitsRead(column, amount) => {
            text::import::notice::units_read(language, written(*column), money(language, *amount))
        }
        Notice::FormulaKeptAsText(it) => {
            text::import::notice::formula_kept_as_text(language, column(language, *it))
        }
        Notice::DateAssumed(it) => text::import::notice::date_assumed(language, day(*it)),
        Notice::DueAssumed(it) => text::import::notice::due_assumed(language, day(*it)),
        Notice::PaymentDayAssumed(it) => {
            text::import::notice::payment_day_assumed(language, day(*it))
        }
        Notice::DateAhead(it) => text::import::notice::date_ahead(language, day(*it)),
        Notice::PaymentAhead(it) => text::import::notice::payment_ahead(language, day(*it)),
        Notice::PaidInFull => text::import::notice::paid_in_full(language).to_owned(),
        Notice::Overpaid(credit) => {
            text::import::notice::overpaid(language, money(language, *credit))
        }
        Notice::NoPhone => text::import::notice::no_phone(language).to_owned(),
        Notice::LandlineOnly => text::import::notice::landline(language).to_owned(),
        Notice::SameNumberOtherName(name) => text::import::notice::same_number(language, name),
        Notice::SameNameOtherNumber => text::import::notice::same_name(language).to_owned(),
        Notice::JoinedByName => text::import::notice::joined_by_name(language).to_owned(),
    }
}
