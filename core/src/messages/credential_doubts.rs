//! The sentences that explain why a client ID or a client secret may not work.

use crate::messages::exchange::ExchangeText;
use crate::messages::reader::where_it_belongs;
use crate::messages::{Message, Voice};
use crate::oauth::credentials::CredentialWarning;
use crate::reader::credential_fields::Doubt;
use crate::reader::item::Kind;
use alloc::string::String;

/// Explains in one or two sentences why the value of a field may not work.
#[must_use]
pub fn doubt_explained(doubt: Doubt, voice: Voice) -> String {
    let kind = match doubt {
        Doubt::Shape(shape) => return of_shape(shape).in_voice(voice).into(),
        Doubt::Sample => Kind::Sample,
        Doubt::Placeholder => Kind::Placeholder,
    };
    let (is, todo) = where_it_belongs(kind, voice);
    [is, " ", todo].concat()
}

fn of_shape(shape: CredentialWarning) -> ExchangeText {
    match shape {
        CredentialWarning::IdWithoutSuffix => ExchangeText::DoubtIdSuffix,
        CredentialWarning::IdLooksLikeSecret => ExchangeText::DoubtIdIsSecret,
        CredentialWarning::SecretLooksLikeId => ExchangeText::DoubtSecretIsId,
        CredentialWarning::SecretLooksLikeToken => ExchangeText::DoubtSecretIsToken,
    }
}
