use proptest::prelude::*;
use tagih_santun::domain::phone::PhoneProblem::{
    AreaMissing, Empty, NotANumber, SeveralNumbers, TooLong, TooShort, UnknownPrefix,
};
use tagih_santun::domain::phone::{PhoneNumber, PhoneProblem};

fn check(cases: &[(&str, Result<&str, PhoneProblem>)]) {
    for (text, expected) in cases {
        let read = PhoneNumber::parse(text);
        let read = read.as_ref().map(PhoneNumber::e164);
        assert_eq!(read, expected.as_ref().copied(), "reading {text:?}");
    }
}

#[test]
fn one_number_in_all_its_spellings() {
    for text in [
        "0812-3456-7890",
        "081234567890",
        "0812 3456 7890",
        "0812.3456.7890",
        "(0812) 3456-7890",
        "'081234567890",
        "0812\u{a0}3456\u{2011}7890",
        "\u{202a}+62 812-3456-7890\u{202c}",
        "8123456 7890",
        "62 812-3456-7890",
        "+62 812 3456 7890",
        "+62 (0) 812 3456 7890",
        "(+62) 812 3456 7890",
        "+6208123456 7890",
        "620812 3456 7890",
        "0062 812 3456 7890",
    ] {
        check(&[(text, Ok("+6281234567890"))]);
    }
}

#[test]
fn numbers_of_the_samples() {
    check(&[
        ("0812-0000-1001", Ok("+6281200001001")),
        ("+62 812 0000 1002", Ok("+6281200001002")),
        ("081200001003", Ok("+6281200001003")),
        ("62 812-0000-1004", Ok("+6281200001004")),
        ("8120000 1005", Ok("+6281200001005")),
        ("021-555-0100", Ok("+62215550100")),
    ]);
}

#[test]
fn landlines_and_other_countries() {
    check(&[
        ("(021) 555 0100", Ok("+62215550100")),
        ("+62 21 5550100", Ok("+62215550100")),
        ("0361 123456", Ok("+62361123456")),
        ("+65 6123 4567", Ok("+6561234567")),
        ("0065 6123 4567", Ok("+6561234567")),
        ("+1 (212) 555-0100", Ok("+12125550100")),
    ]);
}

#[test]
fn what_is_no_number_is_refused_with_its_reason() {
    check(&[
        ("", Err(Empty)),
        ("  ", Err(Empty)),
        ("-", Err(NotANumber)),
        ("belum ada", Err(NotANumber)),
        ("WA 0812-3456-7890", Err(NotANumber)),
        ("8.12E+10", Err(NotANumber)),
        ("81234567890.0", Err(NotANumber)),
        ("0812-3456-789x", Err(NotANumber)),
        ("=0812", Err(NotANumber)),
        ("0812-3456-7890 / 0813-3456-7890", Err(SeveralNumbers)),
        ("+62812+62813", Err(SeveralNumbers)),
        ("0812", Err(TooShort)),
        ("0812-3456", Err(TooShort)),
        ("0", Err(TooShort)),
        ("08", Err(TooShort)),
        ("62", Err(TooShort)),
        ("021-555", Err(TooShort)),
        ("+65612", Err(TooShort)),
        ("0812-3456-7890-12", Err(TooLong)),
        ("021-5550-1234-56", Err(TooLong)),
        ("+1234567890123456", Err(TooLong)),
        ("555-0100", Err(AreaMissing)),
        ("21 555 0100", Err(AreaMissing)),
        ("0842-3456-7890", Err(UnknownPrefix)),
        ("0800-123-4567", Err(UnknownPrefix)),
        ("+62 112 345 678", Err(UnknownPrefix)),
        ("+0812345678", Err(UnknownPrefix)),
    ]);
}

#[test]
fn shown_as_people_read_it() {
    for (text, expected) in [
        ("+6281234567890", "0812-3456-7890"),
        ("+62812345678901", "0812-3456-78901"),
        ("+628123456789", "0812-3456-789"),
        ("+62812345678", "0812-345-678"),
        ("+62215550100", "021-555-0100"),
        ("+622155501000", "021-5550-1000"),
        ("+62361123456", "0361-123-456"),
        ("+6561234567", "+6561234567"),
    ] {
        assert_eq!(PhoneNumber::parse(text).unwrap().shown(), expected);
    }
}

#[test]
fn messages_go_to_mobiles_and_abroad_only() {
    for (text, expected) in [
        ("0812-3456-7890", true),
        ("021-555-0100", false),
        ("0812 0000 1001", true),
        ("+65 8123 4567", true),
    ] {
        let number = PhoneNumber::parse(text).unwrap();
        assert_eq!(number.is_mobile(), expected, "{text}");
    }
}

#[test]
fn wa_me_takes_digits_alone() {
    let number = PhoneNumber::parse("0812-3456-7890").unwrap();
    assert_eq!(number.wa_digits(), "6281234567890");
}

#[test]
fn a_hostile_file_cannot_make_a_wrong_number() {
    for hostile in ["\"\"", "\"+62812\"", "\"javascript:1\"", "62812345678"] {
        let read = serde_json::from_str::<PhoneNumber>(hostile);
        assert!(read.is_err(), "{hostile} became {read:?}");
    }
    let read: PhoneNumber = serde_json::from_str("\"+6281234567890\"").unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), "\"+6281234567890\"");
}

/// National digits of a mobile: `8[1-35-9]` and 7 to 10 more.
fn mobile() -> impl Strategy<Value = String> {
    "8[1-35-9][0-9]{7,10}"
}

fn any_number() -> impl Strategy<Value = PhoneNumber> {
    prop_oneof![
        mobile().prop_map(|national| format!("0{national}")),
        "0[2-79][0-9]{7,10}",
        "\\+[1-57-9][0-9]{6,14}",
    ]
    .prop_map(|text| PhoneNumber::parse(&text).unwrap())
}

proptest! {
    #[test]
    fn a_number_normalises_to_itself(number in any_number()) {
        for text in [number.shown(), number.e164().to_owned()] {
            prop_assert_eq!(PhoneNumber::parse(&text), Ok(number.clone()), "{}", text);
        }
    }

    /// The library knows every country's plan; whatever it takes as an
    /// Indonesian mobile, however spelled, we take as the same number.
    #[test]
    fn a_library_reads_mobiles_alike(national in mobile(), spelling in 0..5_usize) {
        let text = match spelling {
            0 => format!("0{national}"),
            1 => format!("+62{national}"),
            2 => format!("62 {} {}", &national[..3], &national[3..]),
            3 => format!("0{}-{}-{}", &national[..3], &national[3..7], &national[7..]),
            _ => format!("+62 ({}) {}", &national[..3], &national[3..]),
        };
        let oracle = phonenumber::parse(Some(phonenumber::country::ID), &text).unwrap();
        prop_assert!(oracle.is_valid(), "{} is no number to the library", text);
        let theirs = oracle.format().mode(phonenumber::Mode::E164).to_string();
        let ours = PhoneNumber::parse(&text).unwrap();
        prop_assert_eq!(ours.e164(), theirs);
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,20}") {
        if let Ok(number) = PhoneNumber::parse(&text) {
            prop_assert_eq!(PhoneNumber::parse(number.e164()), Ok(number));
        }
    }

    #[test]
    fn no_mix_of_phone_signs_breaks_the_reader(text in "[-+0-9. ()]{0,18}") {
        if let Ok(number) = PhoneNumber::parse(&text) {
            prop_assert!((8..=16).contains(&number.e164().len()));
            prop_assert_eq!(PhoneNumber::parse(&number.shown()), Ok(number));
        }
    }
}
