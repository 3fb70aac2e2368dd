//! The two spellings of a field's name: `access_token`, and `accessToken` under `Version: v3`.

use serde_json::Value;

/// `refresh_token` → `refreshToken`.
pub(crate) fn to_camel(name: &str) -> String {
    let mut parts = name.split('_');
    let mut camel = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let mut letters = part.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    camel
}

/// `refreshToken` → `refresh_token`.
pub(crate) fn to_snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 2);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

/// The object with the names of its own fields in camelCase; whatever is no object stays as it is.
pub(crate) fn camel_case(value: Value) -> Value {
    match value {
        Value::Object(object) => object.into_iter().map(|(name, value)| (to_camel(&name), value)).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{to_camel, to_snake};

    #[test]
    fn the_spellings_lead_to_each_other() {
        for (snake, camel) in [("access_token", "accessToken"), ("code", "code"), ("user_type", "userType")] {
            assert_eq!(to_camel(snake), camel);
            assert_eq!(to_snake(camel), snake);
        }
    }
}
