//! Papers: what is printed, mailed or copied, as blocks that the screen, a
//! printer and a plain text show alike.
//!
//! A paper is made in two steps: a model such as [`sheet`] picks the facts, and
//! `i18n` puts them into these blocks. Whatever shows the blocks knows neither.
//! [`Paper::plain`] is the same paper as a text.

pub mod acknowledgement;
pub mod agreement;
pub mod debts;
pub mod duty;
pub mod evidence;
pub mod kind;
pub mod letter;
pub mod limitation;
pub mod need;
pub mod parties;
mod plain;
pub mod receipt;
pub mod sheet;
mod sign;
pub mod small_claim;
pub mod statement;
mod table;

use crate::domain::attachment::Attachment;
use crate::domain::exchange::qris::code::PaymentCode;
pub use sign::{Duty, Signature};
pub use table::{Column, Table};

/// A paper, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// How it is laid out.
    pub form: Form,
    /// Who sends it, above everything else; empty where that is part of the
    /// paper itself.
    pub letterhead: Vec<String>,
    /// What it is, and about whom.
    pub title: String,
    /// From when, and from where or whom.
    pub subtitle: String,
    /// Its parts, in the order in which they are read.
    pub sections: Vec<Section>,
}

/// How a paper is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// On one page, in two columns: for someone who needs all of it in sight.
    Sheet,
    /// From top to bottom, over as many pages as it takes.
    Letter,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about; empty where the words speak for themselves.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A sentence or a few words.
    Words(String),
    /// Lines that stand as they are, such as an address.
    Lines(Vec<String>),
    /// Values, each after what it is.
    Facts(Vec<Fact>),
    /// Rows of figures.
    Table(Table),
    /// Short lines, one under the other.
    List(Vec<String>),
    /// What is agreed on, numbered so that it can be pointed at.
    Clauses(Vec<String>),
    /// Words that were said or sent, exactly as they were.
    Quote(String),
    /// Something that happened.
    Happened(Happening),
    /// A photo.
    Picture(Picture),
    /// A QR to pay by.
    Scan(Scan),
    /// What the small print says.
    Note(String),
    /// Room for handwriting.
    ToFill(Vec<Blank>),
    /// Who signs, side by side.
    Signatures(Vec<Signature>),
    /// Blocks that stay on one page, where one has room for them.
    Together(Vec<Block>),
}

/// A value and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: String,
}

impl Fact {
    /// A value after its label.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

/// Something that happened, and all that is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// When.
    pub when: String,
    /// What.
    pub what: String,
    /// The rest; may be empty.
    pub blocks: Vec<Block>,
}

/// A photo with what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub attachment: Attachment,
    /// What it shows, for those who see it and for those who do not.
    pub caption: String,
}

/// A QR to pay by, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// What it says, and whose it is.
    pub code: PaymentCode,
    /// What it is, for those who do not see it.
    pub label: String,
    /// Whose it is, how much to pay, and what to do.
    pub lines: Vec<String>,
}

/// Room for something that is written by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blank {
    /// What is to be written.
    pub label: String,
    /// How much of it.
    pub room: Room,
}

/// How much is written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// A name, a day, an amount, a signature.
    Line,
    /// A few sentences.
    Paragraph,
}

impl Paper {
    /// Whether somebody signs it over a duty stamp.
    pub fn needs_stamp(&self) -> bool {
        self.sections.iter().any(|it| any_stamp(&it.blocks))
    }
}

fn any_stamp(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::Signatures(them) => them.iter().any(|it| it.duty.is_some()),
        Block::Together(kept) => any_stamp(kept),
        _ => false,
    })
}
