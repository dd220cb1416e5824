use super::scan::likeliest;
use crate::device::camera::{Camera, CameraProblem};
use crate::device::qr_reader::{QrReadProblem, QrReader};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::time::Duration;

/// How long the camera is looked through without reading: the picture stays
/// fluent, and nobody holds a phone so still that it matters.
const BETWEEN: Duration = Duration::from_millis(150);

/// The camera, looked through until it sees a QR. A page that is left lets go
/// of it.
#[derive(Clone, Copy)]
pub struct Watch {
    stage: RwSignal<Stage>,
    camera: StoredValue<Option<Camera>, LocalStorage>,
    reader: StoredValue<Rc<QrReader>, LocalStorage>,
    video: NodeRef<html::Video>,
    seen: Callback<String>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is closed.
    Idle,
    /// The browser asks whether the camera may be used.
    Asking,
    /// It is open.
    Looking,
    /// It was not opened.
    Refused(CameraProblem),
    /// It was open, and nothing could read what it saw.
    Broke(QrReadProblem),
}

impl Watch {
    /// Closed; whatever QR it sees later is given to `seen`.
    pub fn new(seen: Callback<String>) -> Self {
        let watch = Self {
            stage: RwSignal::new(Stage::Idle),
            camera: StoredValue::new_local(None),
            reader: StoredValue::new_local(Rc::default()),
            video: NodeRef::new(),
            seen,
        };
        Effect::new(move |_| {
            if let Some(video) = watch.video.get() {
                watch.show_in(&video);
            }
        });
        watch
    }

    /// How far it is, for what is shown.
    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// How far it is, for what happens once.
    pub fn stage_untracked(self) -> Stage {
        self.stage.get_untracked()
    }

    /// Where it shows what it sees.
    pub fn video(self) -> NodeRef<html::Video> {
        self.video
    }

    /// What reads, the same for the camera and for pictures.
    pub fn reader(self) -> Rc<QrReader> {
        self.reader.get_value()
    }

    /// Opens the camera.
    pub fn start(self) {
        self.stage.set(Stage::Asking);
        spawn_local(async move {
            let opened = Camera::open().await;
            // By now the page may have been left, or the wish taken back.
            if self.stage.try_get_untracked() != Some(Stage::Asking) {
                return;
            }
            match opened {
                Ok(camera) => {
                    self.camera.set_value(Some(camera));
                    self.stage.set(Stage::Looking);
                }
                Err(problem) => self.stage.set(Stage::Refused(problem)),
            }
        });
    }

    /// Closes the camera.
    pub fn stop(self) {
        self.close(Stage::Idle);
    }

    fn close(self, stage: Stage) {
        self.camera.set_value(None);
        self.stage.set(stage);
    }

    fn show_in(self, video: &web_sys::HtmlVideoElement) {
        let shown = self
            .camera
            .with_value(|camera| camera.as_ref().map(|it| it.show_in(video)));
        match shown {
            Some(Err(refused)) => {
                leptos::logging::warn!("the camera is not shown: {refused:?}");
                self.close(Stage::Refused(CameraProblem::Unsupported));
            }
            Some(Ok(playing)) => {
                spawn_local(async move {
                    // As where the camera is closed before it has begun.
                    if let Err(refused) = playing.await {
                        leptos::logging::warn!("the camera is not played: {refused:?}");
                    }
                });
                self.look();
            }
            None => {}
        }
    }

    /// Reads what the camera sees, and does so again until there is something.
    fn look(self) {
        spawn_local(async move {
            let (Some(Stage::Looking), Some(Some(video)), Some(reader)) = (
                self.stage.try_get_untracked(),
                self.video.try_get_untracked(),
                self.reader.try_get_value(),
            ) else {
                return;
            };
            let found = reader.frame(&video).await;
            if self.stage.try_get_untracked() != Some(Stage::Looking) {
                return;
            }
            match found.map(|it| likeliest(&it)) {
                Ok(Some(text)) => {
                    self.stop();
                    self.seen.run(text);
                }
                Ok(None) => set_timeout(move || self.look(), BETWEEN),
                Err(problem) => self.close(Stage::Broke(problem)),
            }
        });
    }
}
