//! One page each: a page wires an address to the book.

mod backup;
mod calculator;
mod call;
mod customer;
mod customer_form;
mod customers;
mod import;
mod message;
mod more;
mod not_found;
mod pay_by_qris;
mod payment;
mod receivable;
mod reports;
mod settings;
mod staff_sheet;
mod today;
mod wording;

pub use backup::Backup;
pub use calculator::{Calculators, DiscountCalculator, PlanCalculator};
pub use call::{Call, Place};
pub use customer::Customer;
pub use customer_form::{EditCustomer, NewCustomer};
pub use customers::Customers;
pub use import::Import;
pub use message::Message;
pub use more::More;
pub use not_found::NotFound;
pub use payment::RecordPayment;
pub use receivable::RecordReceivable;
pub use reports::Reports;
pub use settings::Settings;
pub use staff_sheet::StaffSheet;
pub use today::Today;
pub use wording::{Wording, Wordings};
