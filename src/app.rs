//! The root component. It puts the store into the context, and shows the screen for the current state.

use crate::branding::brand::Brand;
use crate::components::button::{Button, Look};
use crate::components::dynamic::dynamic;
use crate::components::heading::LastHeading;
use crate::components::progress::Progress;
use crate::demo::banner::load_demo_banner;
use crate::embed::frame_line::FrameLine;
use crate::exchange::code_screen::CodeScreen;
use crate::exchange::denied_screen::DeniedScreen;
use crate::lazy::lazy_part::LazyPart;
use crate::privacy::footer::Footer;
use crate::privacy::how_to_check::CheckPlace;
use crate::refresh::token_ended::load_token_ended;
use crate::start::start_screen::StartScreen;
use crate::store::Store;
use crate::sub_accounts::agency_screen::AgencyScreen;
use crate::tokens::tokens_screen::TokensScreen;
use leg3_core::exchange::screen::ExchangeScreen;
use leg3_core::messages::code_screen::CodeScreenText;
use leg3_core::messages::page::PageText;
use leg3_core::messages::text_of;
use leg3_core::tokens::subject::Subject;
use leptos::prelude::*;

/// The kind of screen that is shown. It stays the same when only the content of the screen changes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum ScreenKind {
    Start,
    TokenEnded,
    Denied,
    Code,
    Agency,
    Tokens,
}

impl ScreenKind {
    fn of(screen: &ExchangeScreen, subject: &Subject, token_ended: bool) -> Self {
        match screen {
            ExchangeScreen::Start { .. } if token_ended => Self::TokenEnded,
            ExchangeScreen::Start { .. } => Self::Start,
            ExchangeScreen::Denied(_) => Self::Denied,
            ExchangeScreen::Code { .. } | ExchangeScreen::Failed(_) => Self::Code,
            ExchangeScreen::Tokens(view) if subject.is_to_be_chosen(view.summary.user_type) => Self::Agency,
            ExchangeScreen::Tokens(_) => Self::Tokens,
        }
    }
}

/// The root component of the app.
#[component]
pub fn App(
    /// The store with the flows and their secrets.
    store: Store,
) -> impl IntoView {
    provide_context(store);
    provide_context(CheckPlace::default());
    provide_context(LastHeading::default());
    let kind = Memo::new(move |_| {
        let token_ended = store.token_ended().get();
        store
            .subject()
            .with(|subject| store.screen().with(|screen| ScreenKind::of(screen, subject, token_ended)))
    });
    let is_framed = store.boot().is_some_and(|boot| boot.is_framed());
    let holds_secrets = Memo::new(move |_| {
        store.holds_refresh()
            || store.holds_entered().get()
            || kind.get() == ScreenKind::TokenEnded
            || store.screen().with(ExchangeScreen::holds_secrets)
    });
    view! {
        <div class="page">
            <header>
                {if is_framed {
                    view! { <FrameLine/> }.into_any()
                } else {
                    view! { <Brand/> }.into_any()
                }}
                {dynamic(move || (!matches!(kind.get(), ScreenKind::Start | ScreenKind::TokenEnded)).then(|| view! {
                    <Progress step=store.screen().with(ExchangeScreen::progress_step)/>
                }))}
            </header>
            {store.is_demo().then(|| view! { <LazyPart load=|place| Box::pin(load_demo_banner(place)) is_quiet=true/> })}
            {(!cfg!(any(feature = "split", feature = "ssr"))).then(|| view! { <p class="hint">{text_of(PageText::TryingOut)}</p> })}
            <main>
                {dynamic(move || match kind.get() {
                    ScreenKind::Start => view! { <StartScreen/> }.into_any(),
                    ScreenKind::TokenEnded => {
                        view! { <LazyPart load=|place| Box::pin(load_token_ended(place))/> }.into_any()
                    }
                    ScreenKind::Denied => view! { <DeniedScreen/> }.into_any(),
                    ScreenKind::Code => view! { <CodeScreen/> }.into_any(),
                    ScreenKind::Agency => view! { <AgencyScreen/> }.into_any(),
                    ScreenKind::Tokens => view! { <TokensScreen/> }.into_any(),
                })}
            </main>
            {dynamic(move || holds_secrets.get().then(|| view! {
                <div class="forget"><Button text=text_of(CodeScreenText::Forget) look=Look::Danger press=move |_| store.forget()/></div>
            }))}
            <Footer/>
        </div>
    }
}
