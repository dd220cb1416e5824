//! The words that carry the craft, and other data that is not code.
//!
//! They lie in `content/` as TOML with a `format_version`. The build reads and
//! checks them (`build.rs`) and makes static tables of them, so that the page
//! needs no parser and a mistake in them is found before anything runs.

pub mod holidays;
pub mod import_columns;
pub mod messages;
pub mod proof;
pub mod scripts;
pub mod tone;
