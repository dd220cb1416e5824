//! What the court for small claims (gugatan sederhana) needs, as
//! `law-and-formats.md` has it from the courts' own pages, and how much of it
//! is there (S1.4). Guidance, no legal advice.

use super::debts::Debts;
use super::kind::LetterKind;
use super::letter::sent_on;
use super::parties::Parties;
use crate::domain::business::Business;
use crate::domain::contact::ContactTrace;
use crate::domain::date::Day;
use crate::domain::ledger::CustomerFile;
use crate::domain::money::Rupiah;
use crate::domain::photo::PhotoOf;

/// The most that a small claim is about, in rupiah.
pub const MOST: i64 = 500_000_000;

/// What there is for a small claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallClaim {
    /// Who claims, and from whom.
    pub parties: Parties,
    /// What is claimed: what is due by now.
    pub debts: Debts,
    /// What the court needs, in the order in which it looks at it.
    pub points: Vec<Point>,
}

/// Something that the court needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// Money, and not too much of it.
    Amount {
        /// What is claimed.
        claimed: Rupiah,
        /// Whether it is at most [`MOST`].
        fits: bool,
    },
    /// Where the other side lives or trades.
    Address(Found),
    /// One party a side, which the trader knows.
    OneParty,
    /// Both in the district of the same court, which the trader knows.
    SameDistrict,
    /// It is not about land, which the trader knows.
    NoLand,
    /// That the debt is owed: notes with a number, goods line by line, or
    /// photos of them.
    Notes {
        /// How many of the open debts have one of these.
        proven: usize,
        /// How many are open.
        open: usize,
    },
    /// An agreement that both sides accept, with a photo of the signed paper.
    Agreement(Found),
    /// The demand and the warnings.
    Letters {
        /// How many of them went out.
        sent: usize,
    },
    /// That it was talked about: contacts that are on record.
    Contacts {
        /// How many.
        count: usize,
    },
}

/// Whether something is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is.
    Yes,
    /// It is not.
    No,
}

/// How a point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is there.
    There,
    /// It is missing.
    Missing,
    /// The book cannot know: the trader looks.
    ToCheck,
}

impl From<bool> for Found {
    fn from(found: bool) -> Self {
        if found { Self::Yes } else { Self::No }
    }
}

impl Point {
    /// How it stands.
    pub fn verdict(self) -> Verdict {
        let there = match self {
            Self::OneParty | Self::SameDistrict | Self::NoLand => return Verdict::ToCheck,
            Self::Amount { fits, .. } => fits,
            Self::Address(found) | Self::Agreement(found) => found == Found::Yes,
            Self::Notes { proven, open } => proven == open,
            Self::Letters { sent } => sent > 0,
            Self::Contacts { count } => count > 0,
        };
        if there {
            Verdict::There
        } else {
            Verdict::Missing
        }
    }
}

impl SmallClaim {
    /// What there is on a day. `None` where nothing is open, or the customer
    /// has no name.
    pub fn of(file: &CustomerFile, business: Business, on: Day) -> Option<Self> {
        let parties = Parties::of(file, business, on)?;
        let debts = Debts::due(file, on);
        if debts.balance.is_zero() {
            return None;
        }
        let proven = debts.open.iter().filter(|it| {
            let has_photo = file.photos_of(PhotoOf::Receivable(it.id)).next().is_some();
            it.terms.note_number.is_some() || !it.terms.items.is_empty() || has_photo
        });
        let signed = file.plans().any(|(id, _)| {
            file.agreed_on(id).is_some() && file.photos_of(PhotoOf::Plan(id)).next().is_some()
        });
        let sent = LetterKind::ALL.into_iter();
        let sent = sent.filter(|it| sent_on(file, *it, on).is_some()).count();
        let by_now = |it: &&ContactTrace| it.at.date_naive() <= on;
        let points = vec![
            Point::Amount {
                claimed: debts.balance,
                fits: debts.balance.get() <= MOST,
            },
            Point::Address((!parties.customer.address.trim().is_empty()).into()),
            Point::SameDistrict,
            Point::OneParty,
            Point::NoLand,
            Point::Notes {
                proven: proven.count(),
                open: debts.open.len(),
            },
            Point::Agreement(signed.into()),
            Point::Letters { sent },
            Point::Contacts {
                count: file.contacts().filter(by_now).count(),
            },
        ];
        Some(Self {
            parties,
            debts,
            points,
        })
    }
}
