//! What the rules say, in words.

pub mod bounds;
pub mod calendar;
pub mod contacts;
pub mod export;
pub mod import;
pub mod ladder;
pub mod paper;
mod placeholder;
pub mod plan;
pub mod promise;
pub mod qris;
mod rewording;
pub mod sheet;
pub mod sums;
pub mod timeline;
mod tone;
mod wording;

pub use placeholder::{placeholder, placeholder_name};
pub use rewording::rewording_problem;
pub use tone::tone;
pub use wording::{placed, text_for};

use crate::content::holidays;
use crate::domain::aging::Age;
use crate::domain::command::Refusal;
use crate::domain::contact::{Channel, Outcome};
use crate::domain::customer::{Customer, NameProblem, NumberOwner};
use crate::domain::date::{DateProblem, Zone};
use crate::domain::escalation::caps::Cap;
use crate::domain::escalation::hold::{Asked, Hold};
use crate::domain::escalation::hours::Closed;
use crate::domain::escalation::ladder::RungKind;
use crate::domain::hardship::HardshipReason;
use crate::domain::line_item::{LineItem, QuantityProblem};
use crate::domain::message::purpose::Purpose;
use crate::domain::money::MoneyProblem;
use crate::domain::payment::PaymentMethod;
use crate::domain::phone::PhoneProblem;
use crate::domain::photo::Photo;
use crate::domain::receivable::Receivable;
use crate::domain::worklist::{Cause, HeldRow, LastContact, Reason};
use crate::i18n::{Language, address, hour, money, quantity, short_day, text};

/// A length of time as players show it: 75 seconds are 1:15.
pub fn minutes_and_seconds(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// A customer as they are spoken of: "Bu Sari", or the name alone.
pub fn addressed(language: Language, customer: &Customer) -> String {
    address(language, customer.honorific, customer.name.as_str())
}

/// A step of the ladder.
pub fn rung(language: Language, kind: RungKind) -> &'static str {
    match kind {
        RungKind::Courtesy => text::rung::courtesy(language),
        RungKind::DueToday => text::rung::due_today(language),
        RungKind::FirstReminder => text::rung::first_reminder(language),
        RungKind::Call => text::rung::phone_call(language),
        RungKind::SecondCall => text::rung::second_call(language),
        RungKind::Meeting => text::rung::meeting(language),
        RungKind::Visit => text::rung::visit(language),
        RungKind::DemandLetter => text::rung::demand_letter(language),
        RungKind::FirstWarning => text::rung::first_warning(language),
        RungKind::SecondWarning => text::rung::second_warning(language),
        RungKind::ThirdWarning => text::rung::third_warning(language),
        RungKind::Decide => text::rung::decide(language),
    }
}

/// A channel.
pub fn channel(language: Language, channel: Channel) -> &'static str {
    match channel {
        Channel::WhatsApp => text::channel::whatsapp(language),
        Channel::Sms => text::channel::sms(language),
        Channel::Email => text::channel::email(language),
        Channel::Phone => text::channel::phone(language),
        Channel::Meeting => text::channel::meeting(language),
        Channel::Visit => text::channel::visit(language),
        Channel::Letter => text::channel::letter(language),
    }
}

/// Whose a number is.
pub fn number_owner(language: Language, owner: NumberOwner) -> &'static str {
    match owner {
        NumberOwner::Own => text::customer::owner_own(language),
        NumberOwner::Business => text::customer::owner_business(language),
        NumberOwner::Family => text::customer::owner_family(language),
        NumberOwner::Unknown => text::customer::owner_unknown(language),
    }
}

/// A time zone.
pub fn zone(language: Language, zone: Zone) -> &'static str {
    match zone {
        Zone::Wib => text::settings::zone_wib(language),
        Zone::Wita => text::settings::zone_wita(language),
        Zone::Wit => text::settings::zone_wit(language),
    }
}

/// What came of a contact.
pub fn outcome(language: Language, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Sent => text::outcome::sent(language),
        Outcome::Spoke => text::outcome::spoke(language),
        Outcome::NoAnswer => text::outcome::no_answer(language),
        Outcome::SomeoneElse => text::outcome::someone_else(language),
        Outcome::Voicemail => text::outcome::voicemail(language),
        Outcome::NotInUse => text::outcome::not_in_use(language),
    }
}

/// Why a customer cannot pay.
pub fn hardship_reason(language: Language, reason: HardshipReason) -> &'static str {
    match reason {
        HardshipReason::NoMoney => text::hardship::no_money(language),
        HardshipReason::LostJob => text::hardship::lost_job(language),
        HardshipReason::SlowSeason => text::hardship::slow_season(language),
        HardshipReason::Illness => text::hardship::illness(language),
        HardshipReason::Other => text::hardship::something_else(language),
    }
}

/// How a payment was made.
pub fn payment_method(language: Language, method: PaymentMethod) -> &'static str {
    match method {
        PaymentMethod::Cash => text::payment::cash(language),
        PaymentMethod::Transfer => text::payment::transfer(language),
        PaymentMethod::Qris => text::payment::qris(language),
        PaymentMethod::GoodsReturned => text::payment::goods(language),
        PaymentMethod::Unrecorded => text::payment::unrecorded(language),
    }
}

/// An age of open money.
pub fn age(language: Language, age: Age) -> &'static str {
    match age {
        Age::NotYetDue => text::aging::not_due(language),
        Age::Week => text::aging::days_1_7(language),
        Age::Month => text::aging::days_8_30(language),
        Age::TwoMonths => text::aging::days_31_60(language),
        Age::ThreeMonths => text::aging::days_61_90(language),
        Age::Older => text::aging::over_90(language),
    }
}

/// What makes a customer's turn, in a few words.
pub fn turn(language: Language, it: &Cause) -> String {
    match it {
        Cause::Step(kind) => rung(language, *kind).to_owned(),
        Cause::InstalmentMissed { .. } => text::today::instalment_missed(language).to_owned(),
        Cause::InstalmentDue { .. } => text::today::instalment_due(language).to_owned(),
        Cause::Reply { .. } => text::today::answer(language).to_owned(),
        Cause::BrokenPromise { .. } => text::today::promise_passed(language).to_owned(),
        Cause::Callback { .. } => text::today::call_back(language).to_owned(),
    }
}

/// What makes a customer's turn beside what they owe, as a sentence without
/// its full stop; a step of the ladder says that by [`reason`] alone.
pub fn cause(language: Language, cause: &Cause) -> Option<String> {
    match cause {
        Cause::Reply {
            at, channel: way, ..
        } => Some(text::today::reason::reply(
            language,
            channel(language, *way),
            short_day(language, at.date_naive()),
        )),
        Cause::BrokenPromise { missing, due, .. } => Some(text::today::reason::promise_broken(
            language,
            money(language, *missing),
            short_day(language, *due),
        )),
        Cause::Callback { at } => Some(text::today::reason::callback(
            language,
            hour(language, at.time()),
        )),
        Cause::InstalmentMissed { asked, .. } => Some(text::today::reason::instalment_missed(
            language,
            asked.count,
            money(language, asked.amount),
            short_day(language, asked.due),
        )),
        Cause::InstalmentDue { asked, .. } => Some(text::today::reason::instalment_due(
            language,
            asked.first,
            money(language, asked.amount),
        )),
        Cause::Step(_) => None,
    }
}

/// What a customer owes and since when, as a sentence without its full stop.
pub fn reason(language: Language, reason: &Reason) -> String {
    let since = match reason.days_past_due {
        1.. => text::today::reason::late(language, reason.days_past_due),
        0 => text::today::reason::due_today(language).to_owned(),
        _ => text::today::reason::upcoming(language, short_day(language, reason.due)),
    };
    match reason.last {
        Some(last) => format!("{since}; {}", last_contact(language, last)),
        None if reason.days_past_due > 0 => {
            format!("{since}; {}", text::today::reason::not_contacted(language))
        }
        None => since,
    }
}

fn last_contact(language: Language, last: LastContact) -> String {
    let day = short_day(language, last.on);
    let way = channel(language, last.channel);
    match last.outcome {
        Outcome::Sent => text::today::reason::no_answer(language, way, day),
        Outcome::Spoke => text::today::reason::spoke(language, way, day),
        Outcome::NoAnswer => text::today::reason::not_reached(language, way, day),
        Outcome::SomeoneElse => text::today::reason::someone_else(language, way, day),
        Outcome::Voicemail => text::today::reason::voicemail(language, way, day),
        Outcome::NotInUse => text::today::reason::not_in_use(language, way, day),
    }
}

/// Why a customer is held back, after what would make it their turn where they
/// wait for the trader.
pub fn held(language: Language, row: &HeldRow) -> String {
    let why = hold(language, &row.hold);
    let waits = row
        .cause
        .as_ref()
        .filter(|it| !matches!(it, Cause::Callback { .. }))
        .and_then(|it| cause(language, it));
    match waits {
        Some(waits) => format!("{waits}. {why}"),
        None => why,
    }
}

/// Why a customer is held back, and until when.
pub fn hold(language: Language, hold: &Hold) -> String {
    let day = |day| short_day(language, day);
    match hold {
        Hold::DoNotContact => text::hold::do_not_contact(language).to_owned(),
        Hold::Dispute { since } => text::hold::dispute_open(language, day(*since)),
        Hold::HandedOver { since } => text::hold::handed_over(language, day(*since)),
        Hold::Hardship { until, .. } => text::hold::hardship(language, day(*until)),
        Hold::PromisePending { amount, due } => {
            text::hold::promise_pending(language, money(language, *amount), day(*due))
        }
        Hold::PlanOnTrack { amount, due } => {
            text::hold::plan_on_track(language, money(language, *amount), day(*due))
        }
        Hold::InstalmentSpokenOf { until } => {
            text::hold::instalment_spoken_of(language, day(*until))
        }
        Hold::SettlementOpen { amount, until } => {
            text::hold::settlement_open(language, money(language, *amount), day(*until))
        }
        Hold::Callback { at } => {
            text::hold::callback(language, day(at.date_naive()), hour(language, at.time()))
        }
        Hold::OutsideWindow { opens } => text::hold::outside_window(
            language,
            day(opens.date_naive()),
            hour(language, opens.time()),
        ),
        Hold::NoNumber => text::hold::no_number(language).to_owned(),
        Hold::WaitingForAnswer { to, since, until } => {
            let what = match to {
                Asked::Step(step) => rung(language, *step),
                Asked::Message(way) => channel(language, *way),
            };
            text::hold::waiting_for_answer(language, what, day(*since), day(*until))
        }
        Hold::NextStepLater { rung: step, on } => {
            text::hold::next_step(language, rung(language, *step), day(*on))
        }
        Hold::Capped {
            cap: Cap::Day,
            until,
        } => text::hold::daily_cap(language, day(*until)),
        Hold::Capped {
            cap: Cap::Week,
            until,
        } => text::hold::weekly_cap(language, day(*until)),
        Hold::OutsideHours { why, opens } => match why {
            Closed::TooEarly => text::hold::too_early(language, hour(language, opens.time())),
            Closed::TooLate => text::hold::too_late(language, day(opens.date_naive())),
            Closed::RestDay => text::hold::rest_day(language, day(opens.date_naive())),
            Closed::Holiday(on) => {
                let name =
                    holidays::name_of(language, *on).unwrap_or(text::hold::some_holiday(language));
                text::hold::holiday(language, name, day(opens.date_naive()))
            }
        },
    }
}

/// Why the rules refuse something, and what to do.
pub fn refusal(language: Language, refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::UnknownCustomer => text::refusal::unknown_customer(language),
        Refusal::NameMissing => text::form::name_empty(language),
        Refusal::UnknownReceivable => text::refusal::unknown_receivable(language),
        Refusal::UnknownContact => text::refusal::unknown_contact(language),
        Refusal::UnknownDispute => text::refusal::unknown_dispute(language),
        Refusal::UnknownEntry => text::refusal::unknown_entry(language),
        Refusal::AmountZero => text::form::amount_not_positive(language),
        Refusal::DueBeforeDate => text::form::due_before_date(language),
        Refusal::PartsExceedPayment => text::refusal::parts_exceed_payment(language),
        Refusal::PartExceedsBalance => text::refusal::part_exceeds_balance(language),
        Refusal::ContactAhead => text::refusal::contact_ahead(language),
        Refusal::CallbackPassed => text::refusal::callback_passed(language),
        Refusal::PromisePassed => text::refusal::promise_passed(language),
        Refusal::PromiseAboveBalance => text::refusal::promise_above_balance(language),
        Refusal::UnknownPromise => text::refusal::unknown_promise(language),
        Refusal::UnknownHardship => text::refusal::unknown_hardship(language),
        Refusal::ReviewPassed => text::refusal::review_passed(language),
        Refusal::UnknownReply => text::refusal::unknown_reply(language),
        Refusal::ReplyAhead => text::refusal::reply_ahead(language),
        Refusal::UnknownHandOver => text::refusal::unknown_hand_over(language),
        Refusal::CollectorMissing => text::refusal::collector_missing(language),
        Refusal::TextMissing => text::refusal::text_missing(language),
        Refusal::NoConsent => text::refusal::no_consent(language),
        Refusal::NothingRecorded => text::refusal::nothing_recorded(language),
        Refusal::ItemsDiffer => text::refusal::items_differ(language),
        Refusal::PlanLength => text::refusal::plan_length(language),
        Refusal::PlanDaysNotRising => text::refusal::plan_days_not_rising(language),
        Refusal::PlanPassed => text::refusal::plan_passed(language),
        Refusal::PlanNotTheBalance => text::refusal::plan_not_the_balance(language),
        Refusal::UnknownPlan => text::refusal::unknown_plan(language),
        Refusal::PlanAgreedAlready => text::refusal::plan_agreed_already(language),
        Refusal::CoveredAlready => text::refusal::covered_already(language),
        Refusal::SettlementPassed => text::refusal::settlement_passed(language),
        Refusal::SettlementNotLess => text::refusal::settlement_not_less(language),
        Refusal::UnknownSettlement => text::refusal::unknown_settlement(language),
        Refusal::UnknownSubject => text::refusal::unknown_subject(language),
        Refusal::NoPicture => text::refusal::no_picture(language),
        Refusal::NoQris => text::qris::problem::altered(language),
        Refusal::AlreadyReversed => text::refusal::already_reversed(language),
        Refusal::BookFull => text::refusal::book_full(language),
    }
}

/// Why a text is no name.
pub fn name_problem(language: Language, problem: NameProblem) -> &'static str {
    match problem {
        NameProblem::Empty => text::form::name_empty(language),
        NameProblem::TooLong => text::form::name_too_long(language),
    }
}

/// Why a text is no amount.
pub fn money_problem(language: Language, problem: MoneyProblem) -> &'static str {
    match problem {
        MoneyProblem::Empty => text::form::amount_empty(language),
        MoneyProblem::Negative => text::form::amount_not_positive(language),
        MoneyProblem::TooLarge => text::form::amount_too_large(language),
        MoneyProblem::Fraction => text::form::amount_fraction(language),
        MoneyProblem::Ambiguous => text::form::amount_ambiguous(language),
        MoneyProblem::NotANumber => text::form::amount_not_understood(language),
    }
}

/// Why a text is no telephone number.
pub fn phone_problem(language: Language, problem: PhoneProblem) -> &'static str {
    match problem {
        PhoneProblem::Empty => text::form::phone_empty(language),
        PhoneProblem::NotANumber => text::form::phone_not_understood(language),
        PhoneProblem::SeveralNumbers => text::form::phone_several(language),
        PhoneProblem::TooShort => text::form::phone_too_short(language),
        PhoneProblem::TooLong => text::form::phone_too_long(language),
        PhoneProblem::AreaMissing => text::form::phone_area_missing(language),
        PhoneProblem::UnknownPrefix => text::form::phone_unknown_prefix(language),
    }
}

/// Why a text is no day.
pub fn date_problem(language: Language, problem: DateProblem) -> String {
    match problem {
        DateProblem::Empty => text::form::date_empty(language).to_owned(),
        DateProblem::NotADate => text::form::date_not_understood(language).to_owned(),
        DateProblem::NoSuchDay { day, month, year } => {
            text::form::date_no_such_day(language, format!("{day}/{month}/{year}"))
        }
        DateProblem::YearOutOfRange { year } => text::form::date_year(language, year),
    }
}

/// What a receivable is for: its note, else its number, else its day.
pub fn receivable(language: Language, terms: &Receivable) -> String {
    let what = terms.what();
    match &terms.note_number {
        _ if !what.is_empty() => what,
        Some(number) => text::receivable::note(language, number),
        None => text::receivable::of_day(language, short_day(language, terms.date)),
    }
}

/// What is wrong with how much was taken.
pub fn quantity_problem(language: Language, problem: QuantityProblem) -> &'static str {
    match problem {
        QuantityProblem::Empty | QuantityProblem::Zero => text::items::quantity_empty(language),
        QuantityProblem::TooLarge => text::items::quantity_too_large(language),
        QuantityProblem::NotANumber => text::items::quantity_not_understood(language),
    }
}

/// How many of a line of goods, and what one of them is sold for.
pub fn quantity_and_price(language: Language, item: &LineItem) -> String {
    let price = money(language, item.price);
    text::items::each(language, quantity(language, item.quantity), price)
}

/// What a photo shows, else when it was kept.
pub fn photo(language: Language, photo: &Photo) -> String {
    if photo.caption.is_empty() {
        text::photo::of_day(language, short_day(language, photo.kept))
    } else {
        photo.caption.clone()
    }
}

/// What a message is for.
pub fn purpose(language: Language, purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::BeforeDue => text::purpose::before_due(language),
        Purpose::DueToday => text::purpose::due_today(language),
        Purpose::OverdueFirst => text::purpose::overdue_first(language),
        Purpose::OverdueSecond => text::purpose::overdue_second(language),
        Purpose::PromiseReminder => text::purpose::promise_reminder(language),
        Purpose::PromiseBroken => text::purpose::promise_broken(language),
        Purpose::CallSummary => text::purpose::call_summary(language),
        Purpose::AskWhenToCall => text::purpose::ask_when_to_call(language),
        Purpose::PlanOffer => text::purpose::plan_offer(language),
        Purpose::PlanConfirmation => text::purpose::plan_confirmation(language),
        Purpose::InstalmentDue => text::purpose::instalment_due(language),
        Purpose::InstalmentMissed => text::purpose::instalment_missed(language),
        Purpose::DiscountOffer => text::purpose::discount_offer(language),
        Purpose::Statement => text::purpose::statement(language),
        Purpose::Receipt => text::purpose::receipt(language),
        Purpose::Thanks => text::purpose::thanks(language),
        Purpose::Apology => text::purpose::apology(language),
        Purpose::CreditRefusal => text::purpose::credit_refusal(language),
        Purpose::DisputeReceived => text::purpose::dispute_received(language),
        Purpose::DisputeSolved => text::purpose::dispute_solved(language),
        Purpose::HardshipReceived => text::purpose::hardship_received(language),
        Purpose::NeutralCallBack => text::purpose::neutral_call_back(language),
        Purpose::MeetingInvitation => text::purpose::meeting_invitation(language),
        Purpose::VisitNotice => text::purpose::visit_notice(language),
        Purpose::Demand => text::purpose::demand(language),
        Purpose::WarningFirst => text::purpose::warning_first(language),
        Purpose::WarningSecond => text::purpose::warning_second(language),
        Purpose::WarningThird => text::purpose::warning_third(language),
        Purpose::HandOverNotice => text::purpose::hand_over_notice(language),
    }
}
