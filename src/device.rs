//! What the device offers, one thin module each, with what happens where a
//! browser lacks it.
//!
//! No rules are here, and nothing is stored.

pub mod camera;
pub mod charset;
pub mod clipboard;
pub mod contacts;
pub mod files;
pub mod later_style;
pub mod links;
pub mod object_url;
pub mod picture;
pub mod print;
pub mod qr_reader;
pub mod random;
pub mod recorder;
pub mod service_worker;
pub mod time;
pub mod typing;
pub mod worker;
