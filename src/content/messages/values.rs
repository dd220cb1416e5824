//! What goes into the places of a message, in the customer's language.

use super::words::Words;
use crate::domain::date::days_between;
use crate::domain::message::draft::DraftFacts;
use crate::domain::message::matter::DisputeState;
use crate::domain::message::medium::Medium;
use crate::domain::message::placeholder::Placeholder;
use crate::domain::message::purpose::Purpose;
use crate::domain::message::template::Values;
use crate::domain::money::Rupiah;
use crate::domain::plan::progress::AskedInstalments;
use crate::i18n::{self, Language, text};

/// The values for a message. What is not known stays empty.
pub fn of(language: Language, purpose: Purpose, medium: Medium, facts: &DraftFacts) -> Values {
    let today = facts.now.date_naive();
    let mut writer = Writer {
        words: Words {
            language,
            medium,
            today,
        },
        values: Values::default(),
    };
    writer.people(facts);
    writer.debt(purpose, facts);
    writer.payment(facts);
    writer.promise(facts);
    writer.plan(purpose, facts);
    writer.dispute(facts);
    if !facts.agreed.is_empty() {
        let agreed = writer.words.agreed(&facts.agreed, &facts.customer);
        writer.set(Placeholder::Agreed, agreed);
    }
    if let Some(discount) = facts.discount {
        writer.money(Placeholder::Discounted, discount.pay);
        let saved = facts.total().saturating_sub(discount.pay);
        writer.money(Placeholder::Saved, saved);
    }
    if let Some(hand_over) = &facts.hand_over {
        writer.set(Placeholder::HandedTo, &hand_over.to);
        let on = i18n::full_day(language, hand_over.on);
        writer.set(Placeholder::HandedOn, on);
    }
    writer.values
}

/// The values with instalments in the place of all that is due: what is missing
/// of them, their first day, and how long it is past.
pub fn for_instalments(
    values: Values,
    language: Language,
    facts: &DraftFacts,
    asked: AskedInstalments,
) -> Values {
    let today = facts.now.date_naive();
    let mut writer = Writer {
        words: Words {
            language,
            medium: Medium::WhatsApp,
            today,
        },
        values,
    };
    writer.money(Placeholder::Amount, asked.amount);
    writer.set(Placeholder::Due, i18n::full_day(language, asked.due));
    let late = match days_between(asked.due, today) {
        days @ 1.. => text::common::days(language, days),
        _ => String::new(),
    };
    writer.set(Placeholder::Late, late);
    writer.values
}

struct Writer {
    words: Words,
    values: Values,
}

impl Writer {
    fn people(&mut self, facts: &DraftFacts) {
        let language = self.words.language;
        let greeting = self.words.greeting(facts.now);
        self.set(Placeholder::Greeting, greeting);
        let customer = self.words.address(&facts.customer);
        self.set(Placeholder::Customer, customer);
        let you = self.words.you(&facts.customer);
        self.set(Placeholder::You, you);
        self.set(Placeholder::Business, &facts.business.business);
        self.set(Placeholder::Speaker, facts.business.speaker());
        let today = i18n::full_day(language, self.words.today);
        self.set(Placeholder::Today, today);
        let how = self.words.how_to_pay(&facts.business);
        self.set(Placeholder::HowToPay, how);
    }

    fn debt(&mut self, purpose: Purpose, facts: &DraftFacts) {
        let language = self.words.language;
        let open = facts.oldest_first();
        let asked = if about_all(purpose) {
            open.clone()
        } else {
            facts.asked_for()
        };
        if let Some(oldest) = asked.first() {
            let amount = Rupiah::total(asked.iter().map(|it| it.balance));
            self.money(Placeholder::Amount, amount);
            let what_for = self.words.what_for(&asked);
            self.set(Placeholder::WhatFor, what_for);
            self.set(Placeholder::Due, i18n::full_day(language, oldest.due));
            if facts.total() != amount {
                self.money(Placeholder::Total, facts.total());
            }
        }
        if let Some(days @ 1..) = facts.days_past_due() {
            self.set(Placeholder::Late, text::common::days(language, days));
        }
        if let Some(day) = facts.answer_by(purpose) {
            self.set(Placeholder::AnswerBy, i18n::full_day(language, day));
        }
        if purpose.itemises() {
            let list = self.words.list(&asked);
            self.set(Placeholder::List, list);
        } else if open.len() > 1 {
            let list = self.words.list(&open);
            self.set(Placeholder::List, list);
        }
    }

    fn payment(&mut self, facts: &DraftFacts) {
        let Some(received) = facts.received else {
            return;
        };
        let language = self.words.language;
        self.money(Placeholder::Received, received.amount);
        let on = i18n::full_day(language, received.on);
        self.set(Placeholder::ReceivedOn, on);
        let total = facts.total();
        if total.is_zero() {
            self.set(Placeholder::Settled, text::message::settled(language));
        } else {
            self.money(Placeholder::Left, total);
        }
    }

    fn promise(&mut self, facts: &DraftFacts) {
        let Some(promise) = facts.promise else {
            return;
        };
        self.money(Placeholder::Promised, promise.amount);
        let on = self.words.near_day(promise.due);
        self.set(Placeholder::PromisedOn, on);
        if !promise.paid_on_it.is_zero() {
            self.money(Placeholder::PromiseLeft, promise.left());
        }
    }

    fn plan(&mut self, purpose: Purpose, facts: &DraftFacts) {
        let Some(plan) = &facts.plan else {
            return;
        };
        let language = self.words.language;
        let schedule = self.words.plan(plan);
        self.set(Placeholder::Plan, schedule);
        self.money(Placeholder::PlanTotal, plan.total());
        let count = text::message::times(language, plan.instalments.len());
        self.set(Placeholder::PlanCount, count);
        if let Some(asked) = facts.instalments(purpose) {
            self.money(Placeholder::Instalment, asked.amount);
            let which = self.words.which_instalment(asked, plan);
            self.set(Placeholder::WhichInstalment, which);
            let due = self.words.near_day(asked.due);
            self.set(Placeholder::InstalmentDue, due);
        }
    }

    fn dispute(&mut self, facts: &DraftFacts) {
        let Some(dispute) = &facts.dispute else {
            return;
        };
        let disputed = self.words.disputed(&dispute.about);
        self.set(Placeholder::Disputed, disputed);
        let reason = self.words.quoted(&dispute.reason);
        self.set(Placeholder::Reason, reason);
        if let DisputeState::Solved { solution } = &dispute.state {
            let solution = self.words.quoted(solution);
            self.set(Placeholder::Solution, solution);
        }
    }

    fn money(&mut self, placeholder: Placeholder, amount: Rupiah) {
        self.set(placeholder, i18n::money(self.words.language, amount));
    }

    /// In a message every space may break: a space that does not would turn an
    /// SMS to an alphabet with half the room, and looks odd once copied
    /// elsewhere.
    fn set(&mut self, placeholder: Placeholder, text: impl AsRef<str>) {
        self.values
            .set(placeholder, text.as_ref().replace('\u{a0}', " "));
    }
}

/// Whether a message is about all that is open, and not about what is due.
fn about_all(purpose: Purpose) -> bool {
    matches!(
        purpose,
        Purpose::Statement
            | Purpose::DiscountOffer
            | Purpose::PlanOffer
            | Purpose::PlanConfirmation
            | Purpose::InstalmentDue
            | Purpose::InstalmentMissed
            | Purpose::CreditRefusal
            | Purpose::DisputeSolved
    )
}
