//! `shorten WASM GLUE`: shortens the names of the imports and exports that the app's WebAssembly and its JavaScript
//! (the glue) share. It changes both files in place.
//!
//! wasm-bindgen names each import and export by its function and a hash. Nobody reads these names, they do not
//! compress well, and they appear twice: in the wasm and in the JavaScript.

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// The prefix of the names that wasm-bindgen generates. The app's own exports have other names.
const MADE_UP: &str = "__w";

/// The prefix of the names that the chunks import from the main part. `shorten` does not change the exports with these
/// names.
const SHARED: &str = "__wasm_split";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "a command-line program complains on standard error")]
            {
                eprintln!("shortening names failed: {error}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let files: Vec<_> = env::args_os().skip(1).collect();
    let [wasm, glue] = &files[..] else { return Err("two files are needed".into()) };
    let (module, text) = shorten(&fs::read(wasm)?, &fs::read_to_string(glue)?)?;
    fs::write(wasm, module)?;
    Ok(fs::write(glue, text)?)
}

/// Returns both files with new names for the imports and the generated exports: `a`, `b`, `c` and so on.
fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String), Box<dyn Error>> {
    let mut renamed = Vec::new();
    let module = rename(wasm, &mut renamed)?;
    Ok((
        module,
        renamed.iter().fold(each_module_once(glue), |text, (long, short)| replace_word(&text, long, short)),
    ))
}

fn rename(wasm: &[u8], renamed: &mut Vec<(String, String)>) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                let mut modules: Vec<&str> = Vec::new();
                for (at, import) in imports.into_imports().enumerate() {
                    let import = import?;
                    if !modules.contains(&import.module) {
                        modules.push(import.module);
                    }
                    let number = modules.iter().position(|known| *known == import.module).unwrap_or_default();
                    let from = if import.module.starts_with("./") { &letters(number) } else { import.module };
                    renamed.push((import.name.to_owned(), letters(at)));
                    renamed.push((format!("\"{}\"", import.module), format!("\"{from}\"")));
                    section.import(from, &letters(at), RoundtripReencoder.entity_type(import.ty)?);
                }
                module.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for (at, export) in exports.into_iter().enumerate() {
                    let export = export?;
                    let mut name = export.name.to_owned();
                    if name.starts_with(MADE_UP) && !name.starts_with(SHARED) {
                        renamed.push((name, letters(at)));
                        name = letters(at);
                    }
                    let kind = RoundtripReencoder.export_kind(export.kind)?;
                    section.export(&name, kind, export.index);
                }
                module.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = &wasm[usize::try_from(range.start)?..usize::try_from(range.end)?];
                    module.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(module.finish())
}

/// Removes the repeated lines that name the same module from the glue. wasm-bindgen lists the loader once for each
/// function that is imported from it.
fn each_module_once(glue: &str) -> String {
    let mut lines: Vec<&str> = glue.lines().collect();
    let entry = |line: &str| line.trim().trim_end_matches(',').to_owned();
    lines.dedup_by(|line, last| line.trim().starts_with("\"./") && entry(line) == entry(last));
    lines.join("\n") + "\n"
}

/// Returns the short name with this number: `a` to `z`, then `aA`, `aB` and so on. None of these names is a JavaScript
/// keyword, such as `do`.
fn letters(number: usize) -> String {
    let last = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    if number < 26 { last.into() } else { letters(number / 26 - 1) + &last.to_uppercase().to_string() }
}

/// Replaces `long` by `short` where `long` is a complete word. If `long` begins with a quote, it always counts as a
/// complete word.
fn replace_word(text: &str, long: &str, short: &str) -> String {
    let part_of_word = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '$';
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(long) {
        let (before, after) = (&rest[..at], &rest[at + long.len()..]);
        let whole =
            long.starts_with('"') || !before.ends_with(part_of_word) && !after.starts_with(part_of_word);
        out.push_str(before);
        out.push_str(if whole { short } else { long });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, FunctionSection, TypeSection};
    use wasmparser::Payload::{ExportSection as Exports, ImportSection as Imports};

    const GLUE: &str = r#"const i = { __wbg_now_1: () => {}, __wbg_now_12: () => {} };
        instantiate({ "./leg3_bg.js": i }); wasm.__wbindgen_free(1); wasm.start();"#;

    fn built() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        module.section(&types);
        let mut imports = ImportSection::new();
        for name in ["__wbg_now_1", "__wbg_now_12"] {
            imports.import("./leg3_bg.js", name, EntityType::Function(0));
        }
        module.section(&imports);
        module.section(&FunctionSection::new());
        let mut exports = ExportSection::new();
        exports.export("start", ExportKind::Func, 0).export("__wbindgen_free", ExportKind::Func, 1);
        module.section(&exports);
        module.finish()
    }

    fn names(wasm: &[u8]) -> Vec<String> {
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Imports(all) => {
                    names.extend(all.into_imports().map(|import| import.unwrap().name.to_owned()))
                }
                Exports(all) => names.extend(all.into_iter().map(|export| export.unwrap().name.to_owned())),
                _ => {}
            }
        }
        names
    }

    #[test]
    fn generated_names_are_shortened_in_both_files_and_the_apps_own_names_are_kept() {
        let (wasm, glue) = shorten(&built(), GLUE).unwrap();
        assert_eq!(names(&wasm), ["a", "b", "start", "b"]);
        assert_eq!(
            glue.trim_end(),
            GLUE.replace("__wbg_now_12", "b")
                .replace("__wbg_now_1", "a")
                .replace("./leg3_bg.js", "a")
                .replace("__wbindgen_free", "b")
        );
    }

    #[test]
    fn a_module_is_listed_only_once_in_the_glue() {
        let glue = "return {\n  \"./a.js\": a,\n  \"./b.js\": b,\n  \"./b.js\": b\n};\n";
        assert_eq!(each_module_once(glue), "return {\n  \"./a.js\": a,\n  \"./b.js\": b,\n};\n");
    }

    #[test]
    fn invalid_wasm_is_refused() {
        assert!(shorten(b"<html>", GLUE).is_err());
    }

    #[test]
    fn letters_continue_after_z() {
        assert_eq!([0, 25, 26, 27, 701, 702].map(letters), ["a", "z", "aA", "aB", "zZ", "aAA"]);
        assert_eq!(letters(4 * 26 + 14), "dO");
    }
}
