use crate::{book, raw, spy};
use js_sys::{Array, Date, Object, Uint8Array};
use std::collections::BTreeSet;
use tagih_santun::storage::StorageProblem;
use tagih_santun::storage::journal::Journal;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

#[wasm_bindgen_test]
async fn entries_read_back_equal() {
    let journal = Journal::open_named("append-equal").await.unwrap();
    let entries = book::entries(7);
    let last = journal.append(&entries).await.unwrap();

    let tail = journal.read_after(None).await.unwrap();
    assert_eq!(tail.entries, entries);
    assert_eq!(tail.last, Some(last));
    assert_eq!(tail.unread, 0);
}

#[wasm_bindgen_test]
async fn saved_means_one_strict_transaction_that_is_complete() {
    let name = "append-strict";
    let journal = Journal::open_named(name).await.unwrap();
    let watch = spy::Watch::on(name);
    journal.append(&book::entries(3)).await.unwrap();
    assert_eq!(watch.seen(), ["readwrite strict", "complete"]);
}

#[wasm_bindgen_test]
async fn a_record_has_four_fields_and_the_payload_is_the_entry_as_json() {
    let name = "append-record";
    let journal = Journal::open_named(name).await.unwrap();
    let entries = book::entries(2);
    journal.append(&entries).await.unwrap();

    let rows = raw::rows(name, "entries").await;
    assert_eq!(rows.len(), entries.len());
    for ((_, row), entry) in rows.iter().zip(&entries) {
        let fields: BTreeSet<_> = Object::keys(row)
            .iter()
            .map(|field| field.as_string().unwrap())
            .collect();
        assert_eq!(
            fields.iter().collect::<Vec<_>>(),
            ["clock", "id", "payload", "subjects"]
        );
        assert_eq!(raw::get(row, "id"), entry.id.to_string());
        assert_eq!(raw::get(row, "clock"), entry.clock.to_string());
        let subjects = Array::from(&raw::get(row, "subjects"));
        assert_eq!(subjects.length(), 1);
        assert_eq!(subjects.get(0), entry.event.customer().unwrap().to_string());
        let payload = raw::get(row, "payload").dyn_into::<Uint8Array>().unwrap();
        assert_eq!(payload.to_vec(), serde_json::to_vec(entry).unwrap());
    }
}

#[wasm_bindgen_test]
async fn a_batch_with_an_entry_that_is_there_is_refused_whole() {
    let name = "append-duplicate";
    let journal = Journal::open_named(name).await.unwrap();
    let kept = book::entries(3);
    let last = journal.append(&kept).await.unwrap();

    let mut batch = book::entries_from(3, 4);
    batch.push(kept[0].clone());
    let problem = journal.append(&batch).await.unwrap_err();
    assert!(
        matches!(&problem, StorageProblem::Failed(detail) if detail.starts_with("ConstraintError")),
        "{problem}"
    );

    let ids: Vec<_> = raw::rows(name, "entries")
        .await
        .iter()
        .map(|(_, row)| raw::get(row, "id").as_string().unwrap())
        .collect();
    assert_eq!(
        ids,
        kept.iter().map(|it| it.id.to_string()).collect::<Vec<_>>()
    );
    assert_eq!(journal.append(&[]).await, Ok(last));

    let next = journal.append(&book::entries_from(3, 1)).await.unwrap();
    assert!(next.follows(Some(last), 1), "no number was used up");
}

#[wasm_bindgen_test]
async fn nothing_is_kept_where_the_browser_gives_up() {
    let name = "append-given-up";
    let journal = Journal::open_named(name).await.unwrap();
    let watch = spy::Watch::disturbing(name);
    let saved = journal.append(&book::entries(3)).await;
    drop(watch);
    assert!(matches!(saved, Err(StorageProblem::Failed(_))), "{saved:?}");
    assert_eq!(raw::rows(name, "entries").await.len(), 0);
}

#[wasm_bindgen_test]
async fn five_thousand_entries_are_kept_in_one_go() {
    let name = "append-many";
    let journal = Journal::open_named(name).await.unwrap();
    let entries = book::entries(5_000);

    let begun = Date::now();
    let last = journal.append(&entries).await.unwrap();
    let appended = Date::now();
    let tail = journal.read_after(None).await.unwrap();
    let read = Date::now();
    assert_eq!(tail.entries, entries);
    assert_eq!(tail.last, Some(last));

    let before_merge = Date::now();
    let merged = journal.merge(&entries, &[]).await.unwrap();
    let remerged = Date::now();
    assert_eq!(merged.known, 5_000);
    console_log!(
        "5,000 entries: appended in {} ms, read in {} ms, found known in {} ms",
        appended - begun,
        read - appended,
        remerged - before_merge
    );
}
