//! The guided talks: their graph, and the words of its nodes.

use crate::content::messages::values;
use crate::domain::message::draft::{DraftFacts, Tone};
use crate::domain::message::medium::Medium;
use crate::domain::message::purpose::Purpose;
use crate::domain::message::template::{MissingValue, Template, TemplateProblem, Values};
use crate::domain::script::graph::{Choice, Ending, Graph, Node, NodeId, Script, Step};
use crate::domain::script::id::ScriptId;
use crate::domain::script::kind::{Audience, Effect, Form, Shows, TalkOutcome, Way};
use crate::i18n::Language;

// `GRAPH`, with every script in it, and the texts of each language.
include!(concat!(env!("OUT_DIR"), "/scripts.rs"));

/// The words of a node, as templates.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// What to say; `None` where nobody listens.
    pub say: Option<&'static str>,
    /// What to say instead on a firm step (S2.3).
    pub firm: Option<&'static str>,
    /// A light line for those who know each other well (S2.5).
    pub light: Option<&'static str>,
    /// Why this helps, for the trader.
    pub why: &'static str,
    /// What the customer answers, in the order of the node's choices.
    pub choices: &'static [&'static str],
}

/// How well the two who talk know each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Closeness {
    #[default]
    Distant,
    /// A light word is welcome (S2.5).
    Familiar,
}

/// What a trader reads at a node, with all places filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// What to say; `None` where nobody listens.
    pub say: Option<String>,
    /// A light line to add, where it suits the two.
    pub light: Option<String>,
    /// Why this helps.
    pub why: String,
    /// A label for each choice of the node, in its order.
    pub choices: Vec<String>,
}

/// Why the words of a node could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinesProblem {
    /// Something that they need is not known, such as the day of a promise.
    Missing(MissingValue),
    /// The text is no template. The build has checked all there are.
    Template(TemplateProblem),
}

/// The name of a script on the screen.
pub fn title(language: Language, script: ScriptId) -> &'static str {
    texts(language).titles[script as usize]
}

/// The words of a node of [`GRAPH`].
pub fn words(language: Language, node: NodeId) -> &'static Words {
    &texts(language).nodes[node.place()]
}

/// What a trader reads at a node of [`GRAPH`]: the firm words where the step
/// is firm and there are some, the light line for the familiar alone.
///
/// # Errors
/// Where a needed value is not known.
pub fn lines(
    language: Language,
    node: NodeId,
    tone: Tone,
    closeness: Closeness,
    values: &Values,
) -> Result<Lines, LinesProblem> {
    let words = words(language, node);
    let say = match tone {
        Tone::Gentle => words.say,
        Tone::Firm => words.firm.or(words.say),
    };
    let light = match closeness {
        Closeness::Distant => None,
        Closeness::Familiar => words.light,
    };
    let filled = |text: &&str| fill(text, values);
    Ok(Lines {
        say: say.as_ref().map(filled).transpose()?,
        light: light.as_ref().map(filled).transpose()?,
        why: fill(words.why, values)?,
        choices: words.choices.iter().map(filled).collect::<Result<_, _>>()?,
    })
}

/// The values for a talk, from the facts for a message. What comes of the talk
/// itself, such as what was agreed, is set by whoever walks it.
pub fn values(language: Language, script: ScriptId, facts: &DraftFacts) -> Values {
    // What is due by now is asked for, as in a reminder, and a talk has room
    // for as much as the roomiest message.
    let values = values::of(language, Purpose::OverdueFirst, Medium::WhatsApp, facts);
    match facts.talked_about(script) {
        Some(asked) => values::for_instalments(values, language, facts, asked),
        None => values,
    }
}

fn fill(text: &str, values: &Values) -> Result<String, LinesProblem> {
    Template::parse(text)
        .map_err(LinesProblem::Template)?
        .fill(values)
        .map_err(LinesProblem::Missing)
}

fn texts(language: Language) -> &'static Texts {
    match language {
        Language::Id => &ID,
        Language::En => &EN,
    }
}

/// The words of a language.
struct Texts {
    titles: [&'static str; ScriptId::ALL.len()],
    /// In the order of the graph's nodes.
    nodes: &'static [Words],
}
