//! The report for whoever helps: put together from what may be told, and checked against every secret that is held.
//!
//! | file | what it holds |
//! |---|---|
//! | `copy_report` | *Copy a report*: the row, which is lazy |
//! | `held_secrets` | every secret on the page, for the check |

pub mod copy_report;
mod held_secrets;
