//! Plain HTML in which nothing foreign can become markup, and the one look of the sandbox's pages.

use axum::http::StatusCode;
use axum::response::Response;

use crate::reply;

/// HTML under construction. Markup is what stands in this program's source, everything else goes through [`text`]
/// and is escaped: there is no third way in.
///
/// [`text`]: Html::text
#[derive(Debug, Default)]
pub(crate) struct Html(String);

impl Html {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Markup, from the source code only.
    pub(crate) fn raw(mut self, markup: &'static str) -> Self {
        self.0.push_str(markup);
        self
    }

    /// Anything, escaped for an element's content and for a quoted attribute alike.
    pub(crate) fn text(mut self, text: &str) -> Self {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
        self
    }

    /// What another piece of HTML has.
    pub(crate) fn join(mut self, other: &Html) -> Self {
        self.0.push_str(&other.0);
        self
    }

    /// A field that is sent along unseen.
    pub(crate) fn hidden(self, name: &'static str, value: &str) -> Self {
        self.raw("<input type=\"hidden\" name=\"").raw(name).raw("\" value=\"").text(value).raw("\">\n")
    }

    /// The piece as a whole page.
    pub(crate) fn page(self, status: StatusCode, title: &'static str) -> Response {
        let page =
            Html::new().raw(HEAD).raw("<title>").raw(title).raw("</title>\n<main>\n").raw(RIBBON).join(&self);
        reply::bytes(status, reply::HTML, page.raw("</main>\n</html>\n").0)
    }
}

const RIBBON: &str = "<p class=\"ribbon\">This is a pretend HighLevel on your own machine. Nothing you do here reaches \
                      the real one, and no real secret belongs here.</p>\n";

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<style>
:root { color-scheme: light dark; --paper: light-dark(#f6f5f1, #191a1c); --ink: light-dark(#25262a, #e6e4de);
  --card: light-dark(#fff, #222427); --line: light-dark(#d5d2c8, #3c3f44); --deep: light-dark(#245b4e, #8fc7b5);
  --on-deep: light-dark(#fff, #10201b); --calm: light-dark(#e9f0ec, #22332d) }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.25 } h2 { font-size: 1.1rem; margin-top: 2rem }
.ribbon { background: var(--calm); border-left: 4px solid var(--deep); padding: .6rem .9rem; margin: 0 0 1.5rem }
fieldset, form.card { border: 1px solid var(--line); border-radius: .5rem; background: var(--card); margin: 0 0 1rem;
  padding: .8rem 1rem }
label { display: block; margin: .4rem 0 } legend { font-weight: 600 }
input:not([type=radio]), select { width: 100%; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: .3rem; padding: .45rem .6rem }
input[readonly], code { font-family: ui-monospace, monospace; font-size: .92em; overflow-wrap: anywhere }
button { font: inherit; border: 1px solid var(--deep); border-radius: .4rem; padding: .5rem 1.1rem; cursor: pointer;
  background: transparent; color: var(--deep); margin: .4rem .4rem .2rem 0 }
button.main { background: var(--deep); color: var(--on-deep) }
a { color: var(--deep) } :focus-visible { outline: 3px solid var(--deep); outline-offset: 2px }
</style>
"#;

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn text_cannot_leave_an_attribute_or_open_a_tag() {
        let html = Html::new().text("\"><script>alert('x')</script>&amp;");
        assert_eq!(html.0, "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
    }
}
