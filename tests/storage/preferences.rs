use tagih_santun::domain::date::Zone;
use tagih_santun::storage::preferences::{Fold, Preferences, Theme};
use wasm_bindgen_test::wasm_bindgen_test;

const KEY: &str = "tagih-santun";

#[wasm_bindgen_test]
fn preferences_survive() {
    let chosen = Preferences {
        language: Some("en".to_owned()),
        theme: Theme::Dark,
        call_checklist: Fold::Folded,
        last_backup_at: Zone::Wita.at(1_795_334_400_000),
    };
    chosen.save().unwrap();
    assert_eq!(Preferences::load(), chosen);
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_the_default() {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    for broken in ["", "{", "[]", r#"{"theme":"sepia"}"#, r#"{"language":7}"#] {
        storage.set_item(KEY, broken).unwrap();
        assert_eq!(Preferences::load(), Preferences::default(), "{broken}");
    }
    storage.remove_item(KEY).unwrap();
    assert_eq!(Preferences::load(), Preferences::default());
}

#[wasm_bindgen_test]
fn what_an_older_app_did_not_save_is_the_default() {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.set_item(KEY, r#"{"theme":"light"}"#).unwrap();
    let expected = Preferences {
        theme: Theme::Light,
        ..Preferences::default()
    };
    assert_eq!(Preferences::load(), expected);
}
