//! A replacement for wasm-bindgen in the release build: xtask puts this program on Trunk's PATH under the name of
//! wasm-bindgen. The app must be split after the linker has run and before wasm-bindgen runs. Trunk has no hook at this
//! point.
//!
//! The program splits the app into its chunks. Then it runs the real wasm-bindgen (its path is in `LEG3_WASM_BINDGEN`)
//! on the main chunk, with `--keep-lld-exports` and all other arguments unchanged. If no argument is a wasm file, the
//! program only runs the real wasm-bindgen. The chunks and the script that loads them go to the folder `LEG3_CHUNKS`.

use std::error::Error;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};
use wasm_split_cli_support::{Options, transform};

/// The script that loads the chunks. The main chunk imports it by this name.
const LOADER: &str = "./__wasm_split.js";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "Trunk shows it")]
            {
                eprintln!("splitting failed: {error}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, Box<dyn Error>> {
    let real = env::var_os("LEG3_WASM_BINDGEN").ok_or("LEG3_WASM_BINDGEN is not set")?;
    let mut arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let input =
        arguments.iter().position(|argument| Path::new(argument).extension().is_some_and(|it| it == "wasm"));
    let mut wasm_bindgen = Command::new(real);
    if let Some(at) = input {
        let chunks = PathBuf::from(env::var_os("LEG3_CHUNKS").ok_or("LEG3_CHUNKS is not set")?);
        let name = value_of(&arguments, "--out-name").ok_or("--out-name is missing")?;
        let main_chunk = split(Path::new(&arguments[at]), &chunks, &name)?;
        arguments[at] = main_chunk.into_os_string();
        wasm_bindgen.arg("--keep-lld-exports");
    }
    let status = wasm_bindgen.args(arguments).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Splits the program at `input` into the folder `chunks`. Returns the path of the main chunk.
fn split(input: &Path, chunks: &Path, name: &str) -> Result<PathBuf, Box<dyn Error>> {
    let wasm = fs::read(input)?;
    let main_chunk = chunks.join(name).with_extension("wasm");
    let main_module = ["./", name, ".js"].concat();
    let mut options = Options::new(&wasm);
    options.output_dir = chunks;
    options.main_out_path = &main_chunk;
    options.main_module = &main_module;
    options.link_name = LOADER;
    transform(options)?;
    Ok(main_chunk)
}

/// Returns the value of `--name=value` or `--name value`.
fn value_of(arguments: &[OsString], name: &str) -> Option<String> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let joined = texts.iter().find_map(|text| text.strip_prefix(name)?.strip_prefix('='));
    let next = || texts.iter().position(|text| *text == name).and_then(|at| texts.get(at + 1).copied());
    joined.or_else(next).map(str::to_owned)
}
