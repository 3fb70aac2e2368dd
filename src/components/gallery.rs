//! A page that shows most components to developers. To see the page, run `trunk serve` and open `/#components`.

use crate::components::button::{Button, Look};
use crate::components::callout::{Callout, Tone};
use crate::components::chip::Chip;
use crate::components::copy_button::CopyButton;
use crate::components::field::{Field, Remark};
use crate::components::fold::{Fold, Rows};
use crate::components::heading::Heading;
use crate::components::icon::Mark;
use crate::components::progress::Progress;
use crate::components::secret_row::{SecretNames, SecretRow};
use crate::components::steps::{Step, StepState};
use crate::components::tabs::{Tab, Tabs};
use crate::components::tiles::{Tile, Tiles};
use leg3_core::exchange::screen::ProgressStep;
use leptos::html;
use leptos::prelude::*;

/// Examples of the components in most of their states.
#[component]
pub fn Gallery() -> impl IntoView {
    let is_shown = RwSignal::new(false);
    let names = SecretNames { copy: "Copy the secret", show: "Show the secret", hide: "Hide the secret" };
    let tile = RwSignal::new(None);
    let tiles = ["One", "Two", "Three"].map(|title| Tile { value: title, title }).to_vec();
    let tab = RwSignal::new(0);
    let panel = |text: &'static str| ViewFn::from(move || view! { <p>{text}</p> });
    let tabs = vec![
        Tab { title: "First", panel: panel("The first panel.") },
        Tab { title: "Second", panel: panel("The second panel.") },
    ];
    view! {
        <div class="page">
            <header>
                <span class="brand"><Mark/> "Components"</span>
                <Progress step=ProgressStep::Tokens/>
            </header>
            <main>
                <Heading title="Every component" lead="In each of its states."/>
                <Chip tone=Tone::Info text="News"/>
                <Chip tone=Tone::Good text="Good"/>
                <Chip tone=Tone::Risk text="A risk"/>
                <Chip tone=Tone::Bad text="Failed"/>
                <Callout tone=Tone::Info title="News"><p>{"What follows."}</p></Callout>
                <Callout tone=Tone::Risk title="A risk"><p>{"What follows."}</p></Callout>
                <div class="buttons">
                    <Button text="Primary" look=Look::Primary press=|_| {}/>
                    <Button text="Secondary" press=|_| {}/>
                    <Button text="Text" look=Look::Text press=|_| {}/>
                    <Button text="Danger" look=Look::Danger press=|_| {}/>
                    <CopyButton name="Copy" text=|()| Some("copied".to_owned())/>
                </div>
                <div class="card stack">
                    <ExampleField id="plain" remark=None/>
                    <ExampleField id="doubtful" remark=Some(Remark::Doubt("This may be wrong.".into()))/>
                    <ExampleField id="wrong" remark=Some(Remark::Error("This is wrong.".into()))/>
                </div>
                <ol class="card steps">
                    <Step number=1 state=StepState::Done title="Done" subtitle="A few words"/>
                    <Step number=2 state=StepState::UnderWay title="Under way" subtitle="3 s"/>
                    <Step number=3 state=StepState::Ahead title="Ahead"/>
                </ol>
                <div class="card rows">
                    <SecretRow
                        title="A secret"
                        subtitle="ends tomorrow"
                        names=names
                        short="Copy"
                        is_shown=is_shown
                        secret=|()| Some("a secret".to_owned())
                    />
                </div>
                <Tiles name="example-tiles" question="One of several?" tiles=tiles chosen=tile/>
                <Tabs id="example-tabs" label="Two panels" tabs=tabs chosen=tab/>
                <Rows>
                    <Fold id="row" title="A row" subtitle="A few words"><p>{"What it opens."}</p></Fold>
                    <Fold id="another-row" title="Another row"><p>{"What it opens."}</p></Fold>
                </Rows>
            </main>
        </div>
    }
}

/// A field with this remark.
#[component]
fn ExampleField(id: &'static str, remark: Option<Remark>) -> impl IntoView {
    view! {
        <Field
            id=id
            label="A field"
            input={NodeRef::<html::Input>::new()}
            hint=|| "A hint."
            remark=RwSignal::new(remark)
        />
    }
}
