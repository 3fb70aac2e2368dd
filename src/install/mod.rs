//! Before the code: the install link, what is wrong with one, scopes, and whose code comes back.

pub mod catalogue;
pub mod check;
pub mod doctor;
pub mod explain;
pub mod link;
pub mod preset;
pub mod returned;
