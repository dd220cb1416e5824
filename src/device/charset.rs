//! Bytes in the character sets of the world, which the browser knows.

use wasm_bindgen::JsValue;
use web_sys::{TextDecoder, TextDecoderOptions};

/// Reads bytes in a character set, by its label; `None` where the browser does
/// not know the set, or the bytes are none of its texts.
pub fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let read = || -> Result<String, JsValue> {
        let options = TextDecoderOptions::new();
        options.set_fatal(true);
        TextDecoder::new_with_label_and_options(label, &options)?.decode_with_u8_array(bytes)
    };
    read().ok()
}
