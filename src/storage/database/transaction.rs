//! Transactions: reading at one point in time, writing all or nothing.

use crate::storage::StorageProblem;
use crate::storage::database::Database;
use js_sys::futures::JsFuture;
use js_sys::{Array, Object, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{IdbDatabase, IdbTransaction, IdbTransactionMode};

/// When the browser may call a transaction complete.
#[wasm_bindgen]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// When the device's disk has it: for what exists nowhere else.
    Strict = "strict",
    /// When the system has it: for what can be made again.
    Relaxed = "relaxed",
}

// web-sys keeps the options of a transaction behind its flag for unstable
// interfaces, though every browser has them.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = IdbDatabase)]
    #[derive(Clone)]
    pub type Connection;

    #[wasm_bindgen(method, catch)]
    fn transaction(
        this: &Connection,
        stores: &Array,
        mode: IdbTransactionMode,
        options: &TransactionOptions,
    ) -> Result<IdbTransaction, wasm_bindgen::JsValue>;

    #[wasm_bindgen(extends = Object)]
    type TransactionOptions;

    #[wasm_bindgen(method, setter)]
    fn set_durability(this: &TransactionOptions, durability: Durability);
}

impl Database {
    /// Opens a transaction that reads these stores as they are now.
    pub fn read(&self, stores: &[&str]) -> Result<IdbTransaction, StorageProblem> {
        self.begin(stores, IdbTransactionMode::Readonly, Durability::Relaxed)
    }

    /// Does `work` in one transaction, and gives its result once everything it
    /// wrote is kept. Where any of it fails, nothing is kept.
    ///
    /// Inside of `work`, only requests of the transaction may be awaited: it
    /// ends by itself as soon as none is under way.
    pub async fn write<T>(
        &self,
        stores: &[&str],
        durability: Durability,
        work: impl AsyncFnOnce(&IdbTransaction) -> Result<T, StorageProblem>,
    ) -> Result<T, StorageProblem> {
        let transaction = self.begin(stores, IdbTransactionMode::Readwrite, durability)?;
        let ended = JsFuture::from(Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        }));
        match work(&transaction).await {
            Ok(result) => match ended.await {
                Ok(_) => Ok(result),
                Err(_) => Err(why_aborted(&transaction)),
            },
            Err(problem) => match transaction.abort() {
                // The browser refuses where it has given the transaction up itself.
                Ok(()) | Err(_) => Err(problem),
            },
        }
    }

    fn begin(
        &self,
        stores: &[&str],
        mode: IdbTransactionMode,
        durability: Durability,
    ) -> Result<IdbTransaction, StorageProblem> {
        if self.superseded.get() {
            return Err(StorageProblem::NewerDatabase);
        }
        let names: Array = stores
            .iter()
            .copied()
            .map(wasm_bindgen::JsValue::from)
            .collect();
        let options: TransactionOptions = Object::new().unchecked_into();
        options.set_durability(durability);
        Ok(self.connection.transaction(&names, mode, &options)?)
    }
}

/// Says that no request will follow. Left alone, the browser first tells the
/// page of every record, and only then begins to write to the disk.
#[expect(
    deprecated,
    reason = "web-sys follows a description older than the standard, which has it"
)]
pub fn commit(transaction: &IdbTransaction) -> Result<(), StorageProblem> {
    Ok(transaction.commit()?)
}

fn why_aborted(transaction: &IdbTransaction) -> StorageProblem {
    match transaction.error() {
        Some(error) => error.into(),
        None => StorageProblem::Failed("the transaction was given up".to_owned()),
    }
}
