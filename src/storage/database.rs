//! The IndexedDB database: opening it, and transactions that end in all or
//! nothing.
//!
//! This is written against the browser's own interface: a save must know why
//! the browser gave it up (no room, a key that is there already), and must
//! choose its durability.

mod request;
mod transaction;
pub(super) mod upgrades;

pub(super) use request::result_of;
pub(super) use transaction::{Durability, commit};

use crate::storage::StorageProblem;
use js_sys::Promise;
use std::cell::Cell;
use std::rc::Rc;
use transaction::Connection;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, IdbFactory, IdbOpenDbRequest, IdbVersionChangeEvent};

/// An open connection. It closes when dropped, and as soon as another tab
/// wants to upgrade the database, so that it never stands in the way of that.
pub(super) struct Database {
    connection: Connection,
    superseded: Rc<Cell<bool>>,
    on_version_change: Closure<dyn Fn()>,
}

impl Database {
    /// Opens the database with this name, made or upgraded to the version that
    /// this code knows.
    pub async fn open(name: &str) -> Result<Self, StorageProblem> {
        let request = factory()?.open_with_u32(name, upgrades::VERSION)?;
        let wanted = Rc::new(Cell::new(true));
        request.set_onupgradeneeded(Some(upgrade(&request, Rc::clone(&wanted)).unchecked_ref()));
        let opened = Promise::new(&mut |resolve, reject| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&reject));
            request.set_onblocked(Some(&reject));
        });
        match opened.await {
            Ok(_) => Ok(Self::new(request.result()?.unchecked_into())),
            Err(event) if event.unchecked_ref::<Event>().type_() == "blocked" => {
                // The browser goes on trying after this, with nobody waiting.
                wanted.set(false);
                Err(StorageProblem::Blocked)
            }
            Err(_) => Err(why_closed(&request)),
        }
    }

    fn new(connection: Connection) -> Self {
        let superseded = Rc::new(Cell::new(false));
        let on_version_change = Closure::new({
            let connection = connection.clone();
            let superseded = Rc::clone(&superseded);
            move || {
                superseded.set(true);
                connection.close();
            }
        });
        let database = Self {
            connection,
            superseded,
            on_version_change,
        };
        let callback = database.on_version_change.as_ref().unchecked_ref();
        database.connection.set_onversionchange(Some(callback));
        database
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.connection.set_onversionchange(None);
        self.connection.close();
    }
}

fn factory() -> Result<IdbFactory, StorageProblem> {
    web_sys::window()
        .ok_or(StorageProblem::Unavailable)?
        .indexed_db()?
        .ok_or(StorageProblem::Unavailable)
}

/// The function that upgrades the database, where that is still wanted when
/// its turn comes. What it throws makes the browser undo the upgrade.
fn upgrade(request: &IdbOpenDbRequest, wanted: Rc<Cell<bool>>) -> JsValue {
    let request = request.clone();
    Closure::once_into_js(move |event: IdbVersionChangeEvent| -> Result<(), JsValue> {
        match request.transaction() {
            Some(transaction) if wanted.get() => upgrades::climb(&transaction, event.old_version()),
            _ => Err(JsValue::from_str("nobody waits for this database any more")),
        }
    })
}

fn why_closed(request: &IdbOpenDbRequest) -> StorageProblem {
    match request.error() {
        // This is how a private window of an older Firefox refuses.
        Ok(Some(error)) if error.name() == "InvalidStateError" => StorageProblem::Unavailable,
        Ok(Some(error)) => error.into(),
        Ok(None) => StorageProblem::Failed("the database did not open".to_owned()),
        Err(thrown) => thrown.into(),
    }
}
