//! Voice notes: what was said in a talk, recorded with consent (S4.3).

use crate::domain::attachment::Attachment;
use crate::domain::consent::Consent;
use crate::domain::date::Day;
use serde::{Deserialize, Serialize};

/// The recording of a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceNote {
    /// The sound.
    pub attachment: Attachment,
    /// How long it is, in whole seconds that have begun.
    pub seconds: u32,
}

impl VoiceNote {
    /// The longest one that is recorded, in seconds: a quarter of an hour.
    pub const LONGEST: u32 = 15 * 60;

    /// Whether nothing was recorded.
    pub fn is_empty(&self) -> bool {
        self.seconds == 0 || self.attachment.bytes == 0
    }
}

/// Whether a talk may be recorded on a day: only where the customer has said
/// yes by then (S4.3).
pub fn may_record(consent: Consent, on: Day) -> bool {
    matches!(consent, Consent::Given(since) if since <= on)
}
