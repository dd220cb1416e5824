//! What a rule looks for: a sequence of words.
//!
//! A pattern is steps with a space between them. Every text is a pattern, so
//! that reading one cannot fail; the build refuses one that cannot match.
//!
//! | step | stands for |
//! |---|---|
//! | `malu` | the word in any shape: malu, memalukan, dimaluin |
//! | `=bayar` | the word as it is, and not "pembayaran"; `=gue` is "gue" and not "saya" |
//! | `<person>` | a word of a class |
//! | `#` | a number |
//! | `a\|b\|<c>` | one of these |
//! | `a\|b?` | one of these, or nothing |
//! | `!a\|b` | none of these comes next |
//! | `..3` | at most three words, whichever |
//!
//! A match lies within a sentence. A pattern begins with a word that must be
//! there.

use super::lexicon::{Id, Lexicon, Reading};

/// A class of words: its name, and its words with spaces between.
pub type Class = (&'static str, &'static str);

/// A sequence of steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Vec<Step>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    One(Vec<Accepted>),
    OneOrNone(Vec<Accepted>),
    Not(Vec<Accepted>),
    Gap(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Accepted {
    Form(Id),
    Root(Id),
}

/// What a word of the text can be, and its sentence.
#[derive(Clone, Debug)]
pub struct Read {
    pub reading: Reading,
    pub sentence: usize,
}

/// What an alternative of a step names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    Word(&'static str),
    /// As it is written; it may be a variant of another word.
    Exact(&'static str),
    Class(&'static str),
}

/// Every word and class that a pattern names.
pub fn names(pattern: &'static str) -> impl Iterator<Item = Name> {
    pattern
        .split_whitespace()
        .filter(|step| !step.starts_with(".."))
        .flat_map(|step| alternatives(step.trim_start_matches('!').trim_end_matches('?')))
        .map(|alternative| match class_name(alternative) {
            Some(name) => Name::Class(name),
            None => alternative
                .strip_prefix('=')
                .map_or(Name::Word(alternative), Name::Exact),
        })
}

impl Pattern {
    /// Reads a pattern. A word that the lexicon lacks and a class that is not
    /// among these are met by nothing.
    pub fn read(pattern: &'static str, lexicon: &Lexicon, classes: &[Class]) -> Self {
        let accepted = |step| {
            let mut all = Vec::new();
            for alternative in alternatives(step) {
                match class_name(alternative) {
                    Some(name) => {
                        let class = classes.iter().filter(|(class, _)| *class == name);
                        let words = class.flat_map(|(_, words)| words.split_whitespace());
                        all.extend(words.filter_map(|word| accept(word, lexicon)));
                    }
                    None => all.extend(accept(alternative, lexicon)),
                }
            }
            all
        };
        let steps = pattern.split_whitespace().map(|step| {
            if let Some(most) = step.strip_prefix("..") {
                Step::Gap(most.parse().unwrap_or(0))
            } else if let Some(unwanted) = step.strip_prefix('!') {
                Step::Not(accepted(unwanted))
            } else if let Some(optional) = step.strip_suffix('?') {
                Step::OneOrNone(accepted(optional))
            } else {
                Step::One(accepted(step))
            }
        });
        Self(steps.collect())
    }

    /// The words it can begin with; none where it begins with no word.
    pub fn first_words(&self) -> Vec<Id> {
        let mut first: Vec<Id> = match self.0.first() {
            Some(Step::One(accepted)) => accepted.iter().map(|it| it.id()).collect(),
            _ => Vec::new(),
        };
        first.sort_unstable();
        first.dedup();
        first
    }

    /// Where a match that begins at the first word ends; the longest there is.
    pub fn matched(&self, words: &[Read]) -> Option<usize> {
        let sentence = words.first()?.sentence;
        let length = words
            .iter()
            .position(|word| word.sentence != sentence)
            .unwrap_or(words.len());
        longest(&self.0, &words[..length], 0).filter(|end| *end > 0)
    }
}

fn longest(steps: &[Step], words: &[Read], at: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else {
        return Some(at);
    };
    let here = |accepted: &[Accepted]| {
        words
            .get(at)
            .is_some_and(|word| accepted.iter().any(|it| it.takes(&word.reading)))
    };
    match step {
        Step::One(accepted) => here(accepted).then(|| longest(rest, words, at + 1))?,
        Step::Not(accepted) if here(accepted) => None,
        Step::Not(_) => longest(rest, words, at),
        Step::OneOrNone(accepted) => {
            let with = here(accepted).then(|| longest(rest, words, at + 1));
            with.flatten().or_else(|| longest(rest, words, at))
        }
        Step::Gap(most) => {
            let furthest = words.len().min(at + most);
            (at..=furthest).find_map(|next| longest(rest, words, next))
        }
    }
}

impl Accepted {
    fn takes(self, reading: &Reading) -> bool {
        match self {
            Self::Form(id) => reading.forms.binary_search(&id).is_ok(),
            Self::Root(id) => reading.roots.binary_search(&id).is_ok(),
        }
    }

    fn id(self) -> Id {
        match self {
            Self::Form(id) | Self::Root(id) => id,
        }
    }
}

fn alternatives(step: &'static str) -> impl Iterator<Item = &'static str> {
    step.split('|').filter(|it| !it.is_empty())
}

fn class_name(alternative: &'static str) -> Option<&'static str> {
    alternative.strip_prefix('<')?.strip_suffix('>')
}

fn accept(alternative: &'static str, lexicon: &Lexicon) -> Option<Accepted> {
    match alternative.strip_prefix('=') {
        Some(form) => lexicon.id(form).map(Accepted::Form),
        None => lexicon.id(alternative).map(Accepted::Root),
    }
}
