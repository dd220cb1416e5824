//! Any wishes in any order: what the rules let in stays sound.

use crate::account::chosen_parts_fit;
use crate::journal_builder::{Ids, random, wib};
use crate::random_journal::{customer_id, event};
use proptest::prelude::*;
use tagih_santun::domain::command::{Command, decide};
use tagih_santun::domain::customer::CustomerAttribute;
use tagih_santun::domain::entry::Pen;
use tagih_santun::domain::event::Event;
use tagih_santun::domain::exchange::backup;
use tagih_santun::domain::id::DeviceId;
use tagih_santun::domain::ledger::Ledger;

/// The wish that would lead to a fact.
fn command(event: Event) -> Command {
    match event {
        Event::BusinessDescribed { attributes } => Command::DescribeBusiness(attributes),
        Event::PolicyDescribed { attributes } => Command::DescribePolicy(attributes),
        Event::TextReworded { text, wording } => Command::RewordText(text, wording),
        Event::CustomerDescribed {
            customer,
            attributes,
        } => {
            if attributes
                .iter()
                .any(|it| matches!(it, CustomerAttribute::Name(_)))
            {
                Command::AddCustomer(customer, attributes)
            } else {
                Command::DescribeCustomer(customer, attributes)
            }
        }
        Event::ReceivableRecorded {
            customer,
            receivable,
            terms,
        } => Command::RecordReceivable(customer, receivable, terms),
        Event::PaymentReceived {
            customer,
            payment,
            terms,
        } => Command::RecordPayment(customer, payment, terms),
        Event::ContactMade {
            customer,
            contact,
            terms,
        } => Command::RecordContact(customer, contact, terms),
        Event::VoiceNoteKept {
            customer,
            contact,
            note,
        } => Command::KeepVoiceNote(customer, contact, note),
        Event::DisputeOpened {
            customer,
            dispute,
            terms,
        } => Command::OpenDispute(customer, dispute, terms),
        Event::DisputeSolved {
            customer,
            dispute,
            day,
        } => Command::SolveDispute(customer, dispute, day),
        Event::PromiseMade {
            customer,
            promise,
            terms,
        } => Command::RecordPromise(customer, promise, terms),
        Event::PromiseCancelled {
            customer,
            promise,
            day,
        } => Command::CancelPromise(customer, promise, day),
        Event::HardshipNoted {
            customer,
            hardship,
            terms,
        } => Command::NoteHardship(customer, hardship, terms),
        Event::HardshipEnded {
            customer,
            hardship,
            day,
        } => Command::EndHardship(customer, hardship, day),
        Event::ReplyReceived {
            customer,
            reply,
            terms,
        } => Command::RecordReply(customer, reply, terms),
        Event::ReplySettled {
            customer,
            reply,
            day,
        } => Command::SettleReply(customer, reply, day),
        Event::HandedOver {
            customer,
            hand_over,
            terms,
        } => Command::HandOver(customer, hand_over, terms),
        Event::HandOverEnded {
            customer,
            hand_over,
            day,
        } => Command::EndHandOver(customer, hand_over, day),
        Event::PlanProposed {
            customer,
            plan,
            terms,
        } => Command::ProposePlan(customer, plan, terms),
        Event::PlanAgreed {
            customer,
            plan,
            day,
        } => Command::AgreePlan(customer, plan, day),
        Event::PlanEnded {
            customer,
            plan,
            day,
            reason,
        } => Command::EndPlan(customer, plan, day, reason),
        Event::SettlementOffered {
            customer,
            settlement,
            terms,
        } => Command::OfferSettlement(customer, settlement, terms),
        Event::SettlementWithdrawn {
            customer,
            settlement,
            day,
        } => Command::WithdrawSettlement(customer, settlement, day),
        Event::PhotoKept {
            customer,
            photo,
            terms,
        } => Command::KeepPhoto(customer, photo, terms),
        Event::Reversed { customer, entry } => Command::Reverse(customer, entry),
    }
}

proptest! {
    /// Whatever is asked for: what is let in honours every chosen part, and
    /// makes a backup that can be read again.
    #[test]
    fn nothing_is_let_in_that_breaks_the_sums(events in prop::collection::vec(event(), 0..60)) {
        let mut ids = Ids::default();
        let mut ledger = Ledger::default();
        let mut entries = Vec::new();
        let mut pen = Pen {
            device: DeviceId::new(0, random(1)),
            now: wib("2026-12-24 09:00"),
            clock: Default::default(),
            random: &mut || ids.random(),
        };
        for event in events {
            let wish = command(event);
            if let Ok(event) = decide(&ledger, wish, pen.now) {
                let entry = pen.write(event);
                ledger.apply(&entry);
                entries.push(serde_json::to_vec(&entry).unwrap());
            }
        }
        for number in 0..4 {
            if let Some(file) = ledger.file(customer_id(number)) {
                prop_assert!(chosen_parts_fit(file));
            }
        }
        let file = backup::write(entries.iter().map(Vec::as_slice), &[], pen.now).unwrap();
        prop_assert!(backup::read(&file).is_ok());
    }
}
