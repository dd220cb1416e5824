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
mod message_facts;
mod message_matter;
mod money;
mod phone;
mod random_journal;
mod talk;
mod tone;
mod walk;
mod worklist;
