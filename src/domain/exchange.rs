//! Data that comes in and goes out as files.

pub mod backup;
pub mod csv;
pub mod debt_book;
pub mod intake;
pub mod qr_picture;
pub mod qris;
pub mod workbook;
