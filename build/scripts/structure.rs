//! The structure of the scripts, without their words.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::super::purpose::Purpose;
use super::super::script_id::ScriptId;
use super::super::script_kind::{Audience, Effect, Form, Shows, TalkOutcome, Way};

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

/// A choice with this name could not be told from a filled form in the record
/// of a walk (`domain/script/walk.rs`).
const RESERVED: &str = "filled";

/// Reads the file.
///
/// # Errors
/// A line for every part and node that is none.
pub fn read(content: &str) -> Result<Structure, Vec<String>> {
    let mut problems = Vec::new();
    let mut parts = Vec::new();
    for (name, table) in super::tables(content)? {
        match PartFile::deserialize(table) {
            Ok(part) => parts.push((name, part)),
            Err(error) => problems.push(format!("{name}: {}", error.message())),
        }
    }
    let mut drafts = Vec::new();
    for (name, part) in &mut parts {
        for (key, value) in std::mem::take(&mut part.nodes) {
            match NodeFile::deserialize(value) {
                Ok(node) => drafts.push((name.clone(), key, part.audience(), node)),
                Err(error) => problems.push(format!("{name}.{key}: {}", error.message())),
            }
        }
    }
    let places = drafts
        .iter()
        .enumerate()
        .map(|(place, (part, key, ..))| (format!("{part}.{key}"), place))
        .collect();
    let places = Places(places);
    let nodes = drafts
        .into_iter()
        .filter_map(|(part, key, audience, file)| {
            let (step, found) = file.step(&part, &places);
            let found = found.into_iter().chain(file.lesson_problem());
            problems.extend(found.map(|what| format!("{part}.{key}: {what}")));
            Some(Node {
                step: step?,
                part,
                key,
                lesson: file.lesson,
                audience,
                shows: file.shows,
                effect: file.effect,
            })
        })
        .collect();
    let mut read = Vec::new();
    for (name, part) in parts {
        match part.role(&name, &places) {
            Ok(role) => read.push(Part { name, role }),
            Err(what) => problems.push(format!("{name}: {what}")),
        }
    }
    for script in ScriptId::ALL {
        if !read.iter().any(|part| part.name == script.name()) {
            problems.push(format!("{}: the script is missing", script.name()));
        }
    }
    if problems.is_empty() {
        Ok(Structure { parts: read, nodes })
    } else {
        Err(problems)
    }
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

#[derive(Deserialize)]
struct PartFile {
    way: Option<Way>,
    start: Option<String>,
    #[serde(default)]
    private: bool,
    #[serde(default)]
    shared: bool,
    #[serde(flatten)]
    nodes: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NodeFile {
    lesson: Option<String>,
    shows: Option<Shows>,
    effect: Option<Effect>,
    #[serde(default)]
    choices: toml::Table,
    form: Option<Form>,
    next: Option<String>,
    outcome: Option<TalkOutcome>,
    message: Option<String>,
}

impl PartFile {
    fn audience(&self) -> Audience {
        match self.private {
            true => Audience::Anyone,
            false => Audience::Customer,
        }
    }

    fn role(&self, name: &str, places: &Places) -> Result<Role, String> {
        let id = ScriptId::ALL.into_iter().find(|id| id.name() == name);
        match (id, self.shared, self.way, &self.start) {
            (None, true, _, None) => Ok(Role::Shared),
            (None, true, _, Some(_)) => Err("a shared part has no start".to_owned()),
            (None, false, ..) => {
                Err("is no script of domain/script/id.rs, and no shared part".to_owned())
            }
            (Some(_), true, ..) => Err("is a script and cannot be shared".to_owned()),
            (Some(_), false, None, _) => Err("a script needs a way".to_owned()),
            (Some(_), false, _, None) => Err("a script needs a start".to_owned()),
            (Some(id), false, Some(way), Some(start)) => match places.of(name, start) {
                Some(start) => Ok(Role::Script { id, way, start }),
                None => Err(format!("starts at {start}, which does not exist")),
            },
        }
    }
}

impl NodeFile {
    /// What happens here, and what is wrong with it.
    fn step(&self, part: &str, places: &Places) -> (Option<Step>, Vec<String>) {
        let mut problems = Vec::new();
        let mut to = |from: &str, target: &str| {
            let place = places.of(part, target);
            if place.is_none() {
                problems.push(format!("{from} leads to {target}, which does not exist"));
            }
            place
        };
        let next = self.next.as_deref().map(|next| to("the form", next));
        let mut choices = Vec::new();
        let mut odd = Vec::new();
        for (key, target) in &self.choices {
            match target.as_str() {
                None => odd.push(format!("the choice {key} leads to no name")),
                Some(_) if key == RESERVED => odd.push(format!("no choice may be called {key}")),
                Some(target) => {
                    choices.extend(to(&format!("the choice {key}"), target).map(|to| Choice {
                        key: key.clone(),
                        to,
                    }))
                }
            }
        }
        problems.extend(odd);
        let message = self.message.as_deref().map(|name| {
            let purpose = Purpose::ALL.into_iter().find(|it| it.name() == name);
            if purpose.is_none() {
                problems.push(format!("{name} is no purpose of a message"));
            }
            purpose
        });
        let has_choices = !self.choices.is_empty();
        let step = match (self.form, next, self.outcome, message) {
            (Some(form), Some(next), None, None) => next.map(|next| Step::Form {
                form,
                next,
                choices,
            }),
            (None, None, Some(_), _) if has_choices => {
                problems.push("an end has no choices".to_owned());
                None
            }
            (None, None, Some(outcome), message) => Some(Step::End {
                outcome,
                message: message.flatten(),
            }),
            (None, None, None, None) if has_choices => Some(Step::Talk { choices }),
            (None, None, None, None) => {
                problems.push("is a dead end: no choices, no form, no outcome".to_owned());
                None
            }
            (Some(_), None, ..) => {
                problems.push("the form leads nowhere: it needs a next".to_owned());
                None
            }
            (None, Some(_), ..) => {
                problems.push("only a form has a next".to_owned());
                None
            }
            (Some(_), _, Some(_), _) => {
                problems.push("is a form and an end at once".to_owned());
                None
            }
            (_, _, None, Some(_)) => {
                problems.push("only an end has a message".to_owned());
                None
            }
        };
        (step, problems)
    }

    fn lesson_problem(&self) -> Option<String> {
        let lesson = self.lesson.as_deref()?;
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
        let is_row = lesson
            .strip_prefix('S')
            .and_then(|rest| rest.split_once('.'))
            .is_some_and(|(seed, row)| is_number(seed) && is_number(row));
        (!is_row).then(|| format!("{lesson} is no lesson such as S2.4"))
    }
}

/// Where each node lies, by its full name.
struct Places(BTreeMap<String, usize>);

impl Places {
    /// A target is a node of the same part, or part.node.
    fn of(&self, part: &str, target: &str) -> Option<usize> {
        let within = || self.0.get(&format!("{part}.{target}"));
        self.0.get(target).or_else(within).copied()
    }
}
