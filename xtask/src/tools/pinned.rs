//! The tools, and their pinned versions.

/// A program of exactly this version.
#[derive(Clone, Copy)]
pub(crate) struct Tool {
    /// The package's name where it is published.
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) program: &'static str,
    pub(crate) source: Source,
    pub(crate) why: &'static str,
    pub(crate) takes: &'static str,
}

/// Where a tool comes from.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    CratesIo,
    Npm,
    /// A file of an npm package that is not a program. Its first line names its version.
    NpmFile,
    /// From npm, too, but with what it needs besides.
    N8n,
}

// Trunk.toml names the same versions; a test below holds them equal.
pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    program: "trunk",
    source: Source::CratesIo,
    why: "puts the page together",
    takes: "4 minutes",
};
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.129",
    program: "wasm-bindgen",
    source: Source::CratesIo,
    why: "joins the app to JavaScript",
    takes: "2 minutes",
};
pub(crate) const BINARYEN: Tool = Tool {
    name: "binaryen",
    version: "132",
    program: "wasm-opt",
    source: Source::Npm,
    why: "holds wasm-opt, which halves the app",
    takes: "10 seconds",
};
pub(crate) const ESBUILD: Tool = Tool {
    name: "esbuild",
    version: "0.28.2",
    program: "esbuild",
    source: Source::Npm,
    why: "takes comments and long names out of scripts and styles",
    takes: "10 seconds",
};
pub(crate) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.37.0",
    program: "geckodriver",
    source: Source::CratesIo,
    why: "drives Firefox, for proofs that need a second browser",
    takes: "2 minutes",
};
pub(crate) const AXE_CORE: Tool = Tool {
    name: "axe-core",
    version: "4.14.1",
    program: "axe.min.js",
    source: Source::NpmFile,
    why: "finds faults that affect people who use assistive technology",
    takes: "10 seconds",
};
pub(crate) const NEWMAN: Tool = Tool {
    name: "newman",
    version: "6.2.2",
    program: "newman",
    source: Source::Npm,
    why: "runs what is made for Postman",
    takes: "20 seconds",
};
pub(crate) const N8N: Tool = Tool {
    name: "n8n",
    version: "2.40.5",
    program: "n8n",
    source: Source::N8n,
    why: "runs the workflow that the page gives away",
    takes: "10 minutes and 3 GB",
};
pub(super) const ALL: [&Tool; 8] =
    [&TRUNK, &WASM_BINDGEN, &BINARYEN, &ESBUILD, &AXE_CORE, &GECKODRIVER, &NEWMAN, &N8N];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_toml_and_cargo_toml_name_the_same_versions() {
        let trunk = include_str!("../../../Trunk.toml");
        assert!(trunk.contains(&format!("trunk-version = \"={}\"", TRUNK.version)));
        assert!(trunk.contains(&format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version)));
        assert!(trunk.contains(&format!("wasm_opt = \"version_{}\"", BINARYEN.version)));
        assert!(
            include_str!("../../../Cargo.toml")
                .contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version))
        );
    }
}
