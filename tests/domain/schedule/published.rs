//! Schedules that others have published, to the rupiah. Each test names its
//! source. Where one counts in cents, or prints figures that were never
//! rounded on the way, a rupiah stands for that smaller unit.

use super::{percent, worked_out};
use crate::journal_builder::{day, rupiah};
use tagih_santun::domain::plan::interest::{Interest, Per};
use tagih_santun::domain::plan::rhythm::Rhythm;
use tagih_santun::domain::plan::rounding::{Direction, Multiple, Rounding};
use tagih_santun::domain::plan::schedule::Schedule;
use tagih_santun::domain::plan::wish::{PlanWish, Size};

fn monthly(balance: i64, count: u16, interest: Interest) -> Schedule {
    worked_out(&asked(balance, count, interest))
}

fn asked(balance: i64, count: u16, interest: Interest) -> PlanWish {
    PlanWish {
        balance: rupiah(balance),
        made: day("2026-01-05"),
        size: Size::Count(count),
        rhythm: Rhythm::Monthly(day("2026-02-05")),
        first_payment: None,
        rounding: Rounding::RUPIAH,
        interest,
    }
}

/// Amount, cost, and what is left, of each row.
fn table(schedule: &Schedule) -> Vec<(i64, i64, i64)> {
    schedule
        .rows()
        .iter()
        .map(|it| (it.amount.get(), it.charge.get(), it.left.get()))
        .collect()
}

/// To the nearest whole one of a larger unit.
fn in_units(amount: i64, unit: i64) -> i64 {
    (amount + unit / 2) / unit
}

/// The example in the house's sums: 90 million at 1 % a month over 36 months.
#[test]
fn flat_ninety_million_over_three_years() {
    let plan = monthly(90_000_000, 36, Interest::Flat(percent("1"), Per::Month));
    let rows = table(&plan);
    assert_eq!(rows.len(), 36);
    assert!(rows.iter().all(|it| (it.0, it.1) == (3_400_000, 900_000)));
    assert_eq!(plan.total(), rupiah(122_400_000));
}

/// D. Maulana, "Tugas 1 dan 2: perhitungan kredit" (2018),
/// dwikimaulanai.blogspot.com: a class exercise in banking, 36 million at 24 %
/// a year over 12 months, flat, row by row.
#[test]
fn flat_thirty_six_million_over_a_year() {
    let plan = monthly(36_000_000, 12, Interest::Flat(percent("24"), Per::Year));
    let expected: Vec<(i64, i64, i64)> = (1..=12)
        .map(|row| (3_720_000, 720_000, 36_000_000 - 3_000_000 * row))
        .collect();
    assert_eq!(table(&plan), expected);
    assert_eq!(plan.total(), rupiah(44_640_000));
    assert_eq!(plan.charge(), rupiah(8_640_000));
}

/// F. A. Prasetyo, "Metode sleding rate" (2018),
/// fajaradiprasetyo.blogspot.com: 48 million at 24 % a year over 12 months, on
/// the falling balance, row by row.
#[test]
fn sliding_forty_eight_million_over_a_year() {
    let plan = monthly(48_000_000, 12, Interest::Sliding(percent("24"), Per::Year));
    let expected: Vec<(i64, i64, i64)> = [
        (4_960_000, 960_000, 44_000_000),
        (4_880_000, 880_000, 40_000_000),
        (4_800_000, 800_000, 36_000_000),
        (4_720_000, 720_000, 32_000_000),
        (4_640_000, 640_000, 28_000_000),
        (4_560_000, 560_000, 24_000_000),
        (4_480_000, 480_000, 20_000_000),
        (4_400_000, 400_000, 16_000_000),
        (4_320_000, 320_000, 12_000_000),
        (4_240_000, 240_000, 8_000_000),
        (4_160_000, 160_000, 4_000_000),
        (4_080_000, 80_000, 0),
    ]
    .to_vec();
    assert_eq!(table(&plan), expected);
    assert_eq!(plan.total(), rupiah(54_240_000));
    assert_eq!(plan.charge(), rupiah(6_240_000));
}

/// "Sistem efektif (bunga menurun)" (2015), bersamarohman.blogspot.com/2015/04:
/// 5 million at 22 % a year over 12 months, where neither part is a whole
/// number of rupiah, row by row and with its dates.
#[test]
fn sliding_five_million_where_nothing_comes_out_even() {
    let mut wish = asked(5_000_000, 12, Interest::Sliding(percent("22"), Per::Year));
    wish.made = day("2014-03-24");
    wish.rhythm = Rhythm::Monthly(day("2014-04-24"));
    let plan = worked_out(&wish);
    let expected = [
        (508_334, 91_667, 4_583_333),
        (500_695, 84_028, 4_166_666),
        (493_056, 76_389, 3_749_999),
        (485_417, 68_750, 3_333_332),
        (477_778, 61_111, 2_916_665),
        (470_139, 53_472, 2_499_998),
        (462_500, 45_833, 2_083_331),
        (454_861, 38_194, 1_666_664),
        (447_223, 30_556, 1_249_997),
        (439_584, 22_917, 833_330),
        (431_945, 15_278, 416_663),
        (424_302, 7_639, 0),
    ];
    assert_eq!(table(&plan), expected);
    assert_eq!(plan.ends(), Some(day("2015-03-24")));
}

/// Andrianto, "Manajemen Kredit: Teori dan Konsep Bagi Bank Umum", p. 32, and
/// T. Taufik, "Perhitungan bunga kredit" (2017), tontontaufik.com: 120 million
/// at 10 % a year over 12 months, flat and on the falling balance.
#[test]
fn flat_and_sliding_a_hundred_and_twenty_million_over_a_year() {
    let flat = monthly(120_000_000, 12, Interest::Flat(percent("10"), Per::Year));
    assert!(table(&flat).iter().all(|it| it.0 == 11_000_000));
    let sliding = monthly(120_000_000, 12, Interest::Sliding(percent("10"), Per::Year));
    let rows = table(&sliding);
    let published = [rows[0], rows[1], rows[2], rows[11]].map(|it| it.0);
    assert_eq!(published, [11_000_000, 10_916_667, 10_833_333, 10_083_333]);
}

/// K. Krisbanarto, "Salah kaprah penyebutan bunga flat" (2021), kompasiana.com:
/// 500 million at 6 % a year over 15 years, as an annuity.
#[test]
fn annuity_five_hundred_million_over_fifteen_years() {
    let plan = monthly(500_000_000, 180, Interest::Annuity(percent("6"), Per::Year));
    assert_eq!(plan.rows()[0].amount, rupiah(4_219_284));
}

/// A textbook exercise, masdayat.net (2024): 150 million at 12 % a period over
/// 5 periods is 41,611,459.79 a period.
#[test]
fn annuity_a_hundred_and_fifty_million_in_five() {
    let rate = Interest::Annuity(percent("12"), Per::Month);
    let exact = monthly(150_000_000 * 100, 5, rate);
    assert_eq!(exact.rows()[0].amount, rupiah(4_161_145_979));
    let mut rounded = asked(150_000_000, 5, rate);
    rounded.rounding = Rounding {
        multiple: Multiple::FiveThousand,
        direction: Direction::Up,
    };
    assert_eq!(worked_out(&rounded).rows()[0].amount, rupiah(41_615_000));
}

/// The documentation of numpy-financial, function `ipmt`: 2,500 dollars at
/// 8.24 % a year over 12 months, row by row, printed in cents.
#[test]
fn annuity_of_numpy_financial() {
    let unit = 1_000_000;
    let plan = monthly(
        250_000 * unit,
        12,
        Interest::Annuity(percent("8.24"), Per::Year),
    );
    let printed: Vec<(i64, i64, i64)> = table(&plan)
        .iter()
        .map(|it| {
            let part = in_units(it.0 - it.1, unit);
            (part, in_units(it.1, unit), in_units(it.2, unit))
        })
        .collect();
    let expected = [
        (20_058, 1_717, 229_942),
        (20_196, 1_579, 209_746),
        (20_335, 1_440, 189_411),
        (20_474, 1_301, 168_937),
        (20_615, 1_160, 148_322),
        (20_756, 1_018, 127_566),
        (20_899, 876, 106_667),
        (21_042, 732, 85_625),
        (21_187, 588, 64_438),
        (21_332, 442, 43_105),
        (21_479, 296, 21_626),
        (21_626, 149, 0),
    ];
    assert_eq!(printed, expected);
    assert_eq!(in_units(plan.charge().get(), unit), 11_298);
}

/// Microsoft's documentation of CUMPRINC and CUMIPMT: 125,000 at 9 % a year
/// over 30 years; the first month, and the whole second year.
#[test]
fn annuity_of_a_spreadsheet() {
    let unit = 1_000_000_000;
    let plan = monthly(
        125_000 * unit,
        360,
        Interest::Annuity(percent("9"), Per::Year),
    );
    let rows = table(&plan);
    // 68.27827118 and 937.5.
    assert_eq!(in_units(rows[0].0 - rows[0].1, 10), 6_827_827_118);
    assert_eq!(rows[0].1, 937_500_000_000);
    let second_year = &rows[12..24];
    let principal: i64 = second_year.iter().map(|it| it.0 - it.1).sum();
    let interest: i64 = second_year.iter().map(|it| it.1).sum();
    // 934.1071234 and 11135.23213.
    assert_eq!(in_units(principal, 100), 9_341_071_234);
    assert_eq!(in_units(interest, 10_000), 1_113_523_213);
}
