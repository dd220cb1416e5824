//! Values that change over time, where the latest entry wins.

use crate::domain::clock::Stamp;

/// One value of a thing that has several, such as a customer's name.
pub trait Attribute {
    /// The name of the value's place; a later value with the same name
    /// replaces an earlier one.
    fn slot(&self) -> &'static str;
}

/// The latest value in every slot, whichever order the values arrived in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<A> {
    latest: Vec<(Stamp, A)>,
}

impl<A> Default for Register<A> {
    fn default() -> Self {
        Self { latest: Vec::new() }
    }
}

impl<A: Attribute + Clone> Register<A> {
    /// Keeps `value` unless its slot holds one with a later stamp.
    pub fn set(&mut self, stamp: Stamp, value: &A) {
        match self
            .latest
            .binary_search_by(|(_, kept)| kept.slot().cmp(value.slot()))
        {
            Ok(at) if self.latest[at].0 < stamp => self.latest[at] = (stamp, value.clone()),
            Ok(_) => {}
            Err(at) => self.latest.insert(at, (stamp, value.clone())),
        }
    }

    /// The latest values, one a slot.
    pub fn values(&self) -> impl Iterator<Item = &A> {
        self.latest.iter().map(|(_, value)| value)
    }
}
