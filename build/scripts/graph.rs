//! Whether every talk gets somewhere, and says nothing to the wrong ears.

use std::collections::BTreeSet;

use super::super::placeholder::Placeholder;
use super::super::script_kind::{Audience, TalkOutcome, Way};
use super::hearing::anyone_may_hear;
use super::structure::{Node, Step, Structure};

/// A line for everything that is wrong in the structure as a whole.
pub fn problems(structure: &Structure) -> Vec<String> {
    let mut problems = Vec::new();
    let reached: BTreeSet<usize> = structure
        .scripts()
        .flat_map(|(_, _, start)| reachable(structure, start))
        .collect();
    for (place, node) in structure.nodes.iter().enumerate() {
        let mut report = |what: String| problems.push(format!("{}: {what}", node.name()));
        if !reached.contains(&place) {
            report("is never reached".to_owned());
        }
        if ends(structure, place).is_empty() {
            report("no end can be reached from here".to_owned());
        }
        if node.audience == Audience::Anyone {
            private_problems(structure, node).for_each(report);
        }
    }
    for (id, way, start) in structure.scripts() {
        let first = &structure.nodes[start];
        if way == Way::Call && first.audience == Audience::Customer {
            let lacking = [
                ("someone else answers", &[TalkOutcome::SomeoneElse][..]),
                (
                    "nobody or a machine answers",
                    &[TalkOutcome::NoAnswer, TalkOutcome::Voicemail],
                ),
            ]
            .into_iter()
            .filter(|(_, outcomes)| !has_private_exit(structure, first, outcomes));
            for (case, _) in lacking {
                problems.push(format!(
                    "{}: the call {} begins here without a private way out where {case}",
                    first.name(),
                    id.name()
                ));
            }
        }
    }
    problems
}

/// The nodes that a node leads to, over however many steps, and itself.
pub fn reachable(structure: &Structure, from: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(place) = open.pop() {
        if reached.insert(place) {
            open.extend(structure.nodes[place].targets());
        }
    }
    reached
}

fn ends(structure: &Structure, from: usize) -> Vec<TalkOutcome> {
    reachable(structure, from)
        .into_iter()
        .filter_map(|place| match structure.nodes[place].step {
            Step::End { outcome, .. } => Some(outcome),
            Step::Talk { .. } | Step::Form { .. } => None,
        })
        .collect()
}

/// Once somebody else listens, nothing may lead back to words for the customer
/// alone, nor to a message about a debt (S4.4).
fn private_problems(structure: &Structure, node: &Node) -> impl Iterator<Item = String> {
    let leaks = node
        .targets()
        .map(|place| &structure.nodes[place])
        .filter(|target| target.audience == Audience::Customer)
        .map(|target| format!("is private and leads to {}, which is not", target.name()));
    let told = match node.step {
        Step::End { message, .. } => message,
        Step::Talk { .. } | Step::Form { .. } => None,
    };
    let tells = told
        .filter(|purpose| {
            Placeholder::ALL
                .into_iter()
                .any(|it| purpose.may_say(it) && !anyone_may_hear(it))
        })
        .map(|purpose| {
            let name = purpose.name();
            format!("is private, but the message {name} may name a debt")
        });
    leaks.chain(tells)
}

fn has_private_exit(structure: &Structure, node: &Node, outcomes: &[TalkOutcome]) -> bool {
    node.choices().iter().any(|choice| {
        structure.nodes[choice.to].audience == Audience::Anyone
            && ends(structure, choice.to)
                .iter()
                .any(|outcome| outcomes.contains(outcome))
    })
}
