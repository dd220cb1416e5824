//! A small graph with a turn back in it, and the same one after a change of
//! the content.

use tagih_santun::domain::date::{Day, Zone};
use tagih_santun::domain::hardship::HardshipReason;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::script::answer::FormAnswer;
use tagih_santun::domain::script::graph::{Choice, Ending, Graph, Node, NodeId, Script, Step};
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::script::kind::{Audience, Form, TalkOutcome, Way};

const fn to(key: &'static str, place: u16) -> Choice {
    Choice {
        key,
        to: NodeId::new(place),
    }
}

const fn node(part: &'static str, key: &'static str, step: Step) -> Node {
    Node {
        part,
        key,
        lesson: None,
        audience: Audience::Customer,
        shows: None,
        effect: None,
        step,
    }
}

const fn form(form: Form, choices: &'static [Choice]) -> Step {
    Step::Form {
        form,
        next: NodeId::new(4),
        choices,
    }
}

const fn end(outcome: TalkOutcome, message: Option<Purpose>) -> Step {
    Step::End(Ending { outcome, message })
}

const fn graph(nodes: &'static [Node]) -> Graph {
    Graph {
        scripts: [const {
            Script {
                way: Way::Call,
                start: NodeId::new(0),
            }
        }; ScriptId::ALL.len()],
        nodes,
    }
}

pub static GRAPH: Graph = graph(&[
    node(
        "first_call",
        "greet",
        Step::Talk {
            choices: &[to("myself", 1), to("someone_else", 6)],
        },
    ),
    node(
        "first_call",
        "purpose",
        Step::Talk {
            choices: &[
                to("will_pay", 2),
                to("busy", 3),
                to("no_money", 5),
                to("again", 0),
            ],
        },
    ),
    node(
        "answers",
        "promise",
        form(Form::Promise, &[to("no_day", 5)]),
    ),
    node("answers", "callback", form(Form::Callback, &[])),
    node(
        "answers",
        "agreed",
        Step::Talk {
            choices: &[to("correct", 7), to("change", 2)],
        },
    ),
    node("answers", "no_money", form(Form::Hardship, &[])),
    node("someone_else", "end", end(TalkOutcome::SomeoneElse, None)),
    node(
        "answers",
        "end",
        end(TalkOutcome::Spoke, Some(Purpose::Statement)),
    ),
]);

/// As `GRAPH`, with the first two nodes in the other order, the choice
/// "correct" gone, and a callback where hardship was.
pub static CHANGED: Graph = Graph {
    scripts: [const {
        Script {
            way: Way::Call,
            start: NodeId::new(1),
        }
    }; ScriptId::ALL.len()],
    nodes: &[
        node(
            "first_call",
            "purpose",
            Step::Talk {
                choices: &[to("will_pay", 2), to("no_money", 5)],
            },
        ),
        node(
            "first_call",
            "greet",
            Step::Talk {
                choices: &[to("myself", 0)],
            },
        ),
        node("answers", "promise", form(Form::Promise, &[])),
        node("answers", "callback", form(Form::Callback, &[])),
        node(
            "answers",
            "agreed",
            Step::Talk {
                choices: &[to("right", 6), to("change", 2)],
            },
        ),
        node("answers", "no_money", form(Form::Callback, &[])),
        node("answers", "end", end(TalkOutcome::Spoke, None)),
    ],
};

pub fn day(day: u32) -> Day {
    Day::from_ymd_opt(2026, 11, day).unwrap()
}

pub fn promise(rupiah: i64) -> FormAnswer {
    FormAnswer::Promise {
        amount: Rupiah::new(rupiah).unwrap(),
        due: day(27),
    }
}

pub fn hardship() -> FormAnswer {
    FormAnswer::Hardship {
        reason: HardshipReason::SlowSeason,
        can_pay: Some(Rupiah::new(200_000).unwrap()),
        pays_on: None,
        note: "habis panen".to_owned(),
    }
}

pub fn callback() -> FormAnswer {
    FormAnswer::Callback {
        at: Zone::Wib.at(1_795_500_000_000).unwrap(),
    }
}

/// Something to fill in at a node of the sample that has a form.
pub fn answer_to(form: Form, amount: i64) -> FormAnswer {
    match form {
        Form::Promise => promise(amount),
        Form::Callback => callback(),
        Form::Hardship => hardship(),
        Form::Dispute | Form::ClaimsPaid => panic!("the sample has no such form"),
    }
}
