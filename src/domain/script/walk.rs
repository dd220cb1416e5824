//! The way that one talk takes through the scripts.

mod saved;

pub use saved::SavedWalk;

use crate::domain::script::answer::FormAnswer;
use crate::domain::script::graph::{Choice, Ending, Graph, NodeId, Step};
use crate::domain::script::id::ScriptId;
use std::collections::BTreeMap;
use std::fmt;

/// A walk through a graph, always at one of its nodes.
///
/// Every method takes the graph that the walk was begun with. To outlive it,
/// and the page, a walk is stored as a [`SavedWalk`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    script: ScriptId,
    passed: Vec<Passed>,
    here: NodeId,
    answers: BTreeMap<NodeId, FormAnswer>,
}

/// Why a walk does not go on. It stays where it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WalkProblem {
    /// There is no such choice at this node.
    NotOffered,
    /// There is no form at this node.
    NoForm,
    /// The form at this node is another one.
    OtherForm,
}

impl Walk {
    /// A walk at the start of a script.
    pub fn begin(graph: &Graph, script: ScriptId) -> Self {
        Self {
            script,
            passed: Vec::new(),
            here: graph.script(script).start,
            answers: BTreeMap::new(),
        }
    }

    /// The script that it began with.
    pub fn script(&self) -> ScriptId {
        self.script
    }

    /// Where it is.
    pub fn here(&self) -> NodeId {
        self.here
    }

    /// Takes the choice with this key.
    ///
    /// # Errors
    /// Where the node does not offer it.
    pub fn choose(&mut self, graph: &Graph, choice: &str) -> Result<(), WalkProblem> {
        let taken = graph
            .node(self.here)
            .choices()
            .iter()
            .find(|it| it.key == choice)
            .ok_or(WalkProblem::NotOffered)?;
        self.leave(Exit::Choice(taken), taken.to);
        Ok(())
    }

    /// Fills the form of this node and goes on. A later answer at the same
    /// node replaces the earlier one.
    ///
    /// # Errors
    /// Where the node has no form, or another one.
    pub fn fill(&mut self, graph: &Graph, answer: FormAnswer) -> Result<(), WalkProblem> {
        match graph.node(self.here).step {
            Step::Form { form, next, .. } if form == answer.form() => {
                self.answers.insert(self.here, answer);
                self.leave(Exit::Filled, next);
                Ok(())
            }
            Step::Form { .. } => Err(WalkProblem::OtherForm),
            Step::Talk { .. } | Step::End(_) => Err(WalkProblem::NoForm),
        }
    }

    /// Goes one step back; what was filled in stays. At the start nothing
    /// changes.
    pub fn back(&mut self) {
        if let Some(last) = self.passed.pop() {
            self.here = last.node;
        }
    }

    /// Whether there is nothing to go back to.
    pub fn is_at_start(&self) -> bool {
        self.passed.is_empty()
    }

    /// Whether the talk is over.
    pub fn is_over(&self, graph: &Graph) -> bool {
        self.ending(graph).is_some()
    }

    /// What the talk ended in; `None` until it is over.
    pub fn ending(&self, graph: &Graph) -> Option<Ending> {
        match graph.node(self.here).step {
            Step::End(ending) => Some(ending),
            Step::Talk { .. } | Step::Form { .. } => None,
        }
    }

    /// What was filled in at a node at any time, to be shown there again.
    pub fn remembered(&self, node: NodeId) -> Option<&FormAnswer> {
        self.answers.get(&node)
    }

    /// What counts: the forms filled on the way that leads here, in its order.
    /// One that was filled before a step back and a turn elsewhere does not.
    pub fn filled(&self) -> Vec<&FormAnswer> {
        let mut nodes: Vec<NodeId> = Vec::new();
        for passed in self.passed.iter().filter(|it| it.exit == Exit::Filled) {
            nodes.retain(|node| *node != passed.node);
            nodes.push(passed.node);
        }
        nodes
            .iter()
            .filter_map(|node| self.answers.get(node))
            .collect()
    }

    /// The way for the record: `first_call/greet:myself`, `answers/promise:filled`
    /// and, last, the node where it is: `close/agreed`.
    pub fn path(&self, graph: &Graph) -> Vec<String> {
        let place = |node: NodeId| {
            let node = graph.node(node);
            format!("{}/{}", node.part, node.key)
        };
        self.passed
            .iter()
            .map(|passed| format!("{}:{}", place(passed.node), passed.exit.name()))
            .chain([place(self.here)])
            .collect()
    }

    fn leave(&mut self, exit: Exit, to: NodeId) {
        self.passed.push(Passed {
            node: self.here,
            exit,
        });
        self.here = to;
    }
}

/// A node that lies behind, and how it was left.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Passed {
    node: NodeId,
    exit: Exit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    Choice(&'static Choice),
    Filled,
}

/// How a path names a form that was filled; the build takes it for no choice.
const FILLED: &str = "filled";

impl Exit {
    fn name(self) -> &'static str {
        match self {
            Self::Choice(choice) => choice.key,
            Self::Filled => FILLED,
        }
    }
}

impl fmt::Display for WalkProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NotOffered => "there is no such choice here",
            Self::NoForm => "there is no form here",
            Self::OtherForm => "the form here is another one",
        })
    }
}

impl std::error::Error for WalkProblem {}
