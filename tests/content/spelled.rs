//! Amounts in words.

use crate::facts::rupiah;
use proptest::prelude::*;
use tagih_santun::domain::money::Rupiah;
use tagih_santun::i18n::Language::{self, En, Id};
use tagih_santun::i18n::spelled_money;

#[test]
fn amounts_are_written_as_a_receipt_has_them() {
    for (amount, id, en) in [
        (0, "nol rupiah", "zero rupiah"),
        (10, "sepuluh rupiah", "ten rupiah"),
        (11, "sebelas rupiah", "eleven rupiah"),
        (19, "sembilan belas rupiah", "nineteen rupiah"),
        (21, "dua puluh satu rupiah", "twenty-one rupiah"),
        (100, "seratus rupiah", "one hundred rupiah"),
        (111, "seratus sebelas rupiah", "one hundred eleven rupiah"),
        (200, "dua ratus rupiah", "two hundred rupiah"),
        (1_000, "seribu rupiah", "one thousand rupiah"),
        (
            1_500,
            "seribu lima ratus rupiah",
            "one thousand five hundred rupiah",
        ),
        (
            21_000,
            "dua puluh satu ribu rupiah",
            "twenty-one thousand rupiah",
        ),
        (
            100_000,
            "seratus ribu rupiah",
            "one hundred thousand rupiah",
        ),
        (
            101_001,
            "seratus satu ribu satu rupiah",
            "one hundred one thousand one rupiah",
        ),
        (
            1_001_000,
            "satu juta seribu rupiah",
            "one million one thousand rupiah",
        ),
        (
            1_250_000,
            "satu juta dua ratus lima puluh ribu rupiah",
            "one million two hundred fifty thousand rupiah",
        ),
        (1_000_000_000, "satu miliar rupiah", "one billion rupiah"),
        (
            2_000_000_000_007,
            "dua triliun tujuh rupiah",
            "two trillion seven rupiah",
        ),
        (
            Rupiah::LARGEST.get(),
            "seribu triliun rupiah",
            "one thousand trillion rupiah",
        ),
    ] {
        assert_eq!(spelled_money(Id, rupiah(amount)), id);
        assert_eq!(spelled_money(En, rupiah(amount)), en);
    }
}

#[test]
fn a_total_above_the_largest_amount_is_spelled_too() {
    let total = Rupiah::total([Rupiah::LARGEST; 2]);
    assert_eq!(spelled_money(Id, total), "dua ribu triliun rupiah");
    assert_eq!(spelled_money(En, total), "two thousand trillion rupiah");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn an_amount_in_words_reads_back(amount in amounts()) {
        for language in Language::ALL {
            let words = spelled_money(language, rupiah(amount));
            prop_assert_eq!(read(language, &words), Some(amount), "{}", words);
        }
    }
}

/// Amounts of every length, and round ones, which have the rarer words.
fn amounts() -> impl Strategy<Value = i64> {
    let largest = Rupiah::LARGEST.get();
    let any_length = (0..=15_u32).prop_flat_map(|digits| 0..=10_i64.pow(digits));
    let round = (0..=15_u32, 0..=1_999_i64)
        .prop_map(move |(zeros, head)| (head * 10_i64.pow(zeros)) % (largest + 1));
    prop_oneof![any_length, round]
}

/// Reads an amount in words, with a grammar of its own: `None` where a word is
/// unknown or out of place.
fn read(language: Language, words: &str) -> Option<i64> {
    let words = words.strip_suffix(" rupiah")?;
    let words = words.split([' ', '-']);
    let (mut total, mut group, mut digit) = (0, 0, None::<i64>);
    let mut last_unit = i64::MAX;
    for word in words {
        match meaning(language, word)? {
            Meaning::Number(number) => {
                // In English the ones stand right after the tens.
                let tens = digit.take().unwrap_or(0);
                if tens != 0 && (tens < 20 || tens % 10 != 0 || number > 9) {
                    return None;
                }
                digit = Some(tens + number);
            }
            Meaning::Teen => digit = Some(digit.filter(|it| (2..=9).contains(it))? + 10),
            Meaning::Tens => {
                group += digit.take().filter(|it| (2..=9).contains(it))? * 10;
            }
            Meaning::Hundred => {
                group += digit.take().filter(|it| (1..=9).contains(it))? * 100;
            }
            Meaning::OneHundred => group += 100,
            Meaning::OneThousand if total == 0 || last_unit > 1_000 => {
                (total, last_unit) = (total + 1_000, 1_000);
            }
            Meaning::OneThousand => return None,
            Meaning::Unit(unit) if unit < last_unit => {
                group += digit.take().unwrap_or(0);
                (total, group, last_unit) = (total + group * unit, 0, unit);
            }
            // A thousand of the largest unit.
            Meaning::Unit(unit) => {
                group += digit.take().unwrap_or(0);
                (total, group, last_unit) = ((total + group) * unit, 0, unit);
            }
        }
    }
    Some(total + group + digit.unwrap_or(0))
}

enum Meaning {
    Number(i64),
    Teen,
    Tens,
    Hundred,
    OneHundred,
    OneThousand,
    Unit(i64),
}

fn meaning(language: Language, word: &str) -> Option<Meaning> {
    use Meaning::{Hundred, Number, OneHundred, OneThousand, Teen, Tens, Unit};
    let number = |number| Some(Number(number));
    match language {
        Id => match word {
            "nol" => number(0),
            "satu" => number(1),
            "dua" => number(2),
            "tiga" => number(3),
            "empat" => number(4),
            "lima" => number(5),
            "enam" => number(6),
            "tujuh" => number(7),
            "delapan" => number(8),
            "sembilan" => number(9),
            "sepuluh" => number(10),
            "sebelas" => number(11),
            "belas" => Some(Teen),
            "puluh" => Some(Tens),
            "ratus" => Some(Hundred),
            "seratus" => Some(OneHundred),
            "seribu" => Some(OneThousand),
            "ribu" => Some(Unit(1_000)),
            "juta" => Some(Unit(1_000_000)),
            "miliar" => Some(Unit(1_000_000_000)),
            "triliun" => Some(Unit(1_000_000_000_000)),
            _ => None,
        },
        En => match word {
            "zero" => number(0),
            "one" => number(1),
            "two" => number(2),
            "three" => number(3),
            "four" => number(4),
            "five" => number(5),
            "six" => number(6),
            "seven" => number(7),
            "eight" => number(8),
            "nine" => number(9),
            "ten" => number(10),
            "eleven" => number(11),
            "twelve" => number(12),
            "thirteen" => number(13),
            "fourteen" => number(14),
            "fifteen" => number(15),
            "sixteen" => number(16),
            "seventeen" => number(17),
            "eighteen" => number(18),
            "nineteen" => number(19),
            "twenty" => number(20),
            "thirty" => number(30),
            "forty" => number(40),
            "fifty" => number(50),
            "sixty" => number(60),
            "seventy" => number(70),
            "eighty" => number(80),
            "ninety" => number(90),
            "hundred" => Some(Hundred),
            "thousand" => Some(Unit(1_000)),
            "million" => Some(Unit(1_000_000)),
            "billion" => Some(Unit(1_000_000_000)),
            "trillion" => Some(Unit(1_000_000_000_000)),
            _ => None,
        },
    }
}
