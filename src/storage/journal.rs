//! The journal in IndexedDB.
//!
//! Entries are added, never changed. A stored record names the entry, its
//! place in time and whom it is about; the entry itself is bytes that no index
//! looks into, so that they can be sealed one day without touching an index.

mod reading;
mod record;
mod sequence;

pub use reading::Tail;
pub use sequence::Sequence;

use crate::domain::attachment::AttachedFile;
use crate::domain::entry::Entry;
use crate::domain::id::DeviceId;
use crate::storage::database::upgrades::{ATTACHMENTS, ENTRIES, META};
use crate::storage::database::{Database, Durability, commit, result_of};
use crate::storage::{StorageProblem, attachments};
use record::Record;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbObjectStore, IdbRequest, IdbTransaction};

/// The name of the database in the browser.
pub const NAME: &str = "tagih-santun";

const DEVICE: &str = "device";

/// The open journal. Clones share one connection, which closes with the last
/// of them.
#[derive(Clone)]
pub struct Journal {
    pub(super) database: Rc<Database>,
}

/// What came of taking in entries from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Those that are new here, in the order given.
    pub added: Vec<Entry>,
    /// How many were here already, or given twice.
    pub known: usize,
    /// Where the last new one stands; `None` where none was new.
    pub last: Option<Sequence>,
}

impl Journal {
    /// Opens the journal; the first time, an empty one.
    ///
    /// # Errors
    /// Where the browser has no storage, or another tab is in the way.
    pub async fn open() -> Result<Self, StorageProblem> {
        Self::open_named(NAME).await
    }

    /// Opens a journal of its own under another name, for tests and for sample
    /// data that must not mix with the trader's.
    ///
    /// # Errors
    /// As [`Journal::open`].
    pub async fn open_named(name: &str) -> Result<Self, StorageProblem> {
        let database = Rc::new(Database::open(name).await?);
        Ok(Self { database })
    }

    /// Adds entries and gives the place of the last one, once the device's
    /// disk has them all. With nothing to add, gives the place of the last
    /// entry there is.
    ///
    /// Another tab may have added entries in between, which
    /// [`Sequence::follows`] tells.
    ///
    /// # Errors
    /// Where one of them cannot be kept, or is there already: then none is.
    pub async fn append(&self, entries: &[Entry]) -> Result<Sequence, StorageProblem> {
        self.append_also(entries, &[], |_| Ok(())).await
    }

    /// Adds entries, and in the same transaction whatever `also` writes into
    /// further stores. With no entry to add, it writes nothing.
    pub(super) async fn append_also(
        &self,
        entries: &[Entry],
        further: &[&str],
        also: impl FnOnce(&IdbTransaction) -> Result<(), StorageProblem>,
    ) -> Result<Sequence, StorageProblem> {
        if entries.is_empty() {
            return self.end().await;
        }
        let records = Record::all_of(entries)?;
        let stores = [&[ENTRIES][..], further].concat();
        let requests = self
            .database
            .write(&stores, Durability::Strict, async |transaction| {
                also(transaction)?;
                let store = transaction.object_store(ENTRIES)?;
                let add = |record: &Record| Ok(store.add(record)?);
                let requests = records
                    .iter()
                    .map(add)
                    .collect::<Result<Vec<_>, StorageProblem>>()?;
                commit(transaction)?;
                Ok(requests)
            })
            .await?;
        match requests.last() {
            Some(last) => Sequence::from_key(&last.result()?),
            None => Ok(Sequence::default()),
        }
    }

    /// Adds those entries that are not here yet, and the files that belong to
    /// them, all or none, once the device's disk has them.
    ///
    /// # Errors
    /// Where one of them cannot be kept: then none is.
    pub async fn merge(
        &self,
        entries: &[Entry],
        files: &[AttachedFile],
    ) -> Result<Merged, StorageProblem> {
        let records = Record::all_of(entries)?;
        let pass_over_known = Closure::<dyn Fn(Event)>::new(pass_over_known);
        let requests = self
            .database
            .write(
                &[ENTRIES, ATTACHMENTS],
                Durability::Strict,
                async |transaction| {
                    attachments::put_all(transaction, files)?;
                    transaction.set_onerror(Some(pass_over_known.as_ref().unchecked_ref()));
                    let store = transaction.object_store(ENTRIES)?;
                    let add = |record: &Record| Ok(store.add(record)?);
                    records.iter().map(add).collect::<Result<Vec<_>, _>>()
                },
            )
            .await?;
        let mut merged = Merged {
            added: Vec::new(),
            known: 0,
            last: None,
        };
        for (entry, request) in entries.iter().zip(requests) {
            if request.error()?.is_some() {
                merged.known += 1;
            } else {
                merged.added.push(entry.clone());
                merged.last = Some(Sequence::from_key(&request.result()?)?);
            }
        }
        Ok(merged)
    }

    /// The id of this browser profile as a writer of entries: the one that was
    /// kept, else `fresh`, which is kept now. Two tabs that ask at the same
    /// time get the same.
    ///
    /// # Errors
    /// Where the browser does not give or keep it.
    pub async fn device(&self, fresh: DeviceId) -> Result<DeviceId, StorageProblem> {
        // Every start but the first only reads, since a strict write takes its time.
        let meta = self.database.read(&[META])?.object_store(META)?;
        if let Some(device) = kept_device(&meta).await? {
            return Ok(device);
        }
        self.database
            .write(&[META], Durability::Strict, async |transaction| {
                let meta = transaction.object_store(META)?;
                if let Some(device) = kept_device(&meta).await? {
                    return Ok(device);
                }
                meta.put_with_key(&JsValue::from(fresh.to_string()), &DEVICE.into())?;
                Ok(fresh)
            })
            .await
    }
}

async fn kept_device(meta: &IdbObjectStore) -> Result<Option<DeviceId>, StorageProblem> {
    let kept = result_of(meta.get(&DEVICE.into())?).await?;
    Ok(kept.as_string().and_then(|text| text.parse().ok()))
}

/// The index of ids refuses an entry that is here already. That is no reason
/// to give up the transaction, as any other error is.
fn pass_over_known(event: Event) {
    let target = event.target();
    let request = target.as_ref().and_then(JsCast::dyn_ref::<IdbRequest>);
    if request.is_some_and(was_known) {
        event.prevent_default();
    }
}

fn was_known(request: &IdbRequest) -> bool {
    matches!(request.error(), Ok(Some(error)) if error.name() == "ConstraintError")
}
