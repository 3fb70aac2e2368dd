//! What a token is for: calls of HighLevel's API with `Authorization: Bearer` (RFC 6750 §2.1).
//!
//! Pure, like `grant`: which call, what its answer means, and whom it names. Sending is the edge's.

#[path = "../../core/src/sub_accounts/account.rs"]
pub mod account;
#[path = "../../core/src/api/call.rs"]
pub mod call;
#[path = "../../core/src/sub_accounts/export.rs"]
pub mod export;
#[path = "../../core/src/tokens/token_info.rs"]
pub mod known;
#[path = "../../core/src/sub_accounts/list.rs"]
pub mod listing;
#[path = "../../core/src/sub_accounts/token_queue.rs"]
pub mod minting;
#[path = "../../core/src/tokens/warnings.rs"]
pub mod notice;
#[path = "../../core/src/tokens/pasted_answer.rs"]
pub mod pasted;
#[path = "../../core/src/api/rate_limit.rs"]
pub mod rate;
#[path = "../../core/src/api/error.rs"]
pub mod refusal;
#[path = "../../core/src/api/call_error.rs"]
pub mod told;
#[path = "../../core/src/api/token_test.rs"]
pub mod trial;
