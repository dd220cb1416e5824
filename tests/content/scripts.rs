//! The guided talks: what the build refuses, every way through them, and what
//! each seed row asks of them.

mod check;
mod lessons;
mod paths;
mod talk;
