//! Data that comes in and goes out as files.

pub mod backup;
pub mod calendar;
pub mod contacts;
pub mod csv;
pub mod debt_book;
pub mod intake;
pub mod qr_picture;
pub mod qris;
pub mod spreadsheet;
pub mod vcard;
pub mod workbook;
