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
mod message_outgoing;
mod message_reach;
mod message_recorded;
mod money;
mod phone;
mod random_journal;
mod walk;
mod worklist;
