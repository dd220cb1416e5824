use super::places::Places;
use crate::content::messages::{RewordingProblem, TextKey, built_in, check_rewording, preview};
use crate::content::proof::{Verdict, Written};
use crate::device;
use crate::domain::command::Command;
use crate::domain::customer::NumberOwner;
use crate::domain::message::medium::Medium;
use crate::domain::message::placeholder::Placeholder;
use crate::domain::message::purpose::Purpose;
use crate::domain::message::template::Template;
use crate::domain::tone::finding::{Finding, Part};
use crate::i18n::{Language, describe, text};
use crate::ui::clock::use_clock;
use crate::ui::components::{Findings, Icon, PageHeader, SaveButton, TextField, Typed};
use crate::ui::navigation::use_navigation;
use crate::ui::pages::NotFound;
use crate::ui::routes::Route;
use crate::ui::state::{language, use_book, use_recorder};
use leptos::prelude::*;

/// The id of the field for the words.
pub const FIELD: &str = "wording";

/// The standing words of one text, in the language that it is written in.
#[component]
pub fn Wording(written: Language, key: TextKey) -> impl IntoView {
    let language = language();
    let text = built_in(written).find(|(it, _)| *it == key);
    let Some((_, original)) = text else {
        return view! { <NotFound /> }.into_any();
    };
    let written_in = match written {
        Language::Id => text::app::language_id(language),
        Language::En => text::app::language_en(language),
    };
    view! {
        <PageHeader
            title=describe::purpose(language, key.purpose).to_owned()
            subtitle=format!("{} · {written_in}", describe::text_for(language, key))
            back=Route::Wordings
        />
        <Editor written=written key=key original=original />
    }
    .into_any()
}

#[component]
fn Editor(written: Language, key: TextKey, original: &'static str) -> impl IntoView {
    let book = use_book();
    let clock = use_clock();
    let navigation = use_navigation();
    let recorder = use_recorder();
    let language = language();
    let kept = move || key.kept_as(written);
    let own = Memo::new(move |_| book.with(|ledger| ledger.rewording(&kept()).map(str::to_owned)));
    let shown = own.with_untracked(|own| shown(language, own.as_deref().unwrap_or(original)));
    let typed = RwSignal::new(shown);
    let checked = Memo::new(move |_| typed.with(|typed| check_rewording(key, typed)));
    let filled = Memo::new(move |_| {
        let business = book.with(|ledger| ledger.business());
        let template = checked.with(|checked| checked.as_ref().ok().cloned())?;
        preview(written, key, &template, business, clock.moment()).ok()
    });
    let tone = Memo::new(move |_| {
        typed.with(|typed| {
            filled.with(|filled| Tone::of(written, key, typed, filled.as_deref().unwrap_or("")))
        })
    });
    let problems = Signal::derive(move || match checked.get() {
        Ok(_) => String::new(),
        Err(problems) => in_words(language, &problems),
    });
    let failure = RwSignal::new(String::new());
    let record = move |wording: Option<String>, words: &'static str| {
        let command = Command::RewordText(kept(), wording);
        recorder.save(vec![command], words.to_owned(), failure, move || {
            navigation.back(Route::Wordings);
        });
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match (
            checked.get_untracked(),
            tone.with_untracked(|it| it.verdict),
        ) {
            (Ok(template), Verdict::Ready | Verdict::TooLongForLink) => {
                let words = template.source(Placeholder::name);
                // The app's own words need not be kept: they may get better.
                let is_original = stored(original) == words;
                record(
                    (!is_original).then_some(words),
                    text::common::saved(language),
                );
            }
            (Ok(_), Verdict::Stopped | Verdict::Empty) | (Err(_), _) => {
                failure.set(text::wording::mend_first(language).to_owned());
            }
        }
    };
    let mend = move |finding: Finding| {
        let Some(mended) = typed.with_untracked(|typed| finding.mended(typed)) else {
            return;
        };
        if device::typing::retype(FIELD, &mended).is_err() {
            typed.set(mended);
        }
    };
    let reset = move || {
        own.with(Option::is_some).then(|| {
            view! {
                <button
                    type="button"
                    class="button"
                    on:click=move |_| record(None, text::wording::restored(language))
                >
                    <Icon name="undo" />
                    {text::wording::reset(language)}
                </button>
            }
            .into_any()
        })
    };
    view! {
        <form class="stack" novalidate on:submit=save>
            <div class="composer">
                <TextField
                    id=FIELD
                    label=text::wording::text(language)
                    value=typed
                    typed=Typed::Lines
                    hint=text::wording::text_hint(language)
                    error=problems
                />
                <Findings
                    findings=Signal::derive(move || tone.with(|it| it.findings.clone()))
                    text=typed
                    mend=mend
                />
            </div>
            <SaveButton
                saving=Signal::derive(move || book.is_saving())
                failure=failure
                words=text::common::save(language)
            />
            {reset}
        </form>
        <section class="card" aria-labelledby="sample">
            <h2 id="sample">{text::wording::preview(language)}</h2>
            {move || match filled.get() {
                Some(filled) => {
                    view! {
                        <p class="soft">{text::wording::preview_hint(language)}</p>
                        <p class="sample" lang=written.tag()>
                            {filled}
                        </p>
                    }
                        .into_any()
                }
                None => {
                    view! { <p class="soft">{text::wording::no_preview(language)}</p> }.into_any()
                }
            }}
        </section>
        <Places purpose=key.purpose typed=typed language=language />
    }
    .into_any()
}

/// How a wording sounds.
#[derive(Clone, Debug, PartialEq)]
struct Tone {
    findings: Vec<Finding>,
    verdict: Verdict,
}

impl Tone {
    /// What is rude is looked for in the words as they are typed, so that
    /// kinder ones can be put in there; what is missing, in the sample that the
    /// customer's eyes would read.
    fn of(language: Language, key: TextKey, typed: &str, filled: &str) -> Self {
        let written = Written {
            language,
            purpose: key.purpose,
            medium: key.medium.unwrap_or(Medium::WhatsApp),
            reader: match key.purpose {
                Purpose::NeutralCallBack => NumberOwner::Unknown,
                _ => NumberOwner::Own,
            },
            subject: "",
            text: typed,
        };
        let typed = written.proof();
        let filled = Written {
            text: filled,
            ..written
        }
        .proof();
        let rude = typed.findings.into_iter().filter(|it| it.kind.is_rude());
        let missing = filled
            .findings
            .into_iter()
            .filter(|it| !it.kind.is_rude() && it.part == Part::Body)
            .map(|it| Finding { kinder: None, ..it });
        Self {
            findings: rude.chain(missing).collect(),
            verdict: typed.verdict,
        }
    }
}

/// A text with its places under the names that the trader reads.
fn shown(language: Language, text: &str) -> String {
    let name = match language {
        Language::Id => Placeholder::id_name,
        Language::En => Placeholder::name,
    };
    Template::parse(text).map_or_else(|_| text.to_owned(), |template| template.source(name))
}

/// A text in the form in which it would be kept.
fn stored(text: &str) -> String {
    Template::parse(text).map_or_else(|_| text.to_owned(), |it| it.source(Placeholder::name))
}

/// Everything that is to be mended, each as a sentence.
fn in_words(language: Language, problems: &[RewordingProblem]) -> String {
    let sentence = |problem| {
        let words = describe::rewording_problem(language, problem);
        match words.ends_with('?') {
            true => words,
            false => format!("{words}."),
        }
    };
    let sentences: Vec<_> = problems.iter().map(sentence).collect();
    sentences.join(" ")
}
