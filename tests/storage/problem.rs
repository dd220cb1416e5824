use tagih_santun::storage::preferences::Preferences;
use tagih_santun::storage::{StorageProblem, quota};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::DomException;

#[wasm_bindgen_test]
fn the_browsers_errors_become_something_to_act_on() {
    let check = |name: &str, expected: StorageProblem| {
        let exception = DomException::new_with_message_and_name("oh", name).unwrap();
        assert_eq!(StorageProblem::from(JsValue::from(exception)), expected);
    };
    check("QuotaExceededError", StorageProblem::Full);
    check("VersionError", StorageProblem::NewerDatabase);
    check("SecurityError", StorageProblem::Unavailable);
    check(
        "UnknownError",
        StorageProblem::Failed("UnknownError: oh".to_owned()),
    );
}

#[wasm_bindgen_test]
fn full_local_storage_is_told() {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let preferences = Preferences {
        language: Some("x".repeat(20_000_000)),
        ..Preferences::default()
    };
    let saved = Preferences::load();
    assert_eq!(preferences.save(), Err(StorageProblem::Full));
    assert_eq!(Preferences::load(), saved, "what was saved stays");
    storage.clear().unwrap();
}

#[wasm_bindgen_test]
async fn the_browser_is_asked_to_keep_the_book() {
    quota::ask_to_keep().await.unwrap();
}
