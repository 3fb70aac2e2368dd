//! A client that returns the bytes that it receives. It does not retry, follow redirects or decode. Each call blocks
//! until the response has arrived, because a test sends one request after another.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// A complete response.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// The result of a request if no complete response arrived.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// The connection was refused.
    Refused,
    /// The status line and the headers did not arrive completely.
    Nothing,
    /// The status line and the headers arrived, but only a part of the body.
    Half { status: u16, expected: usize, arrived: usize },
}

/// A connection that is kept alive.
pub(crate) struct Connection<S>(BufReader<S>);

impl Connection<TcpStream> {
    pub(crate) fn open(address: SocketAddr) -> Result<Self, Broken> {
        let stream = TcpStream::connect(address).map_err(|_| Broken::Refused)?;
        stream.set_nodelay(true).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        Ok(Self(BufReader::new(stream)))
    }
}

impl<S: Read + Write> Connection<S> {
    pub(crate) fn over(stream: S) -> Self {
        Self(BufReader::new(stream))
    }

    pub(crate) fn send(
        &mut self,
        method: &str,
        target: &str,
        headers: &[(&str, &str)],
        body: &[u8],
    ) -> Result<Answer, Broken> {
        let mut request =
            format!("{method} {target} HTTP/1.1\r\nhost: sandbox\r\ncontent-length: {}\r\n", body.len());
        for (name, value) in headers {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        let mut request = request.into_bytes();
        request.extend_from_slice(b"\r\n");
        request.extend_from_slice(body);
        self.0.get_mut().write_all(&request).map_err(|_| Broken::Nothing)?;
        self.answer(method)
    }

    fn answer(&mut self, method: &str) -> Result<Answer, Broken> {
        let first = self.line()?;
        let status = first.split(' ').nth(1).unwrap().parse().unwrap();
        let mut headers = Vec::new();
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(": ") else { break };
            headers.push((name.to_owned(), value.to_owned()));
        }
        let length = headers.iter().find(|(name, _)| name == "content-length").map(|(_, value)| value);
        let expected = if method == "HEAD" { 0 } else { length.map_or(0, |value| value.parse().unwrap()) };
        let mut body = Vec::new();
        // A broken connection may end with an error. The bytes that arrived before the error still count.
        let _ = (&mut self.0).take(expected as u64).read_to_end(&mut body);
        if body.len() < expected {
            return Err(Broken::Half { status, expected, arrived: body.len() });
        }
        Ok(Answer { status, headers, body })
    }

    fn line(&mut self) -> Result<String, Broken> {
        let mut line = String::new();
        match self.0.read_line(&mut line) {
            Ok(0) | Err(_) => Err(Broken::Nothing),
            Ok(_) => Ok(line.trim_end().to_owned()),
        }
    }
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The status and the message of an error response. The message is in the field `error_description` or `message`.
    pub(crate) fn refusal(&self) -> (u16, String) {
        let json = self.json();
        let text = json["error_description"].as_str().or(json["message"].as_str()).unwrap_or_default();
        (self.status, text.to_owned())
    }
}
