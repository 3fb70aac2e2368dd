//! A connection to the DevTools of a whole Chromium, for commands about a browser context: its tabs, permissions and
//! downloads. WebDriver's DevTools command reaches only single tabs.

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use std::io::{Error, Result};
use std::path::Path;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};

/// A connection to the DevTools of one Chromium.
#[derive(Debug)]
pub(crate) struct DevTools {
    socket: WebSocketStream<TcpStream>,
    commands: u64,
}

impl DevTools {
    /// Connects to the Chromium with this profile folder. Chromium writes the port and the path of its DevTools into a
    /// file in that folder.
    ///
    /// # Errors
    ///
    /// If the folder has no such file, or Chromium does not listen on the port.
    pub(crate) async fn connect(profile: &Path) -> Result<Self> {
        let text = tokio::fs::read_to_string(profile.join("DevToolsActivePort")).await?;
        let (port, path) = text.trim().split_once('\n').ok_or_else(|| Error::other("no port and no path"))?;
        let address = ["127.0.0.1:", port].concat();
        let stream = TcpStream::connect(&address).await?;
        let (socket, _) =
            client_async(["ws://", &address, path].concat(), stream).await.map_err(Error::other)?;
        Ok(Self { socket, commands: 0 })
    }

    /// Sends a command and returns its result. Events that arrive before the result are dropped.
    ///
    /// # Errors
    ///
    /// If the browser refuses the command or ends.
    pub(crate) async fn send(&mut self, method: &str, params: Value) -> Result<Value> {
        self.commands += 1;
        let command = json!({ "id": self.commands, "method": method, "params": params });
        self.socket.send(Message::text(command.to_string())).await.map_err(Error::other)?;
        while let Some(message) = self.socket.next().await {
            let message = message.map_err(Error::other)?.into_text().map_err(Error::other)?;
            let mut answer: Value = serde_json::from_str(&message)?;
            if answer["id"] == self.commands {
                let error = answer["error"].take();
                return if error.is_null() {
                    Ok(answer["result"].take())
                } else {
                    Err(Error::other(error.to_string()))
                };
            }
        }
        Err(Error::other("the browser has ended"))
    }
}
