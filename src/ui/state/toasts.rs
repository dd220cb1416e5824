//! Short notices that go away by themselves.

use crate::domain::id::{CustomerId, EntryId};
use leptos::prelude::*;
use std::time::Duration;

/// How long a notice stays, which is enough to read it twice and to undo.
const STAY: Duration = Duration::from_secs(8);

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    id: u32,
    /// What it says.
    pub text: String,
    /// The entries that its button takes back, all or none; empty where there
    /// is no button.
    pub undo: Vec<(CustomerId, EntryId)>,
}

/// The notices that are shown, the latest last.
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

impl Toasts {
    /// None yet.
    pub fn start() -> Self {
        Self {
            shown: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        }
    }

    /// Says something.
    pub fn say(self, text: String) {
        self.push(text, Vec::new());
    }

    /// Says that something was recorded, and offers to take its entries back
    /// together; without an entry there is nothing to offer.
    pub fn say_with_undo_of(self, text: String, entries: Vec<(CustomerId, EntryId)>) {
        self.push(text, entries);
    }

    /// What is shown.
    pub fn shown(self) -> Vec<Toast> {
        self.shown.get()
    }

    /// Takes a notice away.
    pub fn dismiss(self, toast: &Toast) {
        let id = toast.id;
        self.shown.update(|shown| shown.retain(|it| it.id != id));
    }

    /// Takes all notices away: whoever goes on has read them, and on the next
    /// page they would lie over a button.
    pub fn clear(self) {
        self.shown.set(Vec::new());
    }

    fn push(self, text: String, undo: Vec<(CustomerId, EntryId)>) {
        let id = self.next.get_value();
        self.next.set_value(id.wrapping_add(1));
        let toast = Toast { id, text, undo };
        // One at a time: a pile of notices hides what they speak of.
        self.shown.set(vec![toast.clone()]);
        set_timeout(move || self.dismiss(&toast), STAY);
    }
}

/// The notices of the page.
pub fn use_toasts() -> Toasts {
    expect_context()
}
