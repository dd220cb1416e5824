//! The words that the patterns know, and which of them a written word can be.

use super::word::{MASK, Word};

/// How a language is written and bent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// A word and, separated by spaces, the other ways in which it is
    /// written: ("tidak", "gak ga nggak").
    pub variants: &'static [(&'static str, &'static str)],
    /// What to cut from a word's start, and what to put there instead:
    /// ("meny", "s") finds "sebar" in "menyebar".
    pub prefixes: &'static [(&'static str, &'static str)],
    /// The same for a word's end.
    pub suffixes: &'static [(&'static str, &'static str)],
}

/// The number of a word.
pub type Id = u16;

/// The words of a language's patterns.
#[derive(Clone, Debug)]
pub struct Lexicon {
    spelling: Spelling,
    /// Sorted; a word's number is its row.
    words: Vec<&'static str>,
    /// Sorted by the variant: (variant, word).
    variants: Vec<(&'static str, &'static str)>,
    /// The words that people hide behind masks, sorted.
    masked: Vec<Id>,
}

/// Which words a written word can be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// As it is written, once its spelling is mended.
    pub forms: Vec<Id>,
    /// With or without what is added before and after it; has the forms too.
    pub roots: Vec<Id>,
}

/// The shortest word that is left when something is cut off.
const SHORTEST_ROOT: usize = 3;

/// So many endings are cut off: "utang-mu-lah".
const ENDINGS: usize = 2;

impl Lexicon {
    pub fn new(
        spelling: Spelling,
        words: impl Iterator<Item = &'static str>,
        masked: impl Iterator<Item = &'static str>,
    ) -> Self {
        let mut words: Vec<_> = words.collect();
        words.sort_unstable();
        words.dedup();
        let mut variants: Vec<_> = spelling
            .variants
            .iter()
            .flat_map(|&(word, others)| others.split_whitespace().map(move |other| (other, word)))
            .collect();
        variants.sort_unstable();
        let mut lexicon = Self {
            spelling,
            words,
            variants,
            masked: Vec::new(),
        };
        lexicon.masked = masked.filter_map(|word| lexicon.id(word)).collect();
        lexicon
    }

    /// How many words there are.
    pub fn size(&self) -> usize {
        self.words.len()
    }

    /// The number of a word; none for a word that no pattern has.
    pub fn id(&self, word: &str) -> Option<Id> {
        let row = self.words.binary_search(&word).ok()?;
        Id::try_from(row).ok()
    }

    /// The word that this is a variant of.
    pub fn variant_of(&self, written: &str) -> Option<&'static str> {
        let row = self
            .variants
            .binary_search_by_key(&written, |(variant, _)| variant)
            .ok()?;
        Some(self.variants[row].1)
    }

    /// Every word that this can be.
    pub fn read(&self, word: &Word) -> Reading {
        let mut reading = Reading::default();
        if word.form.contains(MASK) {
            reading.forms.extend(
                self.masked
                    .iter()
                    .filter(|id| fits_mask(&word.form, self.words[usize::from(**id)])),
            );
        }
        for form in spellings(&word.form) {
            self.note(&form, &mut reading.forms);
            self.add_roots(&form, &mut reading.roots);
        }
        reading.roots.extend(&reading.forms);
        for ids in [&mut reading.forms, &mut reading.roots] {
            ids.sort_unstable();
            ids.dedup();
        }
        reading
    }

    fn note(&self, form: &str, ids: &mut Vec<Id>) {
        ids.extend(self.id(form));
        ids.extend(self.variant_of(form).and_then(|word| self.id(word)));
    }

    /// What is left without one or two endings and one beginning.
    fn add_roots(&self, form: &str, ids: &mut Vec<Id>) {
        let mut stems = vec![form.to_owned()];
        let mut fresh = 0..1;
        for _ in 0..ENDINGS {
            for at in fresh.clone() {
                let cut: Vec<String> = self
                    .spelling
                    .suffixes
                    .iter()
                    .filter_map(|(cut, put)| root("", stems[at].strip_suffix(cut)?, put))
                    .collect();
                stems.extend(cut);
            }
            fresh = fresh.end..stems.len();
        }
        for stem in stems {
            self.note(&stem, ids);
            for (cut, put) in self.spelling.prefixes {
                if let Some(root) = stem.strip_prefix(cut).and_then(|rest| root(put, rest, "")) {
                    self.note(&root, ids);
                }
            }
        }
    }
}

fn root(before: &str, rest: &str, after: &str) -> Option<String> {
    Some([before, rest, after].concat()).filter(|root| root.len() >= SHORTEST_ROOT)
}

/// A form, and what it is without digits for letters and letters drawn out.
fn spellings(form: &str) -> Vec<String> {
    let mut all = vec![form.to_owned()];
    if form.contains(|it: char| !it.is_alphabetic()) {
        all.push(form.chars().map(letter_for).collect());
        // "pura2" is "pura-pura".
        all.extend(form.strip_suffix('2').map(str::to_owned));
    }
    for at in 0..all.len() {
        let drawn_out = [squeezed(&all[at], 3, 1), squeezed(&all[at], 3, 2)];
        let mut end = all[at].chars().rev();
        let doubled =
            matches!((end.next(), end.next()), (Some(last), Some(before)) if last == before);
        all.extend(drawn_out);
        if doubled {
            let mut short = squeezed(&all[at], 3, 2);
            short.pop();
            all.push(short);
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Runs of at least so many equal letters made as long as said.
fn squeezed(form: &str, at_least: usize, to: usize) -> String {
    let letters: Vec<char> = form.chars().collect();
    letters
        .chunk_by(|one, next| one == next)
        .flat_map(|run| {
            let keep = if run.len() >= at_least { to } else { run.len() };
            &run[..keep]
        })
        .collect()
}

/// The letter that a digit or a sign stands for in a word.
fn letter_for(written: char) -> char {
    match written {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '6' | '9' => 'g',
        '7' => 't',
        other => other,
    }
}

/// Whether "b*ngs*t" hides "bangsat": a mask for a letter.
fn fits_mask(written: &str, word: &str) -> bool {
    let shown = written.chars().filter(|it| *it != MASK).count();
    written.chars().count() == word.chars().count()
        && shown * 3 >= word.chars().count()
        && written
            .chars()
            .zip(word.chars())
            .all(|(here, letter)| here == MASK || letter_for(here) == letter)
}
