//! Where things are: the project, its build folder, the tools' cache.

use crate::Outcome;
use std::env;
use std::path::{Path, PathBuf};

/// The folders every command works with.
pub(crate) struct Place {
    /// The top of the repository.
    pub(crate) root: PathBuf,
    /// Cargo's build folder.
    pub(crate) target: PathBuf,
    /// Where installed tools live. Outside `target`, so that `cargo clean` does not cost minutes.
    pub(crate) tools: PathBuf,
}

impl Place {
    pub(crate) fn find() -> Outcome<Self> {
        let own = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = own.as_deref().and_then(Path::parent).ok_or("Start this as `cargo xtask`.")?.to_owned();
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let tools =
            tools_folder(|name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from))
                .ok_or("Neither LEG3_TOOLS nor HOME is set, so there is no place to keep tools.")?;
        Ok(Self { root, target, tools })
    }

    /// The page as it ships.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The page as `run` serves it.
    pub(crate) fn dist_sandbox(&self) -> PathBuf {
        self.root.join("dist-sandbox")
    }

    /// What `package` made, unpacked, for whoever takes it to a host.
    pub(crate) fn package(&self) -> PathBuf {
        self.root.join("dist-package")
    }

    /// The package that tests and proofs try, unpacked. Not the one above, which a host may have packed otherwise.
    pub(crate) fn tried_package(&self) -> PathBuf {
        self.target.join("packed")
    }
}

/// The person's home folder.
pub(crate) fn home() -> Option<PathBuf> {
    env::home_dir().filter(|home| home.parent().is_some())
}

fn tools_folder(var: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    if let Some(chosen) = var("LEG3_TOOLS") {
        return Some(chosen);
    }
    let cache = var("XDG_CACHE_HOME").or_else(|| {
        if cfg!(windows) {
            var("LOCALAPPDATA")
        } else if cfg!(target_os = "macos") {
            var("HOME").map(|home| home.join("Library/Caches"))
        } else {
            var("HOME").map(|home| home.join(".cache"))
        }
    });
    cache.map(|cache| cache.join("leg3"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &'static [(&str, &str)]) -> impl Fn(&str) -> Option<PathBuf> {
        |name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| PathBuf::from(value))
    }

    #[test]
    fn a_chosen_folder_wins_over_the_cache() {
        let found = tools_folder(with(&[("LEG3_TOOLS", "/t"), ("XDG_CACHE_HOME", "/c"), ("HOME", "/h")]));
        assert_eq!(found, Some("/t".into()));
    }

    #[test]
    fn the_cache_folder_is_used_otherwise() {
        assert_eq!(tools_folder(with(&[("XDG_CACHE_HOME", "/c"), ("HOME", "/h")])), Some("/c/leg3".into()));
    }

    #[test]
    fn without_a_home_there_is_no_folder() {
        assert_eq!(tools_folder(with(&[])), None);
    }
}
