use super::Place;
use crate::domain::best_hour::{BestHour, best_hour};
use crate::domain::customer::Customer;
use crate::domain::date::Zone;
use crate::domain::escalation::ladder::{Means, RungKind};
use crate::domain::id::{CustomerId, ReplyId};
use crate::domain::script::choosing::{Caller, Situation, fitting};
use crate::domain::script::id::ScriptId;
use crate::domain::worklist::{Cause, Turn, turn};
use crate::i18n::describe;
use crate::ui::clock::Clock;
use crate::ui::state::{Book, language};

/// With whom a talk is held, and what asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Who.
    pub id: CustomerId,
    /// The customer as they are known when the page opens.
    pub customer: Customer,
    /// How they are spoken of.
    pub name: String,
    /// The step of the ladder that asks for it, if one does.
    pub rung: Option<RungKind>,
    /// When they tend to pick up, where that is known.
    pub best_hour: Option<BestHour>,
    /// Why it had better wait, in words, if it had.
    pub hold: Option<String>,
    situation: Situation,
    reply: Option<ReplyId>,
    place: Place,
    owes: bool,
}

impl Occasion {
    /// The occasion as the worklist has it at this moment; `None` where nobody
    /// knows the customer.
    pub fn now(book: Book, clock: Clock, id: CustomerId, place: Place) -> Option<Self> {
        let language = language();
        let now = clock.moment();
        book.with_untracked(|ledger| {
            let file = ledger.file(id)?;
            let customer = file.customer()?.clone();
            let turn = book.with_policy(|policy| turn(id, file, policy, now));
            let hold = match &turn {
                Some(Turn::Held(row)) => Some(describe::hold(language, &row.hold)),
                Some(Turn::Now(_)) | None => None,
            };
            let cause = match turn {
                Some(Turn::Now(row)) => Some(row.cause),
                Some(Turn::Held(_)) | None => None,
            };
            Some(Self {
                id,
                name: describe::addressed(language, &customer),
                rung: cause.as_ref().and_then(Cause::rung),
                best_hour: best_hour(
                    file.contacts(),
                    customer.zone.map_or(*now.offset(), Zone::offset),
                ),
                customer,
                hold,
                situation: match cause {
                    Some(Cause::BrokenPromise { .. }) => Situation::PromiseBroken,
                    Some(Cause::InstalmentMissed { .. }) => Situation::InstalmentMissed,
                    _ => Situation::Usual,
                },
                reply: match cause {
                    Some(Cause::Reply { reply, .. }) => Some(reply),
                    _ => None,
                },
                place,
                owes: !file.account(now.date_naive()).balance().is_zero(),
            })
        })
    }

    /// The script to begin with. Whoever owes nothing is thanked.
    pub fn script(&self, caller: Caller) -> ScriptId {
        if !self.owes {
            return ScriptId::Thanks;
        }
        let is_face_to_face =
            |rung: &RungKind| matches!(rung.means(), Means::Meeting | Means::Visit);
        let rung = match self.place {
            Place::Phone => self.rung.filter(|it| !is_face_to_face(it)),
            Place::FaceToFace => self.rung.filter(is_face_to_face),
        };
        let usual = match self.place {
            Place::Phone => RungKind::Call,
            Place::FaceToFace => RungKind::Visit,
        };
        fitting(rung.unwrap_or(usual), self.situation, caller)
    }

    /// Where the talk takes place.
    pub fn place(&self) -> Place {
        self.place
    }

    /// The customer's message that a talk would answer.
    pub fn answers(&self) -> Option<ReplyId> {
        self.reply
    }
}
