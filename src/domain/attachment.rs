//! Files that belong to entries: the recording of a talk, a photo.
//!
//! An entry speaks of a file by the hash of its bytes, so that the file can be
//! kept beside the journal, once, and no byte of it can change unseen.

use crate::domain::names::names;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::Arc;

/// What a file is, by its media type (RFC 6838): the sounds that browsers
/// record, and the one kind of picture that photos are turned into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaType {
    /// Opus in WebM: Chromium and Firefox.
    WebmAudio,
    /// AAC in MP4: Safari.
    Mp4Audio,
    /// A photo, as every browser writes it.
    Jpeg,
}

names!(MediaType {
    WebmAudio = "audio/webm",
    Mp4Audio = "audio/mp4",
    Jpeg = "image/jpeg",
});

impl MediaType {
    /// Whether it is something to look at.
    pub fn is_picture(self) -> bool {
        self == Self::Jpeg
    }
}

/// The SHA-256 of a file's bytes; written as 64 digits in lower-case
/// hexadecimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl From<ContentHash> for String {
    fn from(hash: ContentHash) -> Self {
        let mut digits = Self::with_capacity(2 * hash.0.len());
        for byte in hash.0 {
            for digit in [byte >> 4, byte & 15] {
                digits.extend(char::from_digit(digit.into(), 16));
            }
        }
        digits
    }
}

impl TryFrom<String> for ContentHash {
    type Error = NotAHash;

    fn try_from(text: String) -> Result<Self, NotAHash> {
        let digits = text.as_bytes();
        let mut hash = [0; 32];
        if digits.len() != 2 * hash.len() {
            return Err(NotAHash);
        }
        for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = pair
                .iter()
                .try_fold(0, |high, digit| Some(high << 4 | digit_value(*digit)?))
                .ok_or(NotAHash)?;
        }
        Ok(Self(hash))
    }
}

/// One way to write each hash: capitals are refused.
fn digit_value(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    }
}

/// The text is no hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAHash;

impl fmt::Display for NotAHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not 64 digits in lower-case hexadecimal")
    }
}

impl std::error::Error for NotAHash {}

/// A file, as an entry speaks of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The hash of its bytes.
    pub hash: ContentHash,
    /// What it is.
    #[serde(rename = "type")]
    pub media_type: MediaType,
    /// How many bytes it has.
    pub bytes: u32,
}

/// A file with its bytes, which fit its hash: nothing else makes one. Clones
/// share the bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachedFile {
    about: Attachment,
    bytes: Arc<Vec<u8>>,
}

/// Why bytes are no file that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttachmentProblem {
    /// There are more than [`AttachedFile::LARGEST`].
    TooLarge,
    /// They are not those that were asked for.
    Altered,
}

impl fmt::Display for AttachmentProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLarge => "a file is too large to be kept",
            Self::Altered => "a file does not fit its hash",
        })
    }
}

impl std::error::Error for AttachmentProblem {}

impl AttachedFile {
    /// The most that is kept of one file, in bytes: a quarter of an hour of
    /// sound, even where a browser takes ten times the rate it is asked for.
    pub const LARGEST: usize = 32 * 1024 * 1024;

    /// A new file.
    ///
    /// # Errors
    /// Where it is too large.
    pub fn new(media_type: MediaType, bytes: Vec<u8>) -> Result<Self, AttachmentProblem> {
        let length = u32::try_from(bytes.len()).map_err(|_| AttachmentProblem::TooLarge)?;
        if bytes.len() > Self::LARGEST {
            return Err(AttachmentProblem::TooLarge);
        }
        let about = Attachment {
            hash: ContentHash::of(&bytes),
            media_type,
            bytes: length,
        };
        Ok(Self {
            about,
            bytes: Arc::new(bytes),
        })
    }

    /// A file that was kept under a hash.
    ///
    /// # Errors
    /// Where the bytes do not fit the hash, or are too many.
    pub fn kept_as(
        hash: ContentHash,
        media_type: MediaType,
        bytes: Vec<u8>,
    ) -> Result<Self, AttachmentProblem> {
        let file = Self::new(media_type, bytes)?;
        if file.about.hash == hash {
            Ok(file)
        } else {
            Err(AttachmentProblem::Altered)
        }
    }

    /// What an entry says of it.
    pub fn about(&self) -> Attachment {
        self.about
    }

    /// What is in it.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}
