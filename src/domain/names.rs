//! Enums whose cases the journal knows by their names.
//!
//! What serde derives for such an enum takes about a kilobyte of the page's
//! first file, and there are many. Here all share one reader.

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use std::fmt;

/// An enum whose cases have names that never change.
pub trait Named: Copy + 'static {
    /// The names, in the order of [`Named::CASES`].
    const NAMES: &'static [&'static str];
    /// The cases.
    const CASES: &'static [Self];

    /// The name of a case.
    fn name(self) -> &'static str;
}

/// Gives an enum its names, for serde as well.
macro_rules! names {
    ($kind:ident { $($case:ident = $name:literal),+ $(,)? }) => {
        impl $crate::domain::names::Named for $kind {
            const NAMES: &'static [&'static str] = &[$($name),+];
            const CASES: &'static [Self] = &[$(Self::$case),+];

            fn name(self) -> &'static str {
                match self {
                    $(Self::$case => $name),+
                }
            }
        }

        impl serde::Serialize for $kind {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::domain::names::Named::name(*self))
            }
        }

        impl<'de> serde::Deserialize<'de> for $kind {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::domain::names::read(deserializer)
            }
        }
    };
}

pub(crate) use names;

/// Reads a case by its name.
///
/// # Errors
/// Where it is none of the names.
pub fn read<'de, T: Named, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let place = deserializer.deserialize_str(OneOf(T::NAMES))?;
    T::CASES
        .get(place)
        .copied()
        .ok_or_else(|| D::Error::invalid_length(place, &OneOf(T::NAMES)))
}

/// The place of a name among these.
struct OneOf(&'static [&'static str]);

impl Visitor<'_> for OneOf {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "one of {:?}", self.0)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<usize, E> {
        self.0
            .iter()
            .position(|name| *name == text)
            .ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}
