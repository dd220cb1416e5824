//! The functions that the build makes of the language files.

use tagih_santun::i18n::Language::{En, Id};
use tagih_santun::i18n::{Language, number, text};

#[test]
fn a_text_speaks_the_language_asked_for() {
    assert_eq!(text::today::title(Id), "Hari ini");
    assert_eq!(text::today::title(En), "Today");
}

#[test]
fn a_count_takes_the_form_of_its_language() {
    assert_eq!(text::customers::count(En, 1_u32), "1 customer");
    assert_eq!(text::customers::count(En, 2_usize), "2 customers");
    assert_eq!(text::customers::count(Id, 1_i64), "1 pelanggan");
    assert_eq!(text::customers::count(Id, 2_466_i64), "2.466 pelanggan");
}

#[test]
fn a_number_has_thousands_separators() {
    for (value, id, en) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_000, "1.000", "1,000"),
        (-1_234_567, "−1.234.567", "−1,234,567"),
        (
            i64::MIN,
            "−9.223.372.036.854.775.808",
            "−9,223,372,036,854,775,808",
        ),
    ] {
        assert_eq!(number(Id, value), id);
        assert_eq!(number(En, value), en);
    }
}

#[test]
fn a_language_is_found_by_its_tag() {
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(language));
    }
    assert_eq!(Language::from_tag("nl"), None);
    assert_eq!(Language::default(), Id);
}
