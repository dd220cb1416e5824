//! Reading and filling templates.

use proptest::prelude::*;
use tagih_santun::domain::message::placeholder::Placeholder;
use tagih_santun::domain::message::template::{MissingValue, Template, TemplateProblem, Values};

fn filled(text: &str) -> Result<String, MissingValue> {
    let mut values = Values::default();
    values.set(Placeholder::Customer, "Bu Sari");
    values.set(Placeholder::Amount, "Rp 875.000");
    values.set(Placeholder::Speaker, "  ");
    Template::parse(text).unwrap().fill(&values)
}

#[test]
fn a_template_is_filled() {
    for (text, expected) in [
        ("Halo", "Halo"),
        ("{customer}, {amount}.\n", "Bu Sari, Rp 875.000."),
        ("Ini[[ {speaker}]] dari kami", "Ini dari kami"),
        ("Ini[[ {customer}]] dari kami", "Ini Bu Sari dari kami"),
        ("[[{customer}[[ dan {speaker}]]]], halo", "Bu Sari, halo"),
        ("[[{speaker}[[ dan {customer}]]]]halo", "halo"),
        ("a [b] c", "a [b] c"),
    ] {
        assert_eq!(filled(text), Ok(expected.to_owned()), "{text}");
    }
}

#[test]
fn a_place_without_a_value_is_an_error() {
    assert_eq!(
        filled("Ini {speaker}"),
        Err(MissingValue(Placeholder::Speaker))
    );
    assert_eq!(filled("{due}"), Err(MissingValue(Placeholder::Due)));
}

#[test]
fn a_text_that_does_not_hold_together_is_refused() {
    use TemplateProblem::{
        PartWithoutPlaceholder, UnclosedBrace, UnclosedPart, UnknownPlaceholder, UnopenedBrace,
        UnopenedPart,
    };
    for (text, expected) in [
        ("{amnt}", UnknownPlaceholder("amnt".to_owned())),
        ("{ amount }", UnknownPlaceholder(" amount ".to_owned())),
        ("{}", UnknownPlaceholder(String::new())),
        ("bayar {amount", UnclosedBrace("amount".to_owned())),
        ("amount}", UnopenedBrace),
        ("[[ {amount}", UnclosedPart),
        ("{amount} ]]", UnopenedPart),
        ("[[ halo ]]", PartWithoutPlaceholder),
        ("[[ halo [[{amount}]] ]]", PartWithoutPlaceholder),
    ] {
        assert_eq!(Template::parse(text), Err(expected), "{text}");
    }
}

#[test]
fn a_problem_says_what_to_mend() {
    let problem = Template::parse("{amnt}").unwrap_err();
    assert_eq!(problem.to_string(), "{amnt} is no placeholder");
    let missing = filled("{due}").unwrap_err();
    assert_eq!(missing.to_string(), "there is no value for {due}");
}

#[test]
fn a_template_knows_its_places() {
    let template = Template::parse("{amount}[[ {speaker}]]").unwrap();
    assert!(template.has(Placeholder::Amount) && template.has(Placeholder::Speaker));
    assert!(!template.has(Placeholder::Due));
}

#[test]
fn a_placeholder_is_found_by_its_name() {
    for (place, placeholder) in Placeholder::ALL.into_iter().enumerate() {
        for name in [placeholder.name(), placeholder.id_name()] {
            assert_eq!(Placeholder::from_name(name), Some(placeholder), "{name}");
        }
        assert_eq!(placeholder as usize, place);
    }
}

#[test]
fn a_template_is_shown_under_indonesian_names_and_stored_under_the_others() {
    let stored = "Bu, {amount}[[ (tempo {due}[[, {late}]])]].";
    let shown = "Bu, {jumlah}[[ (tempo {tempo}[[, {lewat}]])]].";
    let template = Template::parse(shown).unwrap();
    assert_eq!(template.source(Placeholder::name), stored);
    assert_eq!(template.source(Placeholder::id_name), shown);
    assert_eq!(Template::parse(stored), Ok(template));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_and_never_loses_words(text in "[a-z\\[\\]{} ]{0,40}") {
        if let Ok(template) = Template::parse(&text) {
            let mut values = Values::default();
            for placeholder in Placeholder::ALL {
                values.set(placeholder, placeholder.name());
            }
            let words: String = text.replace("[[", "").replace("]]", "").replace(['{', '}'], "");
            let filled = template.fill(&values).unwrap();
            prop_assert_eq!(filled, words.trim());
            prop_assert_eq!(template.source(Placeholder::name), text);
        }
    }

    #[test]
    fn a_value_with_braces_stays_as_it_is(value in "[^\\s][^\\n]{0,20}[^\\s]") {
        let mut values = Values::default();
        values.set(Placeholder::Customer, value.as_str());
        let filled = Template::parse("{customer}").unwrap().fill(&values).unwrap();
        prop_assert_eq!(filled, value.trim());
    }
}
