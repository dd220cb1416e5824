//! Walking through a talk.

pub mod sample;

use proptest::prelude::*;
use sample::{CHANGED, GRAPH, answer_to, callback, day, hardship, promise};
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::hardship::HardshipReason;
use tagih_santun::domain::id::ReceivableId;
use tagih_santun::domain::message::matter::Agreed;
use tagih_santun::domain::message::purpose::Purpose;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::domain::script::agreed::agreed;
use tagih_santun::domain::script::answer::FormAnswer;
use tagih_santun::domain::script::choosing::{Caller, Situation, fitting};
use tagih_santun::domain::script::graph::{Ending, Step};
use tagih_santun::domain::script::id::ScriptId;
use tagih_santun::domain::script::kind::TalkOutcome;
use tagih_santun::domain::script::walk::{SavedWalk, Walk, WalkProblem};

fn begin() -> Walk {
    Walk::begin(&GRAPH, ScriptId::FirstCall)
}

/// Takes the choices one after the other.
fn walked(choices: &[&str]) -> Walk {
    let mut walk = begin();
    for choice in choices {
        walk.choose(&GRAPH, choice).unwrap();
    }
    walk
}

fn reread(saved: &SavedWalk) -> SavedWalk {
    serde_json::from_str(&serde_json::to_string(saved).unwrap()).unwrap()
}

#[test]
fn a_walk_goes_from_the_start_to_an_end_and_keeps_its_way() {
    let mut walk = walked(&["myself", "will_pay"]);
    assert!(!walk.is_over(&GRAPH));
    walk.fill(&GRAPH, promise(500_000)).unwrap();
    walk.choose(&GRAPH, "correct").unwrap();
    assert_eq!(
        walk.path(&GRAPH),
        [
            "first_call/greet:myself",
            "first_call/purpose:will_pay",
            "answers/promise:filled",
            "answers/agreed:correct",
            "answers/end",
        ]
    );
    assert_eq!(
        walk.ending(&GRAPH),
        Some(Ending {
            outcome: TalkOutcome::Spoke,
            message: Some(Purpose::Statement),
        })
    );
}

#[test]
fn what_is_not_offered_is_refused() {
    let check = |mut walk: Walk, attempt: fn(&mut Walk) -> Result<(), WalkProblem>, expected| {
        let before = walk.clone();
        assert_eq!(attempt(&mut walk), Err(expected));
        assert_eq!(walk, before);
    };
    let at_promise = walked(&["myself", "will_pay"]);
    let over = walked(&["someone_else"]);
    check(
        begin(),
        |walk| walk.choose(&GRAPH, "busy"),
        WalkProblem::NotOffered,
    );
    check(
        begin(),
        |walk| walk.fill(&GRAPH, promise(1)),
        WalkProblem::NoForm,
    );
    check(
        at_promise,
        |walk| walk.fill(&GRAPH, hardship()),
        WalkProblem::OtherForm,
    );
    check(
        over.clone(),
        |walk| walk.choose(&GRAPH, "myself"),
        WalkProblem::NotOffered,
    );
    check(
        over,
        |walk| walk.fill(&GRAPH, promise(1)),
        WalkProblem::NoForm,
    );
}

#[test]
fn a_step_back_keeps_what_was_filled_in() {
    let mut walk = walked(&["myself", "will_pay"]);
    let form = walk.here();
    walk.fill(&GRAPH, promise(500_000)).unwrap();
    walk.back();
    assert_eq!(walk.here(), form);
    assert_eq!(walk.remembered(form), Some(&promise(500_000)));
    walk.back();
    walk.back();
    walk.back();
    assert!(walk.is_at_start());
    assert_eq!(walk.here(), begin().here());
    assert_eq!(walk.remembered(form), Some(&promise(500_000)));
}

#[test]
fn only_forms_on_the_way_count() {
    let mut walk = walked(&["myself", "will_pay"]);
    walk.fill(&GRAPH, promise(500_000)).unwrap();
    assert_eq!(walk.filled(), [&promise(500_000)]);
    walk.back();
    walk.choose(&GRAPH, "no_day").unwrap();
    walk.fill(&GRAPH, hardship()).unwrap();
    assert_eq!(walk.filled(), [&hardship()]);
    walk.choose(&GRAPH, "change").unwrap();
    walk.fill(&GRAPH, promise(300_000)).unwrap();
    assert_eq!(walk.filled(), [&hardship(), &promise(300_000)]);
    walk.choose(&GRAPH, "change").unwrap();
    walk.fill(&GRAPH, promise(200_000)).unwrap();
    assert_eq!(walk.filled(), [&hardship(), &promise(200_000)]);
}

#[test]
fn a_talk_comes_to_what_was_filled_in() {
    let check = |filled: &[&FormAnswer], expected: &[Agreed]| {
        let owed = Rupiah::new(500_000).unwrap();
        assert_eq!(agreed(filled, owed), expected, "{filled:?}");
    };
    let amount = |rupiah| Rupiah::new(rupiah).unwrap();
    let pay = |rupiah| Agreed::Pay {
        amount: amount(rupiah),
        on: day(27),
    };
    let part = |rupiah| Agreed::PayPart {
        amount: amount(rupiah),
        on: day(27),
    };
    check(&[], &[]);
    check(&[&promise(500_000)], &[pay(500_000)]);
    check(&[&promise(200_000)], &[part(200_000)]);
    check(
        &[&promise(200_000), &promise(300_000)],
        &[pay(200_000), pay(300_000)],
    );
    check(&[&hardship()], &[Agreed::Hardship]);
    let can_pay = FormAnswer::Hardship {
        reason: HardshipReason::Illness,
        can_pay: Some(amount(100_000)),
        pays_on: Some(day(27)),
        note: String::new(),
    };
    check(&[&can_pay], &[Agreed::Hardship, part(100_000)]);
    let FormAnswer::Callback { at } = callback() else {
        panic!("no callback");
    };
    check(&[&callback()], &[Agreed::CallBack(at)]);
    let objection = FormAnswer::Dispute {
        receivable: ReceivableId::new(0, [0; 10]),
        reason: "penyok".to_owned(),
    };
    let reason = "penyok".to_owned();
    check(&[&objection], &[Agreed::Dispute { reason }]);
    let claim = FormAnswer::ClaimsPaid {
        amount: Some(amount(500_000)),
        on: None,
        how: String::new(),
    };
    check(&[&claim], &[]);
}

#[test]
fn a_stored_walk_is_taken_up_as_far_as_the_content_still_has_it() {
    let check = |walk: &Walk, expected: &[&str]| {
        let saved = reread(&walk.save(&GRAPH));
        let restored = Walk::restore(&CHANGED, &saved);
        assert_eq!(restored.path(&CHANGED), expected);
        restored
    };
    check(&walked(&["someone_else"]), &["first_call/greet"]);
    check(
        &walked(&["myself", "busy"]),
        &["first_call/greet:myself", "first_call/purpose"],
    );
    let mut walk = walked(&["myself", "will_pay"]);
    walk.fill(&GRAPH, promise(500_000)).unwrap();
    walk.choose(&GRAPH, "correct").unwrap();
    let restored = check(
        &walk,
        &[
            "first_call/greet:myself",
            "first_call/purpose:will_pay",
            "answers/promise:filled",
            "answers/agreed",
        ],
    );
    assert_eq!(restored.filled(), [&promise(500_000)]);
    // The form there is another one now, so it is to be filled again.
    let mut walk = walked(&["myself", "no_money"]);
    walk.fill(&GRAPH, hardship()).unwrap();
    let restored = check(
        &walk,
        &[
            "first_call/greet:myself",
            "first_call/purpose:no_money",
            "answers/no_money",
        ],
    );
    assert_eq!(restored.remembered(restored.here()), None);
}

#[test]
fn a_stored_walk_that_makes_no_sense_begins_anew() {
    for path in [
        "",
        "first_call",
        "first_call/greet:",
        "a/b:c",
        "greet:myself",
    ] {
        let saved = format!(r#"{{"script":"first_call","path":["{path}"]}}"#);
        let saved: SavedWalk = serde_json::from_str(&saved).unwrap();
        assert_eq!(Walk::restore(&GRAPH, &saved), begin(), "{path}");
    }
}

#[test]
fn a_script_is_stored_by_the_name_of_its_content() {
    for (place, script) in ScriptId::ALL.into_iter().enumerate() {
        assert_eq!(script as usize, place);
        let stored = serde_json::to_value(script).unwrap();
        assert_eq!(stored, script.name());
    }
}

#[test]
fn every_step_has_its_script() {
    let check = |rung, situation, caller, expected| {
        assert_eq!(
            fitting(rung, situation, caller),
            expected,
            "{rung:?} {situation:?} {caller:?}"
        );
    };
    let usual = |rung, expected| check(rung, Situation::Usual, Caller::Owner, expected);
    usual(RungKind::FirstReminder, ScriptId::FirstCall);
    usual(RungKind::Call, ScriptId::FirstCall);
    usual(RungKind::SecondCall, ScriptId::FirstCall);
    usual(RungKind::Meeting, ScriptId::Meeting);
    usual(RungKind::Visit, ScriptId::Visit);
    usual(RungKind::DemandLetter, ScriptId::LastCall);
    usual(RungKind::ThirdWarning, ScriptId::LastCall);
    usual(RungKind::Decide, ScriptId::OfferDiscount);
    check(
        RungKind::Call,
        Situation::Usual,
        Caller::Staff,
        ScriptId::StaffCall,
    );
    for caller in [Caller::Owner, Caller::Staff] {
        for rung in [RungKind::Courtesy, RungKind::Call, RungKind::FirstWarning] {
            let broken = ScriptId::AfterBrokenPromise;
            check(rung, Situation::PromiseBroken, caller, broken);
            let missed = ScriptId::InstalmentMissed;
            check(rung, Situation::InstalmentMissed, caller, missed);
        }
        for situation in [Situation::PromiseBroken, Situation::InstalmentMissed] {
            check(RungKind::Visit, situation, caller, ScriptId::Visit);
        }
    }
}

/// Each number takes one of the ways out of the node, or goes back.
fn wander(moves: &[u8]) -> Walk {
    let mut walk = begin();
    for (at, choice) in moves.iter().enumerate() {
        let node = GRAPH.node(walk.here());
        let choices = node.choices();
        let way = usize::from(*choice) % (choices.len() + 2);
        match (choices.get(way), &node.step) {
            (Some(choice), _) => walk.choose(&GRAPH, choice.key).unwrap(),
            (None, Step::Form { form, .. }) if way == choices.len() => {
                let amount = i64::try_from(at).unwrap();
                walk.fill(&GRAPH, answer_to(*form, amount)).unwrap();
            }
            _ => walk.back(),
        }
    }
    walk
}

proptest! {
    #[test]
    fn a_step_and_a_step_back_change_nothing(moves: Vec<u8>) {
        let walk = wander(&moves);
        for choice in GRAPH.node(walk.here()).choices() {
            let mut there = walk.clone();
            there.choose(&GRAPH, choice.key).unwrap();
            prop_assert_eq!(there.here(), choice.to);
            there.back();
            prop_assert_eq!(&there, &walk);
        }
    }

    #[test]
    fn a_stored_walk_comes_back_as_it_was(moves: Vec<u8>) {
        let walk = wander(&moves);
        let saved = walk.save(&GRAPH);
        prop_assert_eq!(&reread(&saved), &saved);
        prop_assert_eq!(Walk::restore(&GRAPH, &saved), walk);
    }

    #[test]
    fn a_choice_is_taken_where_it_is_offered_alone(moves: Vec<u8>, choice in "[a-z_]{0,8}|busy|correct|filled") {
        let mut walk = wander(&moves);
        let before = walk.clone();
        let is_offered = GRAPH.node(walk.here()).choices().iter().any(|it| it.key == choice);
        match walk.choose(&GRAPH, &choice) {
            Ok(()) => prop_assert!(is_offered),
            Err(problem) => {
                prop_assert_eq!(problem, WalkProblem::NotOffered);
                prop_assert!(!is_offered);
                prop_assert_eq!(walk, before);
            }
        }
    }

    #[test]
    fn a_walk_to_another_content_never_fails(moves: Vec<u8>) {
        let saved = wander(&moves).save(&GRAPH);
        let restored = Walk::restore(&CHANGED, &saved);
        let (path, full) = (restored.path(&CHANGED), wander(&moves).path(&GRAPH));
        // All but the last, where it stands, is the way that was stored.
        let kept = path.len() - 1;
        prop_assert_eq!(&path[..kept], &full[..kept]);
    }
}

#[test]
fn the_callback_is_kept_with_its_zone() {
    let mut walk = walked(&["myself", "busy"]);
    walk.fill(&GRAPH, callback()).unwrap();
    let restored = Walk::restore(&GRAPH, &reread(&walk.save(&GRAPH)));
    assert_eq!(restored.filled(), [&callback()]);
}
