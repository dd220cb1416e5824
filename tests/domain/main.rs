//! The rules, tested natively: no browser, no storage, no clock.

mod account;
mod aging;
mod backup;
mod clock;
mod command;
mod csv;
mod date;
mod debt_book;
mod hold;
mod hours;
mod intake;
mod journal_builder;
mod ladder;
mod ledger;
mod money;
mod phone;
mod random_journal;
mod tone;
mod worklist;
