//! Where an entry stands in the order of arrival on this device.

use crate::storage::StorageProblem;
use wasm_bindgen::JsValue;

/// The place of an entry in the order of arrival on this device: later ones
/// are greater, and numbers may be missing in between. The default comes
/// before any entry. It means nothing on another device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sequence(u64);

impl Sequence {
    /// The greatest whole number that IndexedDB counts up to.
    const GREATEST: f64 = 9_007_199_254_740_992.0;

    /// Whether `count` entries that were appended up to here came right after
    /// `earlier`. Where not, other entries may lie in between, which
    /// [`read_after`](super::Journal::read_after) gives.
    pub fn follows(self, earlier: Option<Self>, count: usize) -> bool {
        let Self(earlier) = earlier.unwrap_or_default();
        u64::try_from(count).is_ok_and(|count| earlier.checked_add(count) == Some(self.0))
    }

    pub(super) fn from_key(key: &JsValue) -> Result<Self, StorageProblem> {
        match key.as_f64() {
            Some(number) if (0.0..=Self::GREATEST).contains(&number) => Ok(Self(number as u64)),
            _ => Err(StorageProblem::Failed(format!(
                "{key:?} is no place in the journal"
            ))),
        }
    }

    pub(super) fn to_key(self) -> JsValue {
        JsValue::from_f64(self.0 as f64)
    }
}
