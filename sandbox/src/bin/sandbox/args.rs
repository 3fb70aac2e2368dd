//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use sandbox::{Options, PageDir};

pub(crate) const USAGE: &str = "\
sandbox [--http ADDR] [--https ADDR] [--page DIR] [--page-addr ADDR]

  --http ADDR       the pretend HighLevel over http, with a page for people (127.0.0.1:8704);
                    none leaves it out
  --https ADDR      the same over TLS, without that page (left out unless asked for)
  --page DIR        a folder of files to serve on an origin of its own
  --page-addr ADDR  where to serve it (127.0.0.1:8703)";

/// What was asked for.
pub(crate) enum Asked {
    Run(Options),
    Help,
}

/// Reads the arguments, or says in a sentence what is wrong with them.
pub(crate) fn read(mut args: impl Iterator<Item = String>) -> Result<Asked, String> {
    let mut options = Options { http: Some(SocketAddr::from(([127, 0, 0, 1], 8704))), ..Options::default() };
    let mut page_addr = SocketAddr::from(([127, 0, 0, 1], 8703));
    let mut root = None;
    while let Some(name) = args.next() {
        let mut value = || args.next().ok_or_else(|| format!("{name} needs a value."));
        match name.as_str() {
            "--http" => {
                options.http =
                    Some(value()?).filter(|text| text != "none").map(|text| address(&text)).transpose()?
            }
            "--https" => options.https = Some(address(&value()?)?),
            "--page" => root = Some(PathBuf::from(value()?)),
            "--page-addr" => page_addr = address(&value()?)?,
            "--help" | "-h" => return Ok(Asked::Help),
            _ => return Err(format!("{name} is not known here.")),
        }
    }
    options.page = root.map(|root| PageDir { addr: page_addr, ..PageDir::new(root) });
    Ok(Asked::Run(options))
}

fn address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| format!("{text} is not an address like 127.0.0.1:8704."))
}
