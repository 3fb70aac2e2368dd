//! Tests of the URL to which HighLevel redirects. This URL contains an authorization code, an error, or no usable
//! value.

use leg3_core::oauth::credentials::LONGEST_CODE;
use leg3_core::oauth::redirect::{Arrival, Unusable, parse, state_in};

/// Returns the authorization code that the parser reads from the query and the fragment; `None` for any other result.
fn code(query: &str, fragment: &str) -> Option<String> {
    match parse(query, fragment) {
        Arrival::Code(code, _) => Some(code.expose().into()),
        _ => None,
    }
}

fn unusable(query: &str, fragment: &str) -> Option<Unusable> {
    match parse(query, fragment) {
        Arrival::Unusable(why) => Some(why),
        _ => None,
    }
}

#[test]
fn a_code_in_the_query_is_taken() {
    assert_eq!(code("?code=abc123", "").as_deref(), Some("abc123"));
    assert_eq!(code("code=abc123", "").as_deref(), Some("abc123"));
}

#[test]
fn a_code_in_the_fragment_is_taken() {
    assert_eq!(code("", "#code=abc123").as_deref(), Some("abc123"));
    assert_eq!(code("?theme=dark", "#state=1&code=abc123").as_deref(), Some("abc123"));
}

#[test]
fn unknown_parameters_are_ignored() {
    let query = "?locationId=l1&code=abc123&state=xyz&companyId=c1&userType=Location&utm_source=mail&&=&flag";
    assert_eq!(code(query, "#section-2").as_deref(), Some("abc123"));
}

#[test]
fn a_parameter_with_a_name_similar_to_code_is_ignored() {
    for query in ["?Code=abc", "?code%20=abc", "?zipcode=abc", "?code2=abc", "?codes[]=abc"] {
        assert!(matches!(parse(query, ""), Arrival::Nothing), "{query}");
    }
}

#[test]
fn a_redirect_without_a_code_or_an_error_is_read_as_nothing() {
    for (query, fragment) in [("", ""), ("?", "#"), ("?state=1", "#top"), ("?&&", "")] {
        assert!(matches!(parse(query, fragment), Arrival::Nothing), "{query}{fragment}");
    }
}

#[test]
fn an_authorization_error_keeps_its_error_code_and_description() {
    let Arrival::Denied(denial) = parse("?error=access_denied&error_description=User+said%20no%21", "")
    else {
        panic!("the error is not read as a denial");
    };
    assert_eq!(denial.error, "access_denied");
    assert_eq!(denial.description, "User said no!");
}

#[test]
fn an_error_description_alone_counts_as_an_authorization_error() {
    let Arrival::Denied(denial) = parse("", "#error_description=no+scope") else {
        panic!("the description is not read as a denial")
    };
    assert_eq!((denial.error.as_str(), denial.description.as_str()), ("", "no scope"));
}

#[test]
fn a_code_next_to_an_error_is_accepted_and_the_error_is_kept() {
    let Arrival::Code(code, Some(denial)) = parse("?code=abc&error=access_denied", "") else {
        panic!("the code and the error are not both read")
    };
    assert_eq!(code.expose(), "abc");
    assert_eq!(denial.error, "access_denied");
}

#[test]
fn an_empty_error_next_to_a_code_is_ignored() {
    assert!(matches!(parse("?code=abc&error=&error_description=+", ""), Arrival::Code(_, None)));
}

#[test]
fn an_error_next_to_an_unusable_code_counts_as_an_authorization_error() {
    for query in ["?code=&error=e", "?code=a&code=b&error=e"] {
        assert!(matches!(parse(query, ""), Arrival::Denied(_)), "{query}");
    }
}

#[test]
fn several_different_codes_are_rejected() {
    assert_eq!(unusable("?code=one&code=two", ""), Some(Unusable::Several));
    assert_eq!(unusable("?code=one", "#code=two"), Some(Unusable::Several));
    assert_eq!(unusable("?code=abc&code=ABC", ""), Some(Unusable::Several));
}

#[test]
fn the_same_code_twice_is_one_code() {
    assert_eq!(code("?code=one&code=one", "#code=one").as_deref(), Some("one"));
    assert_eq!(code("?code=one&code=+one+&code=", "").as_deref(), Some("one"));
}

#[test]
fn an_empty_code_is_reported_as_empty() {
    for query in ["?code=", "?code", "?code=+++", "?code=%20%09", "?code=&code="] {
        assert_eq!(unusable(query, ""), Some(Unusable::Empty), "{query}");
    }
}

#[test]
fn a_code_is_accepted_up_to_the_maximum_length() {
    let longest = "c".repeat(LONGEST_CODE);
    assert_eq!(code(&["?code=", &longest].concat(), ""), Some(longest.clone()));
    assert_eq!(unusable(&["?code=x", &longest].concat(), ""), Some(Unusable::TooLong));
}

#[test]
fn a_fragment_of_one_megabyte_is_parsed_correctly() {
    let junk = "%F0%9F&+=".repeat(128 * 1024);
    assert!(junk.len() > 1_000_000);
    assert_eq!(code("", &["#code=abc&x=", &junk].concat()).as_deref(), Some("abc"));
    assert!(matches!(parse("", &["#", &junk].concat()), Arrival::Nothing));
    assert_eq!(unusable("", &["#code=", &"a".repeat(1 << 20)].concat()), Some(Unusable::TooLong));
}

#[test]
fn percent_and_plus_are_decoded_once() {
    assert_eq!(code("?code=a%2Bb%2525+c%3D", "").as_deref(), Some("a+b%25 c="));
    assert_eq!(code("?c%6Fde=abc", "").as_deref(), Some("abc"));
    assert_eq!(code("?code=50%&x=1", "").as_deref(), Some("50%"));
    assert_eq!(code("?code=a%4", "").as_deref(), Some("a%4"));
    assert_eq!(code("?code=a=b", "").as_deref(), Some("a=b"));
}

#[test]
fn a_script_in_a_code_stays_text() {
    let script = "<script>alert('1')</script>\"><img src=x onerror=alert(1)>";
    assert_eq!(code(&["?code=", script].concat(), "").as_deref(), Some(script));
}

#[test]
fn invalid_utf8_is_decoded_to_the_replacement_character() {
    assert_eq!(code("?code=a%FF%FEb", "").as_deref(), Some("a\u{fffd}\u{fffd}b"));
    assert_eq!(code("?code=%C3%BC%E2%82", "").as_deref(), Some("ü\u{fffd}"));
}

#[test]
fn the_state_is_read_from_a_whole_address_or_part_of_one() {
    for (text, state) in [
        ("https://example.com/?code=abc&state=s1", "s1"),
        ("https://example.com/#code=abc&state=s1", "s1"),
        ("?code=abc&state=s1", "s1"),
        ("code=abc&state=s1", "s1"),
        ("code=abc", ""),
        ("abc", ""),
        ("", ""),
    ] {
        assert_eq!(state_in(text), state, "{text}");
    }
}
