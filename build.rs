//! The build script. If WebAssembly is built with the feature `split`, this script makes the linker keep the
//! relocations. `cargo xtask build` needs the relocations to split the program into files.

fn main() {
    let is_wasm = std::env::var_os("CARGO_CFG_TARGET_ARCH").is_some_and(|arch| arch == "wasm32");
    if is_wasm && std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    println!("cargo::rerun-if-changed=build.rs");
}
