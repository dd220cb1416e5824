//! The words above the columns of a debt book.

use tagih_santun::content::import_columns::aliases;
use tagih_santun::domain::exchange::debt_book::columns::Column;

#[test]
fn every_column_has_words_and_every_word_one_column() {
    let aliases = aliases();
    for column in Column::ALL {
        assert!(!aliases.of(column).is_empty(), "{column:?}");
        for word in aliases.of(column) {
            assert_eq!(aliases.column(word), Some(column), "{word:?}");
        }
    }
}

#[test]
fn the_headings_of_a_traders_book_are_known() {
    for (heading, expected) in [
        ("Tgl", Some(Column::Date)),
        ("HP", Some(Column::Phone)),
        ("Jml Utang", Some(Column::Amount)),
        ("SUDAH DIBAYAR", Some(Column::Paid)),
        ("Jatuh Tempo", Some(Column::DueDate)),
        ("due date", Some(Column::DueDate)),
        ("Warna", None),
    ] {
        assert_eq!(aliases().column(heading), expected, "{heading}");
    }
}
