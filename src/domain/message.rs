//! What is written to a customer.

pub mod draft;
pub mod facts;
pub mod link;
pub mod purpose;
pub mod segments;
pub mod template;
