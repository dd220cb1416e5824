//! Addresses under which the page itself reads bytes that it holds.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag, Url};

/// An address of bytes in this page. The browser keeps the bytes until this is
/// dropped.
#[derive(Debug)]
pub struct ObjectUrl(String);

impl ObjectUrl {
    /// An address for bytes.
    ///
    /// # Errors
    /// Where the browser does not give one; in its own words.
    pub fn new(media_type: &str, bytes: &[u8]) -> Result<Self, JsValue> {
        let kind = BlobPropertyBag::new();
        kind.set_type(media_type);
        let parts = Array::of1(&Uint8Array::from(bytes));
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
        Url::create_object_url_with_blob(&blob).map(Self)
    }

    /// The address.
    pub fn address(&self) -> &str {
        &self.0
    }
}

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        if let Err(refused) = Url::revoke_object_url(&self.0) {
            web_sys::console::warn_1(&refused);
        }
    }
}
