//! Every way through the real scripts.

use std::collections::BTreeSet;

use tagih_santun::content::scripts::{GRAPH, title, words};
use tagih_santun::domain::script::graph::{NodeId, Step};
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::script::kind::{Audience, Form, Way};
use tagih_santun::domain::script::walk::Walk;
use tagih_santun::i18n::Language;

use super::talk::{
    all_of, answer, every_line, has_form, heard, name, sample, sample_of_several, start,
};

/// A way out of a node.
#[derive(Clone, Copy)]
enum Exit {
    Choice(&'static str),
    Form(Form),
}

fn exits(node: NodeId) -> Vec<(Exit, NodeId)> {
    let node = GRAPH.node(node);
    let choices = node
        .choices()
        .iter()
        .map(|choice| (Exit::Choice(choice.key), choice.to));
    let form = match node.step {
        Step::Form { form, next, .. } => Some((Exit::Form(form), next)),
        Step::Talk { .. } | Step::End(_) => None,
    };
    choices.chain(form).collect()
}

/// Walks on in every way that leads to no node twice, and back again; counts
/// the ends that it came to.
fn walk_on(walk: &mut Walk, behind: &mut BTreeSet<NodeId>) -> usize {
    let here = walk.here();
    if let Some(ending) = walk.ending(&GRAPH) {
        assert!(exits(here).is_empty(), "{}: {ending:?}", name(here));
        return 1;
    }
    behind.insert(here);
    let mut ends = 0;
    for (exit, to) in exits(here) {
        if behind.contains(&to) {
            continue;
        }
        match exit {
            Exit::Choice(key) => walk.choose(&GRAPH, key).unwrap(),
            Exit::Form(form) => walk.fill(&GRAPH, answer(form)).unwrap(),
        }
        assert_eq!(walk.here(), to);
        ends += walk_on(walk, behind);
        walk.back();
    }
    assert_eq!(walk.here(), here);
    behind.remove(&here);
    ends
}

#[test]
fn every_way_through_every_script_ends_in_an_outcome() {
    for script in ScriptId::ALL {
        let mut walk = Walk::begin(&GRAPH, script);
        let ends = walk_on(&mut walk, &mut BTreeSet::new());
        assert!(ends > 0, "{} never ends", script.name());
    }
}

#[test]
fn every_line_is_whole_in_both_languages() {
    for language in Language::ALL {
        for values in [sample(language), sample_of_several(language)] {
            for node in GRAPH.ids() {
                for lines in every_line(language, node, &values) {
                    let said = lines.say.into_iter().chain(lines.light);
                    for text in said.chain([lines.why]).chain(lines.choices) {
                        let place = name(node);
                        assert!(!text.is_empty(), "{place}: empty");
                        assert!(!text.contains(['{', '}', '[', ']']), "{place}: {text}");
                        assert!(!text.contains("  "), "{place}: a gap: {text}");
                        assert!(
                            !text.contains(" ,") && !text.contains(" ."),
                            "{place}: a gap: {text}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn every_node_has_a_label_for_each_choice() {
    for language in Language::ALL {
        for node in GRAPH.ids() {
            let labels = words(language, node).choices;
            assert_eq!(labels.len(), GRAPH.node(node).choices().len());
            let different: BTreeSet<_> = labels.iter().collect();
            assert_eq!(different.len(), labels.len(), "{}: {labels:?}", name(node));
        }
    }
}

#[test]
fn the_languages_differ() {
    for script in ScriptId::ALL {
        let [id, en] = Language::ALL.map(|language| title(language, script));
        assert!(!id.is_empty() && !en.is_empty());
    }
    for node in GRAPH.ids() {
        let [id, en] = Language::ALL.map(|language| words(language, node));
        assert_ne!(id.why, en.why, "{}", name(node));
        assert!(id.say != en.say || id.say.is_none(), "{}", name(node));
    }
}

/// Words that tell of a debt, as they begin: "tagih" is "tagihan" as well.
const OF_DEBT: [&str; 24] = [
    "utang",
    "hutang",
    "piutang",
    "berutang",
    "berhutang",
    "tagih",
    "penagih",
    "menagih",
    "bayar",
    "pembayar",
    "membayar",
    "tunggak",
    "cicil",
    "lunas",
    "kredit",
    "kasbon",
    "debt",
    "owe",
    "invoice",
    "payment",
    "credit",
    "instalment",
    "overdue",
    "money",
];

/// Words too short to go by their beginning.
const OF_DEBT_WHOLE: [&str; 10] = [
    "bon", "nota", "bill", "bills", "pay", "paid", "due", "tempo", "uang", "rp",
];

#[test]
fn s4_4_third_party_paths_name_no_debt() {
    let private = |node: &NodeId| GRAPH.node(*node).audience == Audience::Anyone;
    let others: Vec<NodeId> = GRAPH.ids().filter(private).collect();
    assert!(!others.is_empty());
    for node in &others {
        let led_to: Vec<NodeId> = exits(*node).into_iter().map(|(_, to)| to).collect();
        assert!(led_to.iter().all(private), "{} leads out", name(*node));
        assert!(
            !has_form(*node, Form::Promise) && !has_form(*node, Form::ClaimsPaid),
            "{} asks for money",
            name(*node)
        );
    }
    // What is said before it turns out that somebody else listens.
    let before = GRAPH
        .ids()
        .filter(|node| exits(*node).iter().any(|(_, to)| private(to)));
    let heard_by_others: BTreeSet<NodeId> = before.chain(others).collect();
    let calls = ScriptId::ALL
        .into_iter()
        .filter(|script| GRAPH.script(*script).way == Way::Call);
    for call in calls {
        let first = start(call);
        assert!(heard_by_others.contains(&first), "{}", name(first));
    }
    for node in heard_by_others {
        for language in Language::ALL {
            let text = heard(language, node).to_lowercase();
            let place = name(node);
            let mut said = text.split(|it: char| !it.is_alphanumeric());
            let telling = said.find(|word| {
                OF_DEBT.iter().any(|of_debt| word.starts_with(of_debt))
                    || OF_DEBT_WHOLE.contains(word)
                    || word.bytes().any(|it| it.is_ascii_digit())
            });
            assert_eq!(telling, None, "{place}: {text}");
            assert!(!text.contains("beras"), "{place} names goods: {text}");
        }
    }
}

#[test]
fn s4_4_somebody_else_is_a_script_of_its_own() {
    for script in [ScriptId::SomeoneElse, ScriptId::Voicemail] {
        for node in all_of(script) {
            assert_eq!(
                GRAPH.node(node).audience,
                Audience::Anyone,
                "{}",
                name(node)
            );
        }
    }
}
