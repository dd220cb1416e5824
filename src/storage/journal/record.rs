//! An entry as it is stored.

use crate::domain::entry::Entry;
use crate::storage::StorageProblem;
use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// `{ id, clock, subjects, payload }`.
    #[wasm_bindgen(extends = Object)]
    pub type Record;

    #[wasm_bindgen(method, setter)]
    fn set_id(this: &Record, id: &str);

    #[wasm_bindgen(method, setter)]
    fn set_clock(this: &Record, clock: &str);

    #[wasm_bindgen(method, setter)]
    fn set_subjects(this: &Record, subjects: &Array);

    #[wasm_bindgen(method, getter)]
    fn payload(this: &Record) -> JsValue;

    #[wasm_bindgen(method, setter)]
    fn set_payload(this: &Record, payload: &Uint8Array);
}

impl Record {
    /// The records of entries; the payload is the entry as JSON.
    pub fn all_of(entries: &[Entry]) -> Result<Vec<Self>, StorageProblem> {
        entries.iter().map(Self::of).collect()
    }

    fn of(entry: &Entry) -> Result<Self, StorageProblem> {
        let payload = serde_json::to_vec(entry)?;
        let subjects = entry.event.customer().into_iter();
        let record: Self = Object::new().unchecked_into();
        record.set_id(&entry.id.to_string());
        record.set_clock(&entry.clock.to_string());
        record.set_subjects(
            &subjects
                .map(|id| JsValue::from(id.to_string()))
                .collect::<Array>(),
        );
        record.set_payload(&Uint8Array::from(payload.as_slice()));
        Ok(record)
    }

    /// The stored bytes; none where something else was stored.
    pub fn bytes(&self) -> Vec<u8> {
        self.payload()
            .dyn_ref::<Uint8Array>()
            .map(Uint8Array::to_vec)
            .unwrap_or_default()
    }
}
