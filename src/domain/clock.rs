//! The order of entries, whichever device wrote them.
//!
//! A hybrid logical clock (Kulkarni et al., 2014) follows the wall clock and
//! never runs backwards: an entry made after another one was seen sorts after
//! it, even where the device's own clock is wrong.

use crate::domain::id::{DeviceId, EntryId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A reading of the hybrid logical clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Clock {
    wall_ms: u64,
    count: u32,
}

/// The last millisecond that a reading holds, in the year 10889: the 48 bits
/// that a UUIDv7 has for it too.
const LAST_MS: u64 = (1 << 48) - 1;

impl Clock {
    /// The reading that follows this one at `now_ms` (milliseconds since 1970,
    /// UTC). Later than `self`, whatever `now_ms` is; only at the very end of
    /// the range, in the year 10889, does it stand still.
    pub fn tick(self, now_ms: u64) -> Self {
        let now_ms = now_ms.min(LAST_MS);
        if now_ms > self.wall_ms {
            return Self {
                wall_ms: now_ms,
                count: 0,
            };
        }
        match self.count.checked_add(1) {
            Some(count) => Self { count, ..self },
            None if self.wall_ms < LAST_MS => Self {
                wall_ms: self.wall_ms + 1,
                count: 0,
            },
            None => self,
        }
    }
}

/// Sorts as text in the same order as the readings do, so that an index of
/// texts is an index of time.
impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}-{:08x}", self.wall_ms, self.count)
    }
}

/// A text that is not a reading of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAClock;

impl fmt::Display for NotAClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a reading of the journal's clock")
    }
}

impl FromStr for Clock {
    type Err = NotAClock;

    fn from_str(text: &str) -> Result<Self, NotAClock> {
        let (wall, count) = text.split_once('-').ok_or(NotAClock)?;
        let clock = Self {
            wall_ms: u64::from_str_radix(wall, 16).map_err(|_| NotAClock)?,
            count: u32::from_str_radix(count, 16).map_err(|_| NotAClock)?,
        };
        // One reading has one text, or texts would not sort as readings do.
        if clock.to_string() == text && clock.wall_ms <= LAST_MS {
            Ok(clock)
        } else {
            Err(NotAClock)
        }
    }
}

impl TryFrom<String> for Clock {
    type Error = NotAClock;

    fn try_from(text: String) -> Result<Self, NotAClock> {
        text.parse()
    }
}

impl From<Clock> for String {
    fn from(clock: Clock) -> Self {
        clock.to_string()
    }
}

/// Where an entry stands among all entries: by clock, then device, then id.
/// No two entries share a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// When it was written.
    pub clock: Clock,
    /// Who wrote it.
    pub device: DeviceId,
    /// Which entry it is.
    pub entry: EntryId,
}
