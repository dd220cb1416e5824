//! The structure of the scripts, without their words.

use serde::Deserialize;

use super::super::purpose::Purpose;
use super::super::script_id::ScriptId;
use super::super::script_kind::{Audience, Effect, Form, Shows, TalkOutcome, Way};
use super::file::{NodeFile, PartFile, Places};

/// Every script and shared part, in the order of the file.
pub struct Structure {
    pub parts: Vec<Part>,
    pub nodes: Vec<Node>,
}

pub struct Part {
    pub name: String,
    pub role: Role,
}

/// What a part is for.
#[derive(Clone, Copy)]
pub enum Role {
    /// A talk can begin with it.
    Script {
        id: ScriptId,
        way: Way,
        start: usize,
    },
    /// It is only jumped into.
    Shared,
}

pub struct Node {
    pub part: String,
    pub key: String,
    pub lesson: Option<String>,
    pub audience: Audience,
    pub shows: Option<Shows>,
    pub effect: Option<Effect>,
    pub step: Step,
}

/// What happens at a node. Places are those of [`Structure::nodes`].
pub enum Step {
    Talk {
        choices: Vec<Choice>,
    },
    Form {
        form: Form,
        next: usize,
        choices: Vec<Choice>,
    },
    End {
        outcome: TalkOutcome,
        message: Option<Purpose>,
    },
}

pub struct Choice {
    pub key: String,
    pub to: usize,
}

/// Reads the file.
///
/// # Errors
/// A line for every part and node that is none.
pub fn read(content: &str) -> Result<Structure, Vec<String>> {
    let mut problems = Vec::new();
    let mut parts = Vec::new();
    let mut files = Vec::new();
    for (name, table) in super::tables(content)? {
        match PartFile::deserialize(table) {
            Ok(mut part) => {
                let nodes = std::mem::take(&mut part.nodes).into_iter();
                files.extend(nodes.map(|(key, value)| (name.clone(), key, part.audience(), value)));
                parts.push((name, part));
            }
            Err(error) => problems.push(format!("{name}: {}", error.message())),
        }
    }
    let names = files.iter().map(|(part, key, ..)| format!("{part}.{key}"));
    let places = Places::new(names);
    let mut nodes = Vec::new();
    for (part, key, audience, value) in files {
        match node(&part, &key, audience, value, &places) {
            Ok(node) => nodes.push(node),
            Err(found) => {
                problems.extend(found.iter().map(|what| format!("{part}.{key}: {what}")));
            }
        }
    }
    let mut read = Vec::new();
    for (name, part) in parts {
        match part.role(&name, &places) {
            Ok(role) => read.push(Part { name, role }),
            Err(what) => problems.push(format!("{name}: {what}")),
        }
    }
    for script in ScriptId::ALL.map(ScriptId::name) {
        if !read.iter().any(|part| part.name == script) {
            problems.push(format!("{script}: the script is missing"));
        }
    }
    if problems.is_empty() {
        Ok(Structure { parts: read, nodes })
    } else {
        Err(problems)
    }
}

fn node(
    part: &str,
    key: &str,
    audience: Audience,
    value: toml::Value,
    places: &Places,
) -> Result<Node, Vec<String>> {
    let file = NodeFile::deserialize(value).map_err(|error| vec![error.message().to_owned()])?;
    Ok(Node {
        step: file.step(part, places)?,
        part: part.to_owned(),
        key: key.to_owned(),
        lesson: file.lesson,
        audience,
        shows: file.shows,
        effect: file.effect,
    })
}

impl Structure {
    /// The scripts, each with its way and start.
    pub fn scripts(&self) -> impl Iterator<Item = (ScriptId, Way, usize)> {
        self.parts.iter().filter_map(|part| match part.role {
            Role::Script { id, way, start } => Some((id, way, start)),
            Role::Shared => None,
        })
    }
}

impl Node {
    /// "first_call.greet".
    pub fn name(&self) -> String {
        format!("{}.{}", self.part, self.key)
    }

    pub fn choices(&self) -> &[Choice] {
        match &self.step {
            Step::Talk { choices } | Step::Form { choices, .. } => choices,
            Step::End { .. } => &[],
        }
    }

    /// The nodes that it leads to.
    pub fn targets(&self) -> impl Iterator<Item = usize> {
        let next = match self.step {
            Step::Form { next, .. } => Some(next),
            Step::Talk { .. } | Step::End { .. } => None,
        };
        self.choices().iter().map(|choice| choice.to).chain(next)
    }
}
