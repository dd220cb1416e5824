//! Identities of things in the journal.
//!
//! Every id is a UUIDv7 (RFC 9562, 5.7): unique without a server, and sorted
//! by the time of its making. The time and the random part come in as
//! arguments, so that rules and tests stay deterministic.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::{Builder, Uuid};

/// The random part of an id; the caller takes it from the browser's
/// cryptographic source.
pub type Random = [u8; 10];

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Makes an id out of milliseconds since 1970 (UTC) and a random part.
            pub fn new(at_ms: u64, random: Random) -> Self {
                Self(Builder::from_unix_timestamp_millis(at_ms, &random).into_uuid())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// One entry of the journal.
    EntryId
    /// One browser profile that writes entries.
    DeviceId
    /// One customer.
    CustomerId
    /// One receivable: goods given on credit, or an amount owed.
    ReceivableId
    /// One payment.
    PaymentId
    /// One contact with a customer.
    ContactId
    /// One objection of a customer to a receivable.
    DisputeId
    /// One promise of a customer to pay.
    PromiseId
    /// One time of hardship of a customer.
    HardshipId
    /// One message of a customer.
    ReplyId
    /// One hand-over of a customer's debts.
    HandOverId
    /// One plan to pay in instalments.
    PlanId
    /// One offer to take less than is owed.
    SettlementId
    /// One photo.
    PhotoId
}
