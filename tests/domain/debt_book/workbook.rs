//! The same debt book, as delimited text and as a workbook.

use super::samples::{DEBT_BOOK, sample};
use super::*;
use tagih_santun::domain::exchange::workbook::{WantedSheet, Workbook, read};

const AS_WORKBOOK: &[u8] = include_bytes!("../../samples/buku-utang.xlsx");

#[test]
fn a_workbook_gets_the_verdicts_of_the_same_book_as_text() {
    let Ok(Workbook::Sheet(sheet)) = read(AS_WORKBOOK, &WantedSheet::TheOnlyOne, |_| ()) else {
        panic!("the workbook has one sheet with rows");
    };
    assert_eq!(sheet.formulas, None);
    let draft = DraftBook::new(sheet.table, &aliases());
    let decided = OrderEvidence::Decided(DateOrder::DayFirst);
    assert_eq!(draft.order_evidence(), decided);
    assert_eq!(draft.read(&assumptions()), sample(DEBT_BOOK, "2026-11-22"));
}
