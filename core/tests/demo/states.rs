//! Tests of the state names in the URL of pretend mode, such as `tokens` in `?demo=tokens`.

use leg3_core::demo::script::{DemoExchange, DemoFollowUp, DemoScript};
use leg3_core::demo::state::DemoState;

fn all() -> Vec<DemoState> {
    let agency = DemoState::Sent(DemoScript { exchange: DemoExchange::Agency, ..DemoScript::default() });
    let follow_ups = DemoFollowUp::all().into_iter().map(|follow_up| agency.with(follow_up));
    [DemoState::Start].into_iter().chain(DemoState::all()).chain(follow_ups).collect()
}

#[test]
fn all_exchange_results_and_all_states_without_one_are_offered() {
    let all = DemoState::all();
    assert_eq!(all.len(), DemoExchange::all().len() + 3);
    assert_eq!(all[0], DemoState::Sent(DemoScript::default()), "the first state is not the default");
    assert_eq!(all[all.len() - 3..], [DemoState::Code, DemoState::Denied, DemoState::Died]);
}

#[test]
fn a_follow_up_changes_only_states_with_an_exchange() {
    for follow_up in DemoFollowUp::all() {
        for state in DemoState::all() {
            match (state, state.with(follow_up)) {
                (DemoState::Sent(before), DemoState::Sent(after)) => {
                    assert_eq!((after.exchange, after.follow_up), (before.exchange, follow_up));
                }
                (before, after) => assert_eq!(after, before),
            }
        }
    }
}

#[test]
fn each_state_is_found_by_its_name() {
    for state in all() {
        let name = state.name();
        assert_eq!(DemoState::named(&name).name(), name);
    }
}

#[test]
fn state_names_need_no_url_encoding() {
    for name in all().into_iter().map(DemoState::name) {
        assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.".contains(&byte)), "{name}");
    }
}

#[test]
fn state_names_are_words_or_failure_codes() {
    for (state, name) in [
        (DemoState::Code, "code"),
        (
            DemoState::Sent(DemoScript {
                exchange: DemoExchange::SubAccount,
                follow_up: DemoFollowUp::Works,
            }),
            "tokens",
        ),
        (
            DemoState::Sent(DemoScript { exchange: DemoExchange::Agency, follow_up: DemoFollowUp::Works }),
            "agency",
        ),
    ] {
        assert_eq!(DemoState::named(name), state);
    }
    assert_eq!(DemoState::named("L3-20").name(), "L3-20");
    assert_eq!(DemoState::named("agency.L3-T21").name(), "agency.L3-T21");
}

#[test]
fn an_unknown_name_gives_the_start_state() {
    for name in ["", "tokens.", "tokens.L3-20", "nothing", "L3-99", ".", "agency.L3-T21.x"] {
        let is_start = DemoState::named(name) == DemoState::Start;
        // A name that ends with a dot is read as the same name without the dot.
        assert!(is_start || name == "tokens.", "{name}");
    }
}
