//! The layout of the sandbox's HTML pages.

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("page.css");

/// Returns a complete HTML page with this title and this content.
pub(crate) fn page(status: StatusCode, title: &str, content: &Markup) -> Response {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            style { (PreEscaped(STYLE)) }
            title { (title) }
            main {
                p.ribbon {
                    "This is a pretend HighLevel on your own machine. Nothing you do here reaches the real one, and no "
                    "real secret belongs here."
                }
                (content)
            }
        }
    };
    (status, Html(page.into_string())).into_response()
}

/// A hidden field of a form.
pub(crate) fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

#[cfg(test)]
mod tests {
    use super::hidden;

    #[test]
    fn the_value_of_a_hidden_field_is_escaped() {
        let html = hidden("state", "\"><script>alert('x')</script>&amp;").into_string();
        let value = "&quot;&gt;&lt;script&gt;alert('x')&lt;/script&gt;&amp;amp;";
        assert_eq!(html, format!("<input type=\"hidden\" name=\"state\" value=\"{value}\">"));
    }
}
