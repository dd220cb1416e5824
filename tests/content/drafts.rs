//! Which message fits.

use tagih_santun::domain::customer::NumberOwner;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::message::draft::{NoDraft, Occasion};
use tagih_santun::domain::message::purpose::Purpose;

use crate::facts::{day, late_by, one_late, part_paid, several};

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
        (45, RungKind::FirstWarning, Purpose::Demand),
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
        BeforeDue, Demand, DueToday, MeetingInvitation, NeutralCallBack, OverdueFirst,
        OverdueSecond, Statement, VisitNotice,
    };
    assert_eq!(
        late_by(-3).offered(),
        [BeforeDue, Statement, NeutralCallBack]
    );
    assert_eq!(late_by(0).offered(), [DueToday, Statement, NeutralCallBack]);
    assert_eq!(
        late_by(1).offered(),
        [
            OverdueFirst,
            OverdueSecond,
            Statement,
            NeutralCallBack,
            MeetingInvitation,
            VisitNotice,
            Demand
        ]
    );
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
        (Purpose::BeforeDue, None),
    ] {
        assert_eq!(facts.answer_by(purpose), expected);
    }
}
