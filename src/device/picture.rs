//! Turning whatever a camera or a folder gives into a small photo.
//!
//! The browser decodes the picture and writes a new JPEG of its pixels alone:
//! neither the place nor the time nor the device that a camera noted comes
//! along.

use crate::device::files::{self, FileProblem};
use crate::domain::picture::{Picture, PictureKind, PictureProblem, Shrink};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, File, ImageBitmap, ImageEncodeOptions, OffscreenCanvas, OffscreenCanvasRenderingContext2d,
};

/// Why a file did not become a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoProblem {
    /// It is no picture that may be decoded.
    Refused(PictureProblem),
    /// It is a picture, but this browser cannot read its kind.
    Unreadable(PictureKind),
    /// The browser did not do its part; in its own words.
    Failed(String),
}

impl From<PictureProblem> for PhotoProblem {
    fn from(problem: PictureProblem) -> Self {
        Self::Refused(problem)
    }
}

impl From<FileProblem> for PhotoProblem {
    fn from(problem: FileProblem) -> Self {
        match problem {
            FileProblem::TooLarge { .. } => Self::Refused(PictureProblem::FileTooLarge),
            FileProblem::Failed(detail) => Self::Failed(detail),
        }
    }
}

impl From<JsValue> for PhotoProblem {
    fn from(thrown: JsValue) -> Self {
        Self::Failed(format!("{thrown:?}"))
    }
}

/// The bytes of a JPEG that shows what a chosen file shows, upright, in about
/// [`Shrink::ENOUGH`] bytes.
///
/// # Errors
/// Where the file is no picture, or the browser cannot turn it into one.
pub async fn photo(file: &File) -> Result<Vec<u8>, PhotoProblem> {
    let picture = {
        let chosen = files::read(file, Picture::LARGEST_FILE as u64).await?;
        Picture::read(&chosen.bytes)?
    };
    let decoded = Decoded::read(file, picture.kind).await?;
    let mut smallest = Vec::new();
    let mut drawn: Option<(u32, OffscreenCanvas)> = None;
    for step in Shrink::STEPS {
        let canvas = match drawn {
            Some((longest, canvas)) if longest == step.longest => canvas,
            _ => decoded.drawn(step)?,
        };
        smallest = encoded(&canvas, step.quality).await?;
        if smallest.len() <= Shrink::ENOUGH {
            break;
        }
        drawn = Some((step.longest, canvas));
    }
    Ok(smallest)
}

/// A picture as pixels, which the browser lets go of with it: they are many.
struct Decoded(ImageBitmap);

impl Decoded {
    /// Turns it upright, as its camera noted.
    async fn read(file: &Blob, kind: PictureKind) -> Result<Self, PhotoProblem> {
        let window = web_sys::window().ok_or_else(no_window)?;
        let bitmap = window.create_image_bitmap_with_blob(file)?.await;
        let bitmap = bitmap.map_err(|_| match kind {
            PictureKind::Heic | PictureKind::Avif => PhotoProblem::Unreadable(kind),
            _ => PhotoProblem::Refused(PictureProblem::Broken),
        })?;
        Ok(Self(bitmap.unchecked_into()))
    }

    /// The picture at the size of a step. JPEG knows no transparency, so it
    /// lies on white, like paper.
    fn drawn(&self, step: Shrink) -> Result<OffscreenCanvas, PhotoProblem> {
        let (width, height) = step.fit(self.0.width(), self.0.height());
        let canvas = OffscreenCanvas::new(width, height)?;
        let context = canvas.get_context("2d")?.ok_or_else(no_window)?;
        let context: OffscreenCanvasRenderingContext2d = context.unchecked_into();
        let (width, height) = (f64::from(width), f64::from(height));
        context.set_fill_style_str("white");
        context.fill_rect(0.0, 0.0, width, height);
        // Small print stays legible.
        Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into())?;
        context.draw_image_with_image_bitmap_and_dw_and_dh(&self.0, 0.0, 0.0, width, height)?;
        Ok(canvas)
    }
}

impl Drop for Decoded {
    fn drop(&mut self) {
        self.0.close();
    }
}

async fn encoded(canvas: &OffscreenCanvas, quality: u8) -> Result<Vec<u8>, PhotoProblem> {
    let options = ImageEncodeOptions::new();
    options.set_type("image/jpeg");
    options.set_quality(f64::from(quality) / 100.0);
    let written = canvas.convert_to_blob_with_options(&options)?.await?;
    let blob: Blob = written.unchecked_into();
    let buffer = blob.array_buffer().await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn no_window() -> PhotoProblem {
    PhotoProblem::Failed("there is nothing to draw on".to_owned())
}
