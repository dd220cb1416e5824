//! Putting words into a field as if a person had typed them, so that the
//! browser's own undo takes them back.

use std::fmt;
use std::ops::Range;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlDocument, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// The browser did not put the words in, and the field holds what it held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotTyped;

impl fmt::Display for NotTyped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the browser did not put the words into the field")
    }
}

impl std::error::Error for NotTyped {}

impl From<JsValue> for NotTyped {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Types words where the cursor of the field with this id stands, over what is
/// selected there, and leaves the focus in the field.
///
/// # Errors
/// Where there is no such field, or the browser refuses.
pub fn type_at_cursor(id: &str, words: &str) -> Result<(), NotTyped> {
    let document = document()?;
    Field::find(&document, id)?.focus()?;
    insert(&document, words)
}

/// Makes the field with this id hold a text by typing only what differs, and
/// leaves the focus in the field, behind the change.
///
/// # Errors
/// Where there is no such field, or the browser refuses.
pub fn retype(id: &str, text: &str) -> Result<(), NotTyped> {
    let document = document()?;
    let field = Field::find(&document, id)?;
    field.focus()?;
    let before = field.value();
    let (place, words) = difference(&before, text);
    field.select(units(&before[..place.start])..units(&before[..place.end]))?;
    insert(&document, words)
}

enum Field {
    Line(HtmlInputElement),
    Lines(HtmlTextAreaElement),
}

impl Field {
    fn find(document: &Document, id: &str) -> Result<Self, NotTyped> {
        let element = document.get_element_by_id(id).ok_or(NotTyped)?;
        element
            .dyn_into()
            .map(Self::Lines)
            .or_else(|element| element.dyn_into().map(Self::Line).map_err(|_| NotTyped))
    }

    fn focus(&self) -> Result<(), NotTyped> {
        let element: &HtmlElement = match self {
            Self::Line(input) => input,
            Self::Lines(area) => area,
        };
        Ok(element.focus()?)
    }

    fn value(&self) -> String {
        match self {
            Self::Line(input) => input.value(),
            Self::Lines(area) => area.value(),
        }
    }

    /// Selects from which to before which UTF-16 unit.
    fn select(&self, place: Range<u32>) -> Result<(), NotTyped> {
        match self {
            Self::Line(input) => input.set_selection_range(place.start, place.end)?,
            Self::Lines(area) => area.set_selection_range(place.start, place.end)?,
        }
        Ok(())
    }
}

/// No other interface of the browser keeps its undo.
fn insert(document: &Document, words: &str) -> Result<(), NotTyped> {
    let document: &HtmlDocument = document.unchecked_ref();
    let done = if words.is_empty() {
        document.exec_command("delete")?
    } else {
        document.exec_command_with_show_ui_and_value("insertText", false, words)?
    };
    if done { Ok(()) } else { Err(NotTyped) }
}

/// The bytes of a text that another one has differently, and what it has there.
fn difference<'a>(before: &str, after: &'a str) -> (Range<usize>, &'a str) {
    let same = |(one, other): &(char, char)| one == other;
    let length = |pairs: Vec<(char, char)>| pairs.iter().map(|(it, _)| it.len_utf8()).sum();
    let start: usize = length(before.chars().zip(after.chars()).take_while(same).collect());
    let (before_rest, after_rest) = (&before[start..], &after[start..]);
    let end: usize = length(
        before_rest
            .chars()
            .rev()
            .zip(after_rest.chars().rev())
            .take_while(same)
            .collect(),
    );
    let changed = start..before.len() - end;
    (changed, &after_rest[..after_rest.len() - end])
}

/// How many UTF-16 units a text has, as the browser counts; a text that is
/// typed never has more than can be counted so.
fn units(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

fn document() -> Result<Document, NotTyped> {
    web_sys::window()
        .and_then(|window| window.document())
        .ok_or(NotTyped)
}
