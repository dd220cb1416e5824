//! The trader's book: the ledger that the pages read, and the journal behind it.

use crate::device;
use crate::domain::attachment::{AttachedFile, ContentHash};
use crate::domain::clock::Clock as Reading;
use crate::domain::command::{self, Command};
use crate::domain::entry::{Entry, Pen};
use crate::domain::escalation::holidays::Holidays;
use crate::domain::exchange::backup;
use crate::domain::id::{CustomerId, DeviceId};
use crate::domain::ledger::Ledger;
use crate::domain::policy::Policy;
use crate::storage::journal::{Journal, Sequence};
use crate::storage::tabs::Tabs;
use crate::storage::{StorageProblem, quota};
use crate::ui::clock::Clock;
use crate::ui::failure::Failure;
use crate::ui::later;
use crate::ui::state::fresh;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::time::Duration;

/// How far the book is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The journal is being read.
    Opening,
    /// The ledger holds all of it.
    Open,
    /// The journal cannot be read.
    Closed(StorageProblem),
    /// The part of the app that reads the journal did not arrive.
    Missed,
}

/// Why the journal was not read.
#[derive(Debug)]
enum NotRead {
    /// The browser does not give it.
    Journal(StorageProblem),
    /// The part of the app that reads it did not arrive.
    Missed,
}

impl From<StorageProblem> for NotRead {
    fn from(problem: StorageProblem) -> Self {
        Self::Journal(problem)
    }
}

/// The journal and what goes with it, once they are open.
struct Desk {
    journal: Journal,
    device: DeviceId,
    tabs: Option<Tabs>,
}

/// The trader's book.
#[derive(Clone, Copy)]
pub struct Book {
    ledger: RwSignal<Ledger>,
    policy: Memo<Policy>,
    phase: RwSignal<Phase>,
    unread: RwSignal<usize>,
    busy: StoredValue<bool>,
    saving: RwSignal<bool>,
    desk: StoredValue<Option<Rc<Desk>>, LocalStorage>,
    last: StoredValue<Option<Sequence>>,
}

impl Book {
    /// A book that is still closed.
    pub fn new(holidays: Holidays) -> Self {
        let ledger = RwSignal::new(Ledger::default());
        Self {
            ledger,
            policy: Memo::new(move |_| ledger.with(|it| it.policy(holidays.clone()))),
            phase: RwSignal::new(Phase::Opening),
            unread: RwSignal::new(0),
            busy: StoredValue::new(false),
            saving: RwSignal::new(false),
            desk: StoredValue::new_local(None),
            last: StoredValue::new(None),
        }
    }

    /// Opens the journal and folds it; `phase` tells how that goes.
    pub fn open(self) {
        spawn_local(async move {
            let opened = self.read_all().await;
            self.phase.set(match opened {
                Ok(()) => Phase::Open,
                Err(NotRead::Journal(problem)) => Phase::Closed(problem),
                Err(NotRead::Missed) => Phase::Missed,
            });
        });
    }

    /// How far the book is open.
    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    /// Entries in the journal that this version of the app cannot read; they
    /// stay where they are.
    pub fn unread(self) -> usize {
        self.unread.get()
    }

    /// Whether a recording has been under way for longer than a glance.
    pub fn is_saving(self) -> bool {
        self.saving.get()
    }

    /// The ledger, for what is shown: follows every recording.
    pub fn with<T>(self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.ledger.with(read)
    }

    /// The ledger as it is, for what happens once.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.ledger.with_untracked(read)
    }

    /// The policy that worklists follow. Whoever follows the ledger by `with`
    /// follows the policy too.
    pub fn with_policy<T>(self, read: impl FnOnce(&Policy) -> T) -> T {
        self.policy.with_untracked(read)
    }

    /// Judges wishes and keeps what follows from them, all or nothing. The
    /// ledger changes only after the journal says that it is kept.
    ///
    /// # Errors
    /// Where the rules refuse, or the browser does not keep it.
    pub async fn record(self, clock: Clock, commands: Vec<Command>) -> Result<Vec<Entry>, Failure> {
        let desk = self.desk()?;
        let entries = self.judge(&desk, clock, commands)?;
        let appended = desk.journal.append(&entries);
        self.keep(&desk, &entries, appended).await?;
        Ok(entries)
    }

    /// As [`Book::record`], with the files that the wishes speak of: all of it
    /// is kept, or nothing.
    ///
    /// # Errors
    /// Where the rules refuse, or the browser does not keep it.
    pub async fn record_with_files(
        self,
        clock: Clock,
        commands: Vec<Command>,
        files: Vec<AttachedFile>,
    ) -> Result<Vec<Entry>, Failure> {
        let desk = self.desk()?;
        let entries = self.judge(&desk, clock, commands)?;
        let appended = desk.journal.append_with_files(&entries, &files);
        self.keep(&desk, &entries, appended).await?;
        Ok(entries)
    }

    /// The file that an entry speaks of; `None` where this device does not
    /// have it whole.
    ///
    /// # Errors
    /// Where the browser does not give it.
    pub async fn file(self, hash: ContentHash) -> Result<Option<AttachedFile>, Failure> {
        Ok(self.desk()?.journal.file(hash).await?)
    }

    /// Takes in the entries of a backup that are not in the book yet, and the
    /// files that belong to them, all or nothing, and says how many entries
    /// were new.
    ///
    /// # Errors
    /// Where the browser does not keep them.
    pub async fn restore(
        self,
        entries: Vec<Entry>,
        files: Vec<AttachedFile>,
    ) -> Result<usize, Failure> {
        let desk = self.desk()?;
        let _saving = Saving::begin(self)?;
        let merged = desk.journal.merge(&entries, &files).await?;
        self.ledger.update(|ledger| {
            for entry in &merged.added {
                ledger.apply(entry);
            }
        });
        self.after_keeping(&desk, merged.last, merged.added.len())
            .await;
        Ok(merged.added.len())
    }

    /// Everything in the journal and beside it, as one file.
    ///
    /// # Errors
    /// Where the journal cannot be read.
    pub async fn backup(self, clock: Clock) -> Result<Vec<u8>, Failure> {
        let desk = self.desk()?;
        let payloads = desk.journal.payloads().await?;
        // Whatever is added in between, no entry lacks its file for it.
        let files = desk.journal.files().await?;
        let payloads = payloads.iter().map(Vec::as_slice);
        backup::write(payloads, &files, clock.moment())
            .map_err(|problem| StorageProblem::Failed(problem.to_string()).into())
    }

    /// All entries that this version of the app can read, the oldest first.
    ///
    /// # Errors
    /// Where the journal cannot be read.
    pub async fn entries(self) -> Result<Vec<Entry>, Failure> {
        let mut entries = self.desk()?.journal.read_after(None).await?.entries;
        entries.sort_by_key(Entry::stamp);
        Ok(entries)
    }

    /// All entries about a customer, the oldest first.
    ///
    /// # Errors
    /// Where the journal cannot be read.
    pub async fn timeline(self, customer: CustomerId) -> Result<Vec<Entry>, Failure> {
        let mut entries = self.desk()?.journal.about(customer).await?;
        entries.sort_by_key(Entry::stamp);
        Ok(entries)
    }

    async fn read_all(self) -> Result<(), NotRead> {
        let journal = Journal::open().await?;
        let device = journal.device(fresh(DeviceId::new)).await?;
        let tabs = Tabs::open(move || self.look_for_news());
        // A browser without the means to tell other tabs still keeps the book.
        let tabs = match tabs {
            Ok(tabs) => Some(tabs),
            Err(problem) => {
                leptos::logging::warn!("other tabs are not told: {problem:?}");
                None
            }
        };
        let desk = Desk {
            journal,
            device,
            tabs,
        };
        self.desk.set_value(Some(Rc::new(desk)));
        self.catch_up().await
    }

    /// Takes in what other tabs have written. A tab that the browser had put to
    /// sleep was not told, so it looks for itself when it is shown again.
    pub fn look_for_news(self) {
        spawn_local(async move {
            if let Err(problem) = self.catch_up().await {
                leptos::logging::warn!("another tab's entries were not read: {problem:?}");
            }
        });
    }

    /// Takes in what the journal holds beyond the ledger. What reads entries is
    /// among the later pages, for which a book that is still empty does not wait.
    async fn catch_up(self) -> Result<(), NotRead> {
        let Some(desk) = self.desk.get_value() else {
            return Ok(());
        };
        if desk.journal.end().await? <= self.last.get_value().unwrap_or_default() {
            return Ok(());
        }
        let pages = later::pages().await.ok_or(NotRead::Missed)?;
        Ok(pages.catch_up(self).await?)
    }

    /// Reads and folds what the journal holds beyond the ledger.
    ///
    /// # Errors
    /// Where the journal cannot be read.
    pub(in crate::ui) async fn read_on(self) -> Result<(), StorageProblem> {
        let Some(desk) = self.desk.get_value() else {
            return Ok(());
        };
        let tail = loop {
            let from = self.last.get_value();
            let tail = desk.journal.read_after(from).await?;
            // Whatever was taken in while this was read must not count twice.
            if self.last.get_value() == from {
                break tail;
            }
        };
        if tail.unread > 0 {
            self.unread.update(|unread| *unread += tail.unread);
        }
        if !tail.entries.is_empty() {
            self.ledger.update(|ledger| {
                for entry in &tail.entries {
                    ledger.apply(entry);
                }
            });
        }
        self.last
            .update_value(|last| *last = (*last).max(tail.last));
        Ok(())
    }

    /// The entries that follow from wishes; nothing of them is kept yet.
    fn judge(
        self,
        desk: &Desk,
        clock: Clock,
        commands: Vec<Command>,
    ) -> Result<Vec<Entry>, Failure> {
        let mut pen = Pen {
            device: desk.device,
            now: clock.moment(),
            clock: self.reading(),
            random: &mut device::random::ten_bytes,
        };
        self.with_untracked(|ledger| command::record(ledger, commands, &mut pen))
            .map_err(|refused| Failure::Refused(refused.refusal))
    }

    /// Waits until the journal has `appended` the entries, then folds them.
    async fn keep(
        self,
        desk: &Desk,
        entries: &[Entry],
        appended: impl Future<Output = Result<Sequence, StorageProblem>>,
    ) -> Result<(), Failure> {
        let _saving = Saving::begin(self)?;
        let last = appended.await?;
        self.ledger.update(|ledger| {
            for entry in entries {
                ledger.apply(entry);
            }
        });
        self.after_keeping(desk, Some(last), entries.len()).await;
        Ok(())
    }

    /// What follows from a change, none of which can undo it.
    async fn after_keeping(self, desk: &Desk, last: Option<Sequence>, count: usize) {
        let before = self.last.get_value();
        let gapless = last.is_none_or(|last| last.follows(before, count));
        let caught_up = if gapless {
            self.last.set_value(last.or(before));
            Ok(())
        } else {
            // Another tab wrote in between; what it wrote is read now.
            self.read_on().await
        };
        let told = desk.tabs.as_ref().map_or(Ok(()), Tabs::announce);
        for problem in [caught_up, told].into_iter().filter_map(Result::err) {
            leptos::logging::warn!("kept, but not in step with other tabs: {problem:?}");
        }
        if before.is_none() {
            spawn_local(async {
                if let Err(problem) = quota::ask_to_keep().await {
                    leptos::logging::warn!("the browser may clear the book: {problem:?}");
                }
            });
        }
    }

    fn desk(self) -> Result<Rc<Desk>, Failure> {
        self.desk
            .get_value()
            .ok_or(Failure::NotKept(StorageProblem::Unavailable))
    }

    fn reading(self) -> Reading {
        self.with_untracked(Ledger::clock)
    }
}

/// How long a recording may take before the screen says that it is under way.
/// To say so at once would cost a frame, for which the recording would wait.
const SAY_SAVING_AFTER: Duration = Duration::from_millis(150);

/// Marks a recording as under way until it is dropped.
struct Saving(Book);

impl Saving {
    fn begin(book: Book) -> Result<Self, Failure> {
        if book.busy.get_value() {
            return Err(Failure::Busy);
        }
        book.busy.set_value(true);
        set_timeout(
            move || {
                if book.busy.get_value() {
                    book.saving.set(true);
                }
            },
            SAY_SAVING_AFTER,
        );
        Ok(Self(book))
    }
}

impl Drop for Saving {
    fn drop(&mut self) {
        self.0.busy.set_value(false);
        self.0.saving.set(false);
    }
}

/// The book of the page.
pub fn use_book() -> Book {
    expect_context()
}
