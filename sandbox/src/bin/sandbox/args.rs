//! The command line.

use std::net::{AddrParseError, SocketAddr};
use std::path::PathBuf;

use clap::Parser;
use sandbox::{Options, PageDir};

/// A pretend HighLevel on this machine. It runs until Ctrl-C.
#[derive(Parser)]
#[command(name = "sandbox")]
pub(crate) struct Args {
    /// Address of the pretend HighLevel over http, with the control page. `none` turns this listener off
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8704", value_parser = address_or_none)]
    http: MaybeAddress,
    /// Address of the pretend HighLevel over TLS, without the control page. Off by default
    #[arg(long, value_name = "ADDR")]
    https: Option<SocketAddr>,
    /// A folder to serve as a static site on its own origin
    #[arg(long, value_name = "DIR")]
    page: Option<PathBuf>,
    /// Address of the static site that --page serves
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8703")]
    page_addr: SocketAddr,
}

/// An alias for `Option<SocketAddr>`. For a type with the name `Option`, clap would make the argument optional and
/// parse only the inner type. clap does not recognise the alias, so `address_or_none` parses the complete value.
type MaybeAddress = Option<SocketAddr>;

impl From<Args> for Options {
    fn from(args: Args) -> Self {
        let page = args.page.map(|root| PageDir { addr: args.page_addr, ..PageDir::new(root) });
        Self { http: args.http, https: args.https, page }
    }
}

fn address_or_none(text: &str) -> Result<MaybeAddress, AddrParseError> {
    if text == "none" { Ok(None) } else { text.parse().map(Some) }
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use sandbox::Options;

    use super::Args;

    fn options(args: &[&str]) -> Options {
        Args::try_parse_from([&["sandbox"], args].concat()).unwrap().into()
    }

    #[test]
    fn without_arguments_only_http_is_served() {
        let options = options(&[]);
        assert_eq!(options.http, Some(([127, 0, 0, 1], 8704).into()));
        assert!(options.https.is_none() && options.page.is_none());
    }

    #[test]
    fn every_listener_address_can_be_set() {
        let args = ["--http", "none", "--https", "127.0.0.1:1", "--page", "dist", "--page-addr", "[::1]:2"];
        let options = options(&args);
        let page = options.page.unwrap();
        assert_eq!((options.http, options.https), (None, Some(([127, 0, 0, 1], 1).into())));
        assert_eq!((page.root.to_str(), page.addr.to_string()), (Some("dist"), "[::1]:2".to_owned()));
    }

    #[test]
    fn an_invalid_address_is_refused() {
        for name in ["--http", "--https", "--page-addr"] {
            assert!(Args::try_parse_from(["sandbox", name, "8704"]).is_err(), "{name}");
        }
    }
}
