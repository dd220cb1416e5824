use super::parts;
use crate::domain::paper::kind::LetterKind;
use crate::domain::paper::letter::Letter;
use crate::domain::paper::{Block, Paper};
use crate::i18n::{Language, describe, full_day, money, text};

/// A letter that asks for the money: with every debt by itself (S3.1), a day by
/// which to answer, and a way out (S1.4).
pub fn letter(language: Language, letter: &Letter) -> Paper {
    use text::paper::letter as said;
    let parties = &letter.parties;
    let on = full_day(language, parties.on);
    let opens = match letter.kind {
        LetterKind::Demand => {
            let name = describe::addressed(language, &parties.customer);
            said::opens_demand(language, name, on)
        }
        LetterKind::FirstWarning => said::opens_first(language, on),
        LetterKind::SecondWarning => said::opens_second(language, on),
        LetterKind::ThirdWarning => said::opens_third(language, on),
    };
    let after = letter
        .before
        .map(|day| said::after(language, full_day(language, day)));
    let opens = match after {
        Some(after) => format!("{after} {opens}"),
        None => opens,
    };
    let sum = money(language, letter.debts.balance);
    let asks = format!(
        "{} {}",
        said::sum(language, sum),
        said::asks(language, full_day(language, letter.answer_by))
    );
    let official =
        (letter.kind == LetterKind::ThirdWarning).then(|| parts::words(said::official(language)));
    let body = [
        parts::words(said::greeting(language)),
        parts::words(opens),
        parts::debts(language, &letter.debts),
        parts::words(asks),
    ];
    let way_out = [
        parts::words(said::instalments(language)),
        parts::words(said::mistaken(language)),
    ];
    let signature = parts::signature(said::regards(language), parties.signs());
    let closing = vec![
        parts::words(said::thanks(language)),
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
    use text::paper::letter as said;
    match kind {
        LetterKind::Demand => said::demand(language),
        LetterKind::FirstWarning => said::first(language),
        LetterKind::SecondWarning => said::second(language),
        LetterKind::ThirdWarning => said::third(language),
    }
}
