//! Recording, saying so, and going on: what every form does in the end.

use crate::domain::attachment::AttachedFile;
use crate::domain::command::Command;
use crate::domain::entry::Entry;
use crate::domain::event::Event;
use crate::domain::id::{CustomerId, EntryId};
use crate::ui::clock::{Clock, use_clock};
use crate::ui::failure::Failure;
use crate::ui::state::{Book, Toasts, language, use_book, use_toasts};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// Writes into the book and says so, offering to take back what can be.
#[derive(Clone, Copy)]
pub struct Recorder {
    book: Book,
    clock: Clock,
    toasts: Toasts,
}

impl Recorder {
    /// For a form: says `words` and goes on. Where nothing was kept, the form
    /// stays as it is, and `failure` says why.
    pub fn save(
        self,
        commands: Vec<Command>,
        words: String,
        failure: RwSignal<String>,
        go_on: impl FnOnce() + 'static,
    ) {
        let recorded = self.book.record(self.clock, commands);
        self.follow(recorded, words, failure, go_on);
    }

    /// As [`Recorder::save`], with the files that the wishes speak of.
    pub fn save_with_files(
        self,
        commands: Vec<Command>,
        files: Vec<AttachedFile>,
        words: String,
        failure: RwSignal<String>,
        go_on: impl FnOnce() + 'static,
    ) {
        let recorded = self.book.record_with_files(self.clock, commands, files);
        self.follow(recorded, words, failure, go_on);
    }

    fn follow(
        self,
        recorded: impl Future<Output = Result<Vec<Entry>, Failure>> + 'static,
        words: String,
        failure: RwSignal<String>,
        go_on: impl FnOnce() + 'static,
    ) {
        let language = language();
        spawn_local(async move {
            match recorded.await {
                Ok(entries) => {
                    self.say(words, &entries);
                    failure.try_set(String::new());
                    // The notice first: the next page takes longer to make.
                    tick().await;
                    go_on();
                }
                // By now the page may have been left.
                Err(problem) => {
                    failure.try_set(problem.words(language));
                }
            }
        });
    }

    /// For a single tap: says `words`, or why nothing was kept.
    pub fn act(self, commands: Vec<Command>, words: String) {
        let language = language();
        spawn_local(async move {
            match self.book.record(self.clock, commands).await {
                Ok(entries) => self.say(words, &entries),
                Err(problem) => self.toasts.say(problem.words(language)),
            }
        });
    }

    fn say(self, words: String, entries: &[Entry]) {
        let undo = entries.iter().filter_map(|it| self.undoable(it)).collect();
        self.toasts.say_with_undo(words, undo);
    }

    /// The entry, where it can be taken back; of one that took a photo away, the
    /// photo's. What was said of a customer cannot: it is said anew.
    fn undoable(self, entry: &Entry) -> Option<(CustomerId, EntryId)> {
        let customer = entry.event.customer()?;
        self.book.with_untracked(|ledger| {
            let file = ledger.file(customer)?;
            let undone = match entry.event {
                Event::Reversed { entry, .. } => file.removed_photo(entry).map(|_| entry),
                _ => file.stands(entry.id).then_some(entry.id),
            };
            undone.map(|entry| (customer, entry))
        })
    }
}

/// The recorder of the page.
pub fn use_recorder() -> Recorder {
    Recorder {
        book: use_book(),
        clock: use_clock(),
        toasts: use_toasts(),
    }
}
