//! What a token is for: calls of HighLevel's API with `Authorization: Bearer` (RFC 6750 §2.1).
//!
//! Pure, like `grant`: which call, what its answer means, and whom it names. Sending is the edge's.

pub mod account;
pub mod call;
pub mod export;
pub mod known;
pub mod listing;
pub mod minting;
pub mod notice;
pub mod pasted;
pub mod rate;
pub mod refusal;
pub mod told;
pub mod trial;
