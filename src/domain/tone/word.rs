//! The words of a text, each with its place in it.

use std::ops::Range;

/// A text cut into words and sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub words: Vec<Word>,
    /// Where the sentences lie, with the marks that end them. A line's end
    /// ends a sentence too.
    pub sentences: Vec<Range<usize>>,
}

/// A word, a number or a sign such as an emoji.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In small letters, as it is spelt: with its digits, repeated letters
    /// and masks ("b4ngs*t"). A number is [`NUMBER`].
    pub form: String,
    /// The bytes of the text it stands for; on character boundaries.
    pub place: Range<usize>,
    /// Which of the sentences it is in.
    pub sentence: usize,
}

/// The form of every number.
pub const NUMBER: &str = "#";

/// What hides a letter of a word.
pub const MASK: char = '*';

/// After these a full stop ends no sentence.
const SHORTENED: [&str; 10] = [
    "rp", "no", "tgl", "bpk", "sdr", "sdri", "mr", "mrs", "ms", "dr",
];

/// So many letters that stand alone in a row are a word spelt out.
const SPELT_OUT: usize = 4;

impl Words {
    /// Cuts a text. Every text can be cut.
    pub fn of(text: &str) -> Self {
        let mut words = Self::default();
        let mut rest = 0..0;
        while rest.end < text.len() {
            rest.start = rest.end;
            let tail = &text[rest.start..];
            if let Some(length) = word_length(tail) {
                rest.end += length;
                words.push_run(text, rest.clone());
            } else if let Some(first) = tail.chars().next() {
                rest.end += first.len_utf8();
                if is_sign(first) {
                    words.push(first.to_string(), rest.clone());
                } else if words.ends_sentence(first, &text[rest.end..]) {
                    words.end_sentence(first, rest.clone());
                }
            }
        }
        let end = text.trim_end().len();
        words.end_sentence('\n', end..end);
        words.join_spelt_out(text);
        words
    }

    /// The sentence that a place begins in; empty where there is none.
    pub fn sentence_at(&self, place: usize) -> Range<usize> {
        self.sentences
            .iter()
            .find(|sentence| sentence.end > place)
            .cloned()
            .unwrap_or(place..place)
    }

    /// A run of letters and digits: one word, or a number and its unit.
    fn push_run(&mut self, text: &str, place: Range<usize>) {
        let run = &text[place.clone()];
        match number_border(run) {
            None => self.push(form(run), place),
            Some(border) => {
                let border = place.start + border;
                for part in [place.start..border, border..place.end] {
                    if !part.is_empty() {
                        self.push(form(&text[part.clone()]), part);
                    }
                }
            }
        }
    }

    fn push(&mut self, form: String, place: Range<usize>) {
        let sentence = match self.sentences.last() {
            Some(open) if open.end == usize::MAX => self.sentences.len() - 1,
            _ => {
                self.sentences.push(place.start..usize::MAX);
                self.sentences.len() - 1
            }
        };
        self.words.push(Word {
            form,
            place,
            sentence,
        });
    }

    /// Whether the mark ends a sentence; more marks of the kind belong to it.
    fn ends_sentence(&self, mark: char, tail: &str) -> bool {
        match mark {
            '\n' | '!' | '?' | ';' | '…' => true,
            '.' => {
                let shortened = self
                    .words
                    .last()
                    .is_some_and(|word| SHORTENED.contains(&word.form.as_str()));
                !shortened && !tail.starts_with(char::is_alphanumeric)
            }
            _ => false,
        }
    }

    fn end_sentence(&mut self, mark: char, place: Range<usize>) {
        match self.sentences.last_mut() {
            Some(open) if open.end == usize::MAX => {
                open.end = if mark == '\n' { place.start } else { place.end };
            }
            // "!!" and "..." end the same sentence again, a later line none.
            Some(closed) if closed.end == place.start && mark != '\n' => closed.end = place.end,
            _ => {}
        }
    }

    /// "b a n g s a t" and "b.a.n.g.s.a.t" are words as well.
    fn join_spelt_out(&mut self, text: &str) {
        let mut joined: Vec<Word> = Vec::with_capacity(self.words.len());
        let mut from = 0;
        while from < self.words.len() {
            let run = spelt_out(&self.words[from..], text);
            if run.len() >= SPELT_OUT {
                let mut word = run[0].clone();
                word.place.end = run[run.len() - 1].place.end;
                word.form = run.iter().map(|letter| letter.form.as_str()).collect();
                from += run.len();
                joined.push(word);
            } else {
                joined.push(self.words[from].clone());
                from += 1;
            }
        }
        self.words = joined;
    }
}

/// The single letters at the start that stand one mark or space apart.
fn spelt_out<'w>(words: &'w [Word], text: &str) -> &'w [Word] {
    let alone = |word: &Word| word.form.chars().count() == 1 && word.form != NUMBER;
    if !words.first().is_some_and(alone) {
        return &[];
    }
    let more = words
        .windows(2)
        .take_while(|pair| {
            let between = &text[pair[0].place.end..pair[1].place.start];
            alone(&pair[1])
                && pair[0].sentence == pair[1].sentence
                && matches!(between, " " | "." | "-" | "_")
        })
        .count();
    &words[..=more]
}

/// How long the word is that a text begins with.
fn word_length(text: &str) -> Option<usize> {
    text.chars()
        .next()
        .filter(|first| first.is_alphanumeric())?;
    let mut end = 0;
    let mut before = ' ';
    for (at, here) in text.char_indices() {
        let after = text[at + here.len_utf8()..].chars().next().unwrap_or(' ');
        if !(here.is_alphanumeric() || is_inside(before, here, after)) {
            break;
        }
        end = at + here.len_utf8();
        before = here;
    }
    Some(end)
}

/// Whether a mark between two others is a part of the word.
fn is_inside(before: char, mark: char, after: char) -> bool {
    match mark {
        // Between digits: 1.250.000, 30/11/2026, 08:30.
        '.' | ',' | '/' | '-' | ':' => before.is_ascii_digit() && after.is_ascii_digit(),
        '\'' | '’' | '@' | '$' | '!' => before.is_alphabetic() && after.is_alphabetic(),
        MASK => {
            let letter = |it: char| it == MASK || it.is_alphabetic();
            letter(before) && letter(after)
        }
        _ => is_invisible(mark),
    }
}

fn is_invisible(mark: char) -> bool {
    matches!(
        mark,
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}'
    )
}

/// Emoji and the like; no punctuation.
fn is_sign(mark: char) -> bool {
    matches!(mark, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Where a number meets its unit or its name: "50rb", "Rp875.000". A digit
/// that stands for a letter ("4njing", "b4ngsat") or doubles a word
/// ("pura2") has no border.
fn number_border(run: &str) -> Option<usize> {
    let digit = |it: char| it.is_ascii_digit();
    let first_digit = run.find(digit)?;
    if first_digit == 0 {
        let unit = run.find(char::is_alphabetic).unwrap_or(run.len());
        let leet = unit == 1 && run.len() > 4;
        return (!leet && !run[unit..].contains(digit)).then_some(unit);
    }
    let number = &run[first_digit..];
    (number.len() > 1 && !number.contains(char::is_alphabetic)).then_some(first_digit)
}

fn form(run: &str) -> String {
    if run.starts_with(|first: char| first.is_ascii_digit()) && !run.contains(char::is_alphabetic) {
        return NUMBER.to_owned();
    }
    run.chars()
        .filter(|it| !is_invisible(*it) && !matches!(it, '\'' | '’'))
        .flat_map(char::to_lowercase)
        .collect()
}
