//! Writes the checked scripts as Rust: the graph, and beside it a table of
//! words for each language.

use super::script_id::ScriptId;
use super::scripts::Scripts;
use super::scripts::structure::{Choice, Node, Step};
use super::scripts::words::{NodeWords, Words};

/// The source of the tables in `content::scripts`, where the names in it are
/// in scope.
pub fn generate(scripts: &Scripts) -> String {
    let structure = &scripts.structure;
    let starts: String = ScriptId::ALL
        .into_iter()
        .filter_map(|id| structure.scripts().find(|(script, ..)| *script == id))
        .map(|(_, way, start)| {
            format!("    Script {{ way: Way::{way:?}, start: NodeId::new({start}) }},\n")
        })
        .collect();
    let nodes: String = structure.nodes.iter().map(node).collect();
    format!(
        "pub static GRAPH: Graph = Graph {{ scripts: [\n{starts}], nodes: &[\n{nodes}] }};\n\n{}{}",
        words("ID", &scripts.id),
        words("EN", &scripts.en)
    )
}

fn node(node: &Node) -> String {
    let step = match &node.step {
        Step::Talk { choices } => format!("Step::Talk {{ choices: {} }}", self::choices(choices)),
        Step::Form {
            form,
            next,
            choices,
        } => format!(
            "Step::Form {{ form: Form::{form:?}, next: NodeId::new({next}), choices: {} }}",
            self::choices(choices)
        ),
        Step::End { outcome, message } => {
            let message = option("Purpose::", *message);
            format!("Step::End(Ending {{ outcome: TalkOutcome::{outcome:?}, message: {message} }})")
        }
    };
    let Node {
        part,
        key,
        lesson,
        audience,
        ..
    } = node;
    let (shows, effect) = (
        option("Shows::", node.shows),
        option("Effect::", node.effect),
    );
    format!(
        "    Node {{ part: {part:?}, key: {key:?}, lesson: {lesson:?}, \
         audience: Audience::{audience:?}, shows: {shows}, effect: {effect}, step: {step} }},\n"
    )
}

fn choices(choices: &[Choice]) -> String {
    let rows: String = choices
        .iter()
        .map(|Choice { key, to }| format!("Choice {{ key: {key:?}, to: NodeId::new({to}) }}, "))
        .collect();
    format!("&[{rows}]")
}

fn words(name: &str, words: &Words) -> String {
    let rows: String = words
        .nodes
        .iter()
        .map(|row| {
            let NodeWords {
                say,
                firm,
                light,
                why,
                choices,
            } = row;
            let why = why.as_deref().unwrap_or_default();
            format!(
                "        Words {{ say: {say:?}, firm: {firm:?}, light: {light:?}, \
                 why: {why:?}, choices: &{choices:?} }},\n"
            )
        })
        .collect();
    let titles = &words.titles;
    format!(
        "static {name}: Texts = Texts {{\n    titles: {titles:?},\n    nodes: &[\n{rows}    ],\n}};\n\n"
    )
}

fn option(kind: &str, value: Option<impl std::fmt::Debug>) -> String {
    match value {
        Some(value) => format!("Some({kind}{value:?})"),
        None => "None".to_owned(),
    }
}
