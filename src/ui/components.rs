//! Parts of pages: they take values and give callbacks, and know neither
//! storage nor addresses of their own.

mod aging_card;
mod avatar;
mod choice;
mod combobox;
mod confirm;
mod dialog;
mod dialog_form;
mod empty;
mod failed;
mod field;
mod findings;
mod icon;
mod page_header;
mod paper;
mod player;
mod progress;
mod qris_card;
mod save_button;
mod toasts;
mod weekday_pills;
mod when;

pub use aging_card::AgingCard;
pub use avatar::Avatar;
pub use choice::Choice;
pub use combobox::{Combobox, Suggestion};
pub use confirm::Confirm;
pub use dialog::Dialog;
pub use dialog_form::DialogForm;
pub use empty::Empty;
pub use failed::Failed;
pub use field::{Field, TextField, Typed};
pub use findings::Findings;
pub use icon::Icon;
pub use page_header::PageHeader;
pub use paper::PaperSheet;
pub use player::Player;
pub use progress::Progress;
pub use qris_card::QrisCard;
pub use save_button::SaveButton;
pub use toasts::ToastArea;
pub use weekday_pills::WeekdayPills;
pub use when::When;
