//! What the pages share; the only caller of storage.

mod book;
mod kept_file;
mod recorder;
mod screen;
mod talks;
mod toasts;

pub use book::{Book, Phase, use_book};
pub use kept_file::{KeptFile, kept_file};
pub use recorder::use_recorder;
pub use screen::{Screen, language, use_screen};
pub use talks::{forget_talk, keep_talk, unfinished_talk};
pub use toasts::{Toast, Toasts, use_toasts};

use crate::device;
use crate::domain::id::Random;

/// A new id, out of the device's clock and randomness.
pub fn fresh<Id>(make: impl FnOnce(u64, Random) -> Id) -> Id {
    make(
        u64::try_from(device::time::now().utc_ms).unwrap_or_default(),
        device::random::ten_bytes(),
    )
}
