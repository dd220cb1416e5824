//! The words of the scripts in one language.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::super::placeholder::Placeholder;
use super::super::script_id::ScriptId;
use super::super::script_kind::{Audience, Way};
use super::super::template::{Template, Values};
use super::graph::{anyone_may_hear, reachable};
use super::structure::{Node, Role, Step, Structure};

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
    /// Why this helps, for the trader.
    pub why: String,
    /// What the customer answers, in the order of the node's choices.
    pub choices: Vec<String>,
}

/// The longest label, in characters, that fits on a button of a small phone.
const LONGEST_LABEL: usize = 32;

/// Reads a language's file, and says what is wrong with it.
pub fn read(content: &str, structure: &Structure) -> (Words, Vec<String>) {
    let mut problems = Vec::new();
    let mut parts = match super::tables(content) {
        Ok(parts) => parts.into_iter().collect::<BTreeMap<_, _>>(),
        Err(problems) => return (Words::default(), problems),
    };
    let titles: BTreeMap<&str, String> = structure
        .parts
        .iter()
        .filter_map(|part| {
            let title = parts.get_mut(&part.name).and_then(|it| it.remove("title"));
            let title = title.as_ref().and_then(|it| it.as_str());
            match (part.role, title) {
                (Role::Script { .. }, Some(title)) => {
                    let found = text_problems(title).err();
                    problems.extend(found.map(|what| format!("{}: title: {what}", part.name)));
                }
                (Role::Script { .. }, None) => problems.push(format!("{}: no title", part.name)),
                (Role::Shared, Some(_)) => {
                    problems.push(format!("{}: a shared part has no title", part.name));
                }
                (Role::Shared, None) => {}
            }
            Some((part.name.as_str(), title?.trim().to_owned()))
        })
        .collect();
    let hearing = Hearing::of(structure);
    let mut nodes = Vec::new();
    for (place, node) in structure.nodes.iter().enumerate() {
        let mut report = |what: String| problems.push(format!("{}: {what}", node.name()));
        let found = parts
            .get_mut(&node.part)
            .and_then(|part| part.remove(&node.key));
        let words = match found.map(NodeFile::deserialize) {
            None => {
                report("has no words".to_owned());
                NodeWords::default()
            }
            Some(Err(error)) => {
                report(error.message().to_owned());
                NodeWords::default()
            }
            Some(Ok(file)) => {
                let words = file.into_words(node, &mut report);
                let heard = hearing.at(place);
                words
                    .problems(node, &heard)
                    .into_iter()
                    .for_each(&mut report);
                words
            }
        };
        nodes.push(words);
    }
    for (part, rest) in &parts {
        if !structure.parts.iter().any(|it| it.name == *part) {
            problems.push(format!("{part}: there is no such script"));
        } else {
            for key in rest.keys() {
                problems.push(format!("{part}.{key}: there is no such node"));
            }
        }
    }
    let titles = ScriptId::ALL
        .into_iter()
        .filter_map(|id| titles.get(id.name()).cloned())
        .collect();
    (Words { titles, nodes }, problems)
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
    fn into_words(mut self, node: &Node, report: &mut impl FnMut(String)) -> NodeWords {
        let mut choices = Vec::new();
        for choice in node.choices() {
            let key = &choice.key;
            match self.choices.remove(key) {
                Some(label) => choices.push(label.trim().to_owned()),
                None => report(format!("the choice {key} has no label")),
            }
        }
        for key in self.choices.keys() {
            report(format!("there is no such choice as {key}"));
        }
        if self.why.is_none() {
            report("says nothing of why".to_owned());
        }
        let trimmed = |text: String| text.trim().to_owned();
        NodeWords {
            say: self.say.map(trimmed),
            firm: self.firm.map(trimmed),
            light: self.light.map(trimmed),
            why: self.why.map(trimmed).unwrap_or_default(),
            choices,
        }
    }
}

impl NodeWords {
    fn problems(&self, node: &Node, heard: &Heard) -> Vec<String> {
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
            _ => {}
        }
        if let (Some(_), Some(script)) = (&self.light, &heard.off_the_telephone) {
            problems.push(format!(
                "has a light line, but {script}, which is no call, leads here"
            ));
        }
        let labels = self
            .choices
            .iter()
            .zip(node.choices())
            .map(|(label, choice)| (choice.key.as_str(), label));
        for (key, label) in labels.clone() {
            if label.chars().count() > LONGEST_LABEL {
                problems.push(format!(
                    "{key}: the label \"{label}\" is longer than {LONGEST_LABEL} characters"
                ));
            }
        }
        let said = [
            ("say", &self.say),
            ("firm", &self.firm),
            ("light", &self.light),
        ];
        let said = said
            .into_iter()
            .filter_map(|(name, text)| text.as_ref().map(|text| (name, text)));
        let why = Some(("why", &self.why)).filter(|(_, why)| !why.is_empty());
        for (name, text) in said.chain(why).chain(labels) {
            match text_problems(text) {
                Err(what) => problems.push(format!("{name}: {what}")),
                Ok(template) => problems.extend(
                    Placeholder::ALL
                        .into_iter()
                        .filter(|it| heard.by_anyone && template.has(*it) && !anyone_may_hear(*it))
                        .map(|it| {
                            let place = it.name();
                            format!("{name}: anybody may be listening, so {{{place}}} is not said")
                        }),
                ),
            }
        }
        problems
    }
}

/// Who may be listening at each node, and how.
struct Hearing<'a> {
    structure: &'a Structure,
    /// Where calls begin: who listens is not known yet.
    first_words: BTreeSet<usize>,
    /// For each script that is no call, the nodes that it leads to.
    off_the_telephone: Vec<(ScriptId, BTreeSet<usize>)>,
}

struct Heard {
    by_anyone: bool,
    /// A script that is no call and leads here.
    off_the_telephone: Option<&'static str>,
}

impl<'a> Hearing<'a> {
    fn of(structure: &'a Structure) -> Self {
        let (calls, others): (Vec<_>, Vec<_>) = structure
            .scripts()
            .partition(|(_, way, _)| *way == Way::Call);
        Self {
            structure,
            first_words: calls.into_iter().map(|(_, _, start)| start).collect(),
            off_the_telephone: others
                .into_iter()
                .map(|(id, _, start)| (id, reachable(structure, start)))
                .collect(),
        }
    }

    fn at(&self, place: usize) -> Heard {
        let is_private = self.structure.nodes[place].audience == Audience::Anyone;
        Heard {
            by_anyone: is_private || self.first_words.contains(&place),
            off_the_telephone: self
                .off_the_telephone
                .iter()
                .find(|(_, places)| places.contains(&place))
                .map(|(id, _)| id.name()),
        }
    }
}

/// The text as a template that can be filled in every talk.
fn text_problems(text: &str) -> Result<Template, String> {
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
        if !SOMETIMES_EMPTY.contains(&placeholder.name()) {
            values.set(placeholder, "x");
        }
    }
    values
}

/// Nobody may have been named who speaks, nothing may be late, and one note
/// needs neither list nor total.
const SOMETIMES_EMPTY: [&str; 6] = ["speaker", "late", "list", "total", "left", "settled"];
