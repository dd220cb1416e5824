//! Payment QRs put together by hand, with a checksum of their own.

use proptest::prelude::*;

/// A field.
pub type Field = (u8, String);

/// Fields as text, without a seal.
pub fn fields<'a>(all: impl IntoIterator<Item = (u8, &'a str)>) -> String {
    all.into_iter()
        .map(|(tag, value)| format!("{tag:02}{:02}{value}", value.chars().count()))
        .collect()
}

/// A text with its seal.
pub fn sealed(body: &str) -> String {
    let body = format!("{body}6304");
    let seal = checksum(&body);
    format!("{body}{seal:04X}")
}

/// The checksum bit by bit, as EMVCo describes it.
fn checksum(text: &str) -> u16 {
    text.bytes().fold(0xFFFF, |crc, byte| {
        (0..8).fold(crc ^ (u16::from(byte) << 8), |crc, _| {
            let carried = crc & 0x8000 != 0;
            (crc << 1) ^ if carried { 0x1021 } else { 0 }
        })
    })
}

/// The fields of a shop's QR that is sound.
pub fn usual() -> Vec<Field> {
    let account = fields([
        (0, "ID.CO.CONTOH.WWW"),
        (1, "936000000000000001"),
        (2, "CONTOH0001"),
        (3, "UMI"),
    ]);
    let register = fields([(0, "ID.CO.QRIS.WWW"), (2, "ID1020000000001"), (3, "UMI")]);
    let more = fields([(7, "A01")]);
    [
        (1, "11"),
        (26, &account),
        (51, &register),
        (52, "5411"),
        (53, "360"),
        (58, "ID"),
        (59, "WARUNG CONTOH"),
        (60, "BANDUNG"),
        (61, "40111"),
        (62, &more),
    ]
    .map(|(tag, value)| (tag, value.to_owned()))
    .into()
}

/// The text of a QR with these fields after its beginning.
pub fn text(all: &[Field]) -> String {
    let all = all.iter().map(|(tag, value)| (*tag, value.as_str()));
    sealed(&format!("000201{}", fields(all)))
}

/// The usual one with one field changed, added at the end, or left out.
pub fn with(tag: u8, value: Option<&str>) -> String {
    let mut all = usual();
    match (all.iter_mut().find(|it| it.0 == tag), value) {
        (Some(field), Some(value)) => value.clone_into(&mut field.1),
        (None, Some(value)) => all.push((tag, value.to_owned())),
        (_, None) => all.retain(|it| it.0 != tag),
    }
    text(&all)
}

/// Any sound QR: other names and accounts, more or fewer fields, in any order.
pub fn any_qris() -> impl Strategy<Value = String> {
    let more = prop::option::of("[A-Z0-9]{1,20}");
    let postal = prop::option::of("[0-9]{5}");
    (
        "[A-Z0-9][A-Za-z0-9 .&'-]{0,24}",
        "[A-Z0-9][A-Za-z0-9 .&'-]{0,14}",
        "[0-9]{10,19}",
        26_u8..=50,
        more,
        postal,
    )
        .prop_flat_map(|(name, city, account, place, more, postal)| {
            let template = fields([(0, "ID.CO.CONTOH.WWW"), (1, &account)]);
            let mut all = usual();
            for (tag, value) in &mut all {
                match tag {
                    26 => (*tag, *value) = (place, template.clone()),
                    59 => value.clone_from(&name),
                    60 => value.clone_from(&city),
                    _ => {}
                }
            }
            all.retain(|(tag, _)| !matches!(tag, 61 | 62));
            all.extend(postal.map(|it| (61, it)));
            all.extend(more.map(|it| (62, fields([(1, it.as_str())]))));
            Just(all).prop_shuffle()
        })
        .prop_map(|all| text(&all))
}
