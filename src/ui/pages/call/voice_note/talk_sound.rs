use crate::device::recorder::{MicrophoneProblem, Recording};
use crate::domain::attachment::AttachedFile;
use crate::domain::command::Command;
use crate::domain::voice_note::VoiceNote;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// What is recorded of a talk. It outlives the guide, and is kept only with
/// the talk; a page that is left lets go of the microphone.
#[derive(Clone, Copy)]
pub struct TalkSound {
    stage: RwSignal<Stage>,
    seconds: RwSignal<u32>,
    recording: StoredValue<Option<Recording>, LocalStorage>,
}

/// How far the recording is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is recorded.
    Idle,
    /// The browser asks whether the microphone may be used.
    Asking,
    /// The microphone listens.
    Running,
    /// The browser hands over what it has recorded.
    Ending,
    /// It can be listened to.
    Recorded(Recorded),
    /// Nothing was recorded.
    Failed(MicrophoneProblem),
}

/// A recording that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The sound.
    pub file: AttachedFile,
    /// How long it is, in whole seconds that have begun.
    pub seconds: u32,
}

/// The talk cannot be kept while it is still recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StillRecording;

impl TalkSound {
    /// Nothing yet.
    pub fn new() -> Self {
        let sound = Self {
            stage: RwSignal::new(Stage::Idle),
            seconds: RwSignal::new(0),
            recording: StoredValue::new_local(None),
        };
        Effect::new(move |_| {
            if sound.stage.get() != Stage::Running {
                return;
            }
            match set_interval_with_handle(move || sound.look(), Duration::from_secs(1)) {
                Ok(ticking) => on_cleanup(move || ticking.clear()),
                Err(refused) => leptos::logging::warn!("seconds are not shown: {refused:?}"),
            }
        });
        sound
    }

    /// How far it is, for what is shown.
    pub fn stage(self) -> Stage {
        self.stage.get()
    }

    /// How far it is, for what happens once.
    pub fn stage_untracked(self) -> Stage {
        self.stage.get_untracked()
    }

    /// For how many whole seconds it has been under way.
    pub fn seconds(self) -> u32 {
        self.seconds.get()
    }

    /// Begins, in place of whatever was recorded before.
    pub fn start(self) {
        self.discard();
        self.stage.set(Stage::Asking);
        spawn_local(async move {
            let started = Recording::start().await;
            // By now the page may have been left, or the consent taken back.
            if self.stage.try_get_untracked() != Some(Stage::Asking) {
                return;
            }
            match started {
                Ok(recording) => {
                    self.recording.set_value(Some(recording));
                    self.stage.set(Stage::Running);
                }
                Err(problem) => self.stage.set(Stage::Failed(problem)),
            }
        });
    }

    /// Ends; what was recorded can then be listened to.
    pub fn finish(self) {
        let Some(recording) = self.recording.try_update_value(Option::take).flatten() else {
            return;
        };
        self.stage.set(Stage::Ending);
        spawn_local(async move {
            let stage = match recorded(recording).await {
                Ok(recorded) => Stage::Recorded(recorded),
                Err(problem) => Stage::Failed(problem),
            };
            if self.stage.try_get_untracked() == Some(Stage::Ending) {
                self.stage.set(stage);
            }
        });
    }

    /// Forgets what was recorded, and lets go of the microphone.
    pub fn discard(self) {
        self.recording.set_value(None);
        self.seconds.set(0);
        self.stage.set(Stage::Idle);
    }

    /// Adds to the wishes that keep a talk the one that keeps its recording,
    /// where there is one, and gives the file.
    ///
    /// # Errors
    /// Where the recording is still under way: nothing is added.
    pub fn keep_with(
        self,
        commands: &mut Vec<Command>,
    ) -> Result<Vec<AttachedFile>, StillRecording> {
        let recorded = match self.stage.get_untracked() {
            Stage::Idle | Stage::Failed(_) => return Ok(Vec::new()),
            Stage::Asking | Stage::Running | Stage::Ending => return Err(StillRecording),
            Stage::Recorded(recorded) => recorded,
        };
        let talk = commands.iter().find_map(|command| match command {
            Command::RecordContact(customer, contact, _) => Some((*customer, *contact)),
            _ => None,
        });
        let Some((customer, contact)) = talk else {
            return Ok(Vec::new());
        };
        let note = VoiceNote {
            attachment: recorded.file.about(),
            seconds: recorded.seconds,
        };
        commands.push(Command::KeepVoiceNote(customer, contact, note));
        Ok(vec![recorded.file])
    }

    fn look(self) {
        // A last tick may come when the page has just been left.
        let Some(seconds) = self
            .recording
            .try_with_value(|it| it.as_ref().map_or(0, Recording::seconds))
        else {
            return;
        };
        self.seconds.set(seconds);
        if seconds >= VoiceNote::LONGEST {
            self.finish();
        }
    }
}

async fn recorded(recording: Recording) -> Result<Recorded, MicrophoneProblem> {
    let sound = recording.stop().await?;
    let file =
        AttachedFile::new(sound.media_type, sound.bytes).map_err(|_| MicrophoneProblem::Lost)?;
    Ok(Recorded {
        file,
        seconds: sound.seconds,
    })
}
