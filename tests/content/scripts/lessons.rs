//! What each seed row asks of the real scripts.

use std::collections::BTreeSet;

use tagih_santun::content::scripts::{Closeness, GRAPH, lines, values, words};
use tagih_santun::domain::message::draft::Tone;
use tagih_santun::domain::message::matter::PlanState;
use tagih_santun::domain::script::graph::{NodeId, Step};
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::script::kind::{Audience, Effect, Form, Shows, TalkOutcome, Way};
use tagih_santun::i18n::Language;

use super::talk::{all_of, has_form, name, sample, start, within};
use crate::facts::{at, day, one_late, planned};

/// The calls to a customer who is asked for money.
const ASKING_CALLS: [ScriptId; 5] = [
    ScriptId::FirstCall,
    ScriptId::AfterBrokenPromise,
    ScriptId::InstalmentMissed,
    ScriptId::LastCall,
    ScriptId::StaffCall,
];

/// Whether the words have a place, by the name of it.
fn has_place(text: Option<&str>, place: &str) -> bool {
    text.is_some_and(|text| text.contains(&format!("{{{place}}}")))
}

fn says(node: NodeId, place: &str) -> bool {
    Language::ALL
        .into_iter()
        .all(|language| has_place(words(language, node).say, place))
}

/// The nodes that a choice of this name leads to, in the talks of a script.
fn after(script: ScriptId, choice: &str) -> Vec<NodeId> {
    let choices = all_of(script)
        .into_iter()
        .flat_map(|node| GRAPH.node(node).choices());
    let targets: Vec<NodeId> = choices
        .filter(|it| it.key == choice)
        .map(|it| it.to)
        .collect();
    assert!(!targets.is_empty(), "{} has no {choice}", script.name());
    targets
}

fn outcomes(script: ScriptId) -> Vec<TalkOutcome> {
    let ends = all_of(script)
        .into_iter()
        .filter_map(|node| match GRAPH.node(node).step {
            Step::End(ending) => Some(ending.outcome),
            Step::Talk { .. } | Step::Form { .. } => None,
        });
    ends.collect()
}

fn reaches(script: ScriptId, form: Form) -> bool {
    all_of(script).into_iter().any(|node| has_form(node, form))
}

#[test]
fn s0_2_call_states_its_purpose_in_the_first_minute() {
    for script in [ScriptId::FirstCall, ScriptId::StaffCall] {
        let first = start(script);
        assert!(!says(first, "amount"), "before it is known who listens");
        // The first words are a greeting and the second ask for a moment.
        for node in after(script, "myself") {
            let stated = within(1, node).into_iter().any(|it| says(it, "amount"));
            assert!(stated, "{} does not lead to the purpose", name(node));
        }
    }
}

#[test]
fn s2_1_opens_with_a_greeting_that_fits_the_hour() {
    for script in ASKING_CALLS {
        assert!(says(start(script), "greeting"), "{}", script.name());
    }
    for (hour, greeting) in [
        (9, "Selamat pagi"),
        (16, "Selamat sore"),
        (19, "Selamat malam"),
    ] {
        let mut facts = one_late();
        facts.now = at(hour, 0);
        let values = values(Language::Id, ScriptId::FirstCall, &facts);
        let first = start(ScriptId::FirstCall);
        let lines = lines(
            Language::Id,
            first,
            Tone::Gentle,
            Closeness::Distant,
            &values,
        );
        let say = lines.unwrap().say.unwrap();
        assert!(say.contains(greeting), "{hour}: {say}");
    }
}

#[test]
fn s3_3_the_talk_about_a_missed_instalment_names_it_alone() {
    let facts = planned(PlanState::Agreed, day(11, 16));
    let said = |script, part: &str| {
        let node = GRAPH.find(part, "purpose").unwrap();
        let values = values(Language::Id, script, &facts);
        let lines = lines(Language::Id, node, Tone::Firm, Closeness::Distant, &values);
        lines.unwrap().say.unwrap()
    };
    let missed = said(ScriptId::InstalmentMissed, "instalment_missed");
    for words in ["Rp 300.000", "16 November 2026", "7 hari"] {
        assert!(missed.contains(words), "{missed}");
    }
    // The debt itself is not under the plan alone: a usual call names it.
    let usual = said(ScriptId::LastCall, "last_call");
    assert!(usual.contains("Rp 875.000"), "{usual}");
    let mut kept = facts.clone();
    kept.open[0].is_arranged = true;
    let values = values(Language::Id, ScriptId::LastCall, &kept);
    let node = GRAPH.find("last_call", "purpose").unwrap();
    let lines = lines(Language::Id, node, Tone::Firm, Closeness::Distant, &values);
    assert!(lines.unwrap().say.unwrap().contains("Rp 300.000"));
}

#[test]
fn s2_2_bill_not_received_is_read_out_and_resent() {
    for script in [ScriptId::FirstCall, ScriptId::StaffCall] {
        let read_out = all_of(script).into_iter().find(|id| {
            let node = GRAPH.node(*id);
            node.effect == Some(Effect::ResendBill) && node.shows == Some(Shows::Bill)
        });
        let Some(node) = read_out else {
            panic!("{} has no bill to read out", script.name());
        };
        assert!(
            says(node, "amount") || says(node, "list") || says(node, "total"),
            "{}",
            name(node)
        );
        assert!(
            says(node, "what_for") || says(node, "list"),
            "{}",
            name(node)
        );
    }
}

#[test]
fn s2_3_gentle_and_firm_wording_by_rung() {
    for language in Language::ALL {
        let with_firm = all_of(ScriptId::FirstCall).into_iter().find(|node| {
            let words = words(language, *node);
            has_place(words.firm, "due") || has_place(words.firm, "late")
        });
        let Some(node) = with_firm else {
            panic!("no firm word reminds of the due date");
        };
        let say = |tone| {
            let values = sample(language);
            lines(language, node, tone, Closeness::Distant, &values)
                .unwrap()
                .say
                .unwrap()
        };
        let (gentle, firm) = (say(Tone::Gentle), say(Tone::Firm));
        assert_ne!(gentle, firm);
        // Firm is not loud, nor rude.
        assert!(!firm.contains('!') && !firm.contains("harus"), "{firm}");
    }
}

#[test]
fn s2_4_busy_customer_is_asked_when_to_call_back() {
    for script in ASKING_CALLS {
        for node in after(script, "busy") {
            let asked = within(1, node)
                .into_iter()
                .any(|it| has_form(it, Form::Callback));
            assert!(asked, "{} does not ask when", name(node));
            assert!(!says(node, "amount"), "{} goes on about it", name(node));
        }
    }
}

#[test]
fn s2_4_a_broken_promise_has_a_call_of_its_own() {
    let nodes = all_of(ScriptId::AfterBrokenPromise);
    assert!(nodes.iter().any(|node| says(*node, "promised_on")));
    assert!(reaches(ScriptId::AfterBrokenPromise, Form::Promise));
}

#[test]
fn s2_5_light_line_only_for_the_familiar_and_only_in_speech() {
    let mut light = BTreeSet::new();
    for script in ScriptId::ALL {
        for node in all_of(script) {
            for language in Language::ALL {
                if words(language, node).light.is_some() {
                    let way = GRAPH.script(script).way;
                    assert_eq!(way, Way::Call, "{} in {}", name(node), script.name());
                    light.insert(node);
                }
            }
        }
    }
    assert!(!light.is_empty(), "no light line anywhere");
    for node in light {
        for language in Language::ALL {
            let line = |closeness| {
                let values = sample(language);
                lines(language, node, Tone::Gentle, closeness, &values)
                    .unwrap()
                    .light
            };
            assert_eq!(line(Closeness::Distant), None);
            assert!(line(Closeness::Familiar).is_some());
        }
    }
}

#[test]
fn s4_1_caller_introduces_themselves() {
    for script in ASKING_CALLS {
        let first = start(script);
        assert!(
            says(first, "business") && says(first, "speaker"),
            "{}",
            name(first)
        );
    }
}

#[test]
fn s4_1_every_talk_ends_with_thanks() {
    for node in GRAPH.ids() {
        // A family that has lost someone is not thanked.
        let is_end = matches!(GRAPH.node(node).step, Step::End(_));
        if !is_end || name(node) == "someone_else.condolence" {
            continue;
        }
        for (language, thanks) in [(Language::Id, "terima kasih"), (Language::En, "thank")] {
            if let Some(say) = words(language, node).say {
                assert!(say.to_lowercase().contains(thanks), "{}: {say}", name(node));
            }
        }
    }
}

#[test]
fn s4_5_reasons_and_complaints_have_branches() {
    for script in ASKING_CALLS {
        for form in [Form::Dispute, Form::Hardship, Form::ClaimsPaid] {
            assert!(reaches(script, form), "{}: {form:?}", script.name());
        }
    }
}

#[test]
fn s4_6_no_money_leads_to_the_hardship_form() {
    for script in ASKING_CALLS {
        for node in after(script, "no_money") {
            let asked = within(2, node)
                .into_iter()
                .any(|it| has_form(it, Form::Hardship));
            assert!(asked, "{}", name(node));
        }
    }
}

#[test]
fn s0_5_an_angry_customer_is_offered_another_time() {
    for script in ASKING_CALLS {
        let calming: Vec<NodeId> = all_of(script)
            .into_iter()
            .filter(|id| {
                let node = GRAPH.node(*id);
                node.lesson == Some("S0.5") && !node.choices().is_empty()
            })
            .collect();
        assert!(!calming.is_empty(), "{}", script.name());
        for node in calming {
            let offered = within(2, node)
                .into_iter()
                .any(|it| has_form(it, Form::Callback));
            assert!(offered, "{}", name(node));
            assert!(!says(node, "amount"), "{} goes on about it", name(node));
        }
    }
}

#[test]
fn s0_6_ways_to_pay_lie_side_by_side() {
    for script in [ScriptId::OfferPlan, ScriptId::Meeting, ScriptId::FirstCall] {
        let shown = all_of(script)
            .into_iter()
            .any(|node| GRAPH.node(node).shows == Some(Shows::Options));
        assert!(shown, "{}", script.name());
    }
}

#[test]
fn s4_2_the_customer_is_asked_for_a_moment_first() {
    for script in ASKING_CALLS {
        for node in after(script, "myself") {
            let choices = GRAPH.node(node).choices();
            assert!(choices.iter().any(|it| it.key == "busy"), "{}", name(node));
            assert!(!says(node, "amount"), "{}", name(node));
        }
    }
}

#[test]
fn s4_12_a_talk_ends_in_a_message() {
    for script in ASKING_CALLS {
        let told = all_of(script).into_iter().any(|node| {
            matches!(
                GRAPH.node(node).step,
                Step::End(ending) if ending.outcome == TalkOutcome::Spoke && ending.message.is_some()
            )
        });
        assert!(told, "{}", script.name());
    }
}

#[test]
fn s0_3_meeting_has_guide() {
    let script = ScriptId::Meeting;
    let nodes = all_of(script);
    assert_eq!(GRAPH.script(script).way, Way::Meeting);
    assert!(
        nodes
            .iter()
            .any(|node| GRAPH.node(*node).shows == Some(Shows::Checklist))
    );
    assert!(
        nodes
            .iter()
            .any(|node| GRAPH.node(*node).shows == Some(Shows::Options))
    );
    assert!(nodes.iter().any(|node| says(*node, "amount")));
    assert!(reaches(script, Form::Promise) && reaches(script, Form::Hardship));
    assert!(outcomes(script).contains(&TalkOutcome::Spoke));
}

#[test]
fn s0_4_visit_says_nothing_to_others_in_the_house() {
    let script = ScriptId::Visit;
    let nodes = all_of(script);
    assert_eq!(GRAPH.script(script).way, Way::Visit);
    assert!(
        nodes
            .iter()
            .any(|node| GRAPH.node(*node).shows == Some(Shows::Checklist))
    );
    let at_the_door = nodes.iter().filter(|node| {
        let node = GRAPH.node(**node);
        node.part == script.name() && !node.choices().is_empty()
    });
    let to_others: Vec<NodeId> = at_the_door
        .flat_map(|node| GRAPH.node(*node).choices())
        .map(|choice| choice.to)
        .filter(|node| GRAPH.node(*node).audience == Audience::Anyone)
        .collect();
    assert!(!to_others.is_empty(), "nobody else can open the door");
    for node in to_others {
        for further in within(GRAPH.nodes.len(), node) {
            let audience = GRAPH.node(further).audience;
            assert_eq!(audience, Audience::Anyone, "{}", name(further));
        }
    }
    assert!(outcomes(script).contains(&TalkOutcome::SomeoneElse));
}

#[test]
fn s3_2_staff_script() {
    let script = ScriptId::StaffCall;
    assert!(says(start(script), "business"));
    assert!(reaches(script, Form::Promise) && reaches(script, Form::Callback));
}

#[test]
fn s3_6_refusing_new_credit() {
    let script = ScriptId::RefuseCredit;
    let nodes = all_of(script);
    let answers: usize = nodes
        .iter()
        .map(|node| GRAPH.node(*node).choices().len())
        .sum();
    assert!(answers >= 4, "only {answers} answers");
    for (language, cash) in [(Language::Id, "tunai"), (Language::En, "cash")] {
        let offered = nodes.iter().any(|node| {
            let say = words(language, *node).say.unwrap_or_default();
            say.to_lowercase().contains(cash)
        });
        assert!(offered, "no way to buy without credit");
    }
    assert!(outcomes(script).contains(&TalkOutcome::Spoke));
}
