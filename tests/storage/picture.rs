use js_sys::{Array, Uint8Array};
use tagih_santun::device::picture::{PhotoProblem, photo};
use tagih_santun::domain::picture::{Picture, PictureKind, PictureProblem, Shrink};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, File, ImageEncodeOptions, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

fn named(name: &str, bytes: &[u8]) -> File {
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence(&parts, name).unwrap()
}

/// A picture as the browser writes it: patches of colour, so many from side to
/// side that they compress as badly as a photo of a shelf.
async fn picture(media_type: &str, width: u32, height: u32, patches: u32) -> Vec<u8> {
    let canvas = OffscreenCanvas::new(width, height).unwrap();
    let context = canvas.get_context("2d").unwrap().unwrap();
    let context: OffscreenCanvasRenderingContext2d = context.unchecked_into();
    let mut seed: u32 = 7;
    let side = width.div_ceil(patches);
    for x in 0..patches {
        for y in 0..height.div_ceil(side) {
            // A linear congruential generator (Numerical Recipes): the same picture each time.
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let colour = format!("#{:06x}", seed >> 8);
            context.set_fill_style_str(&colour);
            let [x, y, side] = [x * side, y * side, side].map(f64::from);
            context.fill_rect(x, y, side, side);
        }
    }
    let options = ImageEncodeOptions::new();
    options.set_type(media_type);
    options.set_quality(0.95);
    let written = canvas.convert_to_blob_with_options(&options).unwrap();
    let blob: Blob = written.await.unwrap().unchecked_into();
    let buffer = blob.array_buffer().await.unwrap();
    Uint8Array::new(&buffer).to_vec()
}

/// The same JPEG with what a phone writes in front of the pixels (EXIF 2.3): to
/// be shown turned by a quarter, taken at a place.
fn as_from_a_phone(jpeg: &[u8]) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    // Two fields: the orientation, and where those of the place are.
    exif.extend(b"\0\x02");
    exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    exif.extend(b"\x88\x25\0\x04\0\0\0\x01\0\0\0\x26");
    exif.extend(b"\0\0\0\0");
    // One field of the place: the latitude is counted southwards.
    exif.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02S\0\0\0\0\0\0\0");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|it| it == part)
}

#[wasm_bindgen_test]
async fn s0_7_a_photo_comes_out_upright_without_what_the_phone_noted() {
    let taken = as_from_a_phone(&picture("image/jpeg", 320, 240, 8).await);
    assert!(holds(&taken, b"Exif"));
    let kept = photo(&named("IMG_0001.jpg", &taken)).await.unwrap();
    assert!(!holds(&kept, b"Exif") && !holds(&kept, b"\xff\xe1"));
    let expected = Picture {
        kind: PictureKind::Jpeg,
        width: 240,
        height: 320,
    };
    assert_eq!(Picture::read(&kept), Ok(expected));
}

#[wasm_bindgen_test]
async fn s0_7_twelve_megapixels_come_out_in_about_150_kilobytes() {
    let taken = picture("image/jpeg", 4_000, 3_000, 300).await;
    assert!(taken.len() > 5 * Shrink::ENOUGH, "{} bytes", taken.len());
    let kept = photo(&named("rak.jpg", &taken)).await.unwrap();
    assert!(kept.len() <= Shrink::ENOUGH, "{} bytes", kept.len());
    let read = Picture::read(&kept).unwrap();
    assert!(
        read.width >= 640 && read.width * 3 == read.height * 4,
        "{read:?}"
    );
}

#[wasm_bindgen_test]
async fn s0_7_a_small_picture_keeps_its_size_and_becomes_a_jpeg_on_white() {
    for media_type in ["image/png", "image/webp"] {
        let drawn = picture(media_type, 300, 200, 3).await;
        let kept = photo(&named("bukti", &drawn)).await.unwrap();
        let expected = Picture {
            kind: PictureKind::Jpeg,
            width: 300,
            height: 200,
        };
        assert_eq!(Picture::read(&kept), Ok(expected), "{media_type}");
    }
}

#[wasm_bindgen_test]
async fn s0_7_what_is_no_photo_is_refused_whatever_its_name() {
    let refused = |problem| Err(PhotoProblem::Refused(problem));
    let text = named("nota.jpg", b"Beras 2 karung, minyak 1 dus\n");
    assert_eq!(photo(&text).await, refused(PictureProblem::NoPicture));

    let whole = picture("image/jpeg", 640, 480, 16).await;
    let cut = named("nota.jpg", &whole[..whole.len() / 2]);
    assert_eq!(photo(&cut).await, refused(PictureProblem::Broken));

    let large = vec![0; Picture::LARGEST_FILE + 1];
    let large = named("video.mp4", &large);
    assert_eq!(photo(&large).await, refused(PictureProblem::FileTooLarge));
}

#[wasm_bindgen_test]
async fn s0_7_a_picture_that_only_looks_whole_is_refused_by_the_browser() {
    let mut spoilt = picture("image/png", 64, 64, 4).await;
    let data = spoilt.windows(4).position(|it| it == b"IDAT").unwrap() + 4;
    spoilt[data..data + 16].fill(0xAA);
    let read = photo(&named("rusak.png", &spoilt)).await;
    assert_eq!(read, Err(PhotoProblem::Refused(PictureProblem::Broken)));
}

#[wasm_bindgen_test]
async fn s0_7_an_iphone_picture_that_this_browser_cannot_read_is_told_apart() {
    let boxed = |name: &[u8; 4], held: &[u8]| {
        let length = u32::try_from(held.len() + 8).unwrap().to_be_bytes();
        [&length[..], name, held].concat()
    };
    let size = boxed(b"ispe", b"\0\0\0\0\0\0\x02\x80\0\0\x01\xe0");
    let properties = boxed(b"iprp", &boxed(b"ipco", &size));
    let about = boxed(b"meta", &[&b"\0\0\0\0"[..], &properties].concat());
    let heic = [boxed(b"ftyp", b"heic\0\0\0\0heicmif1"), about].concat();
    let read = photo(&named("IMG_0001.HEIC", &heic)).await;
    assert_eq!(read, Err(PhotoProblem::Unreadable(PictureKind::Heic)));
}
