//! Which message fits.

use tagih_santun::domain::customer::NumberOwner;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::message::draft::{NoDraft, Occasion};
use tagih_santun::domain::message::matter::PlanState;
use tagih_santun::domain::message::purpose::Purpose;

use crate::facts::{
    day, facts_for, late_by, one_late, part_paid, planned, promised, several, talked_over,
};

#[test]
fn s1_2_the_message_follows_the_due_day_and_not_the_name_of_the_step() {
    for (days, rung, expected) in [
        (-3, RungKind::Courtesy, Purpose::BeforeDue),
        (0, RungKind::Courtesy, Purpose::DueToday),
        (2, RungKind::Courtesy, Purpose::OverdueFirst),
        (0, RungKind::DueToday, Purpose::DueToday),
        (3, RungKind::FirstReminder, Purpose::OverdueFirst),
        (7, RungKind::Call, Purpose::OverdueSecond),
        (8, RungKind::SecondCall, Purpose::OverdueSecond),
        (14, RungKind::Meeting, Purpose::MeetingInvitation),
        (21, RungKind::Visit, Purpose::VisitNotice),
        (30, RungKind::DemandLetter, Purpose::Demand),
        (45, RungKind::FirstWarning, Purpose::WarningFirst),
        (60, RungKind::SecondWarning, Purpose::WarningSecond),
        (75, RungKind::ThirdWarning, Purpose::WarningThird),
        (90, RungKind::Decide, Purpose::Statement),
        (-1, RungKind::Call, Purpose::BeforeDue),
    ] {
        let purpose = late_by(days).purpose(Occasion::Rung(rung));
        assert_eq!(purpose, Ok(expected), "{rung:?} at {days}");
    }
}

#[test]
fn beside_the_ladder_there_are_thanks_apologies_and_statements() {
    let facts = part_paid();
    for (occasion, expected) in [
        (Occasion::PaymentReceived, Purpose::Thanks),
        (Occasion::ReminderCrossedPayment, Purpose::Apology),
        (Occasion::StatementAsked, Purpose::Statement),
    ] {
        assert_eq!(facts.purpose(occasion), Ok(expected));
    }
}

#[test]
fn s4_4_only_the_neutral_text_goes_to_a_number_not_known_to_be_theirs() {
    for owner in [NumberOwner::Family, NumberOwner::Unknown] {
        let mut facts = part_paid();
        facts.customer.number_owner = owner;
        assert_eq!(facts.offered(), [Purpose::NeutralCallBack]);
        for occasion in [
            Occasion::Rung(RungKind::FirstReminder),
            Occasion::PaymentReceived,
            Occasion::StatementAsked,
        ] {
            assert_eq!(facts.purpose(occasion), Ok(Purpose::NeutralCallBack));
        }
    }
    for owner in [NumberOwner::Own, NumberOwner::Business] {
        let mut facts = one_late();
        facts.customer.number_owner = owner;
        let purpose = facts.purpose(Occasion::Rung(RungKind::FirstReminder));
        assert_eq!(purpose, Ok(Purpose::OverdueFirst));
    }
}

#[test]
fn where_nothing_is_open_nothing_is_asked_for() {
    let mut facts = one_late();
    facts.open.clear();
    let reminder = facts.purpose(Occasion::Rung(RungKind::FirstReminder));
    assert_eq!(reminder, Err(NoDraft::NothingOpen));
    let statement = facts.purpose(Occasion::StatementAsked);
    assert_eq!(statement, Err(NoDraft::NothingOpen));
    let thanks = facts.purpose(Occasion::PaymentReceived);
    assert_eq!(thanks, Err(NoDraft::NothingReceived));
    assert_eq!(facts.offered(), [Purpose::NeutralCallBack]);
}

#[test]
fn what_is_offered_is_true_today() {
    use Purpose::{
        AskWhenToCall, BeforeDue, CreditRefusal, Demand, DueToday, MeetingInvitation,
        NeutralCallBack, OverdueFirst, OverdueSecond, Statement, VisitNotice, WarningFirst,
        WarningSecond, WarningThird,
    };
    let always = [AskWhenToCall, Statement, CreditRefusal, NeutralCallBack];
    assert_eq!(late_by(-3).offered(), [&[BeforeDue][..], &always].concat());
    assert_eq!(late_by(0).offered(), [&[DueToday][..], &always].concat());
    assert_eq!(
        late_by(1).offered(),
        [
            &[OverdueFirst, OverdueSecond][..],
            &always,
            &[
                MeetingInvitation,
                VisitNotice,
                Demand,
                WarningFirst,
                WarningSecond,
                WarningThird
            ]
        ]
        .concat()
    );
}

#[test]
fn a_purpose_is_offered_where_what_it_is_about_is_recorded() {
    let beside_a_debt = Purpose::ALL
        .into_iter()
        .filter(|purpose| one_late().check(*purpose) == Err(NoDraft::NothingRecorded));
    let mut count = 0;
    for purpose in beside_a_debt {
        assert!(
            facts_for(purpose).offered().contains(&purpose),
            "{purpose:?}"
        );
        count += 1;
    }
    assert_eq!(count, 12);
}

#[test]
fn s2_4_a_promise_is_reminded_of_until_its_day_and_followed_up_the_day_after() {
    for (due, expected) in [
        (day(11, 24), Purpose::PromiseReminder),
        (day(11, 23), Purpose::PromiseReminder),
        (day(11, 22), Purpose::PromiseBroken),
    ] {
        assert_eq!(promised(due).purpose(Occasion::Promise), Ok(expected));
    }
    let mut kept = promised(day(11, 22));
    if let Some(promise) = &mut kept.promise {
        promise.paid_on_it = promise.amount;
    }
    assert_eq!(
        kept.purpose(Occasion::Promise),
        Err(NoDraft::NothingRecorded)
    );
}

#[test]
fn an_instalment_is_reminded_of_until_its_day_and_missed_the_day_after() {
    let plan = |first| planned(PlanState::Agreed, first).purpose(Occasion::Instalment);
    assert_eq!(plan(day(11, 23)), Ok(Purpose::InstalmentDue));
    assert_eq!(plan(day(11, 22)), Ok(Purpose::InstalmentMissed));
    let proposed = planned(PlanState::Proposed, day(11, 22));
    assert_eq!(
        proposed.purpose(Occasion::Instalment),
        Ok(Purpose::PlanOffer)
    );
}

#[test]
fn s4_12_call_outcome_ends_in_a_message() {
    for (occasion, facts, expected) in [
        (Occasion::Spoke, talked_over(), Purpose::CallSummary),
        (Occasion::Spoke, one_late(), Purpose::Statement),
        (Occasion::NoAnswer, one_late(), Purpose::AskWhenToCall),
        (Occasion::SomeoneElse, one_late(), Purpose::NeutralCallBack),
    ] {
        assert_eq!(facts.purpose(occasion), Ok(expected));
    }
}

#[test]
fn a_message_asks_for_what_is_due_and_before_that_for_what_comes_first() {
    let asked = |facts: &tagih_santun::domain::message::draft::DraftFacts| {
        let asked: Vec<i64> = facts
            .asked_for()
            .iter()
            .map(|it| it.balance.get())
            .collect();
        asked
    };
    let mut facts = several();
    assert_eq!(asked(&facts), [875_000, 160_000]);
    for (receivable, due) in facts.open.iter_mut().zip([27, 30, 27]) {
        receivable.due = day(11, due);
    }
    assert_eq!(asked(&facts), [875_000, 160_000]);
    facts.open.clear();
    assert_eq!(asked(&facts), [] as [i64; 0]);
}

#[test]
fn a_demand_leaves_a_week_and_a_reminder_three_days() {
    let facts = one_late();
    for (purpose, expected) in [
        (Purpose::OverdueFirst, Some(day(11, 26))),
        (Purpose::OverdueSecond, Some(day(11, 26))),
        (Purpose::Demand, Some(day(11, 30))),
        (Purpose::WarningThird, Some(day(11, 30))),
        (Purpose::BeforeDue, None),
    ] {
        assert_eq!(facts.answer_by(purpose), expected);
    }
}
