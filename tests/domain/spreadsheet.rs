//! Tables on their way into a spreadsheet.

use crate::journal_builder::{Book, day, rupiah};
use proptest::prelude::*;
use tagih_santun::content::import_columns;
use tagih_santun::domain::date::DateOrder;
use tagih_santun::domain::exchange::csv::{Separator, Table};
use tagih_santun::domain::exchange::debt_book::{Assumptions, DraftBook};
use tagih_santun::domain::exchange::spreadsheet::{Cell, Spreadsheet};
use tagih_santun::i18n::{Language, describe};

fn check_words(words: &str, written: &str) {
    assert_eq!(Cell::Words(words.to_owned()).text(), written, "{words:?}");
}

#[test]
fn words_never_begin_like_a_formula() {
    check_words("Beras 2 karung", "Beras 2 karung");
    check_words("", "");
    check_words("a=b", "a=b");
    check_words("'=1", "'=1");
    check_words("=SUM(A1:A9)", "'=SUM(A1:A9)");
    check_words("+62 812", "'+62 812");
    check_words("-5", "'-5");
    check_words("@import", "'@import");
    check_words("\tlari", "'\tlari");
    check_words("\rlari", "'\rlari");
    check_words("\nlari", "'\nlari");
    check_words("\0=1", "\u{fffd}=1");
    check_words("a\0b", "a\u{fffd}b");
    check_words("  =1", "'  =1");
    check_words("\u{feff}=1", "'\u{feff}=1");
    check_words("＝1", "'＝1");
}

#[test]
fn numbers_days_and_hours_stay_what_they_are() {
    assert_eq!(Cell::Number(1_250_000).text(), "1250000");
    assert_eq!(Cell::Number(-3).text(), "-3");
    assert_eq!(Cell::Day(day("2026-11-03")).text(), "2026-11-03");
    let hour = chrono::NaiveTime::from_hms_opt(9, 5, 59).unwrap();
    assert_eq!(Cell::Hour(hour).text(), "09:05");
    let far = chrono::NaiveDate::from_ymd_opt(12_026, 1, 1).unwrap();
    assert_eq!(Cell::Day(far).text(), "'+12026-01-01");
}

#[test]
fn the_file_begins_with_its_mark_and_quotes_what_needs_it() {
    let rows = [[Cell::Words("Toko \"Maju\"; Jaya".to_owned()), Cell::Empty]];
    let table = Spreadsheet::new(["Nama", "Jumlah"], rows);
    assert_eq!(
        table.to_csv(Separator::Semicolon),
        "\u{feff}Nama;Jumlah\r\n\"Toko \"\"Maju\"\"; Jaya\";\r\n".as_bytes()
    );
    assert_eq!(
        table.to_csv(Separator::Comma),
        "\u{feff}Nama,Jumlah\r\n\"Toko \"\"Maju\"\"; Jaya\",\r\n".as_bytes()
    );
}

fn book() -> Book {
    Book::on("2026-11-23 09:00")
        .customer("=cmd|' /C calc'!A0")
        .owes(1_250_000, "2026-11-10")
        .paid(250_000, "2026-11-12")
        .customer("Warung \"Melati\"; Ibu")
        .owes(800_000, "2026-12-01")
        .owes(75_000, "2026-10-01")
        .paid_it(75_000, "2026-10-02")
        .owes(99_000, "2026-11-01")
        .takes_it_back()
}

#[test]
fn receivables_go_out_customer_by_customer() {
    let table = describe::export::receivables(Language::En, &book().ledger, day("2026-11-23"));
    let lines: Vec<Vec<String>> = table.texts().collect();
    let cells: Vec<Vec<&str>> = lines
        .iter()
        .map(|line| line.iter().map(String::as_str).collect())
        .collect();
    assert_eq!(
        cells,
        [
            vec![
                "Name",
                "Phone",
                "Note number",
                "Date",
                "Due date",
                "Amount",
                "Paid",
                "Left to pay",
                "Days late",
                "Description"
            ],
            vec![
                "'=cmd|' /C calc'!A0",
                "0812-0000-1001",
                "",
                "2026-10-27",
                "2026-11-10",
                "1250000",
                "250000",
                "1000000",
                "13",
                ""
            ],
            vec![
                "Warung \"Melati\"; Ibu",
                "0812-0000-1001",
                "",
                "2026-09-17",
                "2026-10-01",
                "75000",
                "75000",
                "0",
                "",
                ""
            ],
            vec![
                "Warung \"Melati\"; Ibu",
                "0812-0000-1001",
                "",
                "2026-11-17",
                "2026-12-01",
                "800000",
                "0",
                "800000",
                "",
                ""
            ],
        ]
    );
}

#[test]
fn payments_and_the_timeline_go_out_as_it_happened() {
    let book = book();
    let payments = describe::export::payments(Language::Id, &book.ledger);
    let payments: Vec<Vec<String>> = payments.texts().collect();
    assert_eq!(
        payments[0],
        ["Tanggal", "Nama", "Jumlah", "Cara bayar", "Dipakai untuk"]
    );
    assert_eq!(
        payments[1][..4],
        ["2026-10-02", "Warung \"Melati\"; Ibu", "75000", "Tunai"]
    );
    assert_eq!(payments[1][4], "Nota tanggal 17 Sep");
    assert_eq!(
        payments[2][..3],
        ["2026-11-12", "'=cmd|' /C calc'!A0", "250000"]
    );
    assert_eq!(payments[2][4], "");

    let timeline = describe::export::timeline(Language::Id, &book.ledger, &book.entries);
    assert_eq!(timeline.len(), 8);
    let timeline: Vec<Vec<String>> = timeline.texts().collect();
    assert_eq!(timeline[1][1], "09:00");
    assert_eq!(timeline[1][3], "Ditambahkan ke buku");
    let taken_back: Vec<&str> = timeline.iter().map(|it| it[7].as_str()).collect();
    assert_eq!(taken_back, ["Dibatalkan", "", "", "", "", "", "", "", "ya"]);
    assert_eq!(timeline[8][4], "99000");
}

#[test]
fn the_import_understands_what_the_export_wrote() {
    for (language, separator) in [
        (Language::Id, Separator::Semicolon),
        (Language::En, Separator::Comma),
    ] {
        let table = describe::export::receivables(language, &book().ledger, day("2026-11-23"));
        let table = Table::read(&table.to_csv(separator)).unwrap();
        let draft = DraftBook::new(table, &import_columns::aliases());
        assert_eq!(draft.columns.missing(), []);
        let read = draft.read(&Assumptions {
            order: DateOrder::DayFirst,
            import_day: day("2026-11-23"),
            days_to_pay: 14,
        });
        assert_eq!(read.refused, []);
        let rows: Vec<_> = read.good.iter().map(|it| &it.row).collect();
        assert_eq!(rows.len(), 3);
        assert_eq!(rows[0].amount, rupiah(1_250_000));
        assert_eq!(rows[0].payment.unwrap().amount, rupiah(250_000));
        assert_eq!(rows[0].due, day("2026-11-10"));
        assert_eq!(rows[1].name.as_str(), "Warung \"Melati\"; Ibu");
        assert_eq!(rows[1].phone.as_ref().unwrap().shown(), "0812-0000-1001");
    }
}

/// Signs that could go wrong, and others.
fn nasty() -> impl Strategy<Value = String> {
    let signs = r#"[=+@'"\t\r\n\x00,; a-z0-9é－\-]{0,12}"#;
    prop_oneof![signs, any::<String>()]
}

fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        nasty().prop_map(Cell::Words),
        any::<i64>().prop_map(Cell::Number),
        (-4_000_000..4_000_000i32).prop_map(|from_ce| {
            Cell::Day(chrono::NaiveDate::from_num_days_from_ce_opt(from_ce).unwrap())
        }),
        Just(Cell::Empty),
    ]
}

proptest! {
    #[test]
    fn what_is_written_reads_back_cell_by_cell(
        rows in prop::collection::vec(prop::array::uniform3(any_cell()), 1..8),
        separator in prop::sample::select(vec![Separator::Semicolon, Separator::Comma]),
    ) {
        let table = Spreadsheet::new(["Nama", "Jumlah", "Catatan"], rows);
        let read = Table::read(&table.to_csv(separator)).unwrap();
        prop_assert_eq!(read.separator, Some(separator));
        let texts: Vec<Vec<String>> = table.texts().collect();
        prop_assert_eq!(&read.header, &texts[0]);
        prop_assert_eq!(&read.rows, &texts[1..]);
    }

    #[test]
    fn only_a_number_begins_with_the_sign_of_a_formula(cell in any_cell()) {
        let text = cell.text();
        let begins = text.trim_start().starts_with(['=', '+', '-', '@']);
        prop_assert!(!begins || matches!(cell, Cell::Number(..0)), "{text:?}");
        prop_assert!(!text.starts_with(['\t', '\r', '\n']), "{text:?}");
        prop_assert!(!text.contains('\0'), "{text:?}");
    }

    #[test]
    fn words_lose_nothing_but_zero_bytes(words in nasty()) {
        let text = Cell::Words(words.clone()).text();
        let bare = text.strip_prefix('\'').unwrap_or(&text);
        let kept = words.replace('\0', "\u{fffd}");
        prop_assert!(text == kept || bare == kept, "{words:?} became {text:?}");
    }
}
