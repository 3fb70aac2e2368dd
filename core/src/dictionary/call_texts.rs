//! Texts in the responses to API calls, and texts from the firewall in front of HighLevel.

use crate::api::failure::ApiError;
use crate::dictionary::entry::Place::{Call, Exchange, Firewall, List, Mint, Refresh};
use crate::dictionary::entry::{Confidence, Entry, Meaning, Place, Sense};
use crate::oauth::error_response::ErrorResponse;

/// The places that stand for the responses to calls with an access token.
const CALLS: &[Place] = &[List, Mint, Call];

/// The places of [`CALLS`], and the firewall itself.
const ANYWHERE: &[Place] = &[Firewall, List, Mint, Call];

/// The meanings of a text that the firewall sends: one for API calls, one for requests to the token endpoint.
const TURNED_AWAY: &[Sense] = &[
    Sense { places: ANYWHERE, meaning: Meaning::Call(ApiError::Firewall) },
    Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::Firewall) },
];

/// Texts in the responses to API calls, and texts from the firewall. If two texts match one message, the first text is
/// used.
pub const CALL_TEXTS: &[Entry] = &[
    Entry {
        text: "version header was not found",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::NoVersion) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "version header is invalid",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::VersionInvalid) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "The token is not authorized for this scope",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::ScopeMissing) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "This authClass type is not allowed to access this scope",
        senses: &[
            Sense { places: &[Call], meaning: Meaning::Call(ApiError::WrongClass) },
            Sense { places: &[List, Mint], meaning: Meaning::Call(ApiError::ClassOrScope) },
        ],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Token's user type mismatch!",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::TypeMismatch) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "This token's user type is not yet supported!",
        senses: &[Sense { places: &[List, Mint], meaning: Meaning::Call(ApiError::AlreadySubAccount) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "The token does not have access to this location",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::OtherLocation) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "This location is not accessible from this token!",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::LocationOutOfReach) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Invalid JWT",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::TokenInvalid) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Invalid Private Integration token",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::PrivateTokenInvalid) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Cannot GET /…",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::WrongAddress) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Cannot POST /…",
        senses: &[Sense { places: CALLS, meaning: Meaning::Call(ApiError::WrongAddress) }],
        confidence: Confidence::Claimed,
    },
    Entry {
        text: "error code: 1010",
        senses: &[
            Sense { places: ANYWHERE, meaning: Meaning::Call(ApiError::ClientBlocked) },
            Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::Firewall) },
        ],
        confidence: Confidence::Measured,
    },
    Entry { text: "error code: 1020", senses: TURNED_AWAY, confidence: Confidence::Claimed },
    Entry { text: "banned your access", senses: TURNED_AWAY, confidence: Confidence::Claimed },
    Entry { text: "you have been blocked", senses: TURNED_AWAY, confidence: Confidence::Claimed },
    Entry { text: "Attention Required! | Cloudflare", senses: TURNED_AWAY, confidence: Confidence::Claimed },
    Entry { text: "<title>Just a moment...", senses: TURNED_AWAY, confidence: Confidence::Claimed },
];
