//! Tests that n8n does not evaluate values that look like expressions.

use super::desk::{CALL, SET_UP, agency, fields, with_sub_account, written};
use super::server::N8n;
use crate::tool::sandbox;
use e2e::sandbox::{Fault, FaultKind, On};

/// Texts with special characters, or with a special meaning in n8n or in other tools.
const ODD: [&str; 10] = [
    "{{$env.HOME}}",
    "={{1+1}}",
    "=1+1",
    "{{ $json.client_secret }}",
    "it's \"so\" `id` $(id) ${HOME} \\ \\n %41 # ; & | < >",
    "line\nline\r\nline\u{2028}line\ttab\u{7f}\u{1b}[31m",
    "\\u0041 \\x41 \\",
    "\" + $env.HOME + \"",
    "@version@",
    "🦊 Þóra 李 \u{200f}e\u{301}",
];

#[test]
#[ignore = "needs n8n: cargo xtask prove n8n"]
fn n8n_does_not_evaluate_expressions_in_values() {
    let (sandbox, _runtime) = sandbox();
    let pair = Fault::always(
        On::Refresh,
        FaultKind::Canned {
            status: 200,
            content_type: "application/json".into(),
            body: br#"{"access_token":"={{1+1}}","refresh_token":"{{$env.HOME}}"}"#.into(),
        },
    );
    let mut n8n = N8n::new();
    n8n.start();
    for odd in ODD {
        sandbox.clear_requests();
        sandbox.set_fault(Some(pair.clone()));
        let text = written(&sandbox, &agency(odd, odd), odd, odd);
        let id = n8n.paste(&with_sub_account(&text));
        let (end, said) = n8n.press(&id, SET_UP);
        assert_eq!(end, "success", "{odd:?}: {said}");
        n8n.press(&id, CALL);
        let seen = sandbox.requests();
        let refresh = fields(&seen.iter().find(|seen| seen.path == "/oauth/token").unwrap().body_text());
        let mint = seen.iter().find(|seen| seen.path == "/oauth/locationToken").unwrap();
        for (sent, name) in
            [(&refresh["client_id"], "client_id"), (&fields(&mint.body_text())["companyId"], "companyId")]
        {
            assert_eq!(sent, odd, "{name}");
        }
        for name in ["client_secret", "refresh_token"] {
            assert_eq!(refresh[name], odd.trim(), "{name}");
        }
        assert_eq!(mint.header("authorization"), Some("Bearer ={{1+1}}"));
        let account = format!("{odd} {odd}");
        let rows = n8n.rows();
        let row = rows
            .iter()
            .find(|row| row["account"] == account.trim())
            .unwrap_or_else(|| panic!("{odd:?}: {rows:?}"));
        assert_eq!(row["refresh_token"], "{{$env.HOME}}");
    }
}
