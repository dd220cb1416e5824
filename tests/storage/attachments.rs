use crate::{book, raw, spy};
use js_sys::{Object, Uint8Array};
use tagih_santun::domain::attachment::{AttachedFile, ContentHash, MediaType};
use tagih_santun::storage::StorageProblem;
use tagih_santun::storage::journal::Journal;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

fn file(bytes: &[u8]) -> AttachedFile {
    AttachedFile::new(MediaType::WebmAudio, bytes.to_vec()).unwrap()
}

async fn hashes(name: &str) -> Vec<String> {
    let rows = raw::rows(name, "attachments").await;
    rows.iter()
        .map(|(key, _)| key.as_string().unwrap())
        .collect()
}

#[wasm_bindgen_test]
async fn entries_and_their_files_are_one_strict_transaction() {
    let name = "attachments-strict";
    let journal = Journal::open_named(name).await.unwrap();
    let watch = spy::Watch::on(name);
    let files = [file(b"abc")];
    journal
        .append_with_files(&book::entries(2), &files)
        .await
        .unwrap();
    assert_eq!(watch.seen(), ["readwrite strict", "complete"]);
    drop(watch);
    assert_eq!(raw::rows(name, "entries").await.len(), 2);
    assert_eq!(hashes(name).await, [files[0].about().hash.to_string()]);
}

#[wasm_bindgen_test]
async fn a_file_is_stored_under_the_digits_of_its_hash() {
    let name = "attachments-record";
    let journal = Journal::open_named(name).await.unwrap();
    journal
        .append_with_files(&book::entries(1), &[file(b"abc")])
        .await
        .unwrap();

    let rows = raw::rows(name, "attachments").await;
    assert_eq!(rows.len(), 1);
    let (key, row) = &rows[0];
    assert_eq!(
        key.as_string().as_deref(),
        Some("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    );
    assert_eq!(Object::keys(row).length(), 2);
    assert_eq!(raw::get(row, "type"), "audio/webm");
    let bytes = raw::get(row, "bytes").dyn_into::<Uint8Array>().unwrap();
    assert_eq!(bytes.to_vec(), b"abc");
}

#[wasm_bindgen_test]
async fn a_file_reads_back_equal_and_one_that_is_here_is_kept_once() {
    let name = "attachments-once";
    let journal = Journal::open_named(name).await.unwrap();
    let (one, other) = (file(b"abc"), file(b"def"));
    for (first, entry) in [(0, &one), (1, &other), (2, &one)] {
        let entries = book::entries_from(first, 1);
        let files = std::slice::from_ref(entry);
        journal.append_with_files(&entries, files).await.unwrap();
    }
    assert_eq!(hashes(name).await.len(), 2);
    for kept in [&one, &other] {
        let read = journal.file(kept.about().hash).await;
        assert_eq!(read, Ok(Some(kept.clone())));
    }
    let mut all = [one, other];
    all.sort_by_key(|it| it.about().hash);
    assert_eq!(journal.files().await.as_deref(), Ok(&all[..]));
    assert_eq!(journal.file(file(b"ghi").about().hash).await, Ok(None));
}

#[wasm_bindgen_test]
async fn no_file_is_kept_where_an_entry_is_refused() {
    let name = "attachments-refused";
    let journal = Journal::open_named(name).await.unwrap();
    let entries = book::entries(1);
    journal.append(&entries).await.unwrap();
    let kept = journal.append_with_files(&entries, &[file(b"abc")]).await;
    assert!(matches!(kept, Err(StorageProblem::Failed(_))), "{kept:?}");
    assert_eq!(hashes(name).await.len(), 0);
}

#[wasm_bindgen_test]
async fn nothing_is_kept_where_the_browser_gives_up() {
    let name = "attachments-given-up";
    let journal = Journal::open_named(name).await.unwrap();
    let watch = spy::Watch::disturbing(name);
    let kept = journal
        .append_with_files(&book::entries(2), &[file(b"abc")])
        .await;
    drop(watch);
    assert!(matches!(kept, Err(StorageProblem::Failed(_))), "{kept:?}");
    assert_eq!(raw::rows(name, "entries").await.len(), 0);
    assert_eq!(hashes(name).await.len(), 0);
}

#[wasm_bindgen_test]
async fn a_file_that_does_not_fit_its_hash_is_not_given_out() {
    let name = "attachments-altered";
    let journal = Journal::open_named(name).await.unwrap();
    let whole = file(b"abc");
    journal
        .append_with_files(&book::entries(1), std::slice::from_ref(&whole))
        .await
        .unwrap();
    let hash: ContentHash = file(b"def").about().hash;
    let row = Object::new();
    raw::set(&row, "type", &"audio/webm".into());
    raw::set(&row, "bytes", &Uint8Array::from(&b"xyz"[..]));
    let key = JsValue::from(hash.to_string());
    raw::put(name, "attachments", &row, Some(&key)).await;

    assert_eq!(journal.file(hash).await, Ok(None));
    assert_eq!(journal.files().await, Ok(vec![whole]));
}

#[wasm_bindgen_test]
async fn a_merge_takes_the_files_in_and_mends_one_that_was_altered() {
    let name = "attachments-merge";
    let journal = Journal::open_named(name).await.unwrap();
    let entries = book::entries(2);
    journal.append(&entries[..1]).await.unwrap();
    let whole = file(b"abc");
    let row = Object::new();
    let key = JsValue::from(whole.about().hash.to_string());
    raw::put(name, "attachments", &row, Some(&key)).await;

    let files = [whole.clone(), file(b"def")];
    let watch = spy::Watch::on(name);
    let merged = journal.merge(&entries, &files).await.unwrap();
    assert_eq!(watch.seen(), ["readwrite strict", "complete"]);
    drop(watch);
    assert_eq!((merged.added.len(), merged.known), (1, 1));
    assert_eq!(journal.file(whole.about().hash).await, Ok(Some(whole)));
    assert_eq!(hashes(name).await.len(), 2);
}
