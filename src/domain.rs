//! The rules of collecting politely, free of browser, storage, clock,
//! randomness and prose.
//!
//! "Now", the random part of an id and the list of holidays come in as
//! arguments; what goes out is data that `content` and `i18n` put into words.

pub mod account;
pub mod aging;
pub mod arrangement;
pub mod attachment;
pub mod best_hour;
pub mod business;
pub mod clock;
pub mod command;
pub mod consent;
pub mod contact;
pub mod courtesy;
pub mod credit;
pub mod customer;
pub mod date;
pub mod discount;
pub mod dispute;
pub mod email;
pub mod entry;
pub mod escalation;
pub mod event;
pub mod exchange;
pub mod habit;
pub mod hand_over;
pub mod hardship;
pub mod id;
pub mod language;
pub mod ledger;
pub mod line_item;
pub mod message;
pub mod money;
pub mod named_hour;
pub mod names;
pub mod paper;
pub mod payment;
pub mod phone;
pub mod photo;
pub mod picture;
pub mod plan;
pub mod policy;
pub mod promise;
pub mod rate;
pub mod receivable;
pub mod register;
pub mod reply;
pub mod script;
pub mod settlement;
pub mod tone;
pub mod voice_note;
pub mod worklist;
