use fast_qr::{ECL, QRBuilder};
use proptest::prelude::*;
use tagih_santun::domain::exchange::qr_picture::{
    MOST_PIXELS, PictureProblem, PictureSize, Pixels, QrTexts, read,
};

/// The published example of a merchant's code, EMVCo's "QR Code Specification
/// for Payment Systems", annex.
const PAYMENT: &str = "00020101021229300012D156000000000510A93FO3230Q31280012D15600000001030812345678520441115802CN5914BEST TRANSPORT6007BEIJING64200002ZH0104最佳运输0202北京540523.7253031565502016233030412340603***0708A60086670902ME91320016A0112233449988770708123456786304A13A";

/// The edge of one dot of a code, in pixels.
const DOT: usize = 5;
/// The quiet rim around a code, in dots.
const RIM: usize = 4;

/// A picture in shades of grey.
struct Grey {
    width: usize,
    rows: Vec<Vec<u8>>,
}

impl Grey {
    fn of(text: &str) -> Self {
        let code = QRBuilder::new(text).ecl(ECL::M).build().unwrap();
        let width = (code.size + 2 * RIM) * DOT;
        let is_dark = |column: usize, row: usize| {
            let place = |at: usize| (at / DOT).checked_sub(RIM).filter(|at| *at < code.size);
            let (Some(column), Some(row)) = (place(column), place(row)) else {
                return false;
            };
            code[row][column].value()
        };
        let dot = |column, row| if is_dark(column, row) { 20 } else { 240 };
        let rows = (0..width).map(|row| (0..width).map(|column| dot(column, row)).collect());
        Self {
            width,
            rows: rows.collect(),
        }
    }

    fn beside(mut self, other: Self) -> Self {
        let height = self.rows.len().max(other.rows.len());
        self.rows.resize(height, vec![240; self.width]);
        for (at, row) in self.rows.iter_mut().enumerate() {
            row.extend_from_slice(other.rows.get(at).unwrap_or(&vec![240; other.width]));
        }
        self.width += other.width;
        self
    }

    fn bytes(&self) -> Vec<u8> {
        self.rows.concat()
    }

    fn read(&self) -> QrTexts {
        read(
            size(self.width, self.rows.len(), Pixels::Luma),
            &self.bytes(),
        )
        .unwrap()
    }
}

fn size(width: usize, height: usize, pixels: Pixels) -> PictureSize {
    PictureSize {
        width: u32::try_from(width).unwrap(),
        height: u32::try_from(height).unwrap(),
        pixels,
    }
}

fn check(picture: &Grey, texts: &[&str]) {
    assert_eq!(picture.read().texts, texts);
}

#[test]
fn a_code_says_what_was_put_in() {
    check(&Grey::of(PAYMENT), &[PAYMENT]);
    check(&Grey::of("7"), &["7"]);
}

#[test]
fn every_code_of_a_picture_is_read_and_equal_ones_once() {
    let both = Grey::of("https://example.com/satu").beside(Grey::of(PAYMENT));
    let mut texts = both.read().texts;
    texts.sort();
    assert_eq!(texts, [PAYMENT, "https://example.com/satu"]);
    check(&Grey::of("sama").beside(Grey::of("sama")), &["sama"]);
}

#[test]
fn a_code_may_be_light_on_dark() {
    let mut night = Grey::of(PAYMENT);
    for shade in night.rows.iter_mut().flatten() {
        *shade = u8::MAX - *shade;
    }
    check(&night, &[PAYMENT]);
}

#[test]
fn a_code_may_lie_on_its_side() {
    let upright = Grey::of(PAYMENT);
    let column = |at: usize| upright.rows.iter().map(|row| row[at]).collect();
    let turned = Grey {
        width: upright.rows.len(),
        rows: (0..upright.width).rev().map(column).collect(),
    };
    check(&turned, &[PAYMENT]);
}

#[test]
fn what_shows_through_is_white_paper() {
    let code = Grey::of(PAYMENT);
    // Black, and seen where the code is dark: as drawing programs save codes.
    let drawn: Vec<u8> = code
        .bytes()
        .into_iter()
        .flat_map(|shade| [0, 0, 0, if shade < 128 { 255 } else { 0 }])
        .collect();
    let read = read(size(code.width, code.rows.len(), Pixels::Rgba), &drawn);
    assert_eq!(read.unwrap().texts, [PAYMENT]);
}

#[test]
fn colours_count_by_how_bright_they_are() {
    let code = Grey::of(PAYMENT);
    let coloured: Vec<u8> = code
        .bytes()
        .into_iter()
        .flat_map(|shade| {
            if shade < 128 {
                [20, 30, 140, 255]
            } else {
                [255, 220, 90, 255]
            }
        })
        .collect();
    let read = read(size(code.width, code.rows.len(), Pixels::Rgba), &coloured);
    assert_eq!(read.unwrap().texts, [PAYMENT]);
}

#[test]
fn a_picture_without_a_code_has_no_texts() {
    let plain = Grey {
        width: 90,
        rows: vec![vec![200; 90]; 60],
    };
    assert_eq!(plain.read(), QrTexts::default());
}

#[test]
fn a_damaged_code_is_said_to_be_there() {
    let mut torn = Grey::of(PAYMENT);
    let (from, until) = (torn.width * 2 / 5, torn.width * 3 / 5);
    for row in &mut torn.rows[from..until] {
        row[from / 2..].fill(240);
    }
    let read = torn.read();
    assert_eq!((read.texts.len(), read.unreadable), (0, true));
}

#[test]
fn a_picture_that_is_none_is_refused() {
    for (width, height, pixels, bytes, problem) in [
        (0, 9, Pixels::Luma, 0, PictureProblem::Incomplete),
        (9, 0, Pixels::Rgba, 0, PictureProblem::Incomplete),
        (9, 9, Pixels::Luma, 80, PictureProblem::Incomplete),
        (9, 9, Pixels::Luma, 82, PictureProblem::Incomplete),
        (9, 9, Pixels::Rgba, 81, PictureProblem::Incomplete),
        (
            usize::try_from(MOST_PIXELS).unwrap() + 1,
            1,
            Pixels::Luma,
            9,
            PictureProblem::TooLarge,
        ),
        (70_000, 70_000, Pixels::Rgba, 9, PictureProblem::TooLarge),
    ] {
        let refused = read(size(width, height, pixels), &vec![0; bytes]);
        assert_eq!(refused, Err(problem), "{width} x {height}, {bytes} bytes");
    }
}

proptest! {
    #[test]
    fn no_picture_is_too_odd(
        width in 1_usize..60,
        bytes in prop::collection::vec(any::<u8>(), 1..3_000),
    ) {
        let height = bytes.len() / width;
        prop_assume!(height > 0);
        let read = read(size(width, height, Pixels::Luma), &bytes[..width * height]);
        prop_assert!(read.is_ok());
    }

    #[test]
    fn every_text_comes_back(text in "[ -~]{1,80}") {
        prop_assert_eq!(Grey::of(&text).read().texts, [text]);
    }
}
