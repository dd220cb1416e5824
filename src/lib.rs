//! Tagih Santun: collect politely.
//!
//! A sole trader opens one page and reads whom to contact now, by which
//! channel, with which words, and what to do with the answer. Everything stays
//! in the browser.
//!
//! ```text
//! form → validate → Command ─decide(ledger, now)→ Events ─append (durable)→ journal (IndexedDB)
//!                                                   └─apply→ Ledger ─→ worklist · aging · drafts · papers → screen
//! ```
//!
//! # The map
//!
//! - [`domain`]: the rules. Pure: no browser, no storage, no clock, no
//!   randomness, no prose.
//! - [`content`]: the words that carry the craft (message templates, guided
//!   talks, tone rules), read from data files at build time.
//! - [`domain::worklist`] says whose turn it is, [`domain::escalation`] when
//!   and how, [`domain::message`] and [`domain::script`] with which words to
//!   write and to talk, [`domain::tone`] whether they are kind, and
//!   [`domain::paper`] what goes on paper.
//! - [`i18n`]: the words on the buttons, and how money and dates are written.
//! - `storage`: the journal in IndexedDB, preferences, other tabs. No rules.
//! - `device`: clipboard, links, files, printing. No rules, no storage.
//! - [`worker`]: long readings (a workbook, a QR code in a picture), which run
//!   beside the page in a wasm binary of their own.
//! - `ui`: pages and components; `ui::state` alone talks to storage.
//!
//! # Invariants
//!
//! - The journal is the truth: entries are added, never changed. A correction
//!   is another entry.
//! - The ledger is a fold of the journal that does not depend on the order in
//!   which entries arrive.
//! - No rule reads the clock: "now" is an argument.
//! - "Saved" is said only after the journal's transaction is complete.

pub mod content;
pub mod domain;
pub mod i18n;
pub mod worker;

#[cfg(feature = "web")]
pub mod device;
#[cfg(feature = "web")]
pub mod storage;
#[cfg(feature = "web")]
pub mod ui;
