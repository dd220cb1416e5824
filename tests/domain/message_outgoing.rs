//! What a message that went out is in the book.

use tagih_santun::domain::courtesy::Courtesy;
use tagih_santun::domain::escalation::ladder::RungKind;
use tagih_santun::domain::message::medium::Medium;
use tagih_santun::domain::message::outgoing::Message;
use tagih_santun::domain::message::purpose::Purpose;

fn message(purpose: Purpose, medium: Medium) -> Message {
    Message {
        purpose,
        medium,
        subject: "Tagihan dari Toko Maju".to_owned(),
        text: "Selamat pagi, Bu Sari.".to_owned(),
    }
}

#[track_caller]
fn check(rung: RungKind, purpose: Purpose, medium: Medium, takes: bool) {
    let message = message(purpose, medium);
    assert_eq!(message.takes(rung), takes, "{message:?}");
}

#[test]
fn a_reminder_is_the_step_and_thanks_are_not() {
    let rung = RungKind::FirstReminder;
    check(rung, Purpose::OverdueFirst, Medium::WhatsApp, true);
    check(rung, Purpose::OverdueFirst, Medium::Sms, true);
    check(rung, Purpose::NeutralCallBack, Medium::Sms, true);
    check(rung, Purpose::Thanks, Medium::WhatsApp, false);
    check(rung, Purpose::Statement, Medium::Email, false);
}

#[test]
fn s3_1_a_letter_is_the_step_on_paper_and_by_email_alone() {
    let rung = RungKind::DemandLetter;
    check(rung, Purpose::Demand, Medium::Letter, true);
    check(rung, Purpose::Demand, Medium::Email, true);
    check(rung, Purpose::Demand, Medium::WhatsApp, false);
    check(rung, Purpose::WarningFirst, Medium::Letter, false);
    check(
        RungKind::ThirdWarning,
        Purpose::WarningThird,
        Medium::Letter,
        true,
    );
}

#[test]
fn s3_3_a_word_about_an_instalment_is_the_courtesy_and_no_reminder_of_the_debt() {
    let due = Purpose::InstalmentDue;
    check(RungKind::Courtesy, due, Medium::WhatsApp, true);
    check(RungKind::DueToday, due, Medium::Sms, true);
    check(RungKind::FirstReminder, due, Medium::WhatsApp, false);
    let missed = Purpose::InstalmentMissed;
    check(RungKind::DueToday, missed, Medium::WhatsApp, false);
}

#[test]
fn what_only_announces_a_step_does_not_take_it() {
    for (rung, purpose) in [
        (RungKind::Call, Purpose::OverdueSecond),
        (RungKind::Meeting, Purpose::MeetingInvitation),
        (RungKind::Visit, Purpose::VisitNotice),
        (RungKind::Decide, Purpose::Statement),
    ] {
        check(rung, purpose, Medium::WhatsApp, false);
    }
}

#[test]
fn s4_10_the_exact_words_are_kept_with_the_subject() {
    assert_eq!(
        message(Purpose::Demand, Medium::Email).whole(),
        "Tagihan dari Toko Maju\n\nSelamat pagi, Bu Sari."
    );
    assert_eq!(
        message(Purpose::Demand, Medium::WhatsApp).whole(),
        "Selamat pagi, Bu Sari."
    );
}

#[test]
fn s1_5_thanks_and_apologies_ask_for_nothing() {
    let courtesy = |purpose| message(purpose, Medium::WhatsApp).courtesy();
    assert_eq!(courtesy(Purpose::Thanks), Some(Courtesy::Thanks));
    assert_eq!(courtesy(Purpose::Receipt), Some(Courtesy::Thanks));
    assert_eq!(courtesy(Purpose::Apology), Some(Courtesy::Apology));
    assert_eq!(courtesy(Purpose::OverdueFirst), None);
}
