//! Whether a text asks for money the way one would want to be asked: no
//! threat, insult or shaming, nothing that others should not read (S0.5, S2.6,
//! S4.4, S4.5, S4.7, S4.8).
//!
//! The rules are data of a language (`content::tone`). A text is cut into
//! words ([`word`]), each word is read in all the ways it can be meant
//! ([`lexicon`]), and patterns of words ([`pattern`]) find what a rule is
//! about. What no pattern can say is measured ([`measure`]), and what none
//! names is weighed ([`score`]).

pub mod check;
pub mod finding;
pub mod lexicon;
pub mod measure;
pub mod pattern;
pub mod rule;
pub mod score;
pub mod setting;
pub mod word;
