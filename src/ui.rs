//! What the trader sees: pages made of components.
//!
//! `state` alone talks to storage, `clock` alone reads the time, and no file
//! here builds an event: a form becomes a command, and the rules answer.

mod app;
mod clock;
mod components;
mod failure;
mod focus;
mod later;
mod navigation;
mod pages;
mod panic_screen;
mod routes;
mod state;
mod typed;

pub use app::start;
