//! The words: that they hold together, and that they read as they should.

mod bounds_words;
mod debt_messages;
mod drafts;
mod facts;
mod formats;
mod held_words;
mod holidays;
mod import_columns;
mod import_words;
mod ladder_words;
mod links;
mod messages_check;
mod promise_words;
mod proof;
mod ready_texts;
mod rewordings;
mod screen_texts;
mod screen_words;
mod scripts;
mod segments;
mod sheet_words;
mod strings_check;
mod templates;
mod text_quality;
mod tone;
