//! What is written down of a talk that is over: all of it in one go.

use crate::domain::command::Command;
use crate::domain::contact::{Channel, Contact, Outcome};
use crate::domain::courtesy::Courtesy;
use crate::domain::date::{Day, Moment};
use crate::domain::dispute::Dispute;
use crate::domain::escalation::ladder::{Means, RungKind};
use crate::domain::hardship::{Hardship, review_day};
use crate::domain::id::{ContactId, CustomerId, DisputeId, HardshipId, PromiseId, Random, ReplyId};
use crate::domain::phone::PhoneNumber;
use crate::domain::promise::Promise;
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::graph::Graph;
use crate::domain::script::id::ScriptId;
use crate::domain::script::kind::{TalkOutcome, Way};
use crate::domain::script::walk::Walk;

/// What is known of a talk besides its walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkFacts {
    /// With whom.
    pub customer: CustomerId,
    /// When it is written down.
    pub at: Moment,
    /// The number that was called.
    pub number: Option<PhoneNumber>,
    /// The step of the ladder that asked for it, where one did.
    pub rung: Option<RungKind>,
    /// What the trader noted; may be empty.
    pub note: String,
    /// Who spoke, where it was not the owner.
    pub staff: Option<String>,
    /// The customer's message that it answers, where they were reached.
    pub answers: Option<ReplyId>,
}

impl TalkFacts {
    /// The wishes that keep a finished walk: the contact first, then what its
    /// forms say, in the order of the talk. Empty while the talk is not over.
    ///
    /// `fresh` gives the time and the random part of each new id. A payment
    /// that the customer speaks of is not among them: the trader looks for it
    /// first.
    pub fn commands(&self, graph: &Graph, walk: &Walk, fresh: &mut Fresh<'_>) -> Vec<Command> {
        let Some(ending) = walk.ending(graph) else {
            return Vec::new();
        };
        let today = self.at.date_naive();
        let filled = walk.filled();
        let way = graph.script(walk.script()).way;
        let outcome = Outcome::from(ending.outcome);
        let callback = filled.iter().rev().find_map(|answer| match answer {
            FormAnswer::Callback { at } => Some(*at),
            _ => None,
        });
        // Thanks ask for nothing, and are no step of the ladder.
        let is_thanks = walk.script() == ScriptId::Thanks && filled.is_empty();
        let courtesy = is_thanks.then_some(Courtesy::Thanks);
        let rung = self.rung.filter(|_| !is_thanks);
        let contact = Contact {
            number: self.number.clone().filter(|_| way == Way::Call),
            rung: rung.filter(|rung| stands_for(way, *rung, outcome)),
            courtesy,
            note: self.note.clone(),
            callback,
            path: walk.path(graph),
            staff: self.staff.clone(),
            answers: self.answers.filter(|_| outcome.got_through()),
            ..Contact::new(self.at, channel(way), outcome)
        };
        let recorded = Command::RecordContact(self.customer, made(fresh, ContactId::new), contact);
        let agreed = filled
            .iter()
            .filter_map(|answer| self.command(answer, today, fresh));
        std::iter::once(recorded).chain(agreed).collect()
    }

    /// The wish that keeps an answer; `None` for what the contact keeps, or
    /// what the trader has to look for first.
    pub fn command(
        &self,
        answer: &FormAnswer,
        today: Day,
        fresh: &mut Fresh<'_>,
    ) -> Option<Command> {
        match answer {
            FormAnswer::Promise { amount, due } => {
                let promise = Promise {
                    made: today,
                    amount: *amount,
                    due: *due,
                    note: String::new(),
                };
                let id = made(fresh, PromiseId::new);
                Some(Command::RecordPromise(self.customer, id, promise))
            }
            FormAnswer::Dispute { receivable, reason } => {
                let dispute = Dispute {
                    receivable: *receivable,
                    opened: today,
                    reason: reason.clone(),
                };
                let id = made(fresh, DisputeId::new);
                Some(Command::OpenDispute(self.customer, id, dispute))
            }
            FormAnswer::Hardship {
                reason,
                can_pay,
                pays_on,
                note,
            } => {
                let hardship = Hardship {
                    since: today,
                    reason: *reason,
                    can_pay: *can_pay,
                    pays_on: *pays_on,
                    note: note.clone(),
                    review: review_day(*pays_on, today),
                };
                let id = made(fresh, HardshipId::new);
                Some(Command::NoteHardship(self.customer, id, hardship))
            }
            FormAnswer::Callback { .. } | FormAnswer::ClaimsPaid { .. } => None,
        }
    }
}

/// Gives the time and the random part of a new id.
pub type Fresh<'a> = dyn FnMut() -> (u64, Random) + 'a;

fn made<Id>(fresh: &mut Fresh<'_>, make: fn(u64, Random) -> Id) -> Id {
    let (at_ms, random) = fresh();
    make(at_ms, random)
}

/// The channel of a way to talk; in the shop one meets, too.
pub fn channel(way: Way) -> Channel {
    match way {
        Way::Call => Channel::Phone,
        Way::Meeting | Way::Talk => Channel::Meeting,
        Way::Visit => Channel::Visit,
    }
}

/// Whether a talk is the step of the ladder that it was made for: always where
/// it went the step's own way, and for a lighter step where the customer was
/// reached. A letter or a decision is not taken by talking about it.
pub fn stands_for(way: Way, rung: RungKind, outcome: Outcome) -> bool {
    let weight = |channel| match channel {
        Channel::Phone => 1,
        Channel::Meeting => 2,
        Channel::Visit => 3,
        Channel::WhatsApp | Channel::Sms | Channel::Email | Channel::Letter => 0,
    };
    let step = match rung.means() {
        Means::Message => 0,
        Means::Call => weight(Channel::Phone),
        Means::Meeting => weight(Channel::Meeting),
        Means::Visit => weight(Channel::Visit),
        Means::Letter | Means::Decision => return false,
    };
    let way = weight(channel(way));
    way == step || (way > step && outcome == Outcome::Spoke)
}

impl From<TalkOutcome> for Outcome {
    fn from(outcome: TalkOutcome) -> Self {
        match outcome {
            TalkOutcome::Spoke => Self::Spoke,
            TalkOutcome::NoAnswer => Self::NoAnswer,
            TalkOutcome::Voicemail => Self::Voicemail,
            TalkOutcome::SomeoneElse => Self::SomeoneElse,
            TalkOutcome::NumberNotInUse => Self::NotInUse,
        }
    }
}
