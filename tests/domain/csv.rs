use proptest::prelude::*;
use tagih_santun::domain::exchange::csv::{
    LARGEST_FILE, MOST_CELLS, MOST_ROWS, Separator, Table, TableProblem,
};

type Cells<'a> = &'a [&'a str];

fn check(text: &str, separator: Separator, records: &[Cells]) {
    let table = Table::read(text.as_bytes()).unwrap();
    let read: Vec<&Vec<String>> = std::iter::once(&table.header).chain(&table.rows).collect();
    assert_eq!(read, records, "reading {text:?}");
    assert_eq!(table.separator, Some(separator), "reading {text:?}");
}

fn check_refused(bytes: &[u8], expected: TableProblem) {
    let beginning = &bytes[..bytes.len().min(60)];
    assert_eq!(Table::read(bytes), Err(expected), "reading {beginning:?}");
}

#[test]
fn the_separator_is_found() {
    let records: &[Cells] = &[&["a", "b", "c"], &["1", "2", ""]];
    check("a;b;c\n1;2;\n", Separator::Semicolon, records);
    check("a,b,c\n1,2,", Separator::Comma, records);
    check("a\tb\tc\r\n1\t2\t\r\n", Separator::Tab, records);
    check("\u{feff}a;b;c\n\n\n1;2;", Separator::Semicolon, records);
}

#[test]
fn signs_inside_cells_do_not_mislead() {
    check(
        "Nama;Barang, lain\nWarung;\"gula; kopi; teh\"\nToko \"Sinar\";Beras, minyak\n",
        Separator::Semicolon,
        &[
            &["Nama", "Barang, lain"],
            &["Warung", "gula; kopi; teh"],
            &["Toko \"Sinar\"", "Beras, minyak"],
        ],
    );
    check(
        "Nama,Jumlah\n\"Toko \"\"Sinar\"\"\",\"1.250.000,00\"\n\"baris\nkedua\",5\n",
        Separator::Comma,
        &[
            &["Nama", "Jumlah"],
            &["Toko \"Sinar\"", "1.250.000,00"],
            &["baris\nkedua", "5"],
        ],
    );
}

#[test]
fn rows_keep_their_own_width() {
    check(
        "a;b;c\n1\n1;2;3;4\n;;\n1;2;3\n",
        Separator::Semicolon,
        &[
            &["a", "b", "c"],
            &["1"],
            &["1", "2", "3", "4"],
            &["", "", ""],
            &["1", "2", "3"],
        ],
    );
}

#[test]
fn one_column_is_a_table_too() {
    check("Nama\nBudi\n", Separator::Comma, &[&["Nama"], &["Budi"]]);
}

#[test]
fn utf16_as_spreadsheets_save_it() {
    let text = "Nama\tJumlah\nTélé\t5\n";
    let little = text.encode_utf16().flat_map(u16::to_le_bytes);
    let big = text.encode_utf16().flat_map(u16::to_be_bytes);
    let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(little).collect();
    let big: Vec<u8> = [0xfe, 0xff].into_iter().chain(big).collect();
    let expected = Table::read(text.as_bytes()).unwrap();
    assert_eq!(Table::read(&little), Ok(expected.clone()));
    assert_eq!(Table::read(&big), Ok(expected));
    check_refused(&little[..little.len() - 1], TableProblem::NotText);
}

#[test]
fn what_is_no_table_is_refused_with_its_reason() {
    check_refused(b"", TableProblem::Empty);
    check_refused(b"\xef\xbb\xbf\n\n", TableProblem::Empty);
    check_refused(b"Nama;HP\n", TableProblem::Empty);
    check_refused(
        b"Nama;HP\nBudi;1\nCaf\xe9;2\n",
        TableProblem::NotUtf8 { line: 3 },
    );
    check_refused(b"a;b\n\0;1\n", TableProblem::NotText);
    for open in [
        "a;b\n1;2\n\n3;\"4\n5;6\n",
        "a;b\r\n1;2\r\n\r\n3;\"4\r\n5;6",
        "a;b\n1;2\n\n\"",
    ] {
        check_refused(open.as_bytes(), TableProblem::OpenQuote { line: 4 });
    }
}

#[test]
fn the_limits_hold() {
    let bytes = LARGEST_FILE + 1;
    check_refused(&vec![b'a'; bytes], TableProblem::TooLarge { bytes });
    let rows = |count| format!("a;b\n{}", "1;2\n".repeat(count));
    let full = Table::read(rows(MOST_ROWS).as_bytes()).unwrap();
    assert_eq!(full.rows.len(), MOST_ROWS);
    check_refused(rows(MOST_ROWS + 1).as_bytes(), TableProblem::TooManyRows);
    let wide = format!("a;b\n1;2\n{}\n", ";".repeat(MOST_CELLS));
    check_refused(wide.as_bytes(), TableProblem::TooManyCells { line: 3 });
    let long_cell = "x".repeat(100_000);
    let table = Table::read(format!("a;b\n{long_cell};2").as_bytes()).unwrap();
    assert_eq!(table.rows[0][0], long_cell);
}

/// As a spreadsheet writes it: every cell quoted, quotation marks doubled.
fn quoted(records: &[Vec<String>], separator: Separator) -> String {
    let line = |cells: &Vec<String>| {
        let cells: Vec<String> = cells
            .iter()
            .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
            .collect();
        cells.join(&char::from(separator.byte()).to_string())
    };
    records.iter().map(line).collect::<Vec<_>>().join("\r\n")
}

proptest! {
    #[test]
    fn what_is_written_by_the_rules_reads_back(
        cells in prop::collection::vec(prop::collection::vec("[a-z\"|\r\n é]{0,8}", 3), 2..8),
        separator in prop::sample::select(Separator::ALL.to_vec()),
    ) {
        let sign = char::from(separator.byte()).to_string();
        let records: Vec<Vec<String>> = cells
            .iter()
            .map(|row| row.iter().map(|cell| cell.replace('|', &sign)).collect())
            .collect();
        let table = Table::read(quoted(&records, separator).as_bytes()).unwrap();
        prop_assert_eq!(table.separator, Some(separator));
        prop_assert_eq!(&table.header, &records[0]);
        prop_assert_eq!(&table.rows, &records[1..]);
    }

    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(table) = Table::read(&bytes) {
            prop_assert!(!table.rows.is_empty());
        }
    }

    #[test]
    fn no_mix_of_signs_breaks_the_reader(text in "[\"a;,\t\r\n]{0,40}") {
        if let Ok(table) = Table::read(text.as_bytes()) {
            prop_assert!(table.rows.iter().all(|row| !row.is_empty()));
        }
    }
}
