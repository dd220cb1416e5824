use crate::{book, raw, spy};
use tagih_santun::storage::StorageProblem;
use tagih_santun::storage::journal::Journal;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_merge_is_the_union() {
    let name = "merge-union";
    let journal = Journal::open_named(name).await.unwrap();
    journal.append(&book::entries(4)).await.unwrap();

    let elsewhere = book::entries(9);
    let watch = spy::Watch::on(name);
    let merged = journal.merge(&elsewhere, &[]).await.unwrap();
    assert_eq!(watch.seen(), ["readwrite strict", "complete"]);
    assert_eq!(merged.added, elsewhere[4..]);
    assert_eq!(merged.known, 4);

    let tail = journal.read_after(None).await.unwrap();
    assert_eq!(tail.entries, elsewhere);
    assert_eq!(tail.last, merged.last);
}

#[wasm_bindgen_test]
async fn a_second_merge_changes_nothing() {
    let name = "merge-again";
    let journal = Journal::open_named(name).await.unwrap();
    let entries = book::entries(6);
    journal.merge(&entries, &[]).await.unwrap();

    let merged = journal.merge(&entries, &[]).await.unwrap();
    assert_eq!(
        (merged.added.len(), merged.known, merged.last),
        (0, 6, None)
    );
    assert_eq!(raw::rows(name, "entries").await.len(), 6);
}

#[wasm_bindgen_test]
async fn an_entry_given_twice_is_kept_once() {
    let name = "merge-twice";
    let journal = Journal::open_named(name).await.unwrap();
    let mut entries = book::entries(2);
    entries.push(entries[0].clone());
    let merged = journal.merge(&entries, &[]).await.unwrap();
    assert_eq!((merged.added.len(), merged.known), (2, 1));
    assert_eq!(raw::rows(name, "entries").await.len(), 2);
}

#[wasm_bindgen_test]
async fn a_merge_that_the_browser_gives_up_adds_nothing() {
    let name = "merge-given-up";
    let journal = Journal::open_named(name).await.unwrap();
    let kept = book::entries(2);
    journal.append(&kept).await.unwrap();

    let watch = spy::Watch::disturbing(name);
    let merged = journal.merge(&book::entries(8), &[]).await;
    drop(watch);
    assert!(
        matches!(merged, Err(StorageProblem::Failed(_))),
        "{merged:?}"
    );
    assert_eq!(journal.read_after(None).await.unwrap().entries, kept);
}
