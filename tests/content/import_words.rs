//! What the page says about a debt book, in the words that a trader reads.

use chrono::NaiveDate;
use tagih_santun::content::import_columns;
use tagih_santun::domain::date::DateOrder;
use tagih_santun::domain::exchange::csv::{Table, TableProblem};
use tagih_santun::domain::exchange::debt_book::columns::Column;
use tagih_santun::domain::exchange::debt_book::row::read_row;
use tagih_santun::domain::exchange::debt_book::verdict::Verdict;
use tagih_santun::domain::exchange::debt_book::{Assumptions, DraftBook};
use tagih_santun::domain::exchange::workbook::WorkbookProblem;
use tagih_santun::i18n::Language::{self, En, Id};
use tagih_santun::i18n::describe::import as describe;

const SMALL_BOOK: &[u8] = include_bytes!("../samples/buku-utang.csv");

/// All that is said about each row of a book.
fn said(language: Language, book: &[u8]) -> Vec<(usize, Vec<String>)> {
    let table = Table::read(book).expect("the book is a table");
    let draft = DraftBook::new(table, &import_columns::aliases());
    let assumptions = Assumptions {
        order: DateOrder::DayFirst,
        import_day: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        days_to_pay: 7,
    };
    let words = |cells: &[String]| match read_row(cells, &draft.columns, &assumptions) {
        Verdict::Refused { problems } => problems
            .iter()
            .map(|problem| describe::problem(language, problem))
            .collect(),
        Verdict::Understood { notices, .. } => notices
            .iter()
            .map(|notice| {
                let written = |column| draft.columns.cell(cells, column).to_owned();
                describe::notice(language, notice, written)
            })
            .collect::<Vec<_>>(),
    };
    draft
        .rows
        .iter()
        .map(|row| (row.number, words(&row.cells)))
        .filter(|(_, words)| !words.is_empty())
        .collect()
}

fn check(language: Language, book: &[u8], expected: &[(usize, &[&str])]) {
    let expected: Vec<(usize, Vec<String>)> = expected
        .iter()
        .map(|(row, words)| (*row, words.iter().map(ToString::to_string).collect()))
        .collect();
    assert_eq!(said(language, book), expected);
}

#[test]
fn the_small_book_is_explained_row_by_row() {
    check(
        Id,
        SMALL_BOOK,
        &[
            (2, &["Hari bayarnya tidak tertulis, dipakai 22 Nov 2026"]),
            (
                5,
                &[
                    "Hari bayarnya tidak tertulis, dipakai 22 Nov 2026",
                    "Sudah lunas, masuk sebagai riwayat",
                ],
            ),
            (7, &["Nama perlu diisi"]),
            (
                8,
                &[
                    "Tanpa nomor, jadi belum bisa dikirimi pesan",
                    "\"1.2jt\" dibaca Rp\u{a0}1.200.000",
                ],
            ),
            (9, &["Tanggal 31/2/2027 tidak ada di kalender"]),
            (10, &["Jumlah harus lebih dari nol"]),
            (12, &["\"750 ribu\" dibaca Rp\u{a0}750.000"]),
            (13, &["Jumlah ini terlalu besar"]),
            (
                14,
                &["Nama mirip rumus, jadi disimpan sebagai tulisan biasa"],
            ),
        ],
    );
}

#[test]
fn what_does_not_fit_together_is_said_with_its_figures() {
    let book = "Nama,HP,Tanggal,Jumlah,Dibayar,Jatuh tempo,Tanggal lunas,Keberatan\n\
        Sari,0812-0000-1001,5/11/2026,100.000,,1/11/2026,,\n\
        Sari,0812-0000-1001,5/11/2026,100.000,40.000,,6/11/2026,\n\
        Sari,0812-0000-1001,5/11/2026,100.000,,,1/11/2026,mungkin\n\
        Sari,021-555-0100,23/11/2026,100.000,150.000,,23/11/2026,\n\
        Sari,0812-0000-1001,5/11/2026,100.000,-5,,,,ekor\n";
    check(
        Id,
        book.as_bytes(),
        &[
            (
                1,
                &["Jatuh tempo 1 Nov 2026 lebih awal dari tanggal notanya, 5 Nov 2026"],
            ),
            (
                2,
                &["Ditulis sudah lunas, padahal baru dibayar Rp\u{a0}40.000 dari Rp\u{a0}100.000"],
            ),
            (
                3,
                &[
                    "Tanggal lunas 1 Nov 2026 lebih awal dari tanggal notanya, 5 Nov 2026",
                    "Isi dengan ya atau tidak",
                ],
            ),
            (
                4,
                &[
                    "Nomor telepon rumah: bisa ditelepon, tidak bisa WhatsApp",
                    "Tanggal notanya 23 Nov 2026, jadi baru dihitung mulai hari itu",
                    "Jatuh temponya kosong, dipakai 30 Nov 2026",
                    "Pembayarannya bertanggal 23 Nov 2026, jadi baru dihitung mulai hari itu",
                    "Dibayar lebih Rp\u{a0}50.000, disimpan sebagai kelebihan bayar",
                ],
            ),
            (
                5,
                &["Baris ini berisi 9 kolom, padahal bukunya 8 kolom. \
                    Mungkin ada tanda pemisah di tengah tulisan."],
            ),
        ],
    );
}

#[test]
fn a_file_that_is_no_table_says_what_to_do() {
    for (problem, expected) in [
        (TableProblem::TooLarge { bytes: 0 }, "Please split it."),
        (TableProblem::TooManyRows, "100,000 at most"),
        (TableProblem::TooManyCells { line: 3 }, "Line 3"),
        (TableProblem::NotUtf8 { line: 12 }, "line 12"),
        (TableProblem::OpenQuote { line: 7 }, "line 7"),
    ] {
        let said = describe::table_problem(En, problem);
        assert!(said.contains(expected), "{problem:?}: {said}");
    }
}

#[test]
fn a_workbook_that_is_refused_says_where_and_what_to_do() {
    for (problem, expected) in [
        (r#""empty""#, "nothing"),
        (r#""locked""#, "remove the password"),
        (r#""old_format""#, "save it as .xlsx or CSV"),
        (r#""unknown""#, "save the table as .xlsx or CSV"),
        (r#""damaged""#, "save it once more"),
        (r#""too_much""#, "into a new file"),
        (
            r#"{"too_many_rows":{"row":100000}}"#,
            "down to row 100,000, but an import takes 50,000 rows at most",
        ),
        (r#"{"too_many_cells":{"row":3}}"#, "Line 3"),
        (r#"{"no_result":{"cell":"F2"}}"#, "in cell F2"),
        (
            r##"{"fault":{"cell":"F2","shown":"#N/A"}}"##,
            "Cell F2 shows #N/A",
        ),
    ] {
        let problem: WorkbookProblem = serde_json::from_str(problem).expect("a problem");
        let said = describe::workbook_problem(En, &problem);
        let is_said = said.to_lowercase().contains(&expected.to_lowercase());
        assert!(is_said, "{problem:?}: {said}");
    }
}

#[test]
fn no_two_columns_have_the_same_name() {
    for language in Language::ALL {
        let mut names = Column::ALL.map(|column| describe::column(language, column));
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    }
}
