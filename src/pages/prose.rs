//! Pages of plain prose that the publisher wrote: research quality, about, and any other.

use crate::components::heading::page_heading;
use crate::components::piece::{Still, still};
use crate::model::{ProsePage, ProsePart};
use leptos::prelude::*;

/// `/<slug>/`
pub fn page(page: &ProsePage) -> Still {
    let parts = page.parts.iter().map(part).collect_view();
    still(view! {
        <div class="prose">
            {page_heading(page.title.clone(), None)}
            <p class="lead">{page.lead.clone()}</p>
            {parts}
        </div>
    })
}

fn part(part: &ProsePart) -> Still {
    let text = part.paragraphs.iter().map(|text| view! { <p>{text.clone()}</p> }).collect_view();
    still(view! { <section id=part.slug.clone()><h2>{part.heading.clone()}</h2>{text}</section> })
}
