//! Whether the end of a picture is there. Browsers differ in what they make of
//! one that breaks off: some show the rest in grey.

use super::PictureKind;

/// Whether a picture breaks off. What its end looks like is known of the kinds
/// that a camera, a screenshot or a messenger gives; of the others the browser
/// has the last word.
pub fn is_cut_off(kind: PictureKind, bytes: &[u8]) -> bool {
    match kind {
        PictureKind::Jpeg => !ends_as_jpeg(bytes),
        PictureKind::Png => !ends_as_png(bytes),
        PictureKind::WebP => !ends_as_webp(bytes),
        PictureKind::Gif | PictureKind::Avif | PictureKind::Heic => false,
    }
}

/// Walks over the segments to the end of the image (ITU T.81, annex B). The one
/// of a preview inside a segment does not count, and what some cameras write
/// behind the end is of no matter.
fn ends_as_jpeg(bytes: &[u8]) -> bool {
    const END: u8 = 0xD9;
    const SCAN: u8 = 0xDA;
    // Behind the marker that begins the image.
    let mut at = 2;
    while let Some((marker, next)) = next_marker(bytes, at) {
        if marker == END {
            return true;
        }
        let Some(length) = big_endian_16(bytes, next) else {
            return false;
        };
        at = next.saturating_add(length);
        if marker == SCAN {
            at = behind_scan(bytes, at);
        }
    }
    false
}

/// The marker at a place and the place behind it; a marker may be led in by
/// more than one byte of 255.
fn next_marker(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let rest = bytes.get(at..)?;
    let fill = rest.iter().take_while(|it| **it == 0xFF).count();
    let marker = *rest.get(fill)?;
    (fill > 0).then_some((marker, at.saturating_add(fill).saturating_add(1)))
}

/// The place of the first marker behind the coded pixels that begin at a place.
/// Zeros after a byte of 255, and restarts, belong to the pixels.
fn behind_scan(bytes: &[u8], at: usize) -> usize {
    let coded = bytes.get(at..).unwrap_or_default();
    coded
        .windows(2)
        .position(|it| it[0] == 0xFF && !matches!(it[1], 0 | 0xD0..=0xD7 | 0xFF))
        .map_or(bytes.len(), |ahead| at.saturating_add(ahead))
}

/// Walks over the chunks to the one that ends the image (RFC 2083, 3.2).
fn ends_as_png(bytes: &[u8]) -> bool {
    /// Length, name and checksum around what a chunk holds.
    const AROUND: usize = 12;
    // Behind the signature.
    let mut at: usize = 8;
    loop {
        let Some(length) = big_endian_32(bytes, at) else {
            return false;
        };
        let next = at.saturating_add(length).saturating_add(AROUND);
        if next > bytes.len() {
            return false;
        }
        if bytes.get(at + 4..at + 8) == Some(b"IEND") {
            return true;
        }
        at = next;
    }
}

/// The container says how long it is (RFC 9649, 2.4).
fn ends_as_webp(bytes: &[u8]) -> bool {
    let length = four(bytes, 4).map(u32::from_le_bytes);
    let length = length.and_then(|it| usize::try_from(it).ok());
    length.is_some_and(|it| it.saturating_add(8) <= bytes.len())
}

fn big_endian_16(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_be_bytes(*pair).into())
}

fn big_endian_32(bytes: &[u8], at: usize) -> Option<usize> {
    four(bytes, at).and_then(|it| usize::try_from(u32::from_be_bytes(it)).ok())
}

fn four(bytes: &[u8], at: usize) -> Option<[u8; 4]> {
    bytes.get(at..)?.first_chunk::<4>().copied()
}
