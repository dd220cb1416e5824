//! The rules of collecting politely, free of browser, storage, clock,
//! randomness and prose.
//!
//! "Now", the random part of an id and the list of holidays come in as
//! arguments; what goes out is data that `content` and `i18n` put into words.

pub mod account;
pub mod aging;
pub mod business;
pub mod clock;
pub mod command;
pub mod contact;
pub mod customer;
pub mod date;
pub mod dispute;
pub mod entry;
pub mod escalation;
pub mod event;
pub mod exchange;
pub mod id;
pub mod ledger;
pub mod message;
pub mod money;
pub mod payment;
pub mod phone;
pub mod policy;
pub mod receivable;
pub mod register;
pub mod tone;
pub mod worklist;
