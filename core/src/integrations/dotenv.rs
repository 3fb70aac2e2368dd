//! The `.env` file: tokens and IDs as environment variables, with one `NAME=value` on each line.
//!
//! No standard defines quotes in an `.env` file, and programs interpret quotes differently. So the file contains no
//! quotes. A value with a character that may need quotes is left out, and a comment in the file says so.

use crate::integrations::tool_context::{ToolContext, ToolSecrets};
use crate::oauth::request::UserType;
use crate::oauth::secret::Secret;
use alloc::string::String;

/// Writes the file. An unknown value is left empty, so that the user can fill it in.
#[must_use]
pub fn dotenv(context: &ToolContext<'_>, secrets: &ToolSecrets<'_>) -> Secret {
    let mut out = String::from(
        "# Whoever can read this file can use the tokens in it.\n\
         # A refresh replaces both tokens: then the ones here are old.\n",
    );
    let user_type = context.user_type.map_or("", UserType::as_str);
    for (name, value) in [
        ("CLIENT_ID", context.client_id),
        ("CLIENT_SECRET", secrets.client_secret),
        ("ACCESS_TOKEN", secrets.access_token),
        ("REFRESH_TOKEN", secrets.refresh_token),
        ("USER_TYPE", user_type),
        ("COMPANY_ID", context.company_id),
        ("LOCATION_ID", context.location_id),
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

/// True for a byte that the common readers of `.env` files (shells, Node.js, Docker, and the libraries of many
/// languages) take literally.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._+/=:".contains(&byte)
}
