//! Whom to contact now, in order, and who is held back.
//!
//! Per customer, never per debt: one contact covers all that they owe.

mod arranged;
mod turn;

pub use turn::{Turn, turn};

use crate::domain::contact::{Channel, Outcome};
use crate::domain::date::{Day, Moment};
use crate::domain::escalation::hold::Hold;
use crate::domain::escalation::ladder::{LadderKind, RungKind};
use crate::domain::id::{CustomerId, PlanId, PromiseId, ReplyId};
use crate::domain::ledger::Ledger;
use crate::domain::money::Rupiah;
use crate::domain::plan::progress::AskedInstalments;
use crate::domain::policy::Policy;

/// The day's work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worklist {
    /// Whom to contact now, the most pressing first.
    pub rows: Vec<Row>,
    /// Who is held back, and why.
    pub held: Vec<HeldRow>,
}

/// A customer to contact now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub customer: CustomerId,
    /// What makes it their turn.
    pub cause: Cause,
    /// On which channel; `None` for a decision of the trader's own.
    pub channel: Option<Channel>,
    /// What they owe, and since when.
    pub reason: Reason,
    /// Which ladder is climbed with them.
    pub ladder: LadderKind,
    /// Steps that were left out because a number or an address is missing.
    pub passed_over: Vec<RungKind>,
}

/// What makes it a customer's turn, the most pressing first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// They wrote, and nobody has answered (S4.9).
    Reply {
        /// Which message.
        reply: ReplyId,
        /// When it came.
        at: Moment,
        /// Which way it came.
        channel: Channel,
        /// What it says; may be empty.
        text: String,
    },
    /// They did not pay what they promised (S2.4).
    BrokenPromise {
        /// Which promise.
        promise: PromiseId,
        /// What is missing of it.
        missing: Rupiah,
        /// Its day.
        due: Day,
    },
    /// They named this hour for the next talk (S2.4).
    Callback {
        /// The hour.
        at: Moment,
    },
    /// Instalments of a plan that both accepted did not come (S3.3).
    InstalmentMissed {
        /// Of which plan.
        plan: PlanId,
        /// All of them together.
        asked: AskedInstalments,
    },
    /// A step of the ladder.
    Step(RungKind),
    /// An instalment comes due; a courtesy (S1.2).
    InstalmentDue {
        /// Of which plan.
        plan: PlanId,
        /// The step of the ladder that it is like.
        rung: RungKind,
        /// Which one.
        asked: AskedInstalments,
    },
}

impl Cause {
    /// The step of the ladder that a contact for it is; `None` for what lies
    /// outside the ladder.
    pub fn rung(&self) -> Option<RungKind> {
        match self {
            Self::Step(rung) | Self::InstalmentDue { rung, .. } => Some(*rung),
            Self::Reply { .. }
            | Self::BrokenPromise { .. }
            | Self::Callback { .. }
            | Self::InstalmentMissed { .. } => None,
        }
    }

    /// The instalments that it is about.
    pub fn instalments(&self) -> Option<AskedInstalments> {
        match self {
            Self::InstalmentMissed { asked, .. } | Self::InstalmentDue { asked, .. } => {
                Some(*asked)
            }
            Self::Reply { .. }
            | Self::BrokenPromise { .. }
            | Self::Callback { .. }
            | Self::Step(_) => None,
        }
    }

    /// Where it stands in the order of the day.
    fn group(&self) -> u8 {
        match self {
            Self::Reply { .. } => 0,
            Self::BrokenPromise { .. } => 1,
            Self::Callback { .. } => 2,
            Self::InstalmentMissed { .. } => 3,
            // Of what comes due, a customer is told alike, be it an instalment.
            Self::Step(_) | Self::InstalmentDue { .. } => 4,
        }
    }
}

/// A customer who would be contacted, were it not for a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRow {
    /// Who.
    pub customer: CustomerId,
    /// Why not now.
    pub hold: Hold,
    /// What would come next; `None` where no step is left that can be taken.
    pub cause: Option<Cause>,
    /// What they owe, and since when.
    pub reason: Reason,
    /// Which ladder is climbed with them.
    pub ladder: LadderKind,
    /// Steps that were left out because a number or an address is missing.
    pub passed_over: Vec<RungKind>,
}

/// What makes a customer's turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What is due, or, before that, what comes due first.
    pub amount: Rupiah,
    /// The oldest due day among what is open.
    pub due: Day,
    /// Whole days past that day; negative before it.
    pub days_past_due: i64,
    /// The last contact for this debt, where there was one.
    pub last: Option<LastContact>,
}

/// The last contact for a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastContact {
    /// On which channel.
    pub channel: Channel,
    /// On which day.
    pub on: Day,
    /// What came of it.
    pub outcome: Outcome,
}

/// The worklist at a moment, whose offset is that of the trader's own zone.
pub fn worklist(ledger: &Ledger, policy: &Policy, now: Moment) -> Worklist {
    let mut list = Worklist::default();
    for (id, file) in ledger.files() {
        match turn(id, file, policy, now) {
            Some(Turn::Now(row)) => list.rows.push(row),
            Some(Turn::Held(row)) => list.held.push(row),
            None => {}
        }
    }
    list.rows
        .sort_by_cached_key(|row| (row.cause.group(), pressing(&row.reason), row.customer));
    list.held
        .sort_by_cached_key(|row| (pressing(&row.reason), row.customer));
    list
}

/// Sorts what is past due by money at stake times age, then what is due
/// today, then what comes due; the most pressing first.
fn pressing(reason: &Reason) -> (u8, std::cmp::Reverse<i128>) {
    let group = match reason.days_past_due {
        1.. => 0,
        0 => 1,
        _ => 2,
    };
    let days = i128::from(reason.days_past_due.max(1));
    (
        group,
        std::cmp::Reverse(i128::from(reason.amount.get()) * days),
    )
}
