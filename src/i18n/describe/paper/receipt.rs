use super::parts;
use crate::domain::paper::receipt::Receipt;
use crate::domain::paper::{Block, Paper};
use crate::domain::payment::PaymentMethod;
use crate::i18n::{Language, day, describe, money, spelled_money, text};

/// That money came in: from whom, how much in words, and what for.
pub fn receipt(language: Language, receipt: &Receipt) -> Paper {
    use text::paper::receipt;
    let parties = &receipt.parties;
    let payment = &receipt.payment;
    let sum = match payment.method {
        PaymentMethod::GoodsReturned => receipt::goods(language),
        _ => receipt::money(language),
    };
    let chosen = receipt.chosen.iter().map(|it| parts::called(language, it));
    let chosen = chosen.collect::<Vec<_>>().join("; ");
    let pays = match chosen.is_empty() {
        true => receipt::oldest_first(language).to_owned(),
        false => chosen,
    };
    let how = match payment.method {
        PaymentMethod::GoodsReturned | PaymentMethod::Unrecorded => "",
        method => describe::payment_method(language, method),
    };
    let credit = (!receipt.credit.is_zero()).then(|| money(language, receipt.credit));
    let left = match receipt.balance.is_zero() {
        true => receipt::paid_up(language).to_owned(),
        false => money(language, receipt.balance),
    };
    let facts = parts::facts([
        parts::given(
            receipt::from(language),
            describe::addressed(language, &parties.customer),
        ),
        parts::given(sum, spelled_money(language, payment.amount)),
        parts::given(
            text::paper::amount(language),
            money(language, payment.amount),
        ),
        parts::given(receipt::pays(language), pays),
        parts::given(text::paper::how(language), how),
        parts::given(
            &receipt::balance(language, day(language, payment.day)),
            left,
        ),
        parts::given(text::paper::credit(language), credit.unwrap_or_default()),
    ]);
    let signature = parts::signature(text::paper::receiver(language), parties.signs());
    let signature = match receipt.needs_stamp() {
        true => parts::stamped(language, signature),
        false => signature,
    };
    let section = parts::section(
        "",
        [Block::Together(vec![
            facts,
            Block::Signatures(vec![signature]),
        ])],
    );
    parts::letter(
        language,
        parties,
        receipt::title(language),
        payment.day,
        [section],
    )
}
