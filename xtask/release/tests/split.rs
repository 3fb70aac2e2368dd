//! Tests of `release::split`, which writes the chunks of the app that are loaded later, and the script that loads them.

use release::split::{name_by_use, wasm_opt_parameters};

#[test]
fn the_wasm_opt_parameters_are_read_from_the_page() {
    let page = "<link rel=\"rust\" data-wasm-opt=\"z\" data-wasm-opt-params=\"-Oz --strip-debug\">";
    assert_eq!(wasm_opt_parameters(page).unwrap(), "-Oz --strip-debug");
    assert!(wasm_opt_parameters("<link>").is_err());
}

#[test]
fn a_chunk_is_named_after_the_parts_that_use_it() {
    let loader =
        "/* details, reader */\nconst __chunk_5 = makeLoad();\nexport const __wasm_split_load_reader = 1;";
    assert_eq!(name_by_use("chunk_5.wasm", loader), "details-reader.wasm");
    assert_eq!(name_by_use("split_reader.wasm", loader), "reader.wasm");
}
