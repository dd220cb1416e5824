//! Days on which nobody is contacted.

use crate::domain::date::Day;
use std::collections::BTreeSet;

/// National holidays; they change every year by decree, so they are data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays(BTreeSet<Day>);

impl Holidays {
    /// Whether a day is a holiday.
    pub fn contains(&self, day: Day) -> bool {
        self.0.contains(&day)
    }
}

impl FromIterator<Day> for Holidays {
    fn from_iter<I: IntoIterator<Item = Day>>(days: I) -> Self {
        Self(days.into_iter().collect())
    }
}
