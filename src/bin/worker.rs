use wasm_bindgen::JsValue;

fn main() -> Result<(), JsValue> {
    tagih_santun::worker::serve::start()
}
