//! The debt book on its way in: how it is read, and what the trader changed.

use super::judged::{Judged, Part, Standing, Totals};
use super::taken::Taken;
use crate::device;
use crate::domain::date::{DateOrder, Day, OrderEvidence, parse_day};
use crate::domain::exchange::debt_book::columns::{Column, Columns};
use crate::domain::exchange::debt_book::row::read_row;
use crate::domain::exchange::debt_book::{Assumptions, DraftBook, DraftRow};
use crate::domain::exchange::intake::{Intake, RowFate};
use crate::ui::clock::Clock;
use crate::ui::failure::Failure;
use crate::ui::state::Book;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// Days until the money is due, unless the trader says otherwise.
const USUAL_TERM: u16 = 7;

/// A pause in typing after which the whole book is judged again, since a name
/// or a number decides about other rows too.
const PAUSE: Duration = Duration::from_millis(250);

/// A debt book on its way in.
#[derive(Clone, Copy)]
pub struct Sheet {
    book: Book,
    clock: Clock,
    /// Without the rows that are left out.
    draft: RwSignal<DraftBook>,
    left_out: RwSignal<Vec<DraftRow>>,
    assumptions: RwSignal<Assumptions>,
    judged: RwSignal<Judged>,
    /// Where each row is shown. It stays there while it is mended, under the
    /// hands of the trader, until the book is arranged anew.
    parts: RwSignal<BTreeMap<Part, Vec<usize>>>,
    /// How often the book was arranged.
    arrangement: RwSignal<usize>,
    waiting: StoredValue<Option<TimeoutHandle>>,
    recording: StoredValue<bool>,
}

/// A date of the book that can be read in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoWays {
    /// As it is written.
    pub written: String,
    /// With the day first.
    pub day_first: Day,
    /// With the month first.
    pub month_first: Day,
}

impl Sheet {
    /// Lays a book out and judges its rows.
    pub fn new(draft: DraftBook, book: Book, clock: Clock) -> Self {
        let order = match draft.order_evidence() {
            OrderEvidence::Decided(order) => order,
            _ => DateOrder::DayFirst,
        };
        let sheet = Self {
            book,
            clock,
            draft: RwSignal::new(draft),
            left_out: RwSignal::new(Vec::new()),
            assumptions: RwSignal::new(Assumptions {
                order,
                import_day: clock.moment().date_naive(),
                days_to_pay: USUAL_TERM,
            }),
            judged: RwSignal::new(Judged::default()),
            parts: RwSignal::new(BTreeMap::new()),
            arrangement: RwSignal::new(0),
            waiting: StoredValue::new(None),
            recording: StoredValue::new(false),
        };
        sheet.arrange();
        // What is recorded elsewhere meanwhile may be a row of this book.
        Effect::watch(
            move || book.with(|_| ()),
            move |(), _, _| {
                if !sheet.recording.get_value() {
                    sheet.judge();
                }
            },
            false,
        );
        on_cleanup(move || sheet.wait_no_longer());
        sheet
    }

    /// Every row's standing.
    pub fn judged(self) -> RwSignal<Judged> {
        self.judged
    }

    /// The figures above the rows.
    pub fn totals(self) -> Memo<Totals> {
        Memo::new(move |_| self.judged.with(Judged::totals))
    }

    /// The rows that are shown in a part of the page.
    pub fn part(self, part: Part) -> Memo<Vec<usize>> {
        Memo::new(move |_| {
            self.parts
                .with(|parts| parts.get(&part).cloned().unwrap_or_default())
        })
    }

    /// A number that changes when the book is arranged anew.
    pub fn arrangement(self) -> usize {
        self.arrangement.get()
    }

    /// Whether the page of the sheet was left.
    pub fn is_gone(self) -> bool {
        self.draft.is_disposed()
    }

    /// What the columns mean.
    pub fn columns(self) -> Memo<Columns> {
        Memo::new(move |_| self.draft.with(|draft| draft.columns.clone()))
    }

    /// What is taken for granted where a row does not say it.
    pub fn assumptions(self) -> Signal<Assumptions> {
        self.assumptions.into()
    }

    /// The draft as it is, for what happens once.
    pub fn with_draft<T>(self, read: impl FnOnce(&DraftBook) -> T) -> T {
        self.draft.with_untracked(read)
    }

    /// What a row has in a column; empty where it has nothing.
    pub fn cell(self, number: usize, column: Column) -> String {
        self.draft.with_untracked(|draft| {
            self.row_of(draft, number, |row| {
                draft.columns.cell(&row.cells, column).to_owned()
            })
        })
    }

    /// All that a row has, as it stands in the file.
    pub fn cells(self, number: usize) -> Vec<String> {
        self.draft
            .with_untracked(|draft| self.row_of(draft, number, |row| row.cells.clone()))
    }

    /// Whether any row leaves the due date open.
    pub fn lacks_due_dates(self) -> bool {
        self.with_draft(|draft| {
            draft
                .rows
                .iter()
                .any(|row| matches!(draft.columns.cell(&row.cells, Column::DueDate), "" | "-"))
        })
    }

    /// A date of the book that means two days, by which to ask.
    pub fn date_in_two_ways(self) -> Option<TwoWays> {
        let dates = [Column::Date, Column::DueDate, Column::SettledOn];
        self.with_draft(|draft| {
            draft.rows.iter().find_map(|row| {
                dates.iter().find_map(|column| {
                    let written = draft.columns.cell(&row.cells, *column);
                    let day_first = parse_day(written, DateOrder::DayFirst).ok()?;
                    let month_first = parse_day(written, DateOrder::MonthFirst).ok()?;
                    (day_first != month_first).then(|| TwoWays {
                        written: written.to_owned(),
                        day_first,
                        month_first,
                    })
                })
            })
        })
    }

    /// Says what a column means; nothing where it is not to be used.
    pub fn assign(self, index: usize, meaning: Option<Column>) {
        self.draft.update(|draft| match meaning {
            Some(column) => draft.columns.assign(index, column),
            None => draft.columns.ignore(index),
        });
        self.arrange();
    }

    /// Says in which order dates are written.
    pub fn read_dates(self, order: DateOrder) {
        self.assumptions.update(|it| it.order = order);
        self.arrange();
    }

    /// Says when money is due whose due date is missing.
    pub fn give_days_to_pay(self, days: u16) {
        self.assumptions.update(|it| it.days_to_pay = days);
        self.judge();
    }

    /// Writes into a cell, and judges its row at once.
    pub fn mend(self, number: usize, column: Column, text: String) {
        self.change_row(number, |row, columns| {
            if let Some(index) = columns.index(column) {
                if row.cells.len() <= index {
                    row.cells.resize(index + 1, String::new());
                }
                row.cells[index] = text;
            }
        });
    }

    /// Writes a whole row anew, and judges it at once.
    pub fn rewrite(self, number: usize, cells: Vec<String>) {
        self.change_row(number, |row, _| row.cells = cells);
    }

    /// Leaves a row out.
    pub fn leave_out(self, number: usize) {
        let taken = self.draft.try_update(|draft| {
            let at = place_of(&draft.rows, number)?;
            Some(draft.rows.remove(at))
        });
        if let Some(row) = taken.flatten() {
            self.left_out.update(|rows| insert(rows, row));
            self.judge();
        }
    }

    /// Takes a row along again that was left out.
    pub fn take_along(self, number: usize) {
        let taken = self.left_out.try_update(|rows| {
            let at = place_of(rows, number)?;
            Some(rows.remove(at))
        });
        if let Some(row) = taken.flatten() {
            self.draft.update(|draft| insert(&mut draft.rows, row));
            self.judge();
        }
    }

    /// Records all rows that are ready, all or none, and puts them away. The
    /// page may be left meanwhile.
    ///
    /// # Errors
    /// Where the rules refuse, or the browser does not keep it; the sheet
    /// stays as it was.
    pub async fn take_in(self) -> Result<Taken, Failure> {
        let assumptions = self.assumptions.get_untracked();
        let read = self.with_draft(|draft| draft.read(&assumptions));
        let intake = self.book.with_untracked(|ledger| {
            let now = self.clock.moment();
            Intake::of(&read, ledger, now, &mut device::random::ten_bytes)
        });
        let taken = Taken::of(&intake.commands);
        self.recording.set_value(true);
        let recorded = self.book.record(self.clock, intake.commands).await;
        if self.is_gone() {
            return recorded.map(|_| taken);
        }
        self.recording.set_value(false);
        recorded?;
        let rows: BTreeSet<usize> = read
            .good
            .iter()
            .zip(&intake.rows)
            .filter(|(_, fate)| **fate == RowFate::Taken)
            .map(|(row, _)| row.number)
            .collect();
        self.draft
            .update(|draft| draft.rows.retain(|row| !rows.contains(&row.number)));
        self.arrange();
        Ok(taken)
    }

    fn change_row(self, number: usize, change: impl FnOnce(&mut DraftRow, &Columns)) {
        let standing = self.draft.try_update(|draft| {
            let at = place_of(&draft.rows, number)?;
            let row = &mut draft.rows[at];
            change(row, &draft.columns);
            let assumptions = self.assumptions.get_untracked();
            Some(Standing::from(read_row(
                &row.cells,
                &draft.columns,
                &assumptions,
            )))
        });
        if let Some(standing) = standing.flatten() {
            self.judged.update(|judged| {
                judged.rows.insert(number, standing);
            });
            self.judge_later();
        }
    }

    /// Judges all rows and puts each where it belongs.
    fn arrange(self) {
        self.judge();
        self.parts.set(self.judged.with_untracked(Judged::parts));
        self.arrangement.update(|count| *count += 1);
    }

    fn judge(self) {
        self.wait_no_longer();
        let assumptions = self.assumptions.get_untracked();
        let read = self.with_draft(|draft| draft.read(&assumptions));
        let judged = self.left_out.with_untracked(|left_out| {
            self.book
                .with_untracked(|ledger| Judged::of(read, left_out, ledger, self.clock.moment()))
        });
        self.judged.set(judged);
    }

    fn judge_later(self) {
        self.wait_no_longer();
        match set_timeout_with_handle(move || self.judge(), PAUSE) {
            Ok(handle) => self.waiting.set_value(Some(handle)),
            Err(_) => self.judge(),
        }
    }

    fn wait_no_longer(self) {
        if let Some(handle) = self.waiting.get_value() {
            handle.clear();
            self.waiting.set_value(None);
        }
    }

    /// Reads a row, left out or not; the default where there is none.
    fn row_of<T: Default>(
        self,
        draft: &DraftBook,
        number: usize,
        read: impl FnOnce(&DraftRow) -> T,
    ) -> T {
        if let Some(at) = place_of(&draft.rows, number) {
            return read(&draft.rows[at]);
        }
        self.left_out.with_untracked(|rows| {
            place_of(rows, number).map_or_else(T::default, |at| read(&rows[at]))
        })
    }
}

/// Rows are in the order of their numbers.
fn place_of(rows: &[DraftRow], number: usize) -> Option<usize> {
    rows.binary_search_by_key(&number, |row| row.number).ok()
}

fn insert(rows: &mut Vec<DraftRow>, row: DraftRow) {
    let at = rows.partition_point(|it| it.number < row.number);
    rows.insert(at, row);
}
