//! Files that belong to entries, in IndexedDB beside the journal.
//!
//! Each is kept once, under the hash of its bytes, and is written in the same
//! transaction as the entries that speak of it.

use crate::domain::attachment::{AttachedFile, ContentHash, MediaType};
use crate::domain::entry::Entry;
use crate::domain::names::Named;
use crate::storage::StorageProblem;
use crate::storage::database::result_of;
use crate::storage::database::upgrades::ATTACHMENTS;
use crate::storage::journal::{Journal, Sequence};
use js_sys::{Array, Object, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbKeyRange, IdbTransaction};

#[wasm_bindgen]
extern "C" {
    /// `{ type, bytes }`.
    #[wasm_bindgen(extends = Object)]
    type Record;

    #[wasm_bindgen(method, getter, js_name = "type")]
    fn media_type(this: &Record) -> JsValue;

    #[wasm_bindgen(method, setter, js_name = "type")]
    fn set_media_type(this: &Record, media_type: &str);

    #[wasm_bindgen(method, getter)]
    fn bytes(this: &Record) -> JsValue;

    #[wasm_bindgen(method, setter)]
    fn set_bytes(this: &Record, bytes: &Uint8Array);
}

impl Journal {
    /// Adds entries and the files that they speak of, and gives the place of
    /// the last entry, once the device's disk has them all. A file that is here
    /// already is kept once.
    ///
    /// # Errors
    /// Where one of them cannot be kept, or one of the entries is there
    /// already: then none is.
    pub async fn append_with_files(
        &self,
        entries: &[Entry],
        files: &[AttachedFile],
    ) -> Result<Sequence, StorageProblem> {
        self.append_also(entries, &[ATTACHMENTS], |transaction| {
            put_all(transaction, files)
        })
        .await
    }

    /// The file that is kept under a hash; `None` where there is none, or where
    /// what is kept does not fit the hash.
    ///
    /// # Errors
    /// Where the browser does not give it.
    pub async fn file(&self, hash: ContentHash) -> Result<Option<AttachedFile>, StorageProblem> {
        let store = self.database.read(&[ATTACHMENTS])?;
        let store = store.object_store(ATTACHMENTS)?;
        let key = JsValue::from(hash.to_string());
        let found = result_of(store.get(&key)?).await?;
        Ok(file_of(&key, &found))
    }

    /// Every file that fits its hash, by hash. One that does not is left out,
    /// since no backup that held it could be read.
    ///
    /// # Errors
    /// Where the browser does not give them.
    pub async fn files(&self) -> Result<Vec<AttachedFile>, StorageProblem> {
        let store = self.database.read(&[ATTACHMENTS])?;
        let store = store.object_store(ATTACHMENTS)?;
        let mut files = Vec::new();
        let mut rest = JsValue::UNDEFINED;
        // One after the other: the browser's copies of all at once are large.
        loop {
            let records = result_of(store.get_all_with_key_and_limit(&rest, 1)?);
            let keys = result_of(store.get_all_keys_with_key_and_limit(&rest, 1)?);
            let (record, key) = (Array::from(&records.await?), Array::from(&keys.await?));
            if key.length() == 0 {
                return Ok(files);
            }
            let key = key.get(0);
            files.extend(file_of(&key, &record.get(0)));
            rest = IdbKeyRange::lower_bound_with_open(&key, true)?.into();
        }
    }
}

/// Writes files under their hashes. Whatever was there under one of them held
/// the same bytes, or was broken.
pub(super) fn put_all(
    transaction: &IdbTransaction,
    files: &[AttachedFile],
) -> Result<(), StorageProblem> {
    let store = transaction.object_store(ATTACHMENTS)?;
    for file in files {
        let about = file.about();
        let record: Record = Object::new().unchecked_into();
        record.set_media_type(about.media_type.name());
        record.set_bytes(&Uint8Array::from(file.bytes()));
        store.put_with_key(&record, &JsValue::from(about.hash.to_string()))?;
    }
    Ok(())
}

/// The file in a record; `None` where it is none that this version of the app
/// knows, or where it does not fit its key.
fn file_of(key: &JsValue, record: &JsValue) -> Option<AttachedFile> {
    let hash = ContentHash::try_from(key.as_string()?).ok()?;
    let record: &Record = record.dyn_ref::<Object>()?.unchecked_ref();
    let media_type = record.media_type().as_string()?;
    let media_type = *MediaType::CASES.iter().find(|it| it.name() == media_type)?;
    let bytes = record.bytes().dyn_ref::<Uint8Array>()?.to_vec();
    AttachedFile::kept_as(hash, media_type, bytes).ok()
}
