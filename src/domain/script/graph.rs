//! Every script as one graph, free of words.
//!
//! Scripts jump into one another and into shared parts, so the nodes of all of
//! them lie in one table. The build makes the one graph that there is
//! (`content::scripts::GRAPH`) and checks that every node is reached, leads to
//! an end, and points to nodes of this graph only.

use crate::domain::message::purpose::Purpose;
use crate::domain::script::id::ScriptId;
use crate::domain::script::kind::{Audience, Effect, Form, Shows, TalkOutcome, Way};

/// A node's place in the graph. It changes with the content: what is stored
/// names the node by its part and key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u16);

impl NodeId {
    /// The node in this place of the graph's table.
    pub const fn new(place: u16) -> Self {
        Self(place)
    }

    /// The place in the graph's table, and in the tables of words beside it.
    pub fn place(self) -> usize {
        usize::from(self.0)
    }
}

/// All scripts.
#[derive(Debug, PartialEq, Eq)]
pub struct Graph {
    /// In the order of [`ScriptId::ALL`].
    pub scripts: [Script; ScriptId::ALL.len()],
    pub nodes: &'static [Node],
}

/// A script that a talk can begin with.
#[derive(Debug, PartialEq, Eq)]
pub struct Script {
    pub way: Way,
    pub start: NodeId,
}

/// A point of a talk.
#[derive(Debug, PartialEq, Eq)]
pub struct Node {
    /// The script or shared part that it belongs to: `first_call`.
    pub part: &'static str,
    /// Its name there: `greet`.
    pub key: &'static str,
    /// The seed row that it follows: `S2.1`.
    pub lesson: Option<&'static str>,
    pub audience: Audience,
    /// What the screen shows beside the words, if anything.
    pub shows: Option<Shows>,
    /// What can be done here besides talking, if anything.
    pub effect: Option<Effect>,
    pub step: Step,
}

/// What happens at a node.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// The customer answers or does one of these.
    Talk { choices: &'static [Choice] },
    /// A form is filled, which leads on; or one of the choices is taken instead.
    Form {
        form: Form,
        next: NodeId,
        choices: &'static [Choice],
    },
    /// The talk is over.
    End(Ending),
}

/// What a customer may answer or do.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name at the node: `busy`.
    pub key: &'static str,
    pub to: NodeId,
}

/// What is recorded and made ready when a talk is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    pub outcome: TalkOutcome,
    /// What the message is for that goes out afterwards; `None` where none does.
    pub message: Option<Purpose>,
}

impl Graph {
    /// A script's way and start.
    pub fn script(&self, id: ScriptId) -> &Script {
        &self.scripts[id as usize]
    }

    /// A node of this graph.
    pub fn node(&self, id: NodeId) -> &'static Node {
        &self.nodes[id.place()]
    }

    /// The node with these names, where there still is one.
    pub fn find(&self, part: &str, key: &str) -> Option<NodeId> {
        self.ids().find(|id| {
            let node = self.node(*id);
            node.part == part && node.key == key
        })
    }

    /// Every node, in the order of the content file.
    pub fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..).map(NodeId).take(self.nodes.len())
    }
}

impl Node {
    /// What the customer may answer or do here, in the order of the screen.
    pub fn choices(&self) -> &'static [Choice] {
        match self.step {
            Step::Talk { choices } | Step::Form { choices, .. } => choices,
            Step::End(_) => &[],
        }
    }
}
