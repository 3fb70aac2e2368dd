//! *Refresh the tokens*, and *My token stopped working*: the same, with a refresh token that is pasted.

use crate::controls::{button, field};
use crate::fold::fold;
use crate::returned::{old_pair, outcome, received};
use crate::ways::{self, Ways};
use crate::{news, renewing};
use leg3::browser::{dom, fields};
use leg3::hatch;
use leg3_core::exchange::events::Press;
use leg3_core::integrations::manual_request::RequestFields;
use leg3_core::integrations::postman;
use leg3_core::integrations::terminal::refresh as command;
use leg3_core::messages::integrations::IntegrationsText;
use leg3_core::messages::refresh::RefreshText;
use leg3_core::messages::text_of;
use leg3_core::messages::tokens::TokensText;
use leg3_core::oauth::jwt_claims::{Claims, is_refresh_token};
use leg3_core::oauth::request::UserType;
use leg3_core::refresh::failure::RefreshTokenStatus;
use leg3_core::refresh::screen::RefreshScreen;
use leg3_core::tokens::token_info::is_of_another_client;
use leptos::prelude::*;

const ID: &str = "refresh-id";
const SECRET: &str = "refresh-secret";
const TOKEN: &str = "refresh-pasted";
/// The fold with other ways.
pub(crate) const OUTSIDE: &str = "refresh-outside";

/// With the tokens on the page. The two are never there at once: what was pasted into one is not sent by the other.
pub(crate) fn from_tokens() -> impl IntoView {
    on("tokens", held)
}

/// With a refresh token that is pasted.
pub(crate) fn from_pasted() -> impl IntoView {
    on("start", pasted)
}

fn on(screen: &'static str, view: fn() -> AnyView) -> impl IntoView {
    let shown = Memo::new(move |_| {
        news::follow();
        news::screen() == screen
    });
    move || shown.get().then(view)
}

fn held() -> AnyView {
    fold("refresh", RefreshText::Refresh, || {
        let has = Memo::new(|_| {
            news::follow();
            news::ask(hatch::REFRESH).is_some()
        });
        let can = move || {
            if has.get() {
                view! { <p class="hint">{text_of(RefreshText::RefreshText)}</p>{inputs()} }.into_any()
            } else {
                view! { <p>{text_of(RefreshText::RefreshNone)}</p> }.into_any()
            }
        };
        let elsewhere = move || has.get().then(outside);
        view! { {can}{ending()}{old_pair}{elsewhere} }.into_any()
    })
}

fn pasted() -> AnyView {
    fold("stopped", RefreshText::Stopped, || {
        view! {
            <p class="hint">{text_of(RefreshText::StoppedText)}</p>
            <div on:input=|_| news::spread() on:focusout=|_| weigh()>{field(TOKEN, RefreshText::RefreshToken, "password")}</div>
            {inputs()}
            {ending()}
            {outside()}
        }
        .into_any()
    })
}

/// Whose refresh it is, and the button.
fn inputs() -> AnyView {
    let complete = Memo::new(|_| {
        news::follow();
        !fields::client_id().is_empty() && fields::has_secret()
    });
    let credentials = move || {
        if complete.get() {
            return view! {
                <p>{text_of(RefreshText::RefreshWith)}<code>{fields::client_id()}</code></p>
                {button(RefreshText::RefreshOther, use_others)}
            }
            .into_any();
        }
        view! { {field(ID, RefreshText::ClientId, "text")}{field(SECRET, RefreshText::ClientSecret, "password")} }
            .into_any()
    };
    view! {
        <div class="stack" on:input=|_| news::spread()>{credentials}</div>
        {other_client}
        {run}
    }
    .into_any()
}

/// The same elsewhere.
fn outside() -> AnyView {
    let ways = Ways {
        steps: || Some(RequestFields::refresh(&fields::client_id(), user_type())),
        postman: || Some(postman::single_request::refresh(&fields::client_id(), user_type())),
        shell: (text_of(RefreshText::CopyRefreshCommand), || {
            Some(command::shell(&fields::client_id(), user_type()))
        }),
        powershell: (text_of(RefreshText::CopyRefreshWindows), || {
            Some(command::powershell(&fields::client_id(), user_type()))
        }),
        hides: || None,
    };
    fold(OUTSIDE, IntegrationsText::OutsideBrowser, move || {
        let looked_at = Memo::new(|_| {
            news::follow();
            (fields::client_id(), user_type())
        });
        let drawn = move || {
            looked_at.track();
            ways::view(ways)
        };
        view! { <p class="hint">{text_of(RefreshText::OutsideSecrets)}</p>{drawn} }.into_any()
    })
}

/// What came of it.
fn ending() -> AnyView {
    view! { <div class="stack" role="status">{outcome}</div>{received} }.into_any()
}

/// The button is there where it would do something: a token in doubt goes out only by the one that tells the risk.
fn run() -> AnyView {
    news::follow();
    let pasted = dom::by_id(TOKEN).is_some();
    let useless = match renewing::screen() {
        RefreshScreen::Probing
        | RefreshScreen::Sending { .. }
        | RefreshScreen::Overdue
        | RefreshScreen::Rechecking { .. } => true,
        RefreshScreen::Failed(trouble) => {
            (!trouble.may_press || trouble.token_status == RefreshTokenStatus::UsedUp) && !pasted
        }
        RefreshScreen::Idle { .. } | RefreshScreen::Renewed { .. } => false,
    };
    if useless { ().into_any() } else { button(RefreshText::RefreshRun, || press(Press::Ordinary)) }
}

/// HighLevel would refuse it.
fn other_client() -> AnyView {
    news::follow();
    let other = is_of_another_client(&token(), read(ID, fields::CLIENT_ID).trim());
    other.then(|| view! { <p class="card warned">{text_of(TokensText::NoticeOtherClient)}</p> }).into_any()
}

/// The refresh token that would be sent; empty where there is none.
pub(crate) fn token() -> String {
    let pasted = dom::by_id(TOKEN).map(|_| dom::value(TOKEN));
    pasted.or_else(|| news::ask(hatch::REFRESH)).unwrap_or_default()
}

/// What was typed here, or else in the page's own form.
fn read(own: &str, home: &str) -> String {
    dom::value(if dom::by_id(own).is_some() { own } else { home })
}

fn use_others() {
    dom::set_value(fields::CLIENT_ID, "");
    dom::set_value(fields::CLIENT_SECRET, "");
    news::spread();
}

/// Reads what is there; what was typed here moves to the page's own form, so that a secret has one home.
pub(crate) fn press(press: Press) {
    let typed = dom::by_id(ID).is_some();
    let (token, id, secret) = (token(), read(ID, fields::CLIENT_ID), read(SECRET, fields::CLIENT_SECRET));
    let mut missing = false;
    for (at, value) in [(SECRET, &secret), (ID, &id), (TOKEN, &token)] {
        let empty = value.trim().is_empty();
        dom::set_text(&[at, "-note"].concat(), if empty { text_of(RefreshText::IsMissing) } else { "" });
        dom::set_attribute(at, "aria-invalid", empty.then_some("true"));
        if empty {
            dom::focus(at);
            missing = true;
        }
    }
    if missing {
        // What was here may have been wiped since it was drawn.
        news::spread();
        return;
    }
    if typed {
        dom::set_value(fields::CLIENT_ID, id.trim());
        dom::set_value(fields::CLIENT_SECRET, secret.trim());
    }
    renewing::press(press, &token, &id, &secret, user_type());
}

/// The class that came with the tokens on the page, or that the pasted token names.
pub(crate) fn user_type() -> Option<UserType> {
    let held = news::known().and_then(|known| known.summary.user_type);
    held.or_else(|| Claims::read(token().trim()).auth_class)
}

/// Warns about what rarely is a refresh token.
fn weigh() {
    let token = dom::value(TOKEN);
    let doubt = match token.trim() {
        "" => None,
        token if is_refresh_token(token) => None,
        token if Claims::read(token).auth_class.is_some() => Some(RefreshText::ItIsAnAccessToken),
        _ => Some(RefreshText::NotARefreshToken),
    };
    dom::set_text(&[TOKEN, "-note"].concat(), doubt.map_or("", text_of));
}
