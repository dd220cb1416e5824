//! Talks through the real scripts, with facts as a shop has them.

use std::collections::BTreeSet;

use tagih_santun::content::scripts::{Closeness, GRAPH, Lines, lines, values};
use tagih_santun::domain::date::Zone;
use tagih_santun::domain::hardship::HardshipReason;
use tagih_santun::domain::id::ReceivableId;
use tagih_santun::domain::message::draft::{DraftFacts, Tone};
use tagih_santun::domain::message::template::Values;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::script::answer::FormAnswer;
use tagih_santun::domain::script::graph::{Node, NodeId, Step};
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::script::kind::Form;
use tagih_santun::i18n::Language;

use crate::facts::{day, part_paid, promised, several, talked_over};

/// One receivable, after a part of it was paid, a promise was broken and a talk
/// came to something.
pub fn sample(language: Language) -> Values {
    values(language, ScriptId::FirstCall, &with_a_past(part_paid()))
}

/// As `sample`, with several receivables.
pub fn sample_of_several(language: Language) -> Values {
    values(language, ScriptId::FirstCall, &with_a_past(several()))
}

fn with_a_past(facts: DraftFacts) -> DraftFacts {
    DraftFacts {
        received: part_paid().received,
        promise: promised(day(11, 20)).promise,
        agreed: talked_over().agreed,
        ..facts
    }
}

/// Everything that a trader can read at a node: in every tone, to everybody.
pub fn every_line(language: Language, node: NodeId, values: &Values) -> Vec<Lines> {
    let tones = [Tone::Gentle, Tone::Firm];
    let all = tones.map(|tone| {
        lines(language, node, tone, Closeness::Familiar, values)
            .unwrap_or_else(|problem| panic!("{}: {problem:?}", name(node)))
    });
    all.to_vec()
}

/// What is said aloud, or stands on a button that the customer may see.
pub fn heard(language: Language, node: NodeId) -> String {
    every_line(language, node, &sample(language))
        .into_iter()
        .flat_map(|it| it.say.into_iter().chain(it.light).chain(it.choices))
        .collect::<Vec<_>>()
        .join("\n")
}

/// "first_call.greet".
pub fn name(id: NodeId) -> String {
    let Node { part, key, .. } = GRAPH.node(id);
    format!("{part}.{key}")
}

pub fn start(script: ScriptId) -> NodeId {
    GRAPH.script(script).start
}

/// The nodes that a node leads to in one step.
pub fn next(id: NodeId) -> Vec<NodeId> {
    let node = GRAPH.node(id);
    let filled = match node.step {
        Step::Form { next, .. } => Some(next),
        Step::Talk { .. } | Step::End(_) => None,
    };
    let choices = node.choices().iter().map(|choice| choice.to);
    choices.chain(filled).collect()
}

/// The nodes that a node leads to in at most so many steps, itself included.
pub fn within(steps: usize, from: NodeId) -> BTreeSet<NodeId> {
    let mut reached = BTreeSet::from([from]);
    for _ in 0..steps {
        let further: Vec<NodeId> = reached.iter().copied().flat_map(next).collect();
        reached.extend(further);
    }
    reached
}

/// Every node of the talks that begin with a script.
pub fn all_of(script: ScriptId) -> BTreeSet<NodeId> {
    within(GRAPH.nodes.len(), start(script))
}

pub fn has_form(id: NodeId, wanted: Form) -> bool {
    matches!(GRAPH.node(id).step, Step::Form { form, .. } if form == wanted)
}

/// Something to fill in.
pub fn answer(form: Form) -> FormAnswer {
    let amount = Rupiah::new(500_000).unwrap();
    match form {
        Form::Promise => FormAnswer::Promise {
            amount,
            due: day(11, 27),
        },
        Form::Callback => FormAnswer::Callback {
            at: Zone::Wib.at(1_795_500_000_000).unwrap(),
        },
        Form::Dispute => FormAnswer::Dispute {
            receivable: ReceivableId::new(0, [0; 10]),
            reason: "satu dus penyok".to_owned(),
        },
        Form::Hardship => FormAnswer::Hardship {
            reason: HardshipReason::SlowSeason,
            can_pay: Some(amount),
            pays_on: None,
            note: String::new(),
        },
        Form::ClaimsPaid => FormAnswer::ClaimsPaid {
            amount: Some(amount),
            on: None,
            how: String::new(),
        },
    }
}
