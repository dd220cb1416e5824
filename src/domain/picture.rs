//! Pictures that come in, judged by their bytes before anything decodes them,
//! and how a photo is made small (S0.7).

mod whole;

use imagesize::{Compression, ImageType};

/// What a picture is, by its first bytes; what its file is called says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// What cameras write.
    Jpeg,
    /// What screenshots are.
    Png,
    /// What messengers and web pages use.
    WebP,
    /// An old one, of which the first frame counts.
    Gif,
    /// AV1 in HEIF.
    Avif,
    /// HEVC in HEIF, as iPhones write it; few browsers read it.
    Heic,
}

/// What the header of a picture tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What it is.
    pub kind: PictureKind,
    /// Pixels from side to side; more than zero.
    pub width: u32,
    /// Pixels from top to bottom; more than zero.
    pub height: u32,
}

/// Why bytes are not taken for a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureProblem {
    /// They are something else, or nothing at all.
    NoPicture,
    /// There are more than [`Picture::LARGEST_FILE`].
    FileTooLarge,
    /// It has more pixels than [`Picture::MOST_PIXELS`].
    TooManyPixels,
    /// The picture breaks off, or its header makes no sense.
    Broken,
}

impl Picture {
    /// The largest file that is read, in bytes: more than phones write.
    pub const LARGEST_FILE: usize = 32 * 1024 * 1024;

    /// The most pixels that are decoded. A photo of 64 megapixels has as many;
    /// decoded it takes four bytes for each, which a small phone can just bear.
    pub const MOST_PIXELS: u64 = 66_000_000;

    /// Reads the header of a picture, and makes sure that its end is there.
    ///
    /// # Errors
    /// Where the bytes are none that may be decoded.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureProblem> {
        if bytes.len() > Self::LARGEST_FILE {
            return Err(PictureProblem::FileTooLarge);
        }
        let kind = kind(bytes).ok_or(PictureProblem::NoPicture)?;
        let size = imagesize::blob_size(bytes).map_err(|_| PictureProblem::Broken)?;
        let side = |pixels: usize| match u32::try_from(pixels) {
            Ok(side) if side > 0 => Ok(side),
            _ => Err(PictureProblem::Broken),
        };
        let picture = Self {
            kind,
            width: side(size.width)?,
            height: side(size.height)?,
        };
        if picture.pixels() > Self::MOST_PIXELS {
            return Err(PictureProblem::TooManyPixels);
        }
        if whole::is_cut_off(kind, bytes) {
            return Err(PictureProblem::Broken);
        }
        Ok(picture)
    }

    fn pixels(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }
}

/// What the bytes begin as; `None` where that is no picture.
fn kind(bytes: &[u8]) -> Option<PictureKind> {
    match imagesize::image_type(bytes) {
        Ok(ImageType::Jpeg) => Some(PictureKind::Jpeg),
        Ok(ImageType::Png) => Some(PictureKind::Png),
        Ok(ImageType::Webp) => Some(PictureKind::WebP),
        Ok(ImageType::Gif) => Some(PictureKind::Gif),
        Ok(ImageType::Heif(Compression::Av1)) => Some(PictureKind::Avif),
        Ok(ImageType::Heif(Compression::Hevc)) => Some(PictureKind::Heic),
        _ => None,
    }
}

/// A way to write a photo that is smaller than the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shrink {
    /// The longer side, in pixels.
    pub longest: u32,
    /// The quality of JPEG, in percent.
    pub quality: u8,
}

impl Shrink {
    /// About as many bytes as a photo is kept in: 150 KB, in which a page that
    /// was photographed can be read.
    pub const ENOUGH: usize = 150_000;

    /// What is tried, in this order, until the photo has [`Shrink::ENOUGH`]
    /// bytes or fewer; the last one is kept whatever it comes to. Sharp edges
    /// are dearer than pixels, so the quality falls first.
    pub const STEPS: [Self; 8] = [
        Self::to(1_600, 80),
        Self::to(1_600, 65),
        Self::to(1_600, 50),
        Self::to(1_280, 55),
        Self::to(1_280, 40),
        Self::to(1_024, 40),
        Self::to(800, 40),
        Self::to(640, 35),
    ];

    const fn to(longest: u32, quality: u8) -> Self {
        Self { longest, quality }
    }

    /// The sides of a picture whose longer one is [`Shrink::longest`] at most,
    /// in the same proportion to the nearest pixel; never larger than they
    /// were, and never zero.
    pub fn fit(self, width: u32, height: u32) -> (u32, u32) {
        let longer = width.max(height);
        if longer <= self.longest {
            return (width.max(1), height.max(1));
        }
        let scaled = |side: u32| {
            let rounded = u64::from(side) * u64::from(self.longest) + u64::from(longer) / 2;
            // No more than `longest`, since no side is longer than `longer`.
            u32::try_from(rounded / u64::from(longer)).map_or(self.longest, |it| it.max(1))
        };
        (scaled(width), scaled(height))
    }
}
