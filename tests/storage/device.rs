use js_sys::{Array, Date};
use tagih_santun::device::files::{self, FileProblem};
use tagih_santun::device::service_worker::{self, ServiceWorkerProblem};
use tagih_santun::device::{clipboard, random, time};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::File;

#[wasm_bindgen_test]
fn random_bytes_differ_from_call_to_call() {
    assert_ne!(random::ten_bytes(), random::ten_bytes());
}

#[wasm_bindgen_test]
fn the_clock_is_the_devices() {
    let before = Date::now() as i64;
    let reading = time::now();
    assert!((before..=Date::now() as i64).contains(&reading.utc_ms));
    let west = Date::new_0().get_timezone_offset() as i32;
    assert_eq!(reading.minutes_east + west, 0);
}

#[wasm_bindgen_test]
async fn a_chosen_file_comes_in_unless_it_is_too_large() {
    let parts = Array::of1(&"pelanggan;jumlah".into());
    let file = File::new_with_str_sequence(&parts, "buku.csv").unwrap();

    let read = files::read(&file, 16).await.unwrap();
    assert_eq!(read.name, "buku.csv");
    assert_eq!(read.bytes, b"pelanggan;jumlah");
    assert_eq!(
        files::read(&file, 15).await,
        Err(FileProblem::TooLarge {
            size: 16,
            limit: 15
        })
    );
}

#[wasm_bindgen_test]
async fn copying_leaves_the_page_as_it_was() {
    let body = web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .body()
        .unwrap();
    let children = body.child_element_count();
    // Without a tap the browser may refuse both ways, which tries them both.
    let copied = clipboard::copy("Selamat siang").await;
    assert_eq!(body.child_element_count(), children, "{copied:?}");
}

#[wasm_bindgen_test]
async fn a_missing_service_worker_is_told() {
    let registered = service_worker::register().await;
    assert!(
        matches!(registered, Err(ServiceWorkerProblem::Failed(_))),
        "{registered:?}"
    );
}
