use super::parts;
use crate::domain::paper::kind::LetterKind;
use crate::domain::paper::letter::Letter;
use crate::domain::paper::{Block, Paper};
use crate::i18n::{Language, describe, full_day, money, text};

/// A letter that asks for the money: with every debt by itself (S3.1), a day by
/// which to answer, and a way out (S1.4).
pub fn letter(language: Language, letter: &Letter) -> Paper {
    use text::paper::letter;
    let parties = &letter.parties;
    let on = full_day(language, parties.on);
    let opens = match letter.kind {
        LetterKind::Demand => {
            let name = describe::addressed(language, &parties.customer);
            letter::opens_demand(language, name, on)
        }
        LetterKind::FirstWarning => letter::opens_first(language, on),
        LetterKind::SecondWarning => letter::opens_second(language, on),
        LetterKind::ThirdWarning => letter::opens_third(language, on),
    };
    let after = letter
        .before
        .map(|day| letter::after(language, full_day(language, day)));
    let opens = match after {
        Some(after) => format!("{after} {opens}"),
        None => opens,
    };
    let sum = money(language, letter.debts.balance);
    let asks = format!(
        "{} {}",
        letter::sum(language, sum),
        letter::asks(language, full_day(language, letter.answer_by))
    );
    let official =
        (letter.kind == LetterKind::ThirdWarning).then(|| parts::words(letter::official(language)));
    let body = [
        parts::words(letter::greeting(language)),
        parts::words(opens),
        parts::debts(language, &letter.debts),
        parts::words(asks),
    ];
    let way_out = [
        parts::words(letter::instalments(language)),
        parts::words(letter::mistaken(language)),
    ];
    let signature = parts::signature(letter::regards(language), parties.signs());
    let closing = vec![
        parts::words(letter::thanks(language)),
        Block::Signatures(vec![signature]),
    ];
    let sections = [
        parts::section("", [parts::addressee(language, parties)]),
        parts::section("", body),
        parts::how_to_pay(language, parties, letter.debts.balance),
        parts::section("", way_out.into_iter().chain(official)),
        parts::section("", [Block::Together(closing)]),
    ];
    parts::letter(
        language,
        parties,
        title(language, letter.kind),
        parties.on,
        sections,
    )
}

/// What the letter is called in its own head.
fn title(language: Language, kind: LetterKind) -> &'static str {
    use text::paper::letter;
    match kind {
        LetterKind::Demand => letter::demand(language),
        LetterKind::FirstWarning => letter::first(language),
        LetterKind::SecondWarning => letter::second(language),
        LetterKind::ThirdWarning => letter::third(language),
    }
}
