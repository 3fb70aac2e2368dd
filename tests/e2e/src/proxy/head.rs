//! Reads the head of an HTTP/1.1 request, for the proxy.
//!
//! The proxy reads only the first head of a connection, and passes all later bytes on. In a plain HTTP request, it asks
//! the server to close the connection after the response. So this module need not handle keep-alive and framing.

use std::io;
use tokio::io::{AsyncRead, AsyncReadExt};

const LONGEST_HEAD: usize = 64 * 1024;

/// The request line, the headers, and the part of the body that arrived with them.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) rest: Vec<u8>,
}

impl Head {
    /// Reads up to the empty line. `None` if the connection closes before that line.
    pub(super) async fn read(from: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<Self>> {
        let mut bytes = Vec::with_capacity(1024);
        let end = loop {
            if let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
                break at;
            }
            if bytes.len() > LONGEST_HEAD {
                return Err(io::ErrorKind::InvalidData.into());
            }
            if from.read_buf(&mut bytes).await? == 0 {
                return Ok(None);
            }
        };
        let text = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = text.split("\r\n");
        let mut first = lines.next().unwrap_or_default().split(' ');
        let method = first.next().unwrap_or_default().to_owned();
        let target = first.next().unwrap_or_default().to_owned();
        let headers = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        Ok(Some(Self { method, target, headers, rest: bytes[end + 4..].to_vec() }))
    }
}
