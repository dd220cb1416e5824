//! What the journal tells of a customer, line by line.

use crate::domain::date::{Day, Moment};
use crate::domain::entry::Entry;
use crate::domain::event::Event;
use crate::domain::id::{CustomerId, EntryId};
use crate::domain::money::Rupiah;
use crate::i18n::{Language, describe, money, short_day, text};
use std::collections::BTreeSet;

/// An entry about a customer, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// About whom.
    pub customer: CustomerId,
    /// When it happened.
    pub when: When,
    /// What happened.
    pub title: String,
    /// How much it is about, where it is about one amount.
    pub amount: Option<Rupiah>,
    /// What else was written down; may be empty.
    pub note: String,
    /// The exact text that was sent or came (S4.10); empty for everything else.
    pub sent: String,
    /// Whether it was taken back later.
    pub is_reversed: bool,
}

/// When something happened: facts have a day, what is done at a moment has that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// On a day.
    On(Day),
    /// At a moment, at the clock of the place.
    At(Moment),
}

impl When {
    /// The day, at the clock of the place.
    pub fn day(self) -> Day {
        match self {
            Self::On(day) => day,
            Self::At(moment) => moment.date_naive(),
        }
    }
}

/// What entries tell of customers, in the order given: each with its entry.
/// What was taken back stays and says so.
pub fn told(language: Language, entries: &[Entry]) -> Vec<(&Entry, Told)> {
    let reversed: BTreeSet<(CustomerId, EntryId)> = entries
        .iter()
        .filter_map(|entry| match entry.event {
            Event::Reversed { customer, entry } => Some((customer, entry)),
            _ => None,
        })
        .collect();
    let mut described = BTreeSet::new();
    let tell = |entry| {
        let told = line(language, entry)?;
        let is_reversed = reversed.contains(&(told.customer, entry.id));
        let told = Told {
            is_reversed,
            ..told
        };
        match entry.event {
            Event::CustomerDescribed { customer, .. } if described.insert(customer) => {
                let title = text::timeline::customer_added(language).to_owned();
                Some((entry, Told { title, ..told }))
            }
            _ => Some((entry, told)),
        }
    };
    entries.iter().filter_map(tell).collect()
}

/// One entry; `None` where it is not about a customer, or takes another back.
fn line(language: Language, entry: &Entry) -> Option<Told> {
    let short = |day| short_day(language, day);
    let recorded = Told {
        customer: entry.event.customer()?,
        when: When::At(entry.recorded_at),
        title: String::new(),
        amount: None,
        note: String::new(),
        sent: String::new(),
        is_reversed: false,
    };
    let on = |day: Day, title: String| Told {
        when: When::On(day),
        title,
        ..recorded.clone()
    };
    Some(match &entry.event {
        Event::BusinessDescribed { .. }
        | Event::PolicyDescribed { .. }
        | Event::TextReworded { .. }
        | Event::Reversed { .. } => return None,
        Event::CustomerDescribed { .. } => Told {
            title: text::timeline::customer_changed(language).to_owned(),
            ..recorded
        },
        Event::ReceivableRecorded { terms, .. } => Told {
            amount: Some(terms.amount),
            note: text::timeline::receivable_terms(
                language,
                describe::receivable(language, terms),
                short(terms.due),
            ),
            ..on(
                terms.date,
                text::timeline::receivable_added(language, money(language, terms.amount)),
            )
        },
        Event::PaymentReceived { terms, .. } => Told {
            amount: Some(terms.amount),
            note: describe::payment_method(language, terms.method).to_owned(),
            ..on(
                terms.day,
                text::timeline::payment_received(language, money(language, terms.amount)),
            )
        },
        Event::ContactMade { terms, .. } => Told {
            when: When::At(terms.at),
            title: format!(
                "{} · {}",
                describe::channel(language, terms.channel),
                describe::outcome(language, terms.outcome)
            ),
            note: terms.note.clone(),
            sent: terms.text.clone(),
            ..recorded
        },
        Event::VoiceNoteKept { note, .. } => Told {
            title: text::timeline::voice_note(
                language,
                describe::minutes_and_seconds(note.seconds),
            ),
            ..recorded
        },
        Event::DisputeOpened { terms, .. } => Told {
            note: terms.reason.clone(),
            ..on(
                terms.opened,
                text::timeline::dispute_opened(language).to_owned(),
            )
        },
        Event::DisputeSolved { day, .. } => {
            on(*day, text::timeline::dispute_solved(language).to_owned())
        }
        Event::PromiseMade { terms, .. } => Told {
            amount: Some(terms.amount),
            note: terms.note.clone(),
            ..on(
                terms.made,
                text::timeline::promise_made(
                    language,
                    money(language, terms.amount),
                    short(terms.due),
                ),
            )
        },
        Event::PromiseCancelled { day, .. } => {
            on(*day, text::timeline::promise_cancelled(language).to_owned())
        }
        Event::HardshipNoted { terms, .. } => Told {
            note: terms.note.clone(),
            ..on(
                terms.since,
                text::timeline::hardship_noted(
                    language,
                    describe::hardship_reason(language, terms.reason),
                ),
            )
        },
        Event::HardshipEnded { day, .. } => {
            on(*day, text::timeline::hardship_ended(language).to_owned())
        }
        Event::ReplyReceived { terms, .. } => Told {
            when: When::At(terms.at),
            title: text::timeline::reply_received(
                language,
                describe::channel(language, terms.channel),
            ),
            sent: terms.text.clone(),
            ..recorded
        },
        Event::ReplySettled { day, .. } => {
            on(*day, text::timeline::reply_settled(language).to_owned())
        }
        Event::HandedOver { terms, .. } => Told {
            note: terms.note.clone(),
            ..on(
                terms.since,
                text::timeline::handed_over(language, &terms.to),
            )
        },
        Event::HandOverEnded { day, .. } => {
            on(*day, text::timeline::hand_over_ended(language).to_owned())
        }
        Event::PlanProposed { terms, .. } => Told {
            amount: Some(terms.total()),
            note: terms.note.clone(),
            ..on(
                terms.made,
                text::timeline::plan_proposed(
                    language,
                    terms.instalments.len(),
                    money(language, terms.total()),
                ),
            )
        },
        Event::PlanAgreed { day, .. } => on(*day, text::timeline::plan_agreed(language).to_owned()),
        Event::PlanEnded { day, reason, .. } => Told {
            note: reason.clone(),
            ..on(*day, text::timeline::plan_ended(language).to_owned())
        },
        Event::SettlementOffered { terms, .. } => Told {
            amount: Some(terms.pay),
            note: terms.note.clone(),
            ..on(
                terms.made,
                text::timeline::settlement_offered(
                    language,
                    money(language, terms.pay),
                    short(terms.until),
                ),
            )
        },
        Event::SettlementWithdrawn { day, .. } => on(
            *day,
            text::timeline::settlement_withdrawn(language).to_owned(),
        ),
        Event::PhotoKept { terms, .. } => Told {
            note: terms.caption.clone(),
            ..on(terms.kept, text::timeline::photo_kept(language).to_owned())
        },
    })
}
