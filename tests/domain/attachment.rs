use proptest::prelude::*;
use tagih_santun::domain::attachment::{
    AttachedFile, Attachment, AttachmentProblem, ContentHash, MediaType, NotAHash,
};

fn hash(text: &str) -> Result<ContentHash, NotAHash> {
    ContentHash::try_from(text.to_owned())
}

fn webm(bytes: &[u8]) -> AttachedFile {
    AttachedFile::new(MediaType::WebmAudio, bytes.to_vec()).unwrap()
}

#[test]
fn a_file_is_known_by_the_sha_256_of_its_bytes() {
    // The standard's own examples (FIPS 180-4).
    let cases = [
        (
            "",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        ),
        (
            "abc",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        ),
    ];
    for (bytes, expected) in cases {
        let about = webm(bytes.as_bytes()).about();
        assert_eq!(about.hash.to_string(), expected);
        assert_eq!(hash(expected), Ok(about.hash));
        assert_eq!(usize::try_from(about.bytes), Ok(bytes.len()));
    }
}

#[test]
fn a_hash_has_one_spelling() {
    let digits = webm(b"abc").about().hash.to_string();
    let cases = [
        String::new(),
        digits.to_uppercase(),
        digits[1..].to_owned(),
        format!("{digits}0"),
        format!("g{}", &digits[1..]),
        format!("é{}", &digits[2..]),
    ];
    for text in cases {
        assert_eq!(hash(&text), Err(NotAHash), "{text}");
    }
}

#[test]
fn the_journal_spells_an_attachment_out() {
    let about = webm(b"abc").about();
    let json = format!(
        r#"{{"hash":"{}","type":"audio/webm","bytes":3}}"#,
        about.hash
    );
    assert_eq!(serde_json::to_string(&about).unwrap(), json);
    assert_eq!(serde_json::from_str::<Attachment>(&json).unwrap(), about);
    let other = json.replace("webm", "ogg");
    assert!(serde_json::from_str::<Attachment>(&other).is_err());
}

#[test]
fn what_is_too_large_is_not_kept() {
    let bytes = vec![0; AttachedFile::LARGEST + 1];
    let problem = AttachedFile::new(MediaType::WebmAudio, bytes).unwrap_err();
    assert_eq!(problem, AttachmentProblem::TooLarge);
}

proptest! {
    #[test]
    fn altered_bytes_are_not_taken_for_the_file(bytes: Vec<u8>, other: Vec<u8>) {
        let file = webm(&bytes);
        let kept = AttachedFile::kept_as(file.about().hash, MediaType::WebmAudio, other.clone());
        if bytes == other {
            prop_assert_eq!(kept, Ok(file));
        } else {
            prop_assert_eq!(kept, Err(AttachmentProblem::Altered));
        }
    }
}
