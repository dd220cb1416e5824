//! Contacts as phones write them.

use proptest::prelude::*;
use tagih_santun::domain::exchange::vcard::{
    Card, CardFileProblem, CardName, LARGEST_FILE, MOST_CARDS, read,
};

mod oracle;

pub const V21: &[u8] = include_bytes!("../samples/contacts/v21.vcf");
pub const V30: &[u8] = include_bytes!("../samples/contacts/v30.vcf");
pub const V40: &[u8] = include_bytes!("../samples/contacts/v40.vcf");
pub const BROKEN: &[u8] = include_bytes!("../samples/contacts/rusak.vcf");

/// Does what the browser does for the app.
pub fn decode(label: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

pub fn cards(bytes: &[u8]) -> Vec<Card> {
    read(bytes, &decode).unwrap()
}

/// A card with this line in it, and a number.
fn card(version: &str, lines: &str) -> Card {
    let file = format!("BEGIN:VCARD\r\nVERSION:{version}\r\n{lines}\r\nTEL:0812\r\nEND:VCARD\r\n");
    let [card] = <[Card; 1]>::try_from(cards(file.as_bytes())).unwrap();
    assert_eq!(card.numbers, ["0812"], "reading {lines:?}");
    card
}

fn check_name(version: &str, lines: &str, name: &str) {
    let read = card(version, lines).name;
    assert_eq!(
        read,
        CardName::Written(name.to_owned()),
        "reading {lines:?}"
    );
}

fn check_broken(version: &str, lines: &str, readable: &str) {
    let readable = readable.to_owned();
    assert_eq!(
        card(version, lines).name,
        CardName::Broken { readable },
        "reading {lines:?}"
    );
}

fn written(name: &str, numbers: &[&str]) -> Card {
    Card {
        name: CardName::Written(name.to_owned()),
        numbers: numbers.iter().map(|it| (*it).to_owned()).collect(),
        emails: Vec::new(),
        address: String::new(),
        is_business: false,
        is_whole: true,
    }
}

#[test]
fn names_in_quoted_printable() {
    check_name(
        "2.1",
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Ibu=20Ros=C3=A9",
        "Ibu Rosé",
    );
    check_name("2.1", "FN;QUOTED-PRINTABLE:Ibu=20Sari", "Ibu Sari");
    check_name(
        "2.1",
        "fn;encoding=quoted-printable;charset=utf-8:Ros=c3=a9",
        "Rosé",
    );
    check_name(
        "3.0",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ros=C3=A9",
        "Rosé",
    );
    check_name(
        "2.1",
        "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ros=E9",
        "Rosé",
    );
    check_name(
        "2.1",
        "FN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:=93Ros=E9=94",
        "“Rosé”",
    );
    check_name(
        "2.1",
        "FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=93=63=92=86",
        "田中",
    );
    check_name(
        "2.1",
        "FN;ENCODING=QUOTED-PRINTABLE:Ibu =\r\nSari=\r\n Dewi",
        "Ibu Sari Dewi",
    );
    check_name("2.1", "FN;ENCODING=QUOTED-PRINTABLE:Ros=C3=\r\n=A9", "Rosé");
    check_name(
        "2.1",
        "FN;ENCODING=QUOTED-PRINTABLE:=0D=0AIbu=0D=0ASari=0D=0A",
        "Ibu Sari",
    );
    check_name(
        "2.1",
        "N;ENCODING=QUOTED-PRINTABLE:Sari=3B Dewi;Ibu;;;",
        "Ibu Sari; Dewi",
    );
}

#[test]
fn a_broken_name_is_told_and_takes_nothing_else_along() {
    check_broken(
        "2.1",
        "FN;ENCODING=QUOTED-PRINTABLE:Ibu Sar=C3",
        "Ibu Sar\u{fffd}",
    );
    check_broken("2.1", "FN;ENCODING=QUOTED-PRINTABLE:Ibu Sar=E", "Ibu Sar=E");
    check_broken(
        "2.1",
        "FN;ENCODING=QUOTED-PRINTABLE:Ibu =ZZSari",
        "Ibu =ZZSari",
    );
    check_broken("2.1", "FN;ENCODING=QUOTED-PRINTABLE:Ibu Sar=", "Ibu Sar");
    check_broken("2.1", "N;ENCODING=QUOTED-PRINTABLE:Sar=;Ibu;;;", "Ibu Sar");
    check_broken(
        "2.1",
        "FN;CHARSET=NO-SUCH-SET;ENCODING=QUOTED-PRINTABLE:Sari=20Dewi",
        "Sari Dewi",
    );
    check_broken("3.0", "FN:Ibu Sar\u{fffd}", "Ibu Sar\u{fffd}");
    // A name that can be read does not stand in for one that cannot.
    check_broken(
        "2.1",
        "FN;ENCODING=QUOTED-PRINTABLE:=C3\r\nN:Sari;Ibu",
        "\u{fffd}",
    );
    let latin = b"BEGIN:VCARD\nFN:Ros\xe9\nEND:VCARD";
    assert_eq!(
        cards(latin)[0].name,
        CardName::Broken {
            readable: "Ros\u{fffd}".to_owned()
        }
    );
}

#[test]
fn names_are_put_together_as_they_are_spoken() {
    check_name(
        "3.0",
        "N:Sari;Ibu;Dewi;Hj.;S.Pd.",
        "Hj. Ibu Dewi Sari S.Pd.",
    );
    check_name("3.0", "N:Sari;Ibu", "Ibu Sari");
    check_name("3.0", "FN:\r\nN:Sari;;;;", "Sari");
    check_name("3.0", "FN:Warung Sari\r\nN:Sari;Ibu", "Warung Sari");
    check_name(
        "3.0",
        "FN:Made\\, Sayur\\; Buah\\nSegar\\\\",
        "Made, Sayur; Buah Segar\\",
    );
    check_name("3.0", "FN:Siti \r\n Nur", "Siti Nur");
    check_name("3.0", "FN:Si\r\n\tti", "Siti");
    check_name("2.1", "FN:Siti\r\n Nur", "Siti Nur");
    let business = card("3.0", "ORG:Toko Maju\\; Jaya;Cabang");
    assert_eq!(
        business.name,
        CardName::Written("Toko Maju; Jaya".to_owned())
    );
    assert!(business.is_business);
    assert_eq!(card("3.0", "NOTE:x").name, CardName::Missing);
}

#[test]
fn cards_of_old_phones() {
    assert_eq!(
        cards(V21),
        [
            written("Ibu Sari", &["081200001001", "0215550100"]),
            Card {
                emails: vec!["toko.rose@example.com".to_owned()],
                address: "Jl. Melati No. 5, Bandung, 40111, Indonesia".to_owned(),
                ..written(
                    "Toko Rosé \"★\" Jaya Abadi Sentosa Makmur",
                    &["+62 812-0000-1002", "+62 812-0000-1003"]
                )
            },
            written("Pak Ujang", &["0812 0000 1004"]),
        ]
    );
}

#[test]
fn cards_of_new_phones() {
    assert_eq!(
        cards(V30),
        [
            Card {
                emails: vec!["melati@example.com".to_owned()],
                address: "Jl. Mawar 7 RT 01, Surabaya, Jawa Timur, 60111, Indonesia".to_owned(),
                ..written(
                    "Warung Melati",
                    &["+62 812-0000-1005", "(021) 555-0101", "(021) 555-0102"]
                )
            },
            written(
                "Siti Nur Aisyah binti Abdullah yang punya warung di pojok jalan dekat masjid besar",
                &["+6281200001006"]
            ),
        ]
    );
    assert_eq!(
        cards(V40),
        [
            Card {
                emails: vec![
                    "bengkel@example.com".to_owned(),
                    "lama@example.com".to_owned()
                ],
                address: "Jl. Kenanga, Gang 3, Denpasar, Bali, 80111, Indonesia".to_owned(),
                is_business: true,
                ..written(
                    "Bengkel Ujang 🔧",
                    &["+62-812-0000-1007", "+62-21-555-0103"]
                )
            },
            written("Pak Made; Sayur, Buah", &["0812-0000-1008"]),
        ]
    );
}

#[test]
fn a_file_that_is_cut_short_says_where() {
    let read = cards(BROKEN);
    let whole: Vec<bool> = read.iter().map(|it| it.is_whole).collect();
    assert_eq!(whole, [true, true, true, true, true, false]);
    let broken = |readable: &str| CardName::Broken {
        readable: readable.to_owned(),
    };
    assert_eq!(read[0].name, broken("Ibu Sar\u{fffd}"));
    assert_eq!(read[1].name, broken("Pak Gun"));
    assert_eq!(read[1].numbers, ["081200001012"]);
    assert_eq!(read[2], written("Ibu Tetangga", &["081200001013"]));
    let nested = cards(b"BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B\nEND:VCARD\n");
    assert_eq!(
        nested.iter().map(|it| it.is_whole).collect::<Vec<_>>(),
        [false, true]
    );
}

#[test]
fn what_is_no_contact_is_refused() {
    for bytes in [
        &b""[..],
        b"Nama;HP\nBudi;1\n",
        b"END:VCARD\n",
        b"\x00\xff\xfe",
    ] {
        assert_eq!(
            read(bytes, &decode),
            Err(CardFileProblem::NoCards),
            "{bytes:?}"
        );
    }
    let large = vec![b'a'; LARGEST_FILE + 1];
    assert_eq!(read(&large, &decode), Err(CardFileProblem::TooLarge));
    let many = "BEGIN:VCARD\nEND:VCARD\n".repeat(MOST_CARDS);
    assert_eq!(cards(many.as_bytes()).len(), MOST_CARDS);
    let more = format!("{many}BEGIN:VCARD\n");
    assert_eq!(
        read(more.as_bytes(), &decode),
        Err(CardFileProblem::TooMany)
    );
}

#[test]
fn files_in_utf_16_and_with_a_mark_are_read() {
    let text = "\u{feff}BEGIN:VCARD\r\nFN:Rosé\r\nEND:VCARD\r\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [text.as_bytes(), &little, &big] {
        assert_eq!(cards(bytes), [written("Rosé", &[])], "{bytes:?}");
    }
}

/// Lines that make trouble, in any order.
fn nasty_file() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "BEGIN:VCARD",
        "END:VCARD",
        "VERSION:2.1",
        "VERSION:3.0",
        "FN:Sari",
        "N;ENCODING=QUOTED-PRINTABLE:Sar=",
        "FN;QUOTED-PRINTABLE:=C3=",
        "=A9",
        " lanjut",
        "\tlagi",
        "TEL;TYPE=\"a:b;c\",PREF:tel:+62812;ext=1",
        "TEL",
        ":",
        ";",
        "=",
        "item1.TEL:0812",
        ".:x",
        "ADR:;;;;;;;;;;",
        "N:\\;\\",
        "PHOTO;BASE64:AAAA",
        "",
        "é;\":",
    ]);
    prop::collection::vec(line, 0..24).prop_map(|lines| lines.join("\r\n"))
}

proptest! {
    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let framed = [b"BEGIN:VCARD\r\n", bytes.as_slice(), b"\r\nEND:VCARD\r\n"].concat();
        for bytes in [bytes, framed] {
            if let Ok(cards) = read(&bytes, &decode) {
                prop_assert!(!cards.is_empty());
            }
        }
    }

    #[test]
    fn no_mix_of_lines_breaks_the_reader(file in nasty_file()) {
        if let Ok(cards) = read(file.as_bytes(), &decode) {
            prop_assert!(cards.len() <= file.matches("BEGIN:VCARD").count());
        }
    }

    /// However a name is written by the rules, it is read as it was meant.
    #[test]
    fn a_name_in_quoted_printable_reads_back(name in "[ -~éñ★🔧]{1,60}") {
        let meant = name.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assume!(!meant.is_empty());
        let all: String = name.bytes().map(|it| format!("={it:02X}")).collect();
        let folded = all.as_bytes().chunks(60).map(|it| str::from_utf8(it).unwrap());
        let folded = folded.collect::<Vec<_>>().join("=\r\n");
        let lines = format!("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{folded}");
        // A backslash that was encoded still escapes what follows.
        prop_assume!(!name.contains('\\'));
        prop_assert_eq!(card("2.1", &lines).name, CardName::Written(meant));
    }
}
