//! The microphone.

use crate::domain::attachment::MediaType;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobEvent, DomException, MediaRecorder, MediaRecorderOptions, MediaStream,
    MediaStreamConstraints, MediaStreamTrack, MediaTrackConstraints, RecordingState,
};

/// What browsers are asked for, the first that they can: Chromium and Firefox
/// record the one, Safari the other.
const FORMATS: [(&str, MediaType); 2] = [
    ("audio/webm;codecs=opus", MediaType::WebmAudio),
    ("audio/mp4", MediaType::Mp4Audio),
];

/// Enough for a voice to be understood, at 11 MB an hour.
const BITS_PER_SECOND: u32 = 24_000;

/// Why nothing is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MicrophoneProblem {
    /// The person or the browser's settings do not allow it.
    Refused,
    /// There is no microphone, or something else has it: a call, another app.
    Missing,
    /// The browser cannot record, or not in a format that is kept.
    Unsupported,
    /// The browser did not hand over what it had recorded.
    Lost,
}

impl From<JsValue> for MicrophoneProblem {
    fn from(thrown: JsValue) -> Self {
        let name = thrown.dyn_ref::<DomException>().map(DomException::name);
        match name.as_deref() {
            Some("NotAllowedError" | "SecurityError") => Self::Refused,
            Some("NotFoundError" | "NotReadableError" | "OverconstrainedError" | "AbortError") => {
                Self::Missing
            }
            _ => Self::Unsupported,
        }
    }
}

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedSound {
    /// The format of the bytes.
    pub media_type: MediaType,
    /// The sound.
    pub bytes: Vec<u8>,
    /// How long it is, in whole seconds that have begun.
    pub seconds: u32,
}

/// A recording that is under way. Dropped, it lets go of the microphone, and
/// what was recorded is gone.
pub struct Recording {
    recorder: MediaRecorder,
    media_type: MediaType,
    parts: Array,
    stopped: Promise,
    since_ms: f64,
    _microphone: Microphone,
    _take_part: Closure<dyn FnMut(BlobEvent)>,
}

impl Recording {
    /// Asks for the microphone, and begins once it is given.
    ///
    /// # Errors
    /// Where it is refused or missing, or the browser cannot record.
    pub async fn start() -> Result<Self, MicrophoneProblem> {
        let (format, media_type) = format()?;
        let microphone = Microphone::open().await?;

        let options = MediaRecorderOptions::new();
        options.set_mime_type(format);
        options.set_audio_bits_per_second(BITS_PER_SECOND);
        let recorder = MediaRecorder::new_with_media_stream_and_media_recorder_options(
            &microphone.0,
            &options,
        )?;

        let parts = Array::new();
        let taken = parts.clone();
        let take_part = Closure::<dyn FnMut(BlobEvent)>::new(move |event: BlobEvent| {
            if let Some(part) = event.data() {
                taken.push(&part);
            }
        });
        recorder.set_ondataavailable(Some(take_part.as_ref().unchecked_ref()));
        // It also stops by itself, as when the microphone is pulled out.
        let stopped = Promise::new(&mut |stopped: Function, _| {
            recorder.set_onstop(Some(&stopped));
        });
        recorder.start()?;
        Ok(Self {
            recorder,
            media_type,
            parts,
            stopped,
            since_ms: running_ms(),
            _microphone: microphone,
            _take_part: take_part,
        })
    }

    /// For how many whole seconds it has been under way.
    pub fn seconds(&self) -> u32 {
        (self.elapsed_ms() / 1000.0) as u32
    }

    /// Ends it, and lets go of the microphone.
    ///
    /// # Errors
    /// Where the browser does not hand over what it had recorded.
    pub async fn stop(self) -> Result<RecordedSound, MicrophoneProblem> {
        let seconds = (self.elapsed_ms() / 1000.0).ceil() as u32;
        self.hand_over()
            .await
            .map(|bytes| RecordedSound {
                media_type: self.media_type,
                bytes,
                seconds,
            })
            .map_err(|_| MicrophoneProblem::Lost)
    }

    async fn hand_over(&self) -> Result<Vec<u8>, JsValue> {
        if self.recorder.state() != RecordingState::Inactive {
            self.recorder.stop()?;
        }
        self.stopped.clone().await?;
        let sound = Blob::new_with_blob_sequence(&self.parts)?;
        let buffer = sound.array_buffer().await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    fn elapsed_ms(&self) -> f64 {
        (running_ms() - self.since_ms).max(0.0)
    }
}

impl Drop for Recording {
    fn drop(&mut self) {
        // Whatever the recorder still has to say comes too late.
        self.recorder.set_ondataavailable(None);
    }
}

/// An open microphone, which listens until this is dropped.
struct Microphone(MediaStream);

impl Microphone {
    async fn open() -> Result<Self, MicrophoneProblem> {
        let window = web_sys::window().ok_or(MicrophoneProblem::Unsupported)?;
        let devices = window.navigator().media_devices()?;
        // An unsafe origin has none.
        if devices.is_undefined() {
            return Err(MicrophoneProblem::Unsupported);
        }
        let sound = MediaTrackConstraints::new();
        sound.set_channel_count_i32(1);
        let wanted = MediaStreamConstraints::new();
        wanted.set_audio_media_track_constraints(&sound);
        let stream = devices.get_user_media_with_constraints(&wanted)?.await?;
        Ok(Self(stream.unchecked_into()))
    }
}

impl Drop for Microphone {
    fn drop(&mut self) {
        for track in self.0.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}

/// The first format that the browser records.
fn format() -> Result<(&'static str, MediaType), MicrophoneProblem> {
    let window = web_sys::window().ok_or(MicrophoneProblem::Unsupported)?;
    if !Reflect::has(&window, &"MediaRecorder".into())? {
        return Err(MicrophoneProblem::Unsupported);
    }
    FORMATS
        .into_iter()
        .find(|(format, _)| MediaRecorder::is_type_supported(format))
        .ok_or(MicrophoneProblem::Unsupported)
}

/// Milliseconds since the page began, by a clock that nobody sets.
fn running_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |it| it.now())
}
