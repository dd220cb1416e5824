//! When, how often and by which step a customer is contacted.

pub mod caps;
pub mod hold;
pub mod holidays;
pub mod hours;
pub mod ladder;
pub mod opening;
pub mod window;
