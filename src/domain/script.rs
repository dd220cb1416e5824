//! Guided talks: what to say, what the customer may answer, and where each
//! answer leads.
//!
//! A [`graph::Graph`] holds every script; a [`walk::Walk`] is the way that one
//! talk takes through it. The words are content and lie beside the graph, so
//! nothing here speaks.

pub mod agreed;
pub mod answer;
pub mod callback;
pub mod choosing;
pub mod graph;
pub mod id;
pub mod judge;
pub mod kind;
pub mod record;
pub mod walk;
