//! Tests of the size budgets.

use release::budget::{BUDGETS, table};
use std::fs;
use std::path::Path;

/// Bytes that cannot be compressed.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1u32;
    let bytes = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    });
    bytes.take(length).collect()
}

fn is_kept(folder: &Path) -> bool {
    table(folder).unwrap().1
}

#[test]
fn an_exceeded_budget_is_an_error() {
    let [critical, until_tokens, whole, seldom] = BUDGETS.map(|(_, bytes)| bytes);
    // The first size is within the budget for this file. The second size exceeds this budget.
    for (file, fits, too_much) in [
        ("leg3-0123456789abcdef_bg.wasm", critical - 1_000, critical),
        ("details-reader-0123456789abcdef.wasm", until_tokens - 1_000, until_tokens),
        ("details-0123456789abcdef.wasm", whole - 1_000, whole),
        ("seldom-0123456789abcdef.wasm", seldom - 1_000, seldom),
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "small").unwrap();
        fs::write(folder.path().join(file), noise(fits)).unwrap();
        assert!(is_kept(folder.path()), "{file}");
        fs::write(folder.path().join(file), noise(too_much)).unwrap();
        assert!(!is_kept(folder.path()), "{file}");
    }
}
