//! The clipboard, each browser's in its own way: Chromium lets the page have it for a moment, Firefox is asked itself, and
//! WebKit uses that of the X display, which `xclip` reads and fills.

use super::Tab;
use crate::engine::Engine;
use crate::fail::{DEADLINE, OrFail, until};
use crate::{firefox, wire};
use serde_json::{Value, json};
use std::io;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::time::timeout;

/// How long `xclip` may take to answer.
const ASKING: Duration = Duration::from_secs(1);

impl Tab {
    /// What is on the clipboard: what the page copied, for instance.
    pub(crate) async fn clipboard(&self) -> String {
        let script =
            "const [done] = arguments; navigator.clipboard.readText().then(done, (error) => done(null))";
        let text = match self.engine {
            Engine::Chromium => self.with_clipboard(script, vec![]).await,
            Engine::Firefox => firefox::clipboard(&self.client).await.or_fail("read the clipboard"),
            Engine::WebKit => json!(read().await),
        };
        text.as_str().or_fail("read the clipboard").to_owned()
    }

    /// Puts text on the clipboard, as copying it elsewhere does.
    pub(crate) async fn copy(&self, text: &str) {
        let script = "const [text, done] = arguments; navigator.clipboard.writeText(text).then(() => done(true), () => done(null))";
        match self.engine {
            Engine::Chromium => {
                let done = self.with_clipboard(script, vec![json!(text)]).await;
                done.as_bool().or_fail("fill the clipboard");
            }
            Engine::Firefox => {
                firefox::copy(&self.client, text).await.or_fail("fill the clipboard");
            }
            Engine::WebKit => {
                fill(text).await.or_fail("fill the clipboard with xclip (install it)");
                let is_there = async || read().await.as_deref() == Some(text);
                until(DEADLINE, is_there).await.or_fail("find on the clipboard what was put there");
            }
        }
    }

    /// Permission for the clipboard, only as long as the harness itself needs it.
    async fn with_clipboard(&self, script: &str, arguments: Vec<Value>) -> Value {
        let grant = json!({
            "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
            "browserContextId": self.context,
        });
        let context = json!({ "browserContextId": self.context });
        wire::cdp(&self.client, "Browser.grantPermissions", grant).await.or_fail("open the clipboard");
        let answer = self.client.execute_async(script, arguments).await.or_fail("use the clipboard");
        wire::cdp(&self.client, "Browser.resetPermissions", context).await.or_fail("close the clipboard");
        answer
    }
}

fn xclip(direction: &str) -> Command {
    let mut command = Command::new("xclip");
    command.args(["-selection", "clipboard", direction]).stderr(Stdio::null()).kill_on_drop(true);
    command
}

/// Asks again where there is no answer: when the clipboard changes hands just then, `xclip` waits for ever.
async fn read() -> Option<String> {
    until(DEADLINE, async || {
        let told = timeout(ASKING, xclip("-out").output()).await.ok()?.ok()?;
        String::from_utf8(told.stdout).ok()
    })
    .await
}

/// Another `xclip` stays behind, to hand the text out, until somebody else fills the clipboard.
async fn fill(text: &str) -> io::Result<()> {
    let mut child = xclip("-in").stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    if let Some(mut into) = child.stdin.take() {
        into.write_all(text.as_bytes()).await?;
    }
    child.wait().await.map(drop)
}
