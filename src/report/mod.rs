//! The report for a person who helps: made of values that may be shared, and checked against every secret that is held.
//!
//! | file | what it holds |
//! |---|---|
//! | `copy_report` | *Copy a report* about an exchange: the row, which is lazy |
//! | `report_button` | the button that writes and copies a report about any failed request |
//! | `held_secrets` | every secret on the page, for the check |

pub mod copy_report;
mod held_secrets;
pub mod report_button;
