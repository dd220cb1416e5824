//! Long readings, done beside the page, so that the screen never stands still
//! for them and a first visit does not fetch what reads.
//!
//! The worker is a wasm binary of its own, built with the feature `worker`
//! alone: no screen, no storage, no clock. The page's side of it is
//! `device::worker`; what the two say to each other is [`protocol`].

pub mod protocol;
#[cfg(feature = "worker")]
pub mod serve;
