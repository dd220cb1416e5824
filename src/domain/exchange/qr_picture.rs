//! QR codes in a picture, be it a photo, a screenshot or a frame of a camera.
//! Finding and decoding them is the work of `rqrr`.

use rqrr::PreparedImage;
use serde::{Deserialize, Serialize};

/// How the bytes of a picture are to be understood: row by row from the top
/// left, without gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureSize {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What a pixel is.
    pub pixels: Pixels,
}

/// What the bytes of one pixel mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pixels {
    /// Four bytes: red, green, blue, and how opaque it is, as a canvas gives
    /// them. What shows through is taken for white paper.
    Rgba,
    /// One byte: from black, 0, to white.
    Luma,
}

/// The QR codes of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrTexts {
    /// What they say, each text once, in the order in which they were found.
    pub texts: Vec<String>,
    /// Whether something looked like a QR code and could not be read: blurred,
    /// cut off, or no text.
    pub unreadable: bool,
}

/// Why a picture was not looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureProblem {
    /// It has no pixels, or not as many bytes as its size asks for.
    Incomplete,
    /// It has more than [`MOST_PIXELS`].
    TooLarge,
}

/// More than the photos of most phones; whoever asks makes larger ones smaller
/// first.
pub const MOST_PIXELS: u32 = 24_000_000;

/// Reads all QR codes of a picture: dark on light, or else light on dark.
///
/// # Errors
///
/// The [`PictureProblem`]. A picture without any code is no error.
pub fn read(size: PictureSize, bytes: &[u8]) -> Result<QrTexts, PictureProblem> {
    let picture = Picture::new(size, bytes)?;
    let found = picture.find(|luma| luma);
    if found.texts.is_empty() {
        let reversed = picture.find(|luma| u8::MAX - luma);
        if !reversed.texts.is_empty() {
            return Ok(reversed);
        }
    }
    Ok(found)
}

/// Pixels that are there.
struct Picture<'a> {
    width: usize,
    height: usize,
    pixels: Pixels,
    bytes: &'a [u8],
}

impl<'a> Picture<'a> {
    fn new(size: PictureSize, bytes: &'a [u8]) -> Result<Self, PictureProblem> {
        let PictureSize {
            width,
            height,
            pixels,
        } = size;
        match width.checked_mul(height) {
            Some(0) => return Err(PictureProblem::Incomplete),
            Some(1..=MOST_PIXELS) => {}
            Some(_) | None => return Err(PictureProblem::TooLarge),
        }
        let (width, height) = (width as usize, height as usize);
        if bytes.len() != width * height * pixels.bytes() {
            return Err(PictureProblem::Incomplete);
        }
        Ok(Self {
            width,
            height,
            pixels,
            bytes,
        })
    }

    fn find(&self, seen: impl Fn(u8) -> u8) -> QrTexts {
        let mut prepared =
            PreparedImage::prepare_from_greyscale(self.width, self.height, |column, row| {
                seen(self.luma(column, row))
            });
        let mut found = QrTexts::default();
        for grid in prepared.detect_grids() {
            match grid.decode() {
                Ok((_, text)) if found.texts.contains(&text) => {}
                Ok((_, text)) => found.texts.push(text),
                Err(_) => found.unreadable = true,
            }
        }
        found
    }

    fn luma(&self, column: usize, row: usize) -> u8 {
        let at = (row * self.width + column) * self.pixels.bytes();
        match self.pixels {
            Pixels::Luma => self.bytes[at],
            Pixels::Rgba => on_white(&self.bytes[at..at + 4]),
        }
    }
}

impl Pixels {
    const fn bytes(self) -> usize {
        match self {
            Pixels::Rgba => 4,
            Pixels::Luma => 1,
        }
    }
}

/// How bright a pixel is on white paper, by the weights of ITU-R BT.601 in
/// 256ths.
fn on_white(pixel: &[u8]) -> u8 {
    const WHITE: u32 = 255;
    let [red, green, blue, opaque] = [0, 1, 2, 3].map(|at| u32::from(pixel[at]));
    let bright = (77 * red + 150 * green + 29 * blue) / 256;
    let mixed = (bright * opaque + WHITE * (WHITE - opaque)) / WHITE;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}
