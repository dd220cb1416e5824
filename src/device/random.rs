//! The browser's cryptographic source of randomness.

use wasm_bindgen::prelude::wasm_bindgen;

/// Ten random bytes, the random part of an id. Every browser that runs the app
/// has the source, and it does not run dry.
pub fn ten_bytes() -> [u8; 10] {
    let mut bytes = [0; 10];
    fill(&mut bytes);
    bytes
}

// web-sys lets this call fail, which it does for more than 65,536 bytes only.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn fill(bytes: &mut [u8]);
}
