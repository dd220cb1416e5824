//! Finding what the rules of a language are about in a text.

use std::borrow::Cow;
use std::ops::Range;

use super::finding::{Finding, Kinder, Part};
use super::lexicon::Lexicon;
use super::measure;
use super::pattern::{Class, Name, Pattern, Read, names};
use super::rule::{Instead, Kind, MASKED, Missing, Need, Reader, Rule, Severity, Wording};
use super::score::{Impression, Scale};
use super::setting::{Asks, Listener, Medium, Setting};
use super::word::{Word, Words};

/// The rules of a language, ready to be used; made once.
#[derive(Clone, Debug)]
pub struct Rules {
    pub(super) wording: Wording,
    lexicon: Lexicon,
    patterns: Vec<Looked>,
    /// For each word of the lexicon the patterns that can begin with it.
    starts: Vec<Vec<usize>>,
    scale: Scale,
}

/// A pattern and what it is for.
#[derive(Clone, Debug)]
struct Looked {
    pattern: Pattern,
    purpose: Purpose,
}

/// The rows are those of the wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    Finds(usize),
    Excuses(usize),
    Meets(usize),
}

/// Words that a pattern took: from which to before which.
type Span = Range<usize>;

/// A text, its words, and what the patterns took of them.
struct Matched<'t> {
    text: &'t str,
    words: Words,
    read: Vec<Read>,
    matches: Vec<(Purpose, Span)>,
}

impl Rules {
    pub fn new(wording: Wording) -> Self {
        let lines = lines(&wording);
        let named = lines.iter().flat_map(|(_, line)| names(line));
        let words = named
            .filter_map(|name| match name {
                Name::Word(word) | Name::Exact(word) => Some(word),
                Name::Class(_) => None,
            })
            .chain(wording.classes.iter().flat_map(words_of))
            .chain(wording.weights.words());
        let masked = wording.classes.iter().filter(|(name, _)| *name == MASKED);
        let lexicon = Lexicon::new(wording.spelling, words, masked.flat_map(words_of));
        let patterns: Vec<Looked> = lines
            .iter()
            .map(|&(purpose, line)| Looked {
                pattern: Pattern::read(line, &lexicon, wording.classes),
                purpose,
            })
            .collect();
        let mut starts = vec![Vec::new(); lexicon.size()];
        for (row, looked) in patterns.iter().enumerate() {
            for id in looked.pattern.first_words() {
                starts[usize::from(id)].push(row);
            }
        }
        let scale = Scale::new(wording.weights, &lexicon);
        Self {
            wording,
            lexicon,
            patterns,
            starts,
            scale,
        }
    }

    /// All that is to be mended in a text, in the order of the text; what is
    /// found in a subject comes first.
    pub fn check(&self, text: &str, setting: &Setting) -> Vec<Finding> {
        let mut findings = Vec::new();
        if let Medium::Email { subject } = setting.medium {
            findings.extend(measure::subject(self, subject));
            let emotional = self.rude(&self.read(subject), setting);
            findings.extend(emotional.into_iter().map(|finding| Finding {
                part: Part::Subject,
                // A threat stays one wherever it stands.
                kind: match finding.severity() {
                    Severity::Blocks => finding.kind,
                    Severity::Warns => Kind::SubjectEmotional,
                },
                ..finding
            }));
        }
        let read = self.read(text);
        findings.extend(self.weighed(&read, self.rude(&read, setting)));
        findings.extend(self.missing(&read, setting));
        findings.extend(measure::length(self, text, setting));
        findings.sort_by_key(|it| (it.part, it.place.start, it.place.end));
        findings
    }

    /// Whether the word, however it is spelt, belongs to the class.
    pub(super) fn is_of(&self, class: &str, word: &Word) -> bool {
        let forms = self.lexicon.read(word).forms;
        let classes = self.wording.classes.iter();
        classes
            .filter(|(name, _)| *name == class)
            .flat_map(words_of)
            .filter_map(|word| self.lexicon.id(word))
            .any(|id| forms.binary_search(&id).is_ok())
    }

    /// What the text had better not say. Of what overlaps and is of the same
    /// kind, the longest counts.
    fn rude(&self, read: &Matched, setting: &Setting) -> Vec<Finding> {
        let Matched {
            text,
            words,
            matches,
            ..
        } = read;
        let excused = |row, span: &Span| {
            matches
                .iter()
                .any(|(purpose, other)| *purpose == Purpose::Excuses(row) && overlap(span, other))
        };
        let mut findings = measure::shouting(self, text, words);
        for (purpose, span) in matches {
            if let Purpose::Finds(row) = *purpose {
                let rule = &self.wording.rules[row];
                if applies(rule, setting) && !excused(row, span) {
                    findings.push(finding(rule, text, words, span));
                }
            }
        }
        findings.sort_by_key(|it| std::cmp::Reverse(it.place.len()));
        let mut kept: Vec<Finding> = Vec::new();
        for finding in findings {
            let covered =
                |it: &Finding| it.kind == finding.kind && overlap(&it.place, &finding.place);
            if !kept.iter().any(covered) {
                kept.push(finding);
            }
        }
        kept
    }

    /// What stands of this once the words of the text are weighed together. A
    /// pattern can be met by harmless words: where the whole text is kind, what
    /// merely warns gives way, unless its own sentence is not kind. What stops
    /// a message and what is loud stands.
    fn weighed(&self, read: &Matched, mut findings: Vec<Finding>) -> Vec<Finding> {
        let is_soft = |finding: &Finding| {
            let sentence = read.words.sentence_at(finding.place.start);
            let words = read.words.words.iter().zip(&read.read);
            let words: Vec<Read> = words
                .filter(|(word, _)| sentence.contains(&word.place.start))
                .map(|(_, read)| read.clone())
                .collect();
            self.scale.weight(&words) <= 0
        };
        match self.scale.impression(&read.read) {
            Impression::Kind => findings.retain(|it| {
                it.severity() == Severity::Blocks || it.kind == Kind::Shouting || !is_soft(it)
            }),
            Impression::Harsh { sentence } if findings.is_empty() => {
                let place = read.words.sentences.get(sentence).cloned();
                findings.extend(place.map(|place| measure::harsh(self, place)));
            }
            Impression::Harsh { .. } | Impression::Plain => {}
        }
        findings
    }

    /// What the text lacks for its purpose.
    fn missing(&self, read: &Matched, setting: &Setting) -> Vec<Finding> {
        let Matched { text, matches, .. } = read;
        let met = |row| matches.iter().any(|(it, _)| *it == Purpose::Meets(row));
        let needs = self.wording.needs.iter().enumerate();
        needs
            .filter(|(row, need)| needed(need, setting) && !met(*row))
            .map(|(_, need)| {
                let end = text.trim_end().len();
                let (at, added) = match need.kinder {
                    Missing::Begin(words) => (0, Some(words)),
                    Missing::End(words) => (end, Some(words)),
                    Missing::Ask => (end, None),
                };
                Finding {
                    rule: need.kind.name(),
                    kind: need.kind,
                    part: Part::Body,
                    place: at..at,
                    why: need.why,
                    kinder: added.map(|words| Kinder {
                        place: at..at,
                        text: Cow::Borrowed(words),
                    }),
                }
            })
            .collect()
    }

    fn read<'t>(&self, text: &'t str) -> Matched<'t> {
        let words = Words::of(text);
        let read: Vec<Read> = words
            .words
            .iter()
            .map(|word| Read {
                reading: self.lexicon.read(word),
                sentence: word.sentence,
            })
            .collect();
        let matches = self.matches(&read);
        Matched {
            text,
            words,
            read,
            matches,
        }
    }

    /// Every match of every pattern, with the longest end for each start.
    fn matches(&self, read: &[Read]) -> Vec<(Purpose, Span)> {
        let mut found = Vec::new();
        for at in 0..read.len() {
            let mut rows: Vec<usize> = read[at]
                .reading
                .roots
                .iter()
                .flat_map(|id| self.starts[usize::from(*id)].iter().copied())
                .collect();
            rows.sort_unstable();
            rows.dedup();
            for row in rows {
                let looked = &self.patterns[row];
                if let Some(length) = looked.pattern.matched(&read[at..]) {
                    found.push((looked.purpose, at..at + length));
                }
            }
        }
        found
    }
}

/// The words of a class.
fn words_of(class: &Class) -> impl Iterator<Item = &'static str> + use<> {
    class
        .1
        .split_whitespace()
        .map(|word| word.trim_start_matches('='))
}

/// Every pattern, one a line, with what it is for.
fn lines(wording: &Wording) -> Vec<(Purpose, &'static str)> {
    let mut lines = Vec::new();
    for (row, rule) in wording.rules.iter().enumerate() {
        lines.extend(
            rule.patterns
                .lines()
                .map(|line| (Purpose::Finds(row), line)),
        );
        lines.extend(
            rule.unless
                .lines()
                .map(|line| (Purpose::Excuses(row), line)),
        );
    }
    for (row, need) in wording.needs.iter().enumerate() {
        lines.extend(need.signs.lines().map(|line| (Purpose::Meets(row), line)));
    }
    lines
}

fn applies(rule: &Rule, setting: &Setting) -> bool {
    let spoken_joke = rule.kind == Kind::Joke && setting.medium == Medium::Speech;
    let reads = match rule.reader {
        Reader::Anyone => true,
        Reader::SomeoneElse => setting.listener == Listener::SomeoneElse,
    };
    reads && !spoken_joke
}

fn needed(need: &Need, setting: &Setting) -> bool {
    match need.kind {
        Kind::NoAmount | Kind::NoDate | Kind::NoWayToPay => {
            setting.asks == Asks::ForMoney && setting.listener == Listener::MayHearDetails
        }
        _ => true,
    }
}

fn finding(rule: &Rule, text: &str, words: &Words, span: &Span) -> Finding {
    let first = words.words[span.start].place.start;
    let last = words.words[span.end - 1].place.end;
    let place = first..last;
    let kinder = match rule.instead {
        Instead::OfSentence(instead) => {
            let sentence = words.sentence_at(first);
            Kinder {
                place: sentence.start..sentence.end.max(last),
                text: Cow::Borrowed(instead),
            }
        }
        Instead::OfWords(instead) => Kinder {
            place: place.clone(),
            text: cased(instead, &text[place.clone()]),
        },
    };
    Finding {
        rule: rule.key,
        kind: rule.kind,
        part: Part::Body,
        place,
        why: rule.why,
        kinder: Some(kinder),
    }
}

/// The words with a capital where those they replace have one.
fn cased(instead: &'static str, replaced: &str) -> Cow<'static, str> {
    let mut letters = instead.chars();
    match letters.next() {
        Some(first) if replaced.starts_with(char::is_uppercase) => first
            .to_uppercase()
            .chain(letters)
            .collect::<String>()
            .into(),
        _ => Cow::Borrowed(instead),
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
