//! The camera.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    DomException, HtmlMediaElement, MediaStream, MediaStreamConstraints, MediaStreamTrack,
    MediaTrackConstraints,
};

/// Why there is nothing to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraProblem {
    /// The person or the browser's settings do not allow it.
    Refused,
    /// There is no camera, or something else has it.
    Missing,
    /// The browser gives none to pages.
    Unsupported,
}

impl From<JsValue> for CameraProblem {
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

/// An open camera, which sees until this is dropped.
pub struct Camera(MediaStream);

impl Camera {
    /// Asks for the camera, the one at the back where there are two.
    ///
    /// # Errors
    /// Where it is refused or missing, or the browser gives none.
    pub async fn open() -> Result<Self, CameraProblem> {
        let window = web_sys::window().ok_or(CameraProblem::Unsupported)?;
        let devices = window.navigator().media_devices()?;
        // An unsafe origin has none.
        if devices.is_undefined() {
            return Err(CameraProblem::Unsupported);
        }
        let picture = MediaTrackConstraints::new();
        picture.set_facing_mode_str("environment");
        let wanted = MediaStreamConstraints::new();
        wanted.set_video_media_track_constraints(&picture);
        let stream = devices.get_user_media_with_constraints(&wanted)?.await?;
        Ok(Self(stream.unchecked_into()))
    }

    /// Shows what it sees.
    ///
    /// # Errors
    /// Where the browser does not play it.
    pub fn show_in(&self, video: &HtmlMediaElement) -> Result<Promise, JsValue> {
        video.set_src_object(Some(&self.0));
        video.play().map(JsCast::unchecked_into)
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.0.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
        }
    }
}
