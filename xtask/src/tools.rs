//! The third-party tools that the commands need, each with a pinned version, and `cargo xtask tools`.
//!
//! | file | content |
//! |---|---|
//! | `pinned` | the tools, and their versions |
//! | `install` | installs a tool into the cache, from crates.io or npm |

mod install;
mod pinned;

use crate::project::Place;
use crate::say;
use anyhow::{Context as _, Result};
pub use install::{N8N_MANIFEST, fetch, is_new_enough};
use pinned::ALL;
pub use pinned::*;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use xshell::{Shell, cmd};

/// `cargo xtask tools`: installs the named tools, and lists all tools.
pub fn tools(place: &Place, names: &[String]) -> Result<()> {
    for name in names {
        let tool = ALL.iter().find(|tool| tool.name == name);
        tool.with_context(|| format!("There is no tool `{name}`."))?.need(place)?;
    }
    for tool in ALL {
        let (place, why) = (tool.find(place).place(), tool.why);
        say::line(&format!("{:<17} {:<8} {place:<14} {why}", tool.name, tool.version));
    }
    say::line(&format!("The cache is {}", place.tools.display()));
    Ok(())
}

/// Prints the plan of a command: where each tool is or how it will be installed, and the parts of the project that are
/// not built yet. `parts` lists these parts: `true` marks a part that is not built yet. Prints nothing if no tool is
/// missing and every part was built before.
pub fn say_plan(place: &Place, tools: &[&Tool], parts: &[(bool, &str)]) {
    let found: Vec<_> = tools.iter().map(|tool| (*tool, tool.find(place))).collect();
    plan(&found, install::binstall().is_some(), parts).iter().for_each(|line| say::line(line));
}

/// Returns the lines that [`say_plan`] prints. `can_fetch` says whether prebuilt programs can be fetched.
pub fn plan(tools: &[(&Tool, Found)], can_fetch: bool, parts: &[(bool, &str)]) -> Vec<String> {
    let tool = |(tool, found): &(&Tool, Found)| match found {
        Found::Nowhere => format!("will be {}", tool.install_takes(can_fetch)),
        _ => found.place().to_owned(),
    };
    let is_ahead = |(_, found): &(&Tool, Found)| *found == Found::Nowhere;
    let ahead: Vec<&str> = parts.iter().filter(|(is_new, _)| *is_new).map(|(_, what)| *what).collect();
    if ahead.is_empty() && !tools.iter().any(is_ahead) {
        return Vec::new();
    }
    let tools = tools.iter().map(|it| format!("  {} {}: {}", it.0.name, it.0.version, tool(it)));
    let parts = ahead.iter().map(|part| format!("  {part}"));
    std::iter::once("Steps, with times for two cores:".to_owned()).chain(tools).chain(parts).collect()
}

/// The place where a program of the pinned version was found on this computer.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// The program is on PATH, because the user installed it.
    OnPath(PathBuf),
    /// The program is in the cache, because a command installed it.
    Cached(PathBuf),
    /// No program of the pinned version was found. The tool has to be installed.
    Nowhere,
}

impl Found {
    fn place(&self) -> &'static str {
        match self {
            Self::OnPath(_) => "on PATH",
            Self::Cached(_) => "in the cache",
            Self::Nowhere => "not installed",
        }
    }
}

impl Tool {
    /// Finds the program. Searches PATH first, because a program that the user installed is preferred. Only the first
    /// program of that name on PATH counts, because Trunk would start that program.
    pub fn find(&self, place: &Place) -> Found {
        if let Ok(program) = which::which(self.program)
            && self.answers(&place.sh, &program)
        {
            return Found::OnPath(program);
        }
        let cached = self.program_in(&self.folder(place));
        if self.answers(&place.sh, &cached) { Found::Cached(cached) } else { Found::Nowhere }
    }

    /// Returns the program to start. Installs the tool if it is missing.
    pub fn need(&self, place: &Place) -> Result<PathBuf> {
        match self.find(place) {
            Found::OnPath(program) | Found::Cached(program) => Ok(program),
            Found::Nowhere => self.install(place),
        }
    }

    /// Returns the tool's folder in the cache. The name of the folder contains the version.
    fn folder(&self, place: &Place) -> PathBuf {
        place.tools.join(format!("{}-{}", self.name, self.version))
    }

    /// Returns the path that the program has after an install into this folder.
    pub fn program_in(&self, folder: &Path) -> PathBuf {
        let modules = folder.join("node_modules");
        match self.source {
            Source::CratesIo => {
                folder.join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX))
            }
            Source::NpmFile => modules.join(self.name).join(self.program),
            Source::Npm | Source::N8n => modules.join(".bin").join(format!(
                "{}{}",
                self.program,
                if cfg!(windows) { ".cmd" } else { "" }
            )),
        }
    }

    /// Returns true if the program runs and prints the pinned version. For a tool that is a plain file, returns true if
    /// the file exists, because only the name of its folder contains the version.
    pub fn answers(&self, sh: &Shell, program: &Path) -> bool {
        if self.source == Source::NpmFile {
            return program.is_file();
        }
        let said = cmd!(sh, "{program} --version").ignore_stderr().read();
        said.is_ok_and(|said| said.split_whitespace().any(|word| word == self.version))
    }
}

/// Returns the folders to put in front of PATH, so that each of these tools is found. Installs missing tools.
///
/// If a tool is already on PATH, its folder is not added. That folder could also contain a wrong version of another
/// tool, and this version would then be used.
pub fn folders(place: &Place, tools: &[&Tool]) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for tool in tools {
        let program = tool.need(place)?;
        if program.starts_with(tool.folder(place)) {
            folders.extend(program.parent().map(Path::to_owned));
        }
    }
    Ok(folders)
}

/// Returns PATH with these folders in front.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&old));
    std::env::join_paths(all).context("the tools' folder cannot be added to PATH")
}
