//! Who may be listening at a node, and in which talks.

use std::collections::BTreeSet;

use super::super::placeholder::Placeholder;
use super::super::purpose::Purpose;
use super::super::script_id::ScriptId;
use super::super::script_kind::{Audience, Way};
use super::graph::reachable;
use super::structure::{Node, Structure};

pub struct Hearing<'a> {
    structure: &'a Structure,
    /// For each script that is no call, the nodes that it leads to.
    off_the_telephone: Vec<(ScriptId, BTreeSet<usize>)>,
}

impl<'a> Hearing<'a> {
    pub fn of(structure: &'a Structure) -> Self {
        let off_the_telephone = structure
            .scripts()
            .filter(|(_, way, _)| *way != Way::Call)
            .map(|(id, _, start)| (id, reachable(structure, start)));
        Self {
            structure,
            off_the_telephone: off_the_telephone.collect(),
        }
    }

    /// What may not be said at a node. Where it can turn out that somebody else
    /// listens, they have heard its words already (S4.4).
    pub fn unspeakable(&self, node: &Node) -> Vec<Placeholder> {
        let is_private = |node: &Node| node.audience == Audience::Anyone;
        let heard_by_others = is_private(node)
            || node
                .targets()
                .any(|place| is_private(&self.structure.nodes[place]));
        Placeholder::ALL
            .into_iter()
            .filter(|it| heard_by_others && !anyone_may_hear(*it))
            .collect()
    }

    /// A script that is no call and leads to this place.
    pub fn off_the_telephone(&self, place: usize) -> Option<ScriptId> {
        self.off_the_telephone
            .iter()
            .find(|(_, places)| places.contains(&place))
            .map(|(id, _)| *id)
    }
}

/// What a message on a number that anybody may answer is allowed to say, and
/// no talk on it more (S4.4).
pub fn anyone_may_hear(placeholder: Placeholder) -> bool {
    Purpose::NeutralCallBack.may_say(placeholder)
}
