use tagih_santun::domain::rate::RateProblem::{Empty, NotANumber, TooLarge};
use tagih_santun::domain::rate::{Rate, RateProblem};

#[test]
fn percentages_as_traders_write_them() {
    let cases: [(&str, Result<u32, RateProblem>); 17] = [
        ("12", Ok(1_200)),
        ("1,5", Ok(150)),
        ("1.5", Ok(150)),
        ("0,25 %", Ok(25)),
        (" 2% ", Ok(200)),
        ("0", Ok(0)),
        ("1000", Ok(100_000)),
        ("1000,01", Err(TooLarge)),
        ("99999999999", Err(TooLarge)),
        ("", Err(Empty)),
        ("%", Err(Empty)),
        ("1,555", Err(NotANumber)),
        ("1,", Err(NotANumber)),
        (",5", Err(NotANumber)),
        ("-1", Err(NotANumber)),
        ("1 juta", Err(NotANumber)),
        ("1,5,5", Err(NotANumber)),
    ];
    for (text, expected) in cases {
        let read = Rate::parse_percent(text).map(Rate::basis_points);
        assert_eq!(read, expected, "reading {text:?}");
    }
}
