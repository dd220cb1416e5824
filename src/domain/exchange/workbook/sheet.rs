//! One sheet of a workbook, cell by cell.

use super::cell::Shown;
use super::{CellName, Formulas, MOST_ROWS, MOST_WRITTEN, Sheet, WorkbookProblem};
use crate::domain::exchange::csv::{MOST_CELLS, Table};
use calamine::{DataRef, XlsxCellReader};
use std::collections::BTreeMap;
use std::io::{Read, Seek};

/// How many rows pass between two reports of progress.
const REPORTED: usize = 1_000;

/// How many rows have something written in them.
pub(super) fn written_rows<R: Read + Seek>(
    cells: &mut XlsxCellReader<'_, R>,
) -> Result<usize, WorkbookProblem> {
    let mut last = None;
    let mut count = 0;
    while let Some(cell) = cells.next_cell()? {
        let (row, _) = cell.get_position();
        if !matches!(cell.get_value(), DataRef::Empty) && last != Some(row) {
            last = Some(row);
            count += 1;
        }
    }
    Ok(count)
}

/// Reads a sheet whole, and gives up as soon as it is too much.
pub(super) fn read<R: Read + Seek>(
    name: String,
    cells: &mut XlsxCellReader<'_, R>,
    mut progress: impl FnMut(usize),
) -> Result<Sheet, WorkbookProblem> {
    let mut grid = Grid::default();
    let mut formulas: Option<Formulas> = None;
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = cell.pos;
        let has_formula = cell.formula.is_some();
        match Shown::of(&cell.value) {
            Shown::Nothing if has_formula => {
                return Err(WorkbookProblem::NoResult {
                    cell: CellName::new(row, column),
                });
            }
            Shown::Nothing => {}
            Shown::Fault(shown) => {
                return Err(WorkbookProblem::Fault {
                    cell: CellName::new(row, column),
                    shown,
                });
            }
            Shown::Text(text) => {
                let before = grid.rows.len();
                grid.put(row, column, text)?;
                let rows = grid.rows.len();
                if rows > before && rows.is_multiple_of(REPORTED) {
                    progress(rows);
                }
            }
        }
        if has_formula {
            let formulas = formulas.get_or_insert_with(|| Formulas {
                count: 0,
                first: CellName::new(row, column),
            });
            formulas.count += 1;
        }
    }
    Ok(Sheet {
        name,
        table: grid.into_table()?,
        formulas,
    })
}

/// What is written where; rows and columns are counted from zero.
#[derive(Default)]
struct Grid {
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
    written: usize,
}

impl Grid {
    /// Puts a text into a cell.
    fn put(&mut self, row: u32, column: u32, text: String) -> Result<(), WorkbookProblem> {
        if text.trim().is_empty() {
            return Ok(());
        }
        // With the header there is one row more.
        if self.rows.len() > MOST_ROWS && !self.rows.contains_key(&row) {
            return Err(WorkbookProblem::TooManyRows { row: place(row) });
        }
        if self.written == MOST_WRITTEN {
            return Err(WorkbookProblem::TooMuch);
        }
        self.written += 1;
        let cells = self.rows.entry(row).or_default();
        if cells.len() == MOST_CELLS {
            return Err(WorkbookProblem::TooManyCells { row: place(row) });
        }
        cells.insert(column, text);
        Ok(())
    }

    fn into_table(mut self) -> Result<Table, WorkbookProblem> {
        let header_at = self.header().ok_or(WorkbookProblem::Empty)?;
        let mut rows = self.rows.split_off(&header_at);
        let left = rows.values().filter_map(|cells| cells.keys().next()).min();
        let left = left.copied().unwrap_or_default();
        let header = rows.remove(&header_at).unwrap_or_default();
        let header = in_line(header_at, header, left)?;
        let mut lines: Vec<Vec<String>> = Vec::new();
        for (row, cells) in rows {
            let above = (row - header_at - 1) as usize;
            if above >= MOST_ROWS {
                return Err(WorkbookProblem::TooManyRows { row: place(row) });
            }
            lines.resize(above, Vec::new());
            lines.push(in_line(row, cells, left)?);
        }
        if lines.is_empty() {
            return Err(WorkbookProblem::Empty);
        }
        Ok(Table {
            separator: None,
            header,
            rows: lines,
        })
    }

    /// The first row with at least two cells, or else the first of all.
    fn header(&self) -> Option<u32> {
        let wide = self.rows.iter().find(|(_, cells)| cells.len() > 1);
        wide.or(self.rows.iter().next()).map(|(row, _)| *row)
    }
}

/// The cells of a row one after the other, from the leftmost column that is
/// used in any row.
fn in_line(
    row: u32,
    cells: BTreeMap<u32, String>,
    left: u32,
) -> Result<Vec<String>, WorkbookProblem> {
    let mut line = Vec::new();
    for (column, text) in cells {
        let before = (column - left) as usize;
        if before >= MOST_CELLS {
            return Err(WorkbookProblem::TooManyCells { row: place(row) });
        }
        line.resize(before, String::new());
        line.push(text);
    }
    Ok(line)
}

/// A row as its sheet numbers it, from one.
fn place(row: u32) -> usize {
    row as usize + 1
}
