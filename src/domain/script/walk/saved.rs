//! A walk as it is stored: by names, since places change with the content.

use super::{FILLED, Walk, WalkProblem};
use crate::domain::script::answer::FormAnswer;
use crate::domain::script::graph::{Graph, NodeId, Step};
use crate::domain::script::id::ScriptId;
use serde::{Deserialize, Serialize};

/// A walk that survives a reload in the middle of a call, and an update of the
/// app.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedWalk {
    script: ScriptId,
    path: Vec<String>,
    /// What was filled in, by the place of its form: `answers/promise`.
    #[serde(default)]
    answers: Vec<(String, FormAnswer)>,
}

impl SavedWalk {
    /// The script that it began with.
    pub fn script(&self) -> ScriptId {
        self.script
    }
}

impl Walk {
    /// The walk as it is stored.
    pub fn save(&self, graph: &Graph) -> SavedWalk {
        let answers = self.answers.iter().map(|(id, answer)| {
            let node = graph.node(*id);
            (format!("{}/{}", node.part, node.key), answer.clone())
        });
        SavedWalk {
            script: self.script,
            path: self.path(graph),
            answers: answers.collect(),
        }
    }

    /// Walks the stored way again, up to the first step that the graph no
    /// longer has. Answers are kept where their form is still there.
    pub fn restore(graph: &Graph, saved: &SavedWalk) -> Self {
        let mut walk = Self::begin(graph, saved.script);
        for (place, answer) in &saved.answers {
            let node = place_of(graph, place).filter(|id| has_form_for(graph, *id, answer));
            if let Some(node) = node {
                walk.answers.insert(node, answer.clone());
            }
        }
        for step in &saved.path {
            if walk.repeat(graph, step).is_err() {
                break;
            }
        }
        walk
    }

    /// Takes a step of a stored path. The last one, where the walk stood, leads
    /// nowhere and is none.
    fn repeat(&mut self, graph: &Graph, step: &str) -> Result<(), WalkProblem> {
        let (place, exit) = step.split_once(':').ok_or(WalkProblem::NotOffered)?;
        if place_of(graph, place) != Some(self.here) {
            return Err(WalkProblem::NotOffered);
        }
        match self.answers.get(&self.here) {
            Some(answer) if exit == FILLED => self.fill(graph, answer.clone()),
            _ => self.choose(graph, exit),
        }
    }
}

fn place_of(graph: &Graph, place: &str) -> Option<NodeId> {
    let (part, key) = place.split_once('/')?;
    graph.find(part, key)
}

fn has_form_for(graph: &Graph, id: NodeId, answer: &FormAnswer) -> bool {
    matches!(graph.node(id).step, Step::Form { form, .. } if form == answer.form())
}
