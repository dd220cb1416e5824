//! QR codes in pictures and before the camera: read by the browser where it
//! can, else by the worker.

use crate::device::worker::{Worker, WorkerProblem};
use crate::domain::exchange::qr_picture::{PictureSize, Pixels, QrTexts};
use js_sys::{Array, Object, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    File, HtmlVideoElement, ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d,
};

/// The longest sides in pixels that a picture is looked at with, one after the
/// other: small is quick and forgives blur, large finds a small QR in a photo.
const SIDES: [u32; 2] = [1_000, 2_800];

/// The largest picture that is opened, in bytes: beyond what phones make.
const LARGEST_PICTURE: f64 = 40_000_000.0;

/// Why a picture was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QrReadProblem {
    /// It is no picture that the browser can open, or far too large.
    NoPicture,
    /// What reads it is not to be had: it was not fetched yet, or broke.
    NoReader,
}

impl From<WorkerProblem> for QrReadProblem {
    fn from(_: WorkerProblem) -> Self {
        Self::NoReader
    }
}

/// Reads QR codes. What it needs is fetched when it is first asked.
#[derive(Default)]
pub struct QrReader {
    worker: RefCell<Option<Worker>>,
}

impl QrReader {
    /// The QR codes of a picture that a person has chosen.
    ///
    /// # Errors
    /// The [`QrReadProblem`]. A picture without any code is no error.
    pub async fn picture(&self, file: &File) -> Result<QrTexts, QrReadProblem> {
        if file.size() > LARGEST_PICTURE {
            return Err(QrReadProblem::NoPicture);
        }
        let image = bitmap(file).await.map_err(|_| QrReadProblem::NoPicture)?;
        let seen = detect(&image).await;
        if !seen.texts.is_empty() {
            return Ok(seen);
        }
        let longest = image.width().max(image.height());
        let mut found = QrTexts::default();
        for side in SIDES {
            found = self.work(&image, side).await?;
            if !found.texts.is_empty() || longest <= side {
                break;
            }
        }
        Ok(found)
    }

    /// The QR codes of what a video shows now.
    ///
    /// # Errors
    /// Where what reads it is not to be had.
    pub async fn frame(&self, video: &HtmlVideoElement) -> Result<QrTexts, QrReadProblem> {
        let Ok(image) = bitmap(video).await else {
            // Nothing is shown yet.
            return Ok(QrTexts::default());
        };
        if has_detector() {
            return Ok(detect(&image).await);
        }
        self.work(&image, SIDES[0]).await
    }

    /// Has the worker look at an image that is made no larger than `side`.
    async fn work(&self, image: &ImageBitmap, side: u32) -> Result<QrTexts, QrReadProblem> {
        let (size, pixels) = pixels(image, side).map_err(|_| QrReadProblem::NoPicture)?;
        let worker = self.worker().await?;
        match worker.read_qr(size, &pixels).await {
            Ok(read) => read.map_err(|_| QrReadProblem::NoPicture),
            Err(problem) => {
                // The next one is asked of a new one.
                self.worker.take();
                Err(problem.into())
            }
        }
    }

    async fn worker(&self) -> Result<Worker, QrReadProblem> {
        let running = self.worker.borrow().clone();
        match running {
            Some(worker) => Ok(worker),
            None => {
                let worker = Worker::start().await?;
                self.worker.replace(Some(worker.clone()));
                Ok(worker)
            }
        }
    }
}

#[wasm_bindgen]
extern "C" {
    // One way for files and videos; web-sys has one for each.
    #[wasm_bindgen(catch, js_name = createImageBitmap)]
    fn create_image_bitmap(source: &JsValue) -> Result<Promise, JsValue>;

    // Not in web-sys: https://wicg.github.io/shape-detection-api/
    type BarcodeDetector;
    #[wasm_bindgen(constructor, catch)]
    fn new(options: &Object) -> Result<BarcodeDetector, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn detect(this: &BarcodeDetector, image: &JsValue) -> Result<Promise, JsValue>;
}

async fn bitmap(source: &JsValue) -> Result<ImageBitmap, JsValue> {
    create_image_bitmap(source)?
        .await
        .map(JsCast::unchecked_into)
}

/// Whether the browser says that it reads codes itself.
fn has_detector() -> bool {
    Reflect::has(&js_sys::global(), &"BarcodeDetector".into()).unwrap_or(false)
}

/// What the browser reads itself; nothing where it cannot, since the worker is
/// asked then.
async fn detect(image: &ImageBitmap) -> QrTexts {
    if !has_detector() {
        return QrTexts::default();
    }
    match detected(image).await {
        Ok(texts) => QrTexts {
            texts,
            unreadable: false,
        },
        Err(refused) => {
            web_sys::console::warn_1(&refused);
            QrTexts::default()
        }
    }
}

async fn detected(image: &ImageBitmap) -> Result<Vec<String>, JsValue> {
    let options = Object::new();
    Reflect::set(&options, &"formats".into(), &Array::of1(&"qr_code".into()))?;
    let codes = BarcodeDetector::new(&options)?.detect(image)?.await?;
    codes
        .unchecked_into::<Array>()
        .iter()
        .map(|code| Reflect::get(&code, &"rawValue".into()))
        .filter_map(|text| text.map(|it| it.as_string()).transpose())
        .collect()
}

/// The pixels of an image that is made no larger than `side`.
fn pixels(image: &ImageBitmap, side: u32) -> Result<(PictureSize, Vec<u8>), JsValue> {
    let (width, height) = within(image.width(), image.height(), side);
    let canvas = OffscreenCanvas::new(width, height)?;
    let context = canvas.get_context("2d")?.ok_or("no canvas")?;
    let context: OffscreenCanvasRenderingContext2d = context.unchecked_into();
    let (across, down) = (f64::from(width), f64::from(height));
    context.draw_image_with_image_bitmap_and_dw_and_dh(image, 0.0, 0.0, across, down)?;
    let seen = context.get_image_data(0.0, 0.0, across, down)?;
    let size = PictureSize {
        width,
        height,
        pixels: Pixels::Rgba,
    };
    Ok((size, seen.data().to_vec()))
}

/// A size in the same proportions whose longer side is at most `side`.
fn within(width: u32, height: u32, side: u32) -> (u32, u32) {
    let longest = width.max(height).max(1);
    let shrunk = |length: u32| {
        let shrunk = u64::from(length) * u64::from(side) / u64::from(longest);
        u32::try_from(shrunk).unwrap_or(side).max(1)
    };
    if longest <= side {
        (width, height)
    } else {
        (shrunk(width), shrunk(height))
    }
}
