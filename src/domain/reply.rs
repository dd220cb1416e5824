//! What a customer wrote or said of their own accord (S4.9).

use crate::domain::contact::Channel;
use crate::domain::date::Moment;
use serde::{Deserialize, Serialize};

/// A customer's message as it was written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// When it came, with the offset of the place.
    pub at: Moment,
    /// Which way it came.
    pub channel: Channel,
    /// What it says; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}
