//! The names in front of values: `client_id=`, `"refreshToken":`, `GHL_CLIENT_SECRET=`, `Client ID:`.

use crate::text::letters;

/// The meaning of a name that the reader knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Name {
    /// `client_id`
    ClientId,
    /// `client_secret`
    ClientSecret,
    /// `code`
    Code,
    /// `access_token`
    AccessToken,
    /// `refresh_token`
    RefreshToken,
    /// `scope`, `scopes`
    Scopes,
    /// `redirect_uri`
    RedirectUri,
    /// `locationId`
    LocationId,
    /// `version_id`, `appId`
    AppOrVersionId,
    /// A name that does not show the kind of the value: `token`, `api_key`, `value`, `authorization`.
    Any,
}

/// The endings of known names, reduced to letters and digits. In this list, a longer ending comes before a shorter
/// ending that is a part of it: `accesstoken` comes before `token`.
const ENDINGS: [(&[u8], Name); 28] = [
    (b"clientid", Name::ClientId),
    (b"clientkey", Name::ClientId),
    (b"clientsecret", Name::ClientSecret),
    (b"appsecret", Name::ClientSecret),
    (b"authorizationcode", Name::Code),
    (b"authcode", Name::Code),
    (b"oauthcode", Name::Code),
    (b"accesstoken", Name::AccessToken),
    (b"refreshtoken", Name::RefreshToken),
    (b"scopes", Name::Scopes),
    (b"scope", Name::Scopes),
    (b"redirecturi", Name::RedirectUri),
    (b"redirecturl", Name::RedirectUri),
    (b"callbackurl", Name::RedirectUri),
    (b"locationid", Name::LocationId),
    (b"subaccountid", Name::LocationId),
    (b"location", Name::LocationId),
    (b"standortid", Name::LocationId),
    (b"ghlsecret", Name::ClientSecret),
    (b"highlevelsecret", Name::ClientSecret),
    (b"versionid", Name::AppOrVersionId),
    (b"appid", Name::AppOrVersionId),
    (b"authorization", Name::Any),
    (b"bearer", Name::Any),
    (b"apikey", Name::Any),
    (b"token", Name::Any),
    (b"value", Name::Any),
    (b"pit", Name::Any),
];

/// The longest name, in bytes. A longer text in front of `:` or `=` counts as a sentence.
const LONGEST: usize = 48;

impl Name {
    /// The meaning of a name in any spelling. `None` if the name is unknown, or longer than [`LONGEST`].
    pub(super) fn of(name: &str) -> Option<Self> {
        if name.len() > LONGEST {
            return None;
        }
        let letters = letters(name);
        match &letters[..] {
            b"code" => return Some(Self::Code),
            // The whole name must be equal, not only its ending, because other programs also have secrets:
            // `SESSION_SECRET`.
            b"secret" | b"secretkey" => return Some(Self::ClientSecret),
            _ => {}
        }
        ENDINGS.iter().find(|(ending, _)| letters.ends_with(ending)).map(|(_, name)| *name)
    }

    /// True for a word that, in front of `code`, names another kind of code: `error code`, `zip code`.
    pub(super) fn is_of_another_code(word: &str) -> bool {
        const OTHERS: [&str; 19] = [
            "tracking", "error", "qr", "discount", "promo", "coupon", "zip", "postal", "status", "country",
            "http", "exit", "invite", "referral", "area", "source", "bar", "voucher", "product",
        ];
        OTHERS.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// True for a word that, in front of a UUID, names another kind of ID: `request`, `session`, or an unknown name
    /// that ends with `id`.
    pub(super) fn is_of_another_id(word: &str) -> bool {
        const OTHERS: [&str; 15] = [
            "request",
            "trace",
            "session",
            "tenant",
            "event",
            "ray",
            "correlation",
            "transaction",
            "job",
            "order",
            "message",
            "run",
            "project",
            "webhook",
            "user",
        ];
        let letters = letters(word);
        letters.ends_with(b"id") && Self::of(word).is_none()
            || OTHERS.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// True for a text that looks like the name of a variable or field. The name may be unknown to the reader:
    /// `GHL_ID`, `"clientId"`, `client id`, `export TOKEN`.
    pub(super) fn is_written_like_one(name: &str) -> bool {
        let name = name.trim();
        let is_name_character =
            |character: char| character.is_ascii_alphanumeric() || "_-. \"'`$".contains(character);
        name.len() <= LONGEST
            && name.contains(|character: char| character.is_ascii_alphabetic())
            && name.chars().all(is_name_character)
            && name.split_whitespace().count() <= 3
    }
}
