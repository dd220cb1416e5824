use crate::{book, raw};
use tagih_santun::storage::StorageProblem;
use tagih_santun::storage::journal::{Journal, Sequence};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_new_journal_has_version_2_and_its_stores() {
    let name = "opening-new";
    drop(Journal::open_named(name).await.unwrap());

    let database = raw::open(name).await;
    assert_eq!(database.version(), 2.0);
    let entries = database
        .transaction_with_str("entries")
        .unwrap()
        .object_store("entries")
        .unwrap();
    assert!(entries.auto_increment());
    assert!(entries.key_path().unwrap().is_null());
    assert!(entries.index("id").unwrap().unique());
    assert!(entries.index("subjects").unwrap().multi_entry());
    assert!(database.transaction_with_str("meta").is_ok());
    let attachments = database
        .transaction_with_str("attachments")
        .unwrap()
        .object_store("attachments")
        .unwrap();
    assert!(!attachments.auto_increment());
    assert!(attachments.key_path().unwrap().is_null());
}

#[wasm_bindgen_test]
async fn a_journal_of_version_1_is_taken_on_with_its_entries() {
    let name = "opening-version-1";
    raw::make_version_1(name).await;
    let entry = &book::entries(1)[0];
    let payload = serde_json::to_vec(entry).unwrap();
    let row = raw::record(&entry.id.to_string(), &payload);
    raw::put(name, "entries", &row, None).await;

    let journal = Journal::open_named(name).await.unwrap();
    let tail = journal.read_after(None).await.unwrap();
    assert_eq!(tail.entries, std::slice::from_ref(entry));
    assert_eq!(journal.files().await, Ok(Vec::new()));
    assert_eq!(raw::open(name).await.version(), 2.0);
}

#[wasm_bindgen_test]
async fn what_was_appended_is_there_after_opening_again() {
    let name = "opening-again";
    let entries = book::entries(5);
    let journal = Journal::open_named(name).await.unwrap();
    journal.append(&entries).await.unwrap();
    drop(journal);

    let journal = Journal::open_named(name).await.unwrap();
    assert_eq!(journal.read_after(None).await.unwrap().entries, entries);
}

#[wasm_bindgen_test]
async fn a_newer_database_is_not_touched() {
    let name = "opening-newer";
    raw::open_version(name, 99).await.close();

    let problem = Journal::open_named(name).await.err();
    assert_eq!(problem, Some(StorageProblem::NewerDatabase));
    assert_eq!(raw::open(name).await.version(), 99.0);
}

#[wasm_bindgen_test]
async fn an_upgrade_elsewhere_is_not_blocked_and_ends_the_writing_here() {
    let name = "opening-superseded";
    let journal = Journal::open_named(name).await.unwrap();
    let newer = raw::open_version(name, 3).await;
    assert_eq!(newer.version(), 3.0);

    let entries = book::entries(1);
    assert_eq!(
        journal.append(&entries).await,
        Err(StorageProblem::NewerDatabase)
    );
    assert_eq!(
        journal.read_after(None).await,
        Err(StorageProblem::NewerDatabase)
    );
}

#[wasm_bindgen_test]
async fn the_device_keeps_its_first_id() {
    let name = "opening-device";
    let journal = Journal::open_named(name).await.unwrap();
    let other = Journal::open_named(name).await.unwrap();
    assert_eq!(
        journal.device(book::device(1)).await,
        Ok(book::device(1)),
        "kept now"
    );
    assert_eq!(other.device(book::device(2)).await, Ok(book::device(1)));
    drop((journal, other));

    let journal = Journal::open_named(name).await.unwrap();
    assert_eq!(journal.device(book::device(3)).await, Ok(book::device(1)));
}

#[wasm_bindgen_test]
async fn an_empty_journal_ends_before_any_entry() {
    let journal = Journal::open_named("opening-empty").await.unwrap();
    assert_eq!(journal.append(&[]).await, Ok(Sequence::default()));
    let tail = journal.read_after(None).await.unwrap();
    assert_eq!((tail.entries.len(), tail.last, tail.unread), (0, None, 0));
}
