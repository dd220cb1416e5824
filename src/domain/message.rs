//! What is written to a customer.

pub mod draft;
pub mod facts;
pub mod link;
pub mod matter;
pub mod medium;
pub mod outgoing;
pub mod placeholder;
pub mod purpose;
pub mod reach;
mod recorded;
pub mod segments;
pub mod template;
