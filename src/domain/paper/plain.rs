//! The same paper as a text, for a message, an e-mail or the clipboard.

use super::{Blank, Block, Fact, Paper, Section, Signature, Table};

impl Paper {
    /// All that the paper says, without what only paper has: boxes for stamps,
    /// QRs, and the photos themselves, of which the captions stay. Blank lines
    /// stand between its parts.
    pub fn plain(&self) -> String {
        let head = [
            self.letterhead.join("\n"),
            self.title.clone(),
            self.subtitle.clone(),
        ];
        let parts = head.into_iter().chain(self.sections.iter().map(section));
        joined(parts, "\n\n")
    }
}

fn section(section: &Section) -> String {
    let words = blocks(&section.blocks);
    joined([section.heading.clone(), words], "\n")
}

fn blocks(blocks: &[Block]) -> String {
    joined(blocks.iter().map(block), "\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Words(words) | Block::Note(words) => words.clone(),
        Block::Quote(words) => joined(words.lines().map(|line| format!("> {line}")), "\n"),
        Block::Lines(lines) => lines.join("\n"),
        Block::Facts(facts) => joined(facts.iter().map(fact), "\n"),
        Block::Table(it) => table(it),
        Block::List(lines) => joined(lines.iter().map(|line| format!("- {line}")), "\n"),
        Block::Clauses(clauses) => {
            let numbered = (1..).zip(clauses);
            joined(numbered.map(|(at, words)| format!("{at}. {words}")), "\n")
        }
        Block::Happened(it) => {
            let head = joined([it.when.clone(), it.what.clone()], " · ");
            joined([head, blocks(&it.blocks)], "\n")
        }
        Block::Picture(it) => format!("[{}]", it.caption),
        // Whoever reads a text has nothing to scan.
        Block::Scan(_) => String::new(),
        Block::ToFill(blanks) => joined(blanks.iter().map(blank), "\n"),
        Block::Signatures(them) => joined(them.iter().map(signature), "\n\n"),
        Block::Together(kept) => blocks(kept),
    }
}

fn fact(fact: &Fact) -> String {
    format!("{}: {}", fact.label, fact.value)
}

/// A line for each row; a cell without words takes no room.
fn table(table: &Table) -> String {
    let head: Vec<String> = table.columns().iter().map(|it| it.1.clone()).collect();
    let rows = table.rows().iter().map(Vec::as_slice);
    let rows = std::iter::once(head.as_slice())
        .chain(rows)
        .chain([table.total()]);
    joined(rows.map(|row| joined(row.iter().cloned(), " · ")), "\n")
}

fn blank(blank: &Blank) -> String {
    format!("{}: ____", blank.label)
}

fn signature(signature: &Signature) -> String {
    joined([signature.role.clone(), signature.name.clone()], "\n")
}

/// The parts that say something, with what stands between them.
fn joined(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    let said = parts.into_iter().filter(|it| !it.is_empty());
    said.collect::<Vec<_>>().join(between)
}
