//! The national holidays.

use chrono::{Datelike, NaiveDate};
use tagih_santun::content::holidays::{HOLIDAYS, MADE_ON, YEARS, days, name_of};
use tagih_santun::i18n::Language::{En, Id};

#[test]
fn every_holiday_has_a_day_of_its_own_in_order() {
    let days: Vec<_> = days().collect();
    assert_eq!(days.len(), HOLIDAYS.len());
    assert!(days.is_sorted_by(|a, b| a < b));
}

#[test]
fn every_year_that_is_covered_has_its_fixed_days() {
    assert!(MADE_ON.parse::<NaiveDate>().is_ok());
    for year in YEARS {
        let name = |language, month, day| {
            name_of(language, NaiveDate::from_ymd_opt(year, month, day).unwrap())
        };
        assert_eq!(name(Id, 1, 1), Some("Tahun Baru Masehi"));
        assert_eq!(name(Id, 5, 1), Some("Hari Buruh Internasional"));
        assert_eq!(name(Id, 6, 1), Some("Hari Lahir Pancasila"));
        assert_eq!(name(En, 8, 17), Some("Independence Day"));
        assert_eq!(name(En, 12, 25), Some("Christmas Day"));
        assert_eq!(name(Id, 11, 24), None);
        let in_year = days().filter(|day| day.year() == year).count();
        assert!((15..=25).contains(&in_year), "{in_year} in {year}");
    }
}
