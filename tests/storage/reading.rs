use crate::{book, raw};
use tagih_santun::storage::journal::Journal;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_tail_begins_after_its_place() {
    let journal = Journal::open_named("reading-tail").await.unwrap();
    let first = journal.append(&book::entries(3)).await.unwrap();
    let later = book::entries_from(3, 2);
    let last = journal.append(&later).await.unwrap();

    let tail = journal.read_after(Some(first)).await.unwrap();
    assert_eq!(tail.entries, later);
    assert_eq!(tail.last, Some(last));
    assert!(last.follows(Some(first), 2));
    assert!(!last.follows(None, 2), "three others lie before these");

    let nothing = journal.read_after(Some(last)).await.unwrap();
    assert_eq!((nothing.entries.len(), nothing.last), (0, Some(last)));
}

#[wasm_bindgen_test]
async fn about_a_customer_are_their_entries_alone() {
    let journal = Journal::open_named("reading-about").await.unwrap();
    let entries = book::entries(9);
    journal.append(&entries).await.unwrap();

    let about = journal.about(book::customer(1)).await.unwrap();
    assert_eq!(about, entries[3..6]);
    assert_eq!(journal.about(book::customer(77)).await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn payloads_are_the_stored_bytes_in_order_of_arrival() {
    let journal = Journal::open_named("reading-payloads").await.unwrap();
    let entries = book::entries(4);
    journal.append(&entries).await.unwrap();

    let written: Vec<_> = entries
        .iter()
        .map(|entry| serde_json::to_vec(entry).unwrap())
        .collect();
    assert_eq!(journal.payloads().await, Ok(written));
}

#[wasm_bindgen_test]
async fn an_entry_of_a_newer_app_is_counted_and_kept() {
    let name = "reading-unread";
    let journal = Journal::open_named(name).await.unwrap();
    let entries = book::entries(2);
    journal.append(&entries[..1]).await.unwrap();
    let strange = br#"{"id":"later","event":{"not_known_yet":{}}}"#;
    raw::put(name, "entries", &raw::record("later", strange), None).await;
    journal.append(&entries[1..]).await.unwrap();

    let tail = journal.read_after(None).await.unwrap();
    assert_eq!(tail.entries, entries);
    assert_eq!(tail.unread, 1);
    assert_eq!(journal.payloads().await.unwrap()[1], strange);
}

#[wasm_bindgen_test]
async fn two_connections_see_each_others_entries() {
    let name = "reading-two";
    let here = Journal::open_named(name).await.unwrap();
    let there = Journal::open_named(name).await.unwrap();
    let entries = book::entries(5);

    let mine = here.append(&entries[..2]).await.unwrap();
    let seen = there.read_after(None).await.unwrap();
    assert_eq!(seen.entries, entries[..2]);

    there.append(&entries[2..4]).await.unwrap();
    let next = here.append(&entries[4..]).await.unwrap();
    assert!(!next.follows(Some(mine), 1), "others came in between");
    let tail = here.read_after(Some(mine)).await.unwrap();
    assert_eq!(tail.entries, entries[2..]);
}
