//! Tokens and ids as an `.env` file. No two programs read quotes in such a file alike, so there are none: a value that
//! would need them is left out, and the file says so.

use super::taken::{Secrets, Taken};
use crate::grant::request::UserType;
use crate::grant::secret::Secret;
use alloc::string::String;

/// The file. Where `secrets` holds nothing under a name, the name stands there empty, to be filled in.
#[must_use]
pub fn dotenv(taken: &Taken<'_>, secrets: &Secrets<'_>) -> Secret {
    let mut out = String::from(
        "# Whoever can read this file can use the tokens in it.\n\
         # A refresh replaces both tokens: then the ones here are old.\n",
    );
    let user_type = taken.user_type.map_or("", UserType::as_str);
    for (name, value) in [
        ("CLIENT_ID", taken.client_id),
        ("CLIENT_SECRET", secrets.client_secret),
        ("ACCESS_TOKEN", secrets.access_token),
        ("REFRESH_TOKEN", secrets.refresh_token),
        ("USER_TYPE", user_type),
        ("COMPANY_ID", taken.company_id),
        ("LOCATION_ID", taken.location_id),
    ] {
        let plain = value.bytes().all(is_plain);
        if !plain {
            out.push_str("# This one holds signs that not every program reads alike; put it in by hand.\n");
        }
        out.push_str(name);
        out.push('=');
        out.push_str(if plain { value } else { "" });
        out.push('\n');
    }
    Secret::new(out)
}

/// What every reader takes as it is: shells, Node.js, Docker, and libraries of many languages.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._+/=:".contains(&byte)
}
