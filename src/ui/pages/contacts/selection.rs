//! The contacts on the screen, and who of them is wanted.

use super::{Chosen, ChosenBy};
use crate::device;
use crate::domain::command::Command;
use crate::domain::exchange::contacts::{self, Candidate, Fate, KnownNumbers, Refused};
use crate::ui::clock::Clock;
use crate::ui::state::Book;
use leptos::prelude::*;

/// The part of the page in which a contact is shown. It stays there while it is
/// mended, under the hands of the trader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Something is to be mended.
    ToMend,
    /// The book does not know them.
    New,
    /// The book knows them.
    There,
}

/// One contact, with what was done to it on the screen.
#[derive(Clone, Copy)]
pub struct Line {
    /// Its place, from one.
    pub number: usize,
    /// The contact, as it was mended.
    pub candidate: RwSignal<Candidate>,
    /// Whether it is wanted.
    pub wanted: RwSignal<bool>,
    /// What becomes of it.
    pub fate: Memo<Fate>,
    /// Where it is shown.
    pub part: Part,
}

/// All the contacts.
#[derive(Clone, Copy)]
pub struct Selection {
    book: Book,
    clock: Clock,
    lines: StoredValue<Vec<Line>>,
}

impl Selection {
    /// Lays contacts out. Who was picked by hand is wanted, unless there is
    /// something to mend or to decide.
    pub fn new(chosen: Chosen, book: Book, clock: Clock) -> Self {
        let known = Memo::new(move |_| book.with(KnownNumbers::of));
        let line = |(number, candidate): (usize, Candidate)| {
            let candidate = RwSignal::new(candidate);
            let fate = Memo::new(move |_| {
                known.with(|known| book.with(|ledger| candidate.with(|it| known.fate(it, ledger))))
            });
            let part = fate.with_untracked(|it| match it {
                Fate::Asked(_) => Part::ToMend,
                Fate::New => Part::New,
                Fate::Adds(_) | Fate::Known(_) => Part::There,
            });
            Line {
                number,
                candidate,
                wanted: RwSignal::new(chosen.by == ChosenBy::Hand && part == Part::New),
                fate,
                part,
            }
        };
        let lines = (1..).zip(chosen.candidates).map(line).collect();
        Self {
            book,
            clock,
            lines: StoredValue::new(lines),
        }
    }

    /// The contacts of a part in which the words of a search occur. It does not
    /// follow what is mended, so that nobody vanishes while they are.
    pub fn found(self, part: Part, query: &str) -> Vec<Line> {
        let query = query.to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let is_found =
            |line: &&Line| line.part == part && line.candidate.with_untracked(|it| has(it, &words));
        self.lines
            .with_value(|lines| lines.iter().filter(is_found).copied().collect())
    }

    /// Those that are wanted.
    pub fn wanted(self) -> Vec<Line> {
        self.lines
            .with_value(|lines| lines.iter().filter(|it| it.wanted.get()).copied().collect())
    }

    /// Wants all of these, or none; but for those of which there is nothing to
    /// take.
    pub fn want(self, lines: &[Line], wanted: bool) {
        for line in lines.iter().filter(|it| !wanted || it.may_be_wanted()) {
            line.wanted.set(wanted);
        }
    }

    /// What is to be recorded for those that are wanted.
    ///
    /// # Errors
    /// The first of them that is to be mended.
    pub fn commands(self) -> Result<Vec<Command>, (Line, Refused)> {
        let wanted = untrack(|| self.wanted());
        let candidates: Vec<Candidate> = wanted
            .iter()
            .map(|it| it.candidate.get_untracked())
            .collect();
        let candidates: Vec<&Candidate> = candidates.iter().collect();
        let now = self.clock.moment();
        self.book
            .with_untracked(|ledger| {
                contacts::intake(&candidates, ledger, now, &mut device::random::ten_bytes)
            })
            .map_err(|refused| (wanted[refused.at], refused))
    }
}

impl Line {
    /// Whether something of it can be taken, now or once it is mended.
    pub fn may_be_wanted(self) -> bool {
        let is_whole = self.candidate.with(|it| it.read.is_whole);
        is_whole && !matches!(self.fate.get(), Fate::Known(_))
    }
}

fn has(candidate: &Candidate, words: &[&str]) -> bool {
    let numbers = candidate.read.numbers.iter();
    let numbers: Vec<String> = numbers
        .flat_map(|it| [it.shown(), it.e164().to_owned()])
        .collect();
    let sought = format!("{} {}", candidate.name, numbers.join(" ")).to_lowercase();
    words.iter().all(|word| sought.contains(word))
}
