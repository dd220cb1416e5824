//! Fields as payment QRs write them: a tag, a length, a value.
//!
//! Source: EMVCo, "QR Code Specification for Payment Systems, Merchant-Presented
//! Mode" 1.1, section 3: two digits each for tag and length, and the length
//! counts characters, not bytes.

/// The most characters that a value can have, which is what two digits count to.
pub const LONGEST_VALUE: usize = 99;

/// A field. Its tag is two digits, its value 1 to [`LONGEST_VALUE`] characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    tag: Tag,
    value: String,
}

/// What a field is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag(u8);

impl Tag {
    /// The tag of a number below 100.
    pub const fn new(number: u8) -> Self {
        assert!(number < 100);
        Self(number)
    }

    /// Its number, 0 to 99.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Field {
    /// A field; `None` where the value is empty or longer than can be said.
    pub fn new(tag: Tag, value: impl Into<String>) -> Option<Self> {
        let value = value.into();
        let fits = (1..=LONGEST_VALUE).contains(&value.chars().count());
        fits.then_some(Self { tag, value })
    }

    /// What it is about.
    pub fn tag(&self) -> Tag {
        self.tag
    }

    /// What it says; of a template, the fields inside.
    pub fn value(&self) -> &str {
        &self.value
    }
}

/// Reads fields in the order in which they stand. `None` where a tag or a
/// length is no number, a value is empty or ends too early, or a tag comes
/// twice. An empty text has no fields.
pub fn read(text: &str) -> Option<Vec<Field>> {
    let mut fields: Vec<Field> = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let tag = Tag(two_digits(rest)?);
        rest = &rest[2..];
        let length = usize::from(two_digits(rest)?);
        rest = &rest[2..];
        let end = end_of(rest, length)?;
        let field = Field::new(tag, &rest[..end])?;
        if fields.iter().any(|it| it.tag == tag) {
            return None;
        }
        fields.push(field);
        rest = &rest[end..];
    }
    Some(fields)
}

/// Writes fields in the order in which they stand: what [`read`] reads.
pub fn write(fields: &[Field]) -> String {
    fields
        .iter()
        .map(|it| {
            let length = it.value.chars().count();
            format!("{:02}{length:02}{}", it.tag.0, it.value)
        })
        .collect()
}

/// The number that two digits at the beginning of a text write.
fn two_digits(text: &str) -> Option<u8> {
    match text.as_bytes() {
        [tens @ b'0'..=b'9', units @ b'0'..=b'9', ..] => Some((tens - b'0') * 10 + (units - b'0')),
        _ => None,
    }
}

/// Where the first `length` characters end, in bytes; `None` where there are
/// fewer.
fn end_of(text: &str, length: usize) -> Option<usize> {
    text.char_indices()
        .map(|(at, _)| at)
        .chain([text.len()])
        .nth(length)
}
