//! Reading the journal.

use crate::domain::entry::Entry;
use crate::domain::id::CustomerId;
use crate::storage::StorageProblem;
use crate::storage::database::result_of;
use crate::storage::database::upgrades::{BY_SUBJECT, ENTRIES};
use crate::storage::journal::record::Record;
use crate::storage::journal::{Journal, Sequence};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbCursor, IdbCursorDirection, IdbKeyRange};

/// So many records are in memory twice, as the browser's and as ours.
const BATCH: u32 = 2_000;

/// What arrived after a place in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tail {
    /// The entries, in order of arrival.
    pub entries: Vec<Entry>,
    /// The place of the last one, readable or not; where nothing arrived, the
    /// place that was asked about.
    pub last: Option<Sequence>,
    /// How many this version of the app cannot read. They stay in the journal
    /// and in every backup.
    pub unread: usize,
}

impl Journal {
    /// Reads what arrived after a place, or everything.
    ///
    /// # Errors
    /// Where the browser does not give it.
    pub async fn read_after(&self, after: Option<Sequence>) -> Result<Tail, StorageProblem> {
        let mut entries = Vec::new();
        let mut unread = 0;
        let last = self
            .for_each_after(after, |bytes| match Entry::from_json(&bytes) {
                Ok(entry) => entries.push(entry),
                Err(_) => unread += 1,
            })
            .await?;
        Ok(Tail {
            entries,
            last,
            unread,
        })
    }

    /// The entries about a customer that this version of the app can read, in
    /// order of arrival.
    ///
    /// # Errors
    /// Where the browser does not give them.
    pub async fn about(&self, customer: CustomerId) -> Result<Vec<Entry>, StorageProblem> {
        let entries = self.database.read(&[ENTRIES])?.object_store(ENTRIES)?;
        let subject = JsValue::from(customer.to_string());
        let found = result_of(entries.index(BY_SUBJECT)?.get_all_with_key(&subject)?).await?;
        let payloads = Array::from(&found).into_iter().map(bytes_of);
        Ok(payloads
            .flat_map(|bytes| Entry::from_json(&bytes))
            .collect())
    }

    /// Every entry's bytes, in order of arrival: also those that this version
    /// of the app cannot read.
    ///
    /// # Errors
    /// Where the browser does not give them.
    pub async fn payloads(&self) -> Result<Vec<Vec<u8>>, StorageProblem> {
        let mut payloads = Vec::new();
        self.for_each_after(None, |bytes| payloads.push(bytes))
            .await?;
        Ok(payloads)
    }

    /// The place of the last entry; before any entry, the default.
    ///
    /// # Errors
    /// Where the browser does not give it.
    pub async fn end(&self) -> Result<Sequence, StorageProblem> {
        let entries = self.database.read(&[ENTRIES])?.object_store(ENTRIES)?;
        let backwards = entries
            .open_key_cursor_with_range_and_direction(&JsValue::NULL, IdbCursorDirection::Prev)?;
        match result_of(backwards).await?.dyn_ref::<IdbCursor>() {
            Some(last) => Sequence::from_key(&last.primary_key()?),
            None => Ok(Sequence::default()),
        }
    }

    /// Goes through the stored bytes after a place, all as they were at one
    /// point in time, and gives the place of the last.
    async fn for_each_after(
        &self,
        after: Option<Sequence>,
        mut take: impl FnMut(Vec<u8>),
    ) -> Result<Option<Sequence>, StorageProblem> {
        let entries = self.database.read(&[ENTRIES])?.object_store(ENTRIES)?;
        let mut last = after;
        loop {
            let rest =
                IdbKeyRange::lower_bound_with_open(&last.unwrap_or_default().to_key(), true)?;
            let records = result_of(entries.get_all_with_key_and_limit(&rest, BATCH)?);
            let keys = result_of(entries.get_all_keys_with_key_and_limit(&rest, BATCH)?);
            let (records, keys) = (Array::from(&records.await?), Array::from(&keys.await?));
            records.iter().map(bytes_of).for_each(&mut take);
            if keys.length() > 0 {
                last = Some(Sequence::from_key(&keys.get(keys.length() - 1))?);
            }
            if keys.length() < BATCH {
                return Ok(last);
            }
        }
    }
}

fn bytes_of(record: JsValue) -> Vec<u8> {
    record.unchecked_ref::<Record>().bytes()
}
