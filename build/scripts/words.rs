//! The words of the scripts in one language.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::super::placeholder::Placeholder;
use super::super::template::{Template, Values};
use super::hearing::Hearing;
use super::structure::{Choice, Node, Part, Role, Step, Structure};

/// The words of a language.
#[derive(Default)]
pub struct Words {
    /// In the order of [`ScriptId::ALL`].
    pub titles: Vec<String>,
    /// In the order of [`Structure::nodes`].
    pub nodes: Vec<NodeWords>,
}

/// The words of a node.
#[derive(Default)]
pub struct NodeWords {
    /// What to say; `None` where nobody listens.
    pub say: Option<String>,
    /// What to say instead on a firm step (S2.3).
    pub firm: Option<String>,
    /// A light line for those who know each other well (S2.5).
    pub light: Option<String>,
    /// Why this helps, for the trader; `None` is a problem.
    pub why: Option<String>,
    /// What the customer answers, in the order of the node's choices.
    pub choices: Vec<String>,
}

/// The longest label, in characters, that fits on a button of a small phone.
const LONGEST_LABEL: usize = 32;

/// Reads a language's file, and says what is wrong with it.
pub fn read(content: &str, structure: &Structure) -> (Words, Vec<String>) {
    let mut parts: Parts = match super::tables(content) {
        Ok(parts) => parts.into_iter().collect(),
        Err(problems) => return (Words::default(), problems),
    };
    let mut problems = Vec::new();
    let titles = titles(structure, &mut parts, &mut problems);
    let hearing = Hearing::of(structure);
    let mut nodes = Vec::new();
    for (place, node) in structure.nodes.iter().enumerate() {
        let found = parts
            .get_mut(&node.part)
            .and_then(|part| part.remove(&node.key));
        let (words, found) = node_words(node, found);
        let unfit = words.problems(node, place, &hearing);
        let named = |what| format!("{}: {what}", node.name());
        problems.extend(found.into_iter().chain(unfit).map(named));
        nodes.push(words);
    }
    problems.extend(left_over(structure, &parts));
    (Words { titles, nodes }, problems)
}

/// The tables of a file by their names.
type Parts = BTreeMap<String, toml::Table>;

/// Takes the titles out, in the order of [`ScriptId::ALL`].
fn titles(structure: &Structure, parts: &mut Parts, problems: &mut Vec<String>) -> Vec<String> {
    let mut titles = BTreeMap::new();
    for Part { name, role } in &structure.parts {
        let title = parts.get_mut(name).and_then(|part| part.remove("title"));
        let title = title.as_ref().and_then(|title| title.as_str());
        match (role, title) {
            (Role::Script { id, .. }, Some(title)) => {
                let found = parsed(title).err();
                problems.extend(found.map(|what| format!("{name}: title: {what}")));
                titles.insert(*id, title.trim().to_owned());
            }
            (Role::Script { .. }, None) => problems.push(format!("{name}: no title")),
            (Role::Shared, Some(_)) => {
                problems.push(format!("{name}: a shared part has no title"));
            }
            (Role::Shared, None) => {}
        }
    }
    titles.into_values().collect()
}

fn node_words(node: &Node, found: Option<toml::Value>) -> (NodeWords, Vec<String>) {
    let nothing = |what: &str| (NodeWords::default(), vec![what.to_owned()]);
    match found.map(NodeFile::deserialize) {
        None => nothing("has no words"),
        Some(Err(error)) => nothing(error.message()),
        Some(Ok(file)) => file.into_words(node),
    }
}

/// Words for what does not exist.
fn left_over(structure: &Structure, parts: &Parts) -> Vec<String> {
    let mut problems = Vec::new();
    for (part, rest) in parts {
        if structure.parts.iter().any(|it| it.name == *part) {
            let odd = rest.keys();
            problems.extend(odd.map(|key| format!("{part}.{key}: there is no such node")));
        } else {
            problems.push(format!("{part}: there is no such script"));
        }
    }
    problems
}

/// What one language says and the other does not.
pub fn differences(structure: &Structure, id: &Words, en: &Words) -> Vec<String> {
    let has = |words: &NodeWords| {
        [
            words.say.is_some(),
            words.firm.is_some(),
            words.light.is_some(),
        ]
    };
    structure
        .nodes
        .iter()
        .zip(id.nodes.iter().zip(&en.nodes))
        .flat_map(|(node, (id, en))| {
            let odd = ["say", "firm", "light"]
                .into_iter()
                .zip(has(id).into_iter().zip(has(en)));
            odd.filter(|(_, (id, en))| id != en)
                .map(|(what, _)| format!("{}: only one language has \"{what}\"", node.name()))
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NodeFile {
    say: Option<String>,
    firm: Option<String>,
    light: Option<String>,
    why: Option<String>,
    #[serde(default)]
    choices: BTreeMap<String, String>,
}

impl NodeFile {
    /// The words of a node, and where they do not match its choices.
    fn into_words(mut self, node: &Node) -> (NodeWords, Vec<String>) {
        let mut problems = Vec::new();
        let mut choices = Vec::new();
        for Choice { key, .. } in node.choices() {
            match self.choices.remove(key) {
                Some(label) => choices.push(label.trim().to_owned()),
                None => problems.push(format!("the choice {key} has no label")),
            }
        }
        let odd = self.choices.keys();
        problems.extend(odd.map(|key| format!("there is no such choice as {key}")));
        if self.why.is_none() {
            problems.push("says nothing of why".to_owned());
        }
        let trimmed = |text: String| text.trim().to_owned();
        let words = NodeWords {
            say: self.say.map(trimmed),
            firm: self.firm.map(trimmed),
            light: self.light.map(trimmed),
            why: self.why.map(trimmed),
            choices,
        };
        (words, problems)
    }
}

impl NodeWords {
    fn problems(&self, node: &Node, place: usize, hearing: &Hearing) -> Vec<String> {
        let mut problems = Vec::new();
        let is_heard = match node.step {
            Step::End { outcome, .. } => outcome.is_heard(),
            Step::Talk { .. } | Step::Form { .. } => true,
        };
        match (&self.say, is_heard) {
            (None, true) => problems.push("says nothing".to_owned()),
            (Some(_), false) => {
                problems.push("nobody listens here, so there is nothing to say".to_owned());
            }
            (Some(_), true) | (None, false) => {}
        }
        if let (Some(_), Some(script)) = (&self.light, hearing.off_the_telephone(place)) {
            let script = script.name();
            problems.push(format!(
                "has a light line, but {script}, which is no call, leads here"
            ));
        }
        for (key, label) in self.labels(node) {
            if label.chars().count() > LONGEST_LABEL {
                problems.push(format!(
                    "{key}: the label \"{label}\" is longer than {LONGEST_LABEL} characters"
                ));
            }
        }
        let unspeakable = hearing.unspeakable(node);
        for (name, text) in self.spoken().chain(self.labels(node)) {
            match parsed(text) {
                Err(what) => problems.push(format!("{name}: {what}")),
                Ok(template) => {
                    let said = unspeakable.iter().filter(|it| template.has(**it));
                    problems.extend(said.map(|it| {
                        let place = it.name();
                        format!("{name}: anybody may be listening, so {{{place}}} is not said")
                    }));
                }
            }
        }
        problems
    }

    fn spoken(&self) -> impl Iterator<Item = (&str, &str)> {
        [
            ("say", &self.say),
            ("firm", &self.firm),
            ("light", &self.light),
            ("why", &self.why),
        ]
        .into_iter()
        .filter_map(|(name, text)| Some((name, text.as_deref()?)))
    }

    /// The labels with the keys of their choices; not to be relied on where one
    /// is missing, which is a problem of its own.
    fn labels<'a>(&'a self, node: &'a Node) -> impl Iterator<Item = (&'a str, &'a str)> {
        let keys = node.choices().iter().map(|choice| choice.key.as_str());
        keys.zip(self.choices.iter().map(String::as_str))
    }
}

/// The text as a template that can be filled in every talk.
fn parsed(text: &str) -> Result<Template, String> {
    if text.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    let template = Template::parse(text).map_err(|problem| problem.to_string())?;
    template.fill(&least()).map_err(|missing| {
        let place = missing.0.name();
        format!("{{{place}}} may be empty, so it belongs into [[ … ]]")
    })?;
    Ok(template)
}

/// Values as they are where as little is known as can be.
fn least() -> Values {
    let mut values = Values::default();
    for placeholder in Placeholder::ALL {
        if !SOMETIMES_EMPTY.contains(&placeholder) {
            values.set(placeholder, "x");
        }
    }
    values
}

/// Those that `Placeholder` says may be empty.
const SOMETIMES_EMPTY: [Placeholder; 9] = [
    Placeholder::Speaker,
    Placeholder::Late,
    Placeholder::List,
    Placeholder::Total,
    Placeholder::Left,
    Placeholder::Settled,
    Placeholder::PromiseLeft,
    Placeholder::Reason,
    Placeholder::Solution,
];
