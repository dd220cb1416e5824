//! An entry of the journal: a fact with who wrote it down and when.

mod objects;

use crate::domain::clock::{Clock, Stamp};
use crate::domain::date::Moment;
use crate::domain::event::Event;
use crate::domain::id::{DeviceId, EntryId, Random};
use objects::Objects;
use serde::{Deserialize, Serialize};

/// A fact in the journal. Entries are added, never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which entry this is.
    pub id: EntryId,
    /// Which device wrote it.
    pub device: DeviceId,
    /// Where it stands in the order of all entries.
    pub clock: Clock,
    /// The wall clock when it was written, with the offset of the place.
    pub recorded_at: Moment,
    /// The fact.
    pub event: Event,
}

impl Entry {
    /// Reads an entry as the journal and backups hold it.
    ///
    /// # Errors
    /// Where the bytes are no entry that this version knows.
    pub fn from_json(bytes: &[u8]) -> Result<Self, serde_json::Error> {
        let mut json = serde_json::Deserializer::from_slice(bytes);
        let entry = Self::deserialize(Objects(&mut json))?;
        json.end()?;
        Ok(entry)
    }

    /// Where the entry stands among all entries.
    pub fn stamp(&self) -> Stamp {
        Stamp {
            clock: self.clock,
            device: self.device,
            entry: self.id,
        }
    }
}

/// What turns events into entries: who writes, when, and a source of
/// randomness that the caller provides.
pub struct Pen<'a> {
    /// The device that writes.
    pub device: DeviceId,
    /// Now, with the offset of the place.
    pub now: Moment,
    /// The latest reading that was seen; moves on with every entry.
    pub clock: Clock,
    /// Gives ten random bytes a call.
    pub random: &'a mut dyn FnMut() -> Random,
}

impl Pen<'_> {
    /// Milliseconds since 1970 (UTC); zero for a clock set before that.
    pub fn now_ms(&self) -> u64 {
        u64::try_from(self.now.timestamp_millis()).unwrap_or(0)
    }

    /// Writes a fact down.
    pub fn write(&mut self, event: Event) -> Entry {
        self.clock = self.clock.tick(self.now_ms());
        Entry {
            id: EntryId::new(self.now_ms(), (self.random)()),
            device: self.device,
            clock: self.clock,
            recorded_at: self.now,
            event,
        }
    }
}
