//! The shape of the database, one rung a version.
//!
//! A rung that was published never changes: a new shape is a new rung at the
//! end of the ladder.

use wasm_bindgen::JsValue;
use web_sys::{IdbIndexParameters, IdbObjectStoreParameters, IdbTransaction};

/// The store of the journal's entries, by order of arrival.
pub const ENTRIES: &str = "entries";
/// In [`ENTRIES`]: each entry's id, so that none is kept twice.
pub const BY_ID: &str = "id";
/// In [`ENTRIES`]: whom an entry is about.
pub const BY_SUBJECT: &str = "subjects";
/// The store of what the database knows of itself.
pub const META: &str = "meta";

/// The store of files that belong to entries, by the hash of their bytes.
pub const ATTACHMENTS: &str = "attachments";

type Rung = fn(&IdbTransaction) -> Result<(), JsValue>;

const LADDER: [Rung; 2] = [to_version_1, to_version_2];

/// The version that this code reads and writes.
pub const VERSION: u32 = LADDER.len() as u32;

/// Climbs from an older version (zero for no database at all) to [`VERSION`].
pub fn climb(transaction: &IdbTransaction, from: f64) -> Result<(), JsValue> {
    for (version, rung) in (0_u32..).zip(LADDER) {
        if f64::from(version) >= from {
            rung(transaction)?;
        }
    }
    Ok(())
}

fn to_version_1(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let database = transaction.db();

    let numbered = IdbObjectStoreParameters::new();
    numbered.set_auto_increment(true);
    let entries = database.create_object_store_with_optional_parameters(ENTRIES, &numbered)?;

    let unique = IdbIndexParameters::new();
    unique.set_unique(true);
    entries.create_index_with_str_and_optional_parameters(BY_ID, "id", &unique)?;

    let each = IdbIndexParameters::new();
    each.set_multi_entry(true);
    entries.create_index_with_str_and_optional_parameters(BY_SUBJECT, "subjects", &each)?;

    database.create_object_store(META)?;
    Ok(())
}

fn to_version_2(transaction: &IdbTransaction) -> Result<(), JsValue> {
    transaction.db().create_object_store(ATTACHMENTS)?;
    Ok(())
}
