use super::occasion::Occasion;
use crate::content::scripts::GRAPH;
use crate::domain::date::Zone;
use crate::domain::id::CustomerId;
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::choosing::Caller;
use crate::domain::script::id::ScriptId;
use crate::domain::script::kind::Way;
use crate::domain::script::walk::{Walk, WalkProblem};
use crate::storage::talks::UnfinishedTalk;
use crate::ui::clock::Clock;
use crate::ui::components::PhotoDraft;
use crate::ui::state::{forget_talk, keep_talk};
use leptos::prelude::*;

/// What lies on the desk during a talk: the walk, the notes, and who speaks.
/// Every change is kept at once, for a page that closes in the middle.
#[derive(Clone, Copy)]
pub struct Desk {
    customer: CustomerId,
    /// The customer's zone, where it is not the trader's.
    pub zone: Option<Zone>,
    /// How far the talk is.
    pub walk: RwSignal<Walk>,
    /// What the trader notes.
    pub note: RwSignal<String>,
    /// Who speaks, where it is not the owner.
    pub staff: RwSignal<Option<String>>,
    /// The proofs of hard times that they show. A page that closes in the
    /// middle loses them.
    pub proof: PhotoDraft,
}

impl Desk {
    /// A desk with a talk that was left, or with a new one.
    pub fn open(occasion: &Occasion, begun: Option<UnfinishedTalk>, clock: Clock) -> Self {
        let (walk, note, staff) = match begun {
            Some(it) => (Walk::restore(&GRAPH, &it.walk), it.note, it.staff),
            None => {
                let script = occasion.script(Caller::Owner);
                (Walk::begin(&GRAPH, script), String::new(), None)
            }
        };
        let desk = Self {
            customer: occasion.id,
            zone: occasion.customer.zone,
            walk: RwSignal::new(walk),
            note: RwSignal::new(note),
            staff: RwSignal::new(staff),
            proof: PhotoDraft::new(),
        };
        Effect::new(move |_| desk.keep(clock));
        desk
    }

    /// With whom the talk is.
    pub fn customer(self) -> CustomerId {
        self.customer
    }

    /// Who speaks.
    pub fn caller(self) -> Caller {
        match self.staff.with(Option::is_some) {
            true => Caller::Staff,
            false => Caller::Owner,
        }
    }

    /// How the talk is held.
    pub fn way(self) -> Way {
        self.walk.with(|walk| GRAPH.script(walk.script()).way)
    }

    /// Begins with another script; the notes stay.
    pub fn begin(self, script: ScriptId) {
        self.walk.set(Walk::begin(&GRAPH, script));
    }

    /// Takes down what the customer answers.
    pub fn choose(self, choice: &'static str) {
        self.step(|walk| walk.choose(&GRAPH, choice));
    }

    /// Takes down what was filled in.
    pub fn fill(self, answer: FormAnswer) {
        self.step(|walk| walk.fill(&GRAPH, answer));
    }

    /// Goes a step back; what was filled in stays.
    pub fn back(self) {
        self.walk.update(Walk::back);
    }

    /// The page offers what the graph has, so that a refused step is a slip of
    /// the page's: the walk stays where it was.
    fn step(self, step: impl FnOnce(&mut Walk) -> Result<(), WalkProblem>) {
        self.walk.update(|walk| {
            if let Err(problem) = step(walk) {
                leptos::logging::warn!("a step that was not offered: {problem}");
            }
        });
    }

    fn keep(self, clock: Clock) {
        let note = self.note.get();
        let staff = self.staff.get();
        self.walk.with(|walk| {
            if walk.is_at_start() && note.trim().is_empty() {
                forget_talk(self.customer);
            } else {
                let talk = UnfinishedTalk {
                    at: clock.moment(),
                    walk: walk.save(&GRAPH),
                    note,
                    staff,
                };
                keep_talk(self.customer, &talk);
            }
        });
    }
}
