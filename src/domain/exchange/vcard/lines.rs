//! Lines as they are meant, out of lines as they are written: folded ones, and
//! the soft line breaks of quoted-printable.

/// A line as it is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// All of it, without its end.
    pub bytes: Vec<u8>,
    /// Whether it says that it goes on, and does not: its rest is lost.
    pub is_cut: bool,
}

/// The lines of a file, without empty ones.
///
/// A line that begins with a space or a tab goes on the one before it; that
/// sign is a part of the text in 2.1 (versit, 2.1.3) and none later (RFC 6350,
/// 3.2). A quoted-printable value that ends with `=` goes on in the next line
/// (RFC 2045, 6.7), unless another property begins there: then whatever wrote
/// the file has lost the rest, and the other property is not drawn in.
pub fn lines(bytes: &[u8]) -> Vec<Line> {
    let mut written = bytes
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .filter(|line| !line.is_empty())
        .peekable();
    let mut lines: Vec<Line> = Vec::new();
    let mut keeps_the_sign = false;
    while let Some(line) = written.next() {
        if let ([b' ' | b'\t', rest @ ..], Some(last)) = (line, lines.last_mut()) {
            let rest = if keeps_the_sign { line } else { rest };
            last.bytes.extend_from_slice(rest);
            continue;
        }
        let mut line = Line {
            bytes: line.to_vec(),
            is_cut: false,
        };
        if is_quoted_printable(&line.bytes) {
            while line.bytes.last() == Some(&b'=') {
                match written.next_if(|next| !begins_a_property(next)) {
                    Some(next) => {
                        line.bytes.pop();
                        line.bytes.extend_from_slice(next);
                    }
                    None => {
                        line.is_cut = true;
                        break;
                    }
                }
            }
        }
        if is_head(&line.bytes, "BEGIN") {
            keeps_the_sign = false;
        }
        if is_head(&line.bytes, "VERSION") {
            keeps_the_sign = line.bytes.ends_with(b"2.1");
        }
        lines.push(line);
    }
    lines
}

/// The properties that phones write. A continued value that happens to look
/// like another one is taken for text.
const KNOWN: [&str; 37] = [
    "ADR",
    "AGENT",
    "ANNIVERSARY",
    "BDAY",
    "BEGIN",
    "CATEGORIES",
    "CLASS",
    "EMAIL",
    "END",
    "FN",
    "GENDER",
    "GEO",
    "IMPP",
    "KEY",
    "KIND",
    "LABEL",
    "LANG",
    "LOGO",
    "MAILER",
    "N",
    "NICKNAME",
    "NOTE",
    "ORG",
    "PHOTO",
    "PRODID",
    "RELATED",
    "REV",
    "ROLE",
    "SORT-STRING",
    "SOUND",
    "SOURCE",
    "TEL",
    "TITLE",
    "TZ",
    "UID",
    "URL",
    "VERSION",
];

fn begins_a_property(line: &[u8]) -> bool {
    let Some(end) = line.iter().position(|it| matches!(it, b':' | b';')) else {
        return false;
    };
    let name = line[..end].rsplit(|it| *it == b'.').next();
    name.is_some_and(|name| {
        KNOWN
            .iter()
            .any(|it| name.eq_ignore_ascii_case(it.as_bytes()))
            || name
                .get(..2)
                .is_some_and(|it| it.eq_ignore_ascii_case(b"X-"))
    })
}

fn is_head(line: &[u8], name: &str) -> bool {
    let head = line.split(|it| matches!(it, b':' | b';')).next();
    head.is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
}

/// Whether the parameters before the value say so, by name or without one.
fn is_quoted_printable(line: &[u8]) -> bool {
    const WORD: &[u8] = b"QUOTED-PRINTABLE";
    let head = line.split(|it| *it == b':').next().unwrap_or_default();
    head.windows(WORD.len())
        .any(|it| it.eq_ignore_ascii_case(WORD))
}
