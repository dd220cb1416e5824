use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use tagih_santun::domain::picture::{Picture, PictureKind, PictureProblem, Shrink};

/// The smallest JPEG that has a header, a preview inside a segment, pixels with
/// all that may stand between them, and an end.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let [wide, high] = [width, height].map(u16::to_be_bytes);
    let parts: [&[u8]; 9] = [
        &[0xFF, 0xD8],
        // A segment that holds the end of another image.
        &[0xFF, 0xE1, 0x00, 0x06, 0xFF, 0xD8, 0xFF, 0xD9],
        &[0xFF, 0xC0, 0x00, 0x0B, 0x08],
        &high,
        &wide,
        &[0x01, 0x01, 0x11, 0x00],
        &[0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3F, 0x00],
        // A stuffed byte, a restart, a fill byte.
        &[0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD3, 0x56, 0xFF],
        &[0xFF, 0xD9],
    ];
    parts.concat()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let [wide, high] = [width, height].map(u32::to_be_bytes);
    let parts: [&[u8]; 8] = [
        b"\x89PNG\r\n\x1a\n",
        &[0, 0, 0, 13],
        b"IHDR",
        &wide,
        &high,
        &[8, 2, 0, 0, 0, 1, 2, 3, 4],
        b"\0\0\0\x02IDAT\x08\x1d\x01\x02\x03\x04",
        b"\0\0\0\0IEND\xae\x42\x60\x82",
    ];
    parts.concat()
}

/// A canvas of 24 bits a side, as WebP's extended header has it.
fn webp(width: u32, height: u32) -> Vec<u8> {
    let side = |pixels: u32| (pixels - 1).to_le_bytes()[..3].to_vec();
    let mut bytes = b"RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".to_vec();
    bytes.extend(side(width));
    bytes.extend(side(height));
    bytes
}

fn gif(width: u16, height: u16) -> Vec<u8> {
    let [wide, high] = [width, height].map(u16::to_le_bytes);
    [&b"GIF89a"[..], &wide, &high, &[0x80, 0, 0]].concat()
}

fn heif(brand: &[u8; 4], width: u32, height: u32) -> Vec<u8> {
    let [wide, high] = [width, height].map(u32::to_be_bytes);
    let boxed = |name: &[u8; 4], held: Vec<u8>| {
        let length = u32::try_from(held.len() + 8).unwrap().to_be_bytes();
        [&length[..], name, &held].concat()
    };
    let size = boxed(b"ispe", [&[0; 4][..], &wide, &high].concat());
    let properties = boxed(b"iprp", boxed(b"ipco", size));
    let about = boxed(b"meta", [vec![0; 4], properties].concat());
    let first = boxed(b"ftyp", [&brand[..], &[0; 4], brand, b"mif1"].concat());
    [first, about].concat()
}

fn each_kind() -> [(PictureKind, Vec<u8>); 6] {
    [
        (PictureKind::Jpeg, jpeg(640, 480)),
        (PictureKind::Png, png(640, 480)),
        (PictureKind::WebP, webp(640, 480)),
        (PictureKind::Gif, gif(640, 480)),
        (PictureKind::Heic, heif(b"heic", 640, 480)),
        (PictureKind::Avif, heif(b"avif", 640, 480)),
    ]
}

/// Whatever is taken for a picture can be decoded.
fn is_bounded(read: Result<Picture, PictureProblem>) -> Result<(), TestCaseError> {
    if let Ok(Picture { width, height, .. }) = read {
        let pixels = u64::from(width) * u64::from(height);
        prop_assert!((1..=Picture::MOST_PIXELS).contains(&pixels));
    }
    Ok(())
}

#[test]
fn s0_7_a_picture_is_known_by_its_first_bytes() {
    for (kind, bytes) in each_kind() {
        let expected = Picture {
            kind,
            width: 640,
            height: 480,
        };
        assert_eq!(Picture::read(&bytes), Ok(expected));
    }
}

#[test]
fn s0_7_what_is_no_picture_is_refused_whatever_it_is_called() {
    let cases: [&[u8]; 9] = [
        b"",
        b"\xff\xd8",
        b"Nama;HP\nMelati;0812-0000-1001\n",
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0",
        b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0",
        b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81",
    ];
    for bytes in cases {
        let read = Picture::read(bytes);
        assert_eq!(read, Err(PictureProblem::NoPicture), "{bytes:?}");
    }
}

#[test]
fn s0_7_a_huge_picture_is_refused_before_it_is_decoded() {
    let too_many = Err(PictureProblem::TooManyPixels);
    assert_eq!(Picture::read(&jpeg(65_000, 65_000)), too_many);
    assert_eq!(Picture::read(&png(u32::MAX, u32::MAX)), too_many);
    assert_eq!(Picture::read(&webp(16_777_216, 16_777_216)), too_many);
    assert_eq!(Picture::read(&gif(u16::MAX, u16::MAX)), too_many);
    assert_eq!(Picture::read(&jpeg(11_001, 6_000)), too_many);
    assert!(Picture::read(&jpeg(11_000, 6_000)).is_ok());

    let mut large = jpeg(640, 480);
    large.resize(Picture::LARGEST_FILE, 0);
    assert!(Picture::read(&large).is_ok());
    large.push(0);
    assert_eq!(Picture::read(&large), Err(PictureProblem::FileTooLarge));
}

#[test]
fn a_picture_of_no_size_is_broken() {
    for bytes in [jpeg(0, 480), jpeg(640, 0), png(0, 480), gif(640, 0)] {
        assert_eq!(Picture::read(&bytes), Err(PictureProblem::Broken));
    }
}

#[test]
fn s0_7_a_picture_that_breaks_off_anywhere_is_refused() {
    for whole in [jpeg(640, 480), png(640, 480), webp(640, 480)] {
        assert!(Picture::read(&whole).is_ok());
        for end in 0..whole.len() {
            assert!(Picture::read(&whole[..end]).is_err(), "{end} bytes");
        }
        // Some cameras write more behind the end.
        let longer = [&whole[..], b"MotionPhoto_Data"].concat();
        assert!(Picture::read(&longer).is_ok());
    }
}

#[test]
fn the_steps_of_shrinking_never_grow() {
    for pair in Shrink::STEPS.windows(2) {
        let area = |it: Shrink| u64::from(it.longest).pow(2) * u64::from(it.quality);
        assert!(area(pair[0]) > area(pair[1]), "{pair:?}");
    }
}

#[test]
fn a_picture_keeps_its_proportion_and_is_never_enlarged() {
    let cases = [
        ((4_000, 3_000), (1_600, 1_200)),
        ((3_000, 4_000), (1_200, 1_600)),
        ((1_600, 900), (1_600, 900)),
        ((320, 240), (320, 240)),
        ((50_000, 10), (1_600, 1)),
        ((1, 60_000), (1, 1_600)),
    ];
    for ((width, height), expected) in cases {
        assert_eq!(Shrink::STEPS[0].fit(width, height), expected);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_judged_without_a_crash(bytes in vec(any::<u8>(), 0..400)) {
        is_bounded(Picture::read(&bytes))?;
    }

    #[test]
    fn a_picture_with_any_byte_changed_is_judged_without_a_crash(
        which in 0..6usize, at: Index, to: u8, cut: Index,
    ) {
        let mut bytes = each_kind()[which].1.clone();
        let place = at.index(bytes.len());
        bytes[place] = to;
        bytes.truncate(cut.index(bytes.len()) + 1);
        is_bounded(Picture::read(&bytes))?;
    }

    #[test]
    fn what_fits_is_within_and_in_proportion(width in 1..70_000u32, height in 1..70_000u32, step in 0..Shrink::STEPS.len()) {
        let step = Shrink::STEPS[step];
        let (wide, high) = step.fit(width, height);
        prop_assert!((1..=step.longest.min(width.max(1))).contains(&wide));
        prop_assert!((1..=step.longest.min(height.max(1))).contains(&high));
        // Off by half a pixel of the smaller side at most, unless that is one pixel.
        let across = i64::from(wide) * i64::from(height) - i64::from(high) * i64::from(width);
        prop_assert!(across.abs() <= i64::from(width.max(height)) || wide == 1 || high == 1);
    }
}
