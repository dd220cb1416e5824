use super::watch::{Stage, Watch};
use crate::device::camera::CameraProblem;
use crate::device::qr_reader::QrReadProblem;
use crate::domain::exchange::qr_picture::QrTexts;
use crate::domain::exchange::qris::Qris;
use crate::i18n::{Language, text};
use crate::ui::components::{Failed, FileDrop, Icon, When};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

/// Reads a QR from a picture, or by the camera.
#[component]
pub fn Scan(
    /// Takes what the QR says, whatever that is.
    read: Callback<String>,
    /// The language of the screen.
    language: Language,
) -> impl IntoView {
    let watch = Watch::new(read);
    let failure = RwSignal::new(String::new());
    let reading = RwSignal::new(false);
    let choose = move |(input, file): (HtmlInputElement, File)| {
        watch.stop();
        reading.set(true);
        failure.set(String::new());
        let reader = watch.reader();
        spawn_local(async move {
            let found = reader.picture(&file).await;
            // By now the page may have been left.
            if reading.try_set(false).is_some() {
                return;
            }
            // The same file may be chosen again.
            input.set_value("");
            match found {
                Ok(found) => match likeliest(&found) {
                    Some(text) => read.run(text),
                    None => failure.set(nothing(language, &found).to_owned()),
                },
                Err(problem) => failure.set(read_problem(language, problem).to_owned()),
            }
        });
    };
    let by_camera = move |_| match watch.stage_untracked() {
        Stage::Idle | Stage::Refused(_) | Stage::Broke(_) => {
            failure.set(String::new());
            watch.start();
        }
        Stage::Asking | Stage::Looking => watch.stop(),
    };
    let camera_words = move || match watch.stage() {
        Stage::Idle | Stage::Refused(_) | Stage::Broke(_) => text::qris::scan::camera(language),
        Stage::Asking | Stage::Looking => text::qris::scan::stop(language),
    };
    let said = Signal::derive(move || match watch.stage() {
        Stage::Idle | Stage::Asking | Stage::Looking => failure.get(),
        Stage::Refused(problem) => camera_problem(language, problem).to_owned(),
        Stage::Broke(problem) => read_problem(language, problem).to_owned(),
    });
    view! {
        <FileDrop
            id="qris-picture"
            icon="qr-code"
            choose=text::qris::scan::picture(language)
            hint=text::qris::scan::drop(language)
            accept="image/*"
            take=choose
        />
        <button type="button" class="button" on:click=by_camera>
            <Icon name="camera" />
            {camera_words}
        </button>
        <When condition=Signal::derive(move || watch.stage() == Stage::Looking)>
            <video
                class="viewfinder"
                node_ref=watch.video()
                aria-label=text::qris::scan::viewfinder(language)
                muted
                playsinline
            ></video>
        </When>
        <div class="stack close">
            <div role="status">
                <When condition=reading>
                    <p class="soft">{text::qris::scan::reading(language)}</p>
                </When>
                <When condition=Signal::derive(move || watch.stage() == Stage::Looking)>
                    <p class="soft">{text::qris::scan::looking(language)}</p>
                </When>
            </div>
            <Failed words=said />
        </div>
    }
    .into_any()
}

/// The text that is a sound QRIS, else the first, for which it is said what is
/// wrong with it.
pub fn likeliest(found: &QrTexts) -> Option<String> {
    let sound = found.texts.iter().find(|it| Qris::read(it).is_ok());
    sound.or(found.texts.first()).cloned()
}

fn nothing(language: Language, found: &QrTexts) -> &'static str {
    match found.unreadable {
        true => text::qris::scan::unreadable(language),
        false => text::qris::scan::none(language),
    }
}

fn read_problem(language: Language, problem: QrReadProblem) -> &'static str {
    match problem {
        QrReadProblem::NoPicture => text::qris::scan::no_picture(language),
        QrReadProblem::NoReader => text::qris::scan::no_reader(language),
    }
}

fn camera_problem(language: Language, problem: CameraProblem) -> &'static str {
    match problem {
        CameraProblem::Refused => text::qris::scan::refused(language),
        CameraProblem::Missing => text::qris::scan::missing(language),
        CameraProblem::Unsupported => text::qris::scan::unsupported(language),
    }
}
