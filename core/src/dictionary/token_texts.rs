//! Texts in the responses from the token endpoint, and the error codes of RFC 6749.

use crate::api::failure::ApiError;
use crate::dictionary::entry::Place::{Call, Exchange, List, Mint, Redirect, Refresh};
use crate::dictionary::entry::{Confidence, Entry, Meaning, RedirectError, Sense};
use crate::oauth::error_response::ErrorResponse;

/// Texts in the responses from the token endpoint. If two texts match one message, the first text is used.
pub const TOKEN_TEXTS: &[Entry] = &[
    Entry {
        text: "Authorization code not found",
        senses: &[Sense { places: &[Exchange], meaning: Meaning::Token(ErrorResponse::CodeNotFound) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Invalid client credentials!",
        senses: &[Sense {
            places: &[Exchange, Refresh],
            meaning: Meaning::Token(ErrorResponse::InvalidClient),
        }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Invalid grant: refresh token is invalid",
        senses: &[Sense { places: &[Refresh], meaning: Meaning::Token(ErrorResponse::RefreshTokenSpent) }],
        confidence: Confidence::Claimed,
    },
    Entry {
        text: "Invalid refresh token",
        senses: &[Sense { places: &[Refresh], meaning: Meaning::Token(ErrorResponse::RefreshTokenUnknown) }],
        confidence: Confidence::Measured,
    },
    Entry {
        text: "Location is not active",
        senses: &[
            Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::LocationInactive) },
            Sense { places: &[List, Mint, Call], meaning: Meaning::Call(ApiError::Inactive) },
        ],
        confidence: Confidence::Official,
    },
    Entry {
        text: "Invalid token: access token is invalid",
        senses: &[
            Sense {
                places: &[Exchange, Refresh],
                meaning: Meaning::Token(ErrorResponse::AccessTokenInvalid),
            },
            Sense { places: &[List, Mint, Call], meaning: Meaning::Call(ApiError::TokenInvalid) },
        ],
        confidence: Confidence::Official,
    },
    Entry { text: "property … should not exist", senses: UNKNOWN_FIELD, confidence: Confidence::Measured },
    Entry { text: "… should not be empty", senses: MISSING_FIELD, confidence: Confidence::Measured },
    Entry { text: "… must be a string", senses: MISSING_FIELD, confidence: Confidence::Measured },
    Entry { text: "… must be a valid enum value", senses: MISSING_FIELD, confidence: Confidence::Measured },
    Entry { text: "Missing parameter: …", senses: REFUSED_PARAMETER, confidence: Confidence::Official },
    Entry { text: "Invalid parameter: …", senses: REFUSED_PARAMETER, confidence: Confidence::Official },
    Entry {
        text: "RESOURCE_NOT_FOUND",
        senses: &[
            Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::NotFound) },
            Sense { places: &[List, Mint, Call], meaning: Meaning::Call(ApiError::NotFound) },
        ],
        confidence: Confidence::Official,
    },
];

/// The meanings of a text that reports an unknown field, in a 422 response.
const UNKNOWN_FIELD: &[Sense] = &[
    Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::FieldUnknown) },
    Sense { places: &[List, Mint, Call], meaning: Meaning::Call(ApiError::FieldUnknown) },
];

/// The meanings of a text that reports a missing field, an empty field or a field of the wrong type, in a 422 response.
const MISSING_FIELD: &[Sense] = &[
    Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::FieldMissing) },
    Sense { places: &[List, Mint, Call], meaning: Meaning::Call(ApiError::FieldMissing) },
];

/// The meaning of a text that reports a missing parameter, or a parameter that HighLevel does not accept.
const REFUSED_PARAMETER: &[Sense] =
    &[Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::ParameterRefused) }];

/// The error codes of RFC 6749: the codes of §5.2 occur in the responses from the token endpoint, and the codes of
/// §4.1.2.1 occur in the URL of the redirect. Each error code must be a whole word of the message.
pub const ERROR_CODES: &[Entry] = &[
    Entry {
        text: "invalid_request",
        senses: &[
            Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::ParameterRefused) },
            Sense { places: &[Redirect], meaning: Meaning::Redirect(RedirectError::InvalidRequest) },
        ],
        confidence: Confidence::Standard,
    },
    Entry {
        text: "invalid_client",
        senses: &[Sense {
            places: &[Exchange, Refresh],
            meaning: Meaning::Token(ErrorResponse::InvalidClient),
        }],
        confidence: Confidence::Standard,
    },
    Entry {
        text: "invalid_grant",
        senses: &[Sense {
            places: &[Exchange, Refresh],
            meaning: Meaning::Token(ErrorResponse::InvalidGrant),
        }],
        confidence: Confidence::Claimed,
    },
    Entry {
        text: "unauthorized_client",
        senses: &[
            Sense {
                places: &[Exchange, Refresh],
                meaning: Meaning::Token(ErrorResponse::UnauthorizedClient),
            },
            Sense { places: &[Redirect], meaning: Meaning::Redirect(RedirectError::UnauthorizedClient) },
        ],
        confidence: Confidence::Standard,
    },
    Entry {
        text: "unsupported_grant_type",
        senses: &[Sense {
            places: &[Exchange, Refresh],
            meaning: Meaning::Token(ErrorResponse::UnsupportedGrantType),
        }],
        confidence: Confidence::Standard,
    },
    Entry {
        text: "invalid_scope",
        senses: &[
            Sense { places: &[Exchange, Refresh], meaning: Meaning::Token(ErrorResponse::InvalidScope) },
            Sense { places: &[Redirect], meaning: Meaning::Redirect(RedirectError::InvalidScope) },
        ],
        confidence: Confidence::Standard,
    },
    Entry {
        text: "access_denied",
        senses: &[Sense { places: &[Redirect], meaning: Meaning::Redirect(RedirectError::AccessDenied) }],
        confidence: Confidence::Standard,
    },
    Entry {
        text: "unsupported_response_type",
        senses: &[Sense {
            places: &[Redirect],
            meaning: Meaning::Redirect(RedirectError::UnsupportedResponseType),
        }],
        confidence: Confidence::Standard,
    },
    Entry {
        text: "server_error",
        senses: &[Sense { places: &[Redirect], meaning: Meaning::Redirect(RedirectError::ServerError) }],
        confidence: Confidence::Standard,
    },
    Entry {
        text: "temporarily_unavailable",
        senses: &[Sense { places: &[Redirect], meaning: Meaning::Redirect(RedirectError::ServerError) }],
        confidence: Confidence::Standard,
    },
];
