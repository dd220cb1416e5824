//! IndexedDB without the code under test.

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    IdbDatabase, IdbFactory, IdbIndexParameters, IdbObjectStoreParameters, IdbRequest,
    IdbTransactionMode,
};

/// What a request gives.
pub async fn result(request: &IdbRequest) -> JsValue {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
    .await
    .unwrap();
    request.result().unwrap()
}

/// A connection to the database as it is.
pub async fn open(database: &str) -> IdbDatabase {
    result(&factory().open(database).unwrap())
        .await
        .unchecked_into()
}

/// A connection to a database of this version, with no store if it is new.
pub async fn open_version(database: &str, version: u32) -> IdbDatabase {
    let request = factory().open_with_u32(database, version).unwrap();
    result(&request).await.unchecked_into()
}

/// A database as the first version of the app made it.
pub async fn make_version_1(database: &str) {
    let request = factory().open_with_u32(database, 1).unwrap();
    let opening = request.clone();
    let make = Closure::once_into_js(move || {
        let database: IdbDatabase = opening.result().unwrap().unchecked_into();
        let numbered = IdbObjectStoreParameters::new();
        numbered.set_auto_increment(true);
        let entries = database
            .create_object_store_with_optional_parameters("entries", &numbered)
            .unwrap();
        let unique = IdbIndexParameters::new();
        unique.set_unique(true);
        entries
            .create_index_with_str_and_optional_parameters("id", "id", &unique)
            .unwrap();
        let each = IdbIndexParameters::new();
        each.set_multi_entry(true);
        entries
            .create_index_with_str_and_optional_parameters("subjects", "subjects", &each)
            .unwrap();
        database.create_object_store("meta").unwrap();
    });
    request.set_onupgradeneeded(Some(make.unchecked_ref()));
    let made: IdbDatabase = result(&request).await.unchecked_into();
    made.close();
}

/// All keys and rows of a store.
pub async fn rows(database: &str, store: &str) -> Vec<(JsValue, Object)> {
    let connection = open(database).await;
    let store = connection
        .transaction_with_str(store)
        .unwrap()
        .object_store(store)
        .unwrap();
    let keys = store.get_all_keys().unwrap();
    let rows = store.get_all().unwrap();
    let keys = Array::from(&result(&keys).await);
    let rows = Array::from(&result(&rows).await);
    connection.close();
    keys.iter()
        .zip(rows.iter().map(JsCast::unchecked_into))
        .collect()
}

/// Writes a row as it is.
pub async fn put(database: &str, store: &str, row: &JsValue, key: Option<&JsValue>) {
    let connection = open(database).await;
    let transaction = connection
        .transaction_with_str_and_mode(store, IdbTransactionMode::Readwrite)
        .unwrap();
    let store = transaction.object_store(store).unwrap();
    match key {
        Some(key) => store.put_with_key(row, key).unwrap(),
        None => store.put(row).unwrap(),
    };
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
    .await
    .unwrap();
    connection.close();
}

/// A row of a store of entries.
pub fn record(id: &str, payload: &[u8]) -> Object {
    let row = Object::new();
    set(&row, "id", &id.into());
    set(&row, "clock", &"000000000000-00000000".into());
    set(&row, "subjects", &Array::new());
    set(&row, "payload", &Uint8Array::from(payload));
    row
}

/// A field of a row.
pub fn get(row: &Object, field: &str) -> JsValue {
    Reflect::get(row, &field.into()).unwrap()
}

/// Changes a field of a row.
pub fn set(row: &Object, field: &str, value: &JsValue) {
    assert!(Reflect::set(row, &field.into(), value).unwrap());
}

fn factory() -> IdbFactory {
    web_sys::window().unwrap().indexed_db().unwrap().unwrap()
}
