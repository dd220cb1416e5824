//! A part and a node as they stand in the file, before it is known that they
//! make sense.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::super::purpose::Purpose;
use super::super::script_id::ScriptId;
use super::super::script_kind::{Audience, Effect, Form, Shows, TalkOutcome, Way};
use super::structure::{Choice, Role, Step};

#[derive(Deserialize)]
pub struct PartFile {
    way: Option<Way>,
    start: Option<String>,
    #[serde(default)]
    private: bool,
    #[serde(default)]
    shared: bool,
    #[serde(flatten)]
    pub nodes: toml::Table,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NodeFile {
    pub lesson: Option<String>,
    pub shows: Option<Shows>,
    pub effect: Option<Effect>,
    #[serde(default)]
    choices: toml::Table,
    form: Option<Form>,
    next: Option<String>,
    outcome: Option<TalkOutcome>,
    message: Option<String>,
}

/// Where each node lies, by its full name.
pub struct Places(BTreeMap<String, usize>);

/// A choice with this name could not be told from a filled form in the record
/// of a walk (`domain/script/walk.rs`).
const RESERVED: &str = "filled";

impl PartFile {
    pub fn audience(&self) -> Audience {
        match self.private {
            true => Audience::Anyone,
            false => Audience::Customer,
        }
    }

    /// What the part is for.
    ///
    /// # Errors
    /// Where its name, way and start do not go together.
    pub fn role(&self, name: &str, places: &Places) -> Result<Role, String> {
        let id = ScriptId::ALL.into_iter().find(|id| id.name() == name);
        let problem = match (id, self.shared, self.way, &self.start) {
            (None, true, _, None) => return Ok(Role::Shared),
            (Some(id), false, Some(way), Some(start)) => match places.of(name, start) {
                Some(start) => return Ok(Role::Script { id, way, start }),
                None => return Err(format!("starts at {start}, which does not exist")),
            },
            (None, true, _, Some(_)) => "a shared part has no start",
            (None, false, ..) => "is no script of domain/script/id.rs, and no shared part",
            (Some(_), true, ..) => "is a script and cannot be shared",
            (Some(_), false, None, _) => "a script needs a way",
            (Some(_), false, Some(_), None) => "a script needs a start",
        };
        Err(problem.to_owned())
    }
}

impl NodeFile {
    /// What happens at the node.
    ///
    /// # Errors
    /// A line for everything that is wrong with it.
    pub fn step(&self, part: &str, places: &Places) -> Result<Step, Vec<String>> {
        let mut problems: Vec<String> = self.lesson_problem().into_iter().collect();
        let choices = self.choices(part, places, &mut problems);
        let next = self.next.as_deref().map(|next| places.of(part, next));
        if let (Some(None), Some(next)) = (next, &self.next) {
            problems.push(format!("the form leads to {next}, which does not exist"));
        }
        let message = self.message.as_deref().map(purpose);
        if let (Some(None), Some(name)) = (message, &self.message) {
            problems.push(format!("{name} is no purpose of a message"));
        }
        let has_choices = !self.choices.is_empty();
        let step = match (self.form, next, self.outcome, message) {
            (Some(form), Some(next), None, None) => Ok(next.map(|next| Step::Form {
                form,
                next,
                choices,
            })),
            (None, None, Some(outcome), message) if !has_choices => Ok(Some(Step::End {
                outcome,
                message: message.flatten(),
            })),
            (None, None, None, None) if has_choices => Ok(Some(Step::Talk { choices })),
            (None, None, None, None) => Err("is a dead end: no choices, no form, no outcome"),
            (None, None, Some(_), _) => Err("an end has no choices"),
            (Some(_), _, Some(_), _) => Err("is a form and an end at once"),
            (_, _, None, Some(_)) => Err("only an end has a message"),
            (Some(_), None, ..) => Err("the form leads nowhere: it needs a next"),
            (None, Some(_), ..) => Err("only a form has a next"),
        };
        match step {
            Ok(Some(step)) if problems.is_empty() => return Ok(step),
            Ok(_) => {}
            Err(problem) => problems.push(problem.to_owned()),
        }
        Err(problems)
    }

    fn choices(&self, part: &str, places: &Places, problems: &mut Vec<String>) -> Vec<Choice> {
        let mut choices = Vec::new();
        for (key, target) in &self.choices {
            let Some(target) = target.as_str() else {
                problems.push(format!("the choice {key} leads to no name"));
                continue;
            };
            if key == RESERVED {
                problems.push(format!("no choice may be called {key}"));
            }
            match places.of(part, target) {
                Some(to) => choices.push(Choice {
                    key: key.clone(),
                    to,
                }),
                None => problems.push(format!(
                    "the choice {key} leads to {target}, which does not exist"
                )),
            }
        }
        choices
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

impl Places {
    /// The nodes' places, in the order of their full names: `first_call.greet`.
    pub fn new(names: impl Iterator<Item = String>) -> Self {
        Self(names.zip(0..).collect())
    }

    /// A target is a node of the same part, or `part.node`.
    fn of(&self, part: &str, target: &str) -> Option<usize> {
        let within = || self.0.get(&format!("{part}.{target}"));
        self.0.get(target).or_else(within).copied()
    }
}

fn purpose(name: &str) -> Option<Purpose> {
    Purpose::ALL.into_iter().find(|it| it.name() == name)
}
