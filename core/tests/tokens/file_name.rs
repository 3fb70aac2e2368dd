//! Tests of the names of files that contain tokens.

use leg3_core::tokens::file_name::file_name;
use proptest::prelude::{any, prop_assert, prop_oneof, proptest};

proptest! {
    #[test]
    fn a_file_name_is_safe_for_any_id(id in prop_oneof![any::<String>(), "[a-zA-Z0-9./\\\\_ -]{0,60}"]) {
        let name = file_name(Some(&id), ".json");
        let middle = name.strip_prefix("tokens").and_then(|rest| rest.strip_suffix(".json")).unwrap_or("/");
        prop_assert!(middle.len() <= 41);
        prop_assert!(middle.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{}", name);
    }
}

#[test]
fn a_file_name_contains_the_id_of_the_account() {
    assert_eq!(file_name(Some("ve9EPM428h8vShlRW1KT"), ".json"), "tokens-ve9EPM428h8vShlRW1KT.json");
    assert_eq!(file_name(Some("../../etc/passwd"), ".env"), "tokens-etcpasswd.env");
    assert_eq!(
        (file_name(Some("../"), ".json"), file_name(None, ".json")),
        ("tokens.json".into(), "tokens.json".into())
    );
}
