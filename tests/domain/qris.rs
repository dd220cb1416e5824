mod composed;
mod shown;

use composed::{any_qris, fields, sealed, text, usual, with};
use proptest::prelude::*;
use tagih_santun::domain::exchange::qris::QrisProblem::{
    Altered, AmountInside, Cut, Empty, Foreign, Incomplete, NotQris, OnePayment, TooLong,
};
use tagih_santun::domain::exchange::qris::amount::{AmountProblem, LARGEST, with_amount};
use tagih_santun::domain::exchange::qris::payload::{Payload, checksum};
use tagih_santun::domain::exchange::qris::tlv::{self, Tag};
use tagih_santun::domain::exchange::qris::{Qris, QrisProblem, tag};
use tagih_santun::domain::money::Rupiah;

/// The example of EMVCo's "QR Code Specification for Payment Systems,
/// Merchant-Presented Mode": its fields are in no order of their tags, some lie
/// in others, and a character of it takes three bytes.
const PUBLISHED: &str = "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678\
    520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.72\
    53031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";

/// A shop's QR that is sound.
pub fn sound() -> String {
    text(&usual())
}

fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount).unwrap()
}

fn check(cases: &[(&str, Result<(), QrisProblem>)]) {
    for (text, expected) in cases {
        let read = Qris::read(text).map(|_| ());
        assert_eq!(read, *expected, "reading {text:?}");
    }
}

#[test]
fn the_checksum_has_the_published_check_value() {
    assert_eq!(checksum("123456789"), 0x29B1);
    assert_eq!(checksum(""), 0xFFFF);
}

#[test]
fn the_published_example_is_read_whole_and_is_of_another_country() {
    let payload = Payload::read(PUBLISHED).unwrap();
    assert_eq!(payload.write(), PUBLISHED);
    assert_eq!(payload.value(tag::NAME), Some("BEST TRANSPORT"));
    assert_eq!(payload.value(tag::AMOUNT), Some("23.72"));
    let language = tlv::read(payload.value(Tag::new(64)).unwrap()).unwrap();
    assert_eq!(language[1].value(), "最佳运输");
    let more = tlv::read(payload.value(tag::MORE).unwrap()).unwrap();
    let more: Vec<_> = more
        .iter()
        .map(|it| (it.tag().number(), it.value()))
        .collect();
    assert_eq!(more, [(3, "1234"), (6, "***"), (7, "A6008667"), (9, "ME")]);
    check(&[(PUBLISHED, Err(Foreign))]);
}

#[test]
fn a_shop_s_qris_says_who_is_paid() {
    let qris = Qris::read(&text(&usual())).unwrap();
    assert_eq!(qris.name(), "WARUNG CONTOH");
    assert_eq!(qris.city(), "BANDUNG");
    assert_eq!(qris.merchant_number().as_deref(), Some("ID1020000000001"));
}

#[test]
fn tags_may_stand_in_any_order() {
    let mut all = usual();
    all.reverse();
    let text = text(&all);
    let qris = Qris::read(&text).unwrap();
    assert_eq!(qris.name(), "WARUNG CONTOH");
    assert_eq!(qris.text(), text);
}

#[test]
fn white_space_around_it_does_not_count() {
    let text = text(&usual());
    assert_eq!(Qris::read(&format!("\n {text}\t\n")).unwrap().text(), text);
}

#[test]
fn what_is_no_static_qris_is_refused_with_its_reason() {
    let whole = text(&usual());
    let filler = "X".repeat(99);
    let filled = fields((64..=69).map(|it| (it, filler.as_str())));
    let overlong = sealed(&format!("000201{filled}"));
    let lower_case = whole[..whole.len() - 4].to_owned() + &whole[whole.len() - 4..].to_lowercase();
    check(&[
        (&whole, Ok(())),
        ("", Err(Empty)),
        (" \n", Err(Empty)),
        ("https://example.org/bayar", Err(NotQris)),
        ("WIFI:S:warung;T:WPA;P:rahasia;;", Err(NotQris)),
        ("0002", Err(Cut)),
        (&whole[..whole.len() / 2], Err(Cut)),
        (&whole[..whole.len() - 1], Err(Cut)),
        (&whole[..whole.len() - 8], Err(Cut)),
        (&whole[6..], Err(Altered)),
        (&whole.replacen("CONTOH0001", "CONTOH0002", 1), Err(Altered)),
        (&whole.replacen("BANDUNG", "BANDONG", 1), Err(Altered)),
        (&lower_case, Err(Altered)),
        (&overlong, Err(TooLong)),
        (&"0".repeat(1_000_000), Err(TooLong)),
        // The seal fits, and what is sealed is no QRIS.
        (&sealed("000202010211"), Err(NotQris)),
        (&sealed("0002015802I"), Err(NotQris)),
        (&sealed("00020158021D58021D"), Err(NotQris)),
        (&sealed("0002016304AAAA"), Err(NotQris)),
        (&sealed("00020159005802ID"), Err(NotQris)),
        (&sealed("000201+101A"), Err(NotQris)),
        (&with(26, Some("0099XX")), Err(NotQris)),
        (&with(62, Some("A01")), Err(NotQris)),
        (&with(53, Some("702")), Err(Foreign)),
        (&with(53, None), Err(Foreign)),
        (&with(58, Some("SG")), Err(Foreign)),
        (&with(59, None), Err(Incomplete)),
        (&with(59, Some("  ")), Err(Incomplete)),
        (&with(60, None), Err(Incomplete)),
        (&with(1, Some("12")), Err(OnePayment)),
        (&with(1, None), Err(OnePayment)),
        (&with(54, Some("15000")), Err(AmountInside)),
    ]);
}

#[test]
fn a_qr_must_say_where_the_money_goes() {
    let mut all = usual();
    all.retain(|(tag, _)| !matches!(tag, 26 | 51));
    check(&[(&text(&all), Err(Incomplete))]);
    // Wallets of one provider say it without the national register.
    check(&[(&with(51, None), Ok(()))]);
    assert_eq!(Qris::read(&with(51, None)).unwrap().merchant_number(), None);
}

#[test]
fn every_cut_and_every_altered_character_of_one_qr_is_refused() {
    let whole = text(&usual());
    for at in 0..whole.len() {
        assert!(
            Qris::read(&whole[..at]).is_err(),
            "its first {at} characters"
        );
        assert!(
            at == 0 || Qris::read(&whole[at..]).is_err(),
            "without its first {at}"
        );
        for other in ' '..='~' {
            let mut altered = whole.clone();
            altered.replace_range(at..=at, other.encode_utf8(&mut [0; 4]));
            assert_eq!(Qris::read(&altered).is_ok(), altered == whole, "{altered}");
        }
    }
}

#[test]
fn the_amount_goes_before_the_country_and_nothing_else_changes() {
    let qris = Qris::read(&text(&usual())).unwrap();
    let inside = with_amount(&qris, rupiah(875_000)).unwrap().write();
    let mut expected = usual();
    "12".clone_into(&mut expected[0].1);
    expected.insert(5, (54, "875000".to_owned()));
    assert_eq!(inside, text(&expected));
    check(&[(&inside, Err(OnePayment))]);
}

#[test]
fn an_amount_that_cannot_go_inside_is_refused_with_its_reason() {
    let usual = Qris::read(&text(&usual())).unwrap();
    let fee = Qris::read(&with(55, Some("01"))).unwrap();
    let full = {
        let mut all = composed::usual();
        all.extend([64, 65].map(|tag| (tag, "X".repeat(99))));
        let room = 512 - text(&all).len() - 4;
        all.push((66, "X".repeat(room)));
        Qris::read(&text(&all)).unwrap()
    };
    for (qris, amount, problem) in [
        (&usual, 0, Some(AmountProblem::Zero)),
        (&usual, 1, None),
        (&usual, LARGEST.get(), None),
        (&usual, LARGEST.get() + 1, Some(AmountProblem::TooLarge)),
        (&fee, 50_000, Some(AmountProblem::Fee)),
        (&full, 50_000, Some(AmountProblem::NoRoom)),
    ] {
        let refused = with_amount(qris, rupiah(amount)).err();
        assert_eq!(refused, problem, "{amount}");
    }
    assert_eq!(LARGEST, rupiah(10_000_000));
}

proptest! {
    #[test]
    fn what_is_read_is_written_as_it_was(text in any_qris()) {
        prop_assert_eq!(Qris::read(&text).unwrap().text(), text);
    }

    #[test]
    fn any_cut_is_refused(text in any_qris(), at in any::<prop::sample::Index>()) {
        let at = at.index(text.len());
        prop_assert!(Qris::read(&text[..at]).is_err());
        prop_assert!(at == 0 || Qris::read(&text[at..]).is_err());
    }

    #[test]
    fn any_altered_character_is_refused(
        text in any_qris(),
        at in any::<prop::sample::Index>(),
        other in " -~",
    ) {
        let at = at.index(text.len());
        let mut altered = text.clone();
        altered.replace_range(at..=at, &other);
        prop_assume!(altered != text);
        prop_assert!(Qris::read(&altered).is_err(), "{altered}");
    }

    #[test]
    fn an_amount_inside_is_read_again_with_the_rest_unchanged(
        text in any_qris(),
        amount in 1_i64..=10_000_000,
    ) {
        let qris = Qris::read(&text).unwrap();
        let inside = with_amount(&qris, rupiah(amount)).unwrap();
        let again = Payload::read(&inside.write()).unwrap();
        let amount = amount.to_string();
        prop_assert_eq!(again.value(tag::AMOUNT), Some(amount.as_str()));
        prop_assert_eq!(again.value(tag::INITIATION), Some("12"));
        let place = |tag| again.fields().iter().position(|it| it.tag() == tag);
        prop_assert_eq!(place(tag::AMOUNT).map(|it| it + 1), place(tag::COUNTRY));
        let rest = |payload: &Payload| -> Vec<_> {
            let others = payload.fields().iter();
            let others = others.filter(|it| ![tag::AMOUNT, tag::INITIATION].contains(&it.tag()));
            others.cloned().collect()
        };
        prop_assert_eq!(rest(&again), rest(qris.payload()));
        for fee in tag::FEES {
            prop_assert_eq!(again.value(fee), None);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,600}", digits in "[0-9]{0,80}") {
        let sealed = sealed(&format!("000201{digits}{text}"));
        for any in [text, digits, sealed] {
            prop_assert!(Qris::read(&any).map_or(true, |it| it.text() == any.trim()));
        }
    }
}
