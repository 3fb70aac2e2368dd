//! Reads and fills the clipboard. In Chromium, a script in the page does this with a short-lived permission. In
//! Firefox, a script with the rights of the browser does this. WebKit uses the clipboard of the X display, which
//! `xclip` reads and fills.

use super::Tab;
use crate::engine::Engine;
use crate::fail::{DEADLINE, OrFail, until};
use crate::firefox;
use serde_json::{Value, json};
use std::io;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::time::timeout;

/// How long one run of `xclip` may take.
const XCLIP_TIMEOUT: Duration = Duration::from_secs(1);

impl Tab {
    /// The text on the clipboard.
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

    /// Puts text on the clipboard.
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
                until(DEADLINE, is_there).await.or_fail("read the text back from the clipboard");
            }
        }
    }

    /// Runs a script that has permission to use the clipboard. The page has this permission only while the script runs.
    async fn with_clipboard(&self, script: &str, arguments: Vec<Value>) -> Value {
        let context = self.context.as_ref().or_fail("find the browser context");
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        context.send("Browser.grantPermissions", permissions).await.or_fail("allow the clipboard");
        let answer = self.client.execute_async(script, arguments).await.or_fail("use the clipboard");
        context.send("Browser.resetPermissions", json!({})).await.or_fail("forbid the clipboard");
        answer
    }
}

fn xclip(direction: &str) -> Command {
    let mut command = Command::new("xclip");
    command.args(["-selection", "clipboard", direction]).stderr(Stdio::null()).kill_on_drop(true);
    command
}

/// Reads the clipboard. Runs `xclip` again after an error or a timeout, because `xclip` waits for ever if another
/// program takes over the clipboard at the same time.
async fn read() -> Option<String> {
    until(DEADLINE, async || {
        let output = timeout(XCLIP_TIMEOUT, xclip("-out").output()).await.ok()?.ok()?;
        String::from_utf8(output.stdout).ok()
    })
    .await
}

/// Fills the clipboard. `xclip` leaves a background process that serves the text until another program fills the
/// clipboard.
async fn fill(text: &str) -> io::Result<()> {
    let mut child = xclip("-in").stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    if let Some(mut into) = child.stdin.take() {
        into.write_all(text.as_bytes()).await?;
    }
    child.wait().await.map(drop)
}
