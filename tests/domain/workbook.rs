//! Reading workbooks: the samples that `tests/samples/workbooks.py` makes with
//! other libraries, and odd ones that are put together here, part by part.

use std::io::{Cursor, Write};
use tagih_santun::domain::exchange::csv::MOST_CELLS;
use tagih_santun::domain::exchange::workbook::{
    LARGEST_UNPACKED, MOST_ROWS, MOST_WRITTEN, Sheet, SheetInBrief, WantedSheet, Workbook,
    WorkbookProblem, is_workbook, read,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const DEBT_BOOK: &[u8] = include_bytes!("../samples/buku-utang.xlsx");
const MONTHS: &[u8] = include_bytes!("../samples/dua-bulan.xlsx");
const FAULT: &[u8] = include_bytes!("../samples/sel-galat.xlsx");
const WITHOUT_RESULTS: &[u8] = include_bytes!("../samples/rumus-tanpa-hasil.xlsx");
const LOCKED: &[u8] = include_bytes!("../samples/terkunci.xlsx");

fn sheet(file: &[u8], wanted: &WantedSheet) -> Sheet {
    match read(file, wanted, |_| ()) {
        Ok(Workbook::Sheet(sheet)) => sheet,
        other => panic!("not a sheet: {other:?}"),
    }
}

fn named(name: &str) -> WantedSheet {
    WantedSheet::Named(name.to_owned())
}

fn refused(file: &[u8]) -> WorkbookProblem {
    match read(file, &WantedSheet::TheOnlyOne, |_| ()) {
        Err(problem) => problem,
        Ok(read) => panic!("not refused: {read:?}"),
    }
}

/// A workbook of parts that stand here as they are in the file.
fn put_together(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with one sheet of these rows, given as the file has them. The
/// cell format 1 is a day, 2 a length of time.
fn with_rows(rows: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    put_together(&[
        (
            "_rels/.rels",
            &format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="Utang" sheetId="1" r:id="rId1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/styles.xml",
            &format!(
                r#"<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="46"/></cellXfs></styleSheet>"#
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ])
}

const HEADER: &str =
    r#"<row r="1"><c r="A1" t="str"><v>Nama</v></c><c r="B1" t="str"><v>Jumlah</v></c></row>"#;

/// What the cell `B2` of a sheet comes out as.
fn check_cell(cell: &str, expected: &str) {
    let file = with_rows(&format!(
        r#"{HEADER}<row r="2"><c r="A2" t="str"><v>Ani</v></c>{cell}</row>"#
    ));
    let table = sheet(&file, &WantedSheet::TheOnlyOne).table;
    assert_eq!(table.rows, [["Ani", expected]], "reading {cell}");
}

fn check_refused(rows: &str, expected: &str) {
    let problem = refused(&with_rows(&format!("{HEADER}{rows}")));
    let shown = serde_json::to_string(&problem).unwrap();
    assert_eq!(shown, expected, "reading {}", &rows[..rows.len().min(200)]);
}

#[test]
fn a_title_and_an_empty_column_are_passed_over() {
    let sheet = sheet(DEBT_BOOK, &WantedSheet::TheOnlyOne);
    assert_eq!(sheet.name, "Utang 2026");
    assert_eq!(sheet.table.header[..3], ["Nama", "HP", "Tgl"]);
    assert_eq!(sheet.table.rows.len(), 14);
    assert_eq!(
        sheet.table.rows[0],
        [
            "Warung Melati",
            "0812-0000-1001",
            "2026-11-03",
            "Beras 2 karung, minyak 1 dus",
            "1250000",
            "",
            "2026-11-10"
        ]
    );
}

#[test]
fn several_sheets_with_rows_are_there_to_choose_from() {
    let brief = |name: &str| SheetInBrief {
        name: name.to_owned(),
        rows: 3,
    };
    assert_eq!(
        read(MONTHS, &WantedSheet::TheOnlyOne, |_| ()),
        Ok(Workbook::Several(vec![brief("Oktober"), brief("November")]))
    );
    let november = sheet(MONTHS, &named("November"));
    assert_eq!(november.formulas, None);
    assert_eq!(
        november.table.rows[2],
        ["Ibu Tuti", "2026-11-03", "gula", "150000", "2026-11-10"]
    );
    assert_eq!(
        read(MONTHS, &named("Desember"), |_| ()),
        Err(WorkbookProblem::Damaged)
    );
}

#[test]
fn a_formula_is_its_stored_result_and_is_told_of() {
    let october = sheet(MONTHS, &named("Oktober"));
    let formulas = october.formulas.unwrap();
    assert_eq!(
        (formulas.count, formulas.first.to_string()),
        (6, "D2".to_owned())
    );
    // 3 * 0.1 * 1,000,000 is 300,000.00000000006 in the file.
    assert_eq!(
        october.table.rows[2],
        ["Ibu Tuti", "2026-10-03", "gula", "300000", "2026-10-10"]
    );
}

#[test]
fn a_formula_without_a_result_or_with_an_error_is_named() {
    let name = |problem| serde_json::to_string(&problem).unwrap();
    assert_eq!(
        name(refused(WITHOUT_RESULTS)),
        r#"{"no_result":{"cell":"B2"}}"#
    );
    assert_eq!(
        name(refused(FAULT)),
        r##"{"fault":{"cell":"A3","shown":"#N/A"}}"##
    );
    check_refused(
        r#"<row r="30"><c r="AB30"><f>1+1</f></c></row>"#,
        r#"{"no_result":{"cell":"AB30"}}"#,
    );
}

#[test]
fn numbers_and_days_come_out_exact() {
    for (cell, expected) in [
        (r#"<c r="B2"><v>1250000</v></c>"#, "1250000"),
        (r#"<c r="B2"><v>1.25E6</v></c>"#, "1250000"),
        (r#"<c r="B2"><v>300000.00000000006</v></c>"#, "300000"),
        (r#"<c r="B2"><v>1249999.9999999998</v></c>"#, "1250000"),
        (r#"<c r="B2"><v>999999999999999</v></c>"#, "999999999999999"),
        (r#"<c r="B2"><v>81200001003</v></c>"#, "81200001003"),
        (r#"<c r="B2"><v>-50000</v></c>"#, "-50000"),
        (r#"<c r="B2"><v>-0</v></c>"#, "0"),
        (r#"<c r="B2"><v>875.5</v></c>"#, "875.5"),
        // As "234.567" it would be read as 234,567 rupiah.
        (r#"<c r="B2"><v>234.567</v></c>"#, "234.5670"),
        (r#"<c r="B2"><v>0.1234567</v></c>"#, "0.1234567"),
        (r#"<c r="B2"><v>1E20</v></c>"#, "100000000000000000000"),
        (r#"<c r="B2" s="1"><v>46349</v></c>"#, "2026-11-23"),
        (r#"<c r="B2" s="1"><v>46349.75</v></c>"#, "2026-11-23"),
        (r#"<c r="B2" s="1"><v>0.75</v></c>"#, "18:00"),
        (r#"<c r="B2" s="2"><v>1.5</v></c>"#, "1.5"),
        (r#"<c r="B2" t="d"><v>2026-11-23</v></c>"#, "2026-11-23"),
        (
            r#"<c r="B2" t="d"><v>2026-11-23T00:00:00</v></c>"#,
            "2026-11-23",
        ),
        (r#"<c r="B2" t="b"><v>1</v></c>"#, "true"),
        (
            r#"<c r="B2" t="str"><f>A2</f><v>Rp 5.000</v></c>"#,
            "Rp 5.000",
        ),
        (
            r#"<c r="B2" t="inlineStr"><is><t>5.000</t></is></c>"#,
            "5.000",
        ),
    ] {
        check_cell(cell, expected);
    }
}

#[test]
fn blank_cells_are_no_rows_and_gaps_keep_their_place() {
    let file = with_rows(&format!(
        r#"{HEADER}<row r="3"><c r="A3" t="str"><v>Ani</v></c><c r="B3"><v>5000</v></c></row>
        <row r="4"><c r="A4" s="1"/><c r="B4" t="str"><v>  </v></c></row>
        <row r="900000"><c r="B900000" s="1"/></row>"#
    ));
    let sheet = sheet(&file, &WantedSheet::TheOnlyOne);
    assert_eq!(sheet.table.rows, [vec![], vec!["Ani", "5000"]]);
}

#[test]
fn an_empty_result_of_a_formula_is_an_empty_cell() {
    let file = with_rows(&format!(
        r#"{HEADER}<row r="2"><c r="A2" t="str"><v>Ani</v></c><c r="B2" t="str"><f>""</f><v></v></c></row>"#
    ));
    let sheet = sheet(&file, &WantedSheet::TheOnlyOne);
    assert_eq!(sheet.table.rows, [["Ani"]]);
    assert_eq!(sheet.formulas.unwrap().count, 1);
}

#[test]
fn a_sheet_with_too_much_is_refused_where_it_is_too_much() {
    let cell = |row: usize| {
        format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c><c r="B{row}"><v>1</v></c></row>"#)
    };
    let rows = |from: usize, until: usize| (from..=until).map(cell).collect::<String>();
    let most = sheet(
        &with_rows(&format!("{HEADER}{}", rows(2, MOST_ROWS + 1))),
        &WantedSheet::TheOnlyOne,
    );
    assert_eq!(most.table.rows.len(), MOST_ROWS);
    check_refused(&rows(2, 100_000), r#"{"too_many_rows":{"row":50002}}"#);
    check_refused(&cell(1_048_576), r#"{"too_many_rows":{"row":1048576}}"#);

    let full = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(MOST_CELLS));
    check_refused(&full.repeat(MOST_WRITTEN / MOST_CELLS), r#""too_much""#);

    let wide = |cells: usize| format!(r#"<row r="2">{}</row>"#, "<c><v>1</v></c>".repeat(cells));
    let most = sheet(
        &with_rows(&format!("{HEADER}{}", wide(MOST_CELLS))),
        &WantedSheet::TheOnlyOne,
    );
    assert_eq!(most.table.rows[0].len(), MOST_CELLS);
    check_refused(&wide(MOST_CELLS + 1), r#"{"too_many_cells":{"row":2}}"#);
    check_refused(
        r#"<row r="2"><c r="A2"><v>1</v></c><c r="XFD2"><v>1</v></c></row>"#,
        r#"{"too_many_cells":{"row":2}}"#,
    );
}

#[test]
fn progress_is_told_by_the_thousand_rows() {
    let cell = |row: usize| format!(r#"<row r="{row}"><c r="A{row}"><v>1</v></c></row>"#);
    let file = with_rows(&format!(
        "{HEADER}{}",
        (2..=2_500).map(cell).collect::<String>()
    ));
    let mut told = Vec::new();
    let read = read(&file, &WantedSheet::TheOnlyOne, |rows| told.push(rows));
    assert!(read.is_ok());
    assert_eq!(told, [1_000, 2_000]);
}

#[test]
fn a_workbook_that_unpacks_to_far_more_than_it_is_is_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    writer.start_file("xl/workbook.xml", options).unwrap();
    writer.start_file("xl/sharedStrings.xml", options).unwrap();
    let piece = vec![b' '; 1 << 20];
    for _ in 0..=LARGEST_UNPACKED >> 20 {
        writer.write_all(&piece).unwrap();
    }
    let file = writer.finish().unwrap().into_inner();
    assert!(file.len() < 1 << 20, "it is {} bytes", file.len());
    assert_eq!(refused(&file), WorkbookProblem::TooMuch);
}

#[test]
fn what_is_no_readable_workbook_is_refused() {
    let nothing_below = with_rows(HEADER);
    let not_a_workbook = put_together(&[("word/document.xml", "<document/>")]);
    let without_parts = put_together(&[("xl/workbook.xml", "<workbook/>")]);
    let cut_off = &DEBT_BOOK[..DEBT_BOOK.len() / 2];
    for (file, expected) in [
        (nothing_below.as_slice(), WorkbookProblem::Empty),
        (LOCKED, WorkbookProblem::Locked),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1an old one",
            WorkbookProblem::OldFormat,
        ),
        (&not_a_workbook, WorkbookProblem::Unknown),
        (&without_parts, WorkbookProblem::Damaged),
        (cut_off, WorkbookProblem::Damaged),
        (b"PK\x03\x04 and nothing else", WorkbookProblem::Damaged),
    ] {
        assert!(is_workbook(file));
        assert_eq!(refused(file), expected, "reading {} bytes", file.len());
    }
    assert!(!is_workbook(b"Nama;Jumlah\nAni;5000\n"));
}

/// A spoilt byte anywhere is read or refused, and never ends the worker.
#[test]
fn a_spoilt_byte_does_no_harm() {
    for place in (0..DEBT_BOOK.len()).step_by(7) {
        let mut spoilt = DEBT_BOOK.to_vec();
        spoilt[place] ^= 0x55;
        let outcome = std::panic::catch_unwind(|| {
            let _read = read(&spoilt, &WantedSheet::TheOnlyOne, |_| ());
        });
        assert!(outcome.is_ok(), "byte {place}");
    }
}
