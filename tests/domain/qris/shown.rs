//! The QR that a customer is shown, read again by a library that this project
//! did not write.

use super::composed::{any_qris, text, usual, with};
use super::rupiah;
use proptest::prelude::*;
use tagih_santun::domain::business::{Business, QrisAmount};
use tagih_santun::domain::exchange::qris::code::PaymentCode;
use tagih_santun::domain::exchange::qris::payload::Payload;
use tagih_santun::domain::exchange::qris::picture::{Picture, QUIET};
use tagih_santun::domain::exchange::qris::{Qris, QrisProblem, tag};

/// What the library reads in a picture of these modules, each of them `scale`
/// pixels wide.
fn decoded(picture: &Picture, scale: usize) -> String {
    let side = picture.side() * scale;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        if picture.is_dark(y / scale, x / scale) {
            0
        } else {
            255
        }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

fn business(qris: String, qris_amount: QrisAmount) -> Business {
    Business {
        qris,
        qris_amount,
        ..Business::default()
    }
}

#[test]
fn the_qr_is_shown_as_it_was_given_out_unless_the_trader_chose_otherwise() {
    let given = text(&usual());
    for (wanted, amount, says) in [
        (QrisAmount::Beside, 875_000, QrisAmount::Beside),
        (QrisAmount::Inside, 875_000, QrisAmount::Inside),
        (QrisAmount::Inside, 0, QrisAmount::Beside),
        (QrisAmount::Inside, 10_000_000, QrisAmount::Inside),
        (QrisAmount::Inside, 10_000_001, QrisAmount::Beside),
    ] {
        let code = PaymentCode::of(&business(given.clone(), wanted), rupiah(amount));
        let code = code.unwrap().unwrap();
        assert_eq!(code.says, says, "{wanted:?} {amount}");
        assert_eq!(code.text == given, says == QrisAmount::Beside);
        assert_eq!(code.takes_several(), amount > 10_000_000);
        assert_eq!(code.name, "WARUNG CONTOH");
        let shown = decoded(&code.picture().unwrap(), 4);
        assert_eq!(shown, code.text);
        let amount = Payload::read(&shown)
            .unwrap()
            .value(tag::AMOUNT)
            .map(str::to_owned);
        assert_eq!(amount.is_some(), says == QrisAmount::Inside);
    }
}

#[test]
fn without_a_sound_qris_nothing_is_shown() {
    let none = PaymentCode::of(&business(String::new(), QrisAmount::Beside), rupiah(1));
    assert_eq!(none, Ok(None));
    let once = business(with(1, Some("12")), QrisAmount::Beside);
    assert_eq!(
        PaymentCode::of(&once, rupiah(1)),
        Err(QrisProblem::OnePayment)
    );
}

#[test]
fn the_drawing_has_its_quiet_zone_and_every_dark_module_once() {
    let picture = Picture::of(&text(&usual())).unwrap();
    let side = picture.side();
    let mut drawn = vec![false; side * side];
    for run in picture.runs() {
        for column in run.from..run.from + run.length {
            assert!(!drawn[run.row * side + column]);
            drawn[run.row * side + column] = true;
        }
    }
    let inside = QUIET..side - QUIET;
    for row in 0..side {
        for column in 0..side {
            let dark = picture.is_dark(row, column);
            assert_eq!(drawn[row * side + column], dark);
            assert!(!dark || (inside.contains(&row) && inside.contains(&column)));
        }
    }
    assert_eq!(picture.path().matches('M').count(), picture.runs().count());
    assert!(!picture.is_dark(side, 0) && !picture.is_dark(0, side));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_qr_that_is_shown_is_read_again(
        text in any_qris(),
        amount in 1_i64..=10_000_000,
        scale in 2_usize..5,
    ) {
        let qris = Qris::read(&text).unwrap();
        for wanted in [QrisAmount::Beside, QrisAmount::Inside] {
            let code = PaymentCode::for_amount(&qris, wanted, rupiah(amount));
            prop_assert_eq!(decoded(&code.picture().unwrap(), scale), code.text);
        }
    }
}
