//! The hour that a customer named for the next talk: asked, never forced, and
//! then kept (S2.4).

use crate::domain::contact::{ContactTrace, Outcome};
use crate::domain::date::Moment;
use crate::domain::ledger::CustomerFile;

/// An hour that waits for a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedHour {
    /// When it was named.
    pub named: Moment,
    /// The hour, which may have passed.
    pub at: Moment,
}

impl NamedHour {
    /// The hour that is waited for at a moment.
    pub fn of(file: &CustomerFile, now: Moment) -> Option<Self> {
        let made = file.contacts().filter(|it| it.at <= now);
        let mut contacts: Vec<&ContactTrace> = made.collect();
        contacts.sort_by_key(|it| it.at);
        Self::after(&contacts)
    }

    /// The hour that was named last in contacts, the latest of which comes
    /// last; `None` once it was taken up: by a try to talk at that hour or
    /// later, or by a talk before it.
    pub fn after(contacts: &[&ContactTrace]) -> Option<Self> {
        let named = contacts.iter().rfind(|it| it.callback.is_some())?;
        let at = named.callback?;
        let mut since = contacts.iter().filter(|it| it.at > named.at);
        let taken_up = since
            .any(|it| it.outcome == Outcome::Spoke || (!it.channel.is_written() && it.at >= at));
        (!taken_up).then_some(Self {
            named: named.at,
            at,
        })
    }
}
