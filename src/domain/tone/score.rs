//! How kind or harsh the words of a text are together, for what no pattern
//! names: a linear model.
//!
//! Its weights are data of a language (`tone-weights.toml`). They were fitted
//! by logistic regression on the labelled, the practice and the training texts
//! of `tests/content/tone` and on the built-in messages, on words as the
//! lexicon reads them and on neighbouring pairs; every sentence of a polite text
//! and the empty text counted as polite texts of their own, so that short texts
//! weigh little; cut to the weightiest, made whole numbers. The bounds were chosen by cross-validation. Nothing of it is
//! ever fitted to the texts that are held out.

use super::lexicon::{Id, Lexicon};
use super::pattern::Read;

/// The weights of a language, as data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// What a text without any known word weighs.
    pub bias: i32,
    /// A text that weighs more is harsh.
    pub harsh: i32,
    /// A text that weighs less is kind.
    pub kind: i32,
    /// A word, or two neighbours with a space between, and what it adds.
    pub features: &'static [(&'static str, i32)],
}

/// The weights, ready to be used.
#[derive(Clone, Debug)]
pub struct Scale {
    weights: Weights,
    /// Sorted by the word.
    words: Vec<(Id, i32)>,
    /// Sorted by the pair.
    pairs: Vec<((Id, Id), i32)>,
}

/// How a text reads as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impression {
    Kind,
    Plain,
    Harsh {
        /// The sentence that adds most to it.
        sentence: usize,
    },
}

impl Weights {
    /// No text is harsh and none is kind.
    pub const NONE: Weights = Weights {
        bias: 0,
        harsh: i32::MAX,
        kind: i32::MIN,
        features: &[],
    };

    /// Every word that is weighed, alone or in a pair.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.features
            .iter()
            .flat_map(|(feature, _)| feature.split(' '))
    }
}

impl Scale {
    /// A word that the lexicon lacks weighs nothing.
    pub fn new(weights: Weights, lexicon: &Lexicon) -> Self {
        let mut words = Vec::new();
        let mut pairs = Vec::new();
        for &(feature, weight) in weights.features {
            match feature.split_once(' ') {
                None => words.extend(lexicon.id(feature).map(|id| (id, weight))),
                Some((first, second)) => pairs.extend(
                    lexicon
                        .id(first)
                        .zip(lexicon.id(second))
                        .map(|pair| (pair, weight)),
                ),
            }
        }
        words.sort_unstable();
        pairs.sort_unstable();
        Self {
            weights,
            words,
            pairs,
        }
    }

    /// How the words of a text read together.
    pub fn impression(&self, words: &[Read]) -> Impression {
        let weight = self.weights.bias.saturating_add(self.weight(words));
        if weight < self.weights.kind {
            Impression::Kind
        } else if weight > self.weights.harsh {
            let sentence = words
                .chunk_by(|one, next| one.sentence == next.sentence)
                .max_by_key(|sentence| self.weight(sentence))
                .map_or(0, |sentence| sentence[0].sentence);
            Impression::Harsh { sentence }
        } else {
            Impression::Plain
        }
    }

    /// What the words add; what is there twice counts once.
    pub fn weight(&self, words: &[Read]) -> i32 {
        let mut rows: Vec<usize> = words
            .iter()
            .flat_map(|word| &word.reading.roots)
            .filter_map(|id| self.words.binary_search_by_key(id, |row| row.0).ok())
            .collect();
        let mut pair_rows: Vec<usize> = words
            .windows(2)
            .filter(|pair| pair[0].sentence == pair[1].sentence)
            .flat_map(|pair| self.pair_rows(&pair[0], &pair[1]))
            .collect();
        for rows in [&mut rows, &mut pair_rows] {
            rows.sort_unstable();
            rows.dedup();
        }
        let alone: i32 = rows.iter().map(|row| self.words[*row].1).sum();
        let paired: i32 = pair_rows.iter().map(|row| self.pairs[*row].1).sum();
        alone + paired
    }

    fn pair_rows(&self, first: &Read, second: &Read) -> impl Iterator<Item = usize> {
        first.reading.roots.iter().flat_map(|one| {
            second.reading.roots.iter().filter_map(|other| {
                self.pairs
                    .binary_search_by_key(&(*one, *other), |row| row.0)
                    .ok()
            })
        })
    }
}
