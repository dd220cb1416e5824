//! A wording filled with sample facts, so that it can be read as the customer
//! will read it.

use chrono::Days;

use super::{TextKey, values};
use crate::domain::business::Business;
use crate::domain::customer::{Honorific, NumberOwner};
use crate::domain::date::{Day, Moment};
use crate::domain::exchange::qris::Qris;
use crate::domain::message::draft::{Addressee, DraftFacts, Role, Sender, Voice};
use crate::domain::message::matter::{
    Agreed, DiscountFacts, DisputeFacts, DisputeState, DisputedReceivable, HandOverFacts,
    OpenReceivable, PlanFacts, PlanState, PromiseFacts, Received,
};
use crate::domain::message::medium::Medium;
use crate::domain::message::purpose::Purpose;
use crate::domain::message::template::{MissingValue, Template};
use crate::domain::money::Rupiah;
use crate::domain::plan::progress::PlannedInstalment;
use crate::i18n::{Language, text};

/// A wording of a text as a customer who owes the trader something would get
/// it at a moment. A business without a name gets a sample one, too.
///
/// # Errors
/// Where the wording has a place that a text of its purpose has no value for.
pub fn preview(
    language: Language,
    key: TextKey,
    template: &Template,
    business: Business,
    now: Moment,
) -> Result<String, MissingValue> {
    let medium = key.medium.unwrap_or(Medium::WhatsApp);
    let facts = facts(language, key, business, now);
    template.fill(&values::of(language, key.purpose, medium, &facts))
}

/// Facts with something to say in every place of a text, true to its purpose:
/// what is to come is in the future, what was missed lies in the past.
fn facts(language: Language, key: TextKey, business: Business, now: Moment) -> DraftFacts {
    let today = now.date_naive();
    let ahead = |days| later(today, days);
    let ago = |days| earlier(today, days);
    let oldest_due = match key.purpose {
        Purpose::BeforeDue => ahead(3),
        Purpose::DueToday => today,
        _ => ago(8),
    };
    let goods = text::sample::goods(language).to_owned();
    let open = vec![
        receivable(goods.clone(), oldest_due, 875_000),
        receivable(
            text::sample::other_goods(language).to_owned(),
            ahead(9),
            160_000,
        ),
    ];
    let instalment = |due| PlannedInstalment {
        due,
        amount: rupiah(345_000),
        paid: Rupiah::ZERO,
    };
    let instalments = match key.purpose {
        Purpose::InstalmentMissed => vec![ago(2), ahead(28), ahead(58)],
        _ => vec![ahead(1), ahead(31), ahead(61)],
    };
    let promise_day = match key.purpose {
        Purpose::PromiseBroken => ago(1),
        _ => ahead(1),
    };
    DraftFacts {
        now,
        customer: Addressee {
            name: text::sample::customer(language).to_owned(),
            honorific: Honorific::Ibu,
            number_owner: NumberOwner::Own,
        },
        business: sender(language, key, business),
        open,
        received: Some(Received {
            amount: rupiah(375_000),
            on: ago(1),
        }),
        promise: Some(PromiseFacts {
            amount: rupiah(500_000),
            due: promise_day,
            paid_on_it: rupiah(200_000),
        }),
        agreed: vec![
            Agreed::PayPart {
                amount: rupiah(500_000),
                on: ahead(3),
            },
            Agreed::Dispute {
                reason: text::sample::reason(language).to_owned(),
            },
        ],
        plan: Some(PlanFacts {
            state: match key.purpose {
                Purpose::PlanOffer => PlanState::Proposed,
                _ => PlanState::Agreed,
            },
            instalments: instalments.into_iter().map(instalment).collect(),
        }),
        discount: Some(DiscountFacts {
            pay: rupiah(950_000),
            until: ahead(7),
        }),
        dispute: Some(DisputeFacts {
            about: DisputedReceivable {
                note: goods,
                note_number: String::new(),
                date: ago(22),
            },
            reason: text::sample::reason(language).to_owned(),
            state: match key.purpose {
                Purpose::DisputeSolved => DisputeState::Solved {
                    solution: text::sample::solution(language).to_owned(),
                },
                _ => DisputeState::Open,
            },
        }),
        hand_over: Some(HandOverFacts {
            to: text::sample::handed_to(language).to_owned(),
            on: ahead(7),
        }),
    }
}

fn sender(language: Language, key: TextKey, business: Business) -> Sender {
    let named = |name: String, sample: &str| {
        if name.is_empty() {
            sample.to_owned()
        } else {
            name
        }
    };
    let voice = match key.role {
        Some(Role::Staff) => {
            let first = business.staff.into_iter().next().unwrap_or_default();
            Voice::Staff(named(first, text::sample::staff(language)))
        }
        Some(Role::Owner) | None => Voice::Owner,
    };
    Sender {
        business: named(business.name, text::sample::business(language)),
        owner: named(business.owner, text::sample::owner(language)),
        voice,
        accounts: business.bank_accounts,
        takes_qris: Qris::read(&business.qris).is_ok(),
    }
}

fn receivable(note: String, due: Day, balance: i64) -> OpenReceivable {
    OpenReceivable {
        is_arranged: false,
        note,
        note_number: String::new(),
        date: earlier(due, 14),
        due,
        balance: rupiah(balance),
    }
}

/// The amounts of the sample are all within what an amount can be.
fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount).unwrap_or(Rupiah::ZERO)
}

/// At the end of the calendar the sample stays where it is.
fn later(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

fn earlier(day: Day, days: u64) -> Day {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}
