use crate::device::picture::{PhotoProblem, photo};
use crate::domain::attachment::{AttachedFile, ContentHash, MediaType};
use crate::domain::command::Command;
use crate::domain::date::Day;
use crate::domain::id::{CustomerId, PhotoId};
use crate::domain::photo::{Photo, PhotoOf};
use crate::domain::picture::{PictureKind, PictureProblem};
use crate::i18n::{Language, text};
use crate::ui::state::{fresh, language};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

/// How many photos are kept at once: as many as a form can show.
const MOST: usize = 12;

/// Photos that are chosen and not kept yet.
#[derive(Clone, Copy)]
pub struct PhotoDraft {
    files: RwSignal<Vec<AttachedFile>>,
    waiting: RwSignal<usize>,
    faults: RwSignal<Vec<String>>,
    caption: RwSignal<String>,
}

/// A photo is still being made small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StillPreparing;

impl PhotoDraft {
    /// None yet.
    pub fn new() -> Self {
        Self {
            files: RwSignal::new(Vec::new()),
            waiting: RwSignal::new(0),
            faults: RwSignal::new(Vec::new()),
            caption: RwSignal::new(String::new()),
        }
    }

    /// What is chosen, the first first.
    pub fn files(self) -> Vec<AttachedFile> {
        self.files.get()
    }

    /// Whether nothing is chosen.
    pub fn is_empty(self) -> bool {
        self.files.with(Vec::is_empty)
    }

    /// Whether a photo is still being made small.
    pub fn is_preparing(self) -> bool {
        self.waiting.get() > 0
    }

    /// What became of the files that were refused, a sentence or two each.
    pub fn faults(self) -> String {
        self.faults.with(|faults| faults.join(" "))
    }

    /// What the photos show, as it is typed.
    pub fn caption(self) -> RwSignal<String> {
        self.caption
    }

    /// Makes photos of files, one after the other, since each needs much
    /// memory for a moment. A file that is no photo is refused in words and
    /// leaves the others alone.
    pub fn take(self, files: Vec<File>) {
        let language = language();
        self.faults.set(Vec::new());
        self.waiting.update(|waiting| *waiting += files.len());
        spawn_local(async move {
            for file in files {
                let made = made(&file, language).await;
                // By now the page may have been left.
                if self.waiting.try_update(|waiting| *waiting -= 1).is_none() {
                    return;
                }
                match made {
                    Ok(file) => self.add(file, language),
                    Err(fault) => self.faults.update(|faults| faults.push(fault)),
                }
            }
        });
    }

    /// Takes a photo out again.
    pub fn leave_out(self, hash: ContentHash) {
        self.files
            .update(|files| files.retain(|it| it.about().hash != hash));
    }

    /// Adds to the wishes of a form those that keep its photos, and gives the
    /// files.
    ///
    /// # Errors
    /// Where a photo is still being made small: nothing is added.
    pub fn keep_with(
        self,
        commands: &mut Vec<Command>,
        customer: CustomerId,
        of: PhotoOf,
        kept: Day,
    ) -> Result<Vec<AttachedFile>, StillPreparing> {
        if self.waiting.get_untracked() > 0 {
            return Err(StillPreparing);
        }
        let files = self.files.get_untracked();
        let caption = self.caption.get_untracked();
        commands.extend(files.iter().map(|file| {
            let terms = Photo {
                of,
                attachment: file.about(),
                kept,
                caption: caption.trim().to_owned(),
            };
            Command::KeepPhoto(customer, fresh(PhotoId::new), terms)
        }));
        Ok(files)
    }

    fn add(self, file: AttachedFile, language: Language) {
        let known = self
            .files
            .with_untracked(|files| files.iter().any(|it| it.about() == file.about()));
        if known {
            return;
        }
        if self.files.with_untracked(Vec::len) < MOST {
            self.files.update(|files| files.push(file));
        } else {
            let fault = text::photo::problem::too_many(language, MOST);
            self.faults.update(|faults| {
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
            });
        }
    }
}

/// The photo of a file, or why there is none, in words.
async fn made(file: &File, language: Language) -> Result<AttachedFile, String> {
    let fault = |problem| words(language, &file.name(), &problem);
    let bytes = photo(file).await.map_err(fault)?;
    AttachedFile::new(MediaType::Jpeg, bytes)
        .map_err(|_| fault(PhotoProblem::Refused(PictureProblem::FileTooLarge)))
}

/// Why a file was not taken, and what to do.
fn words(language: Language, name: &str, why: &PhotoProblem) -> String {
    use text::photo::problem;
    match why {
        PhotoProblem::Refused(PictureProblem::NoPicture) => problem::no_picture(language, name),
        PhotoProblem::Refused(PictureProblem::FileTooLarge) => {
            problem::file_too_large(language, name)
        }
        PhotoProblem::Refused(PictureProblem::TooManyPixels) => {
            problem::too_many_pixels(language, name)
        }
        PhotoProblem::Refused(PictureProblem::Broken) => problem::broken(language, name),
        PhotoProblem::Unreadable(PictureKind::Heic) => problem::heic(language, name),
        PhotoProblem::Unreadable(_) => problem::unreadable(language, name),
        PhotoProblem::Failed(detail) => {
            leptos::logging::warn!("no photo was made: {detail}");
            problem::failed(language, name)
        }
    }
}
