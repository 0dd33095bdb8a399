//! The pages of `cargo xtask gallery`: every component, what it is for, its parameters, and each example with the real style
//! sheet, in light, in dark and on a phone. Files alone: no script, nothing from elsewhere.
//!
//! An example is a page of its own in two colours, and its component's page shows them in frames. A system's preference cannot be
//! set for a frame, so the style sheets are copied twice, each with one of the two decided.
#![allow(clippy::panic, reason = "an example that is wrong is the contributor's to mend")]

mod examples;
mod native;

use examples::{Component, Example, components};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The style sheet of the gallery's own pages.
const STYLE: &str = "style/gallery.css";
const COLOURS: [&str; 2] = ["light", "dark"];

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned()));
    // What is made anew is what was made here before, and nothing else.
    if out.join(STYLE).is_file() {
        fs::remove_dir_all(&out)?;
    } else if fs::read_dir(&out).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(io::Error::other(format!("{} holds something else than a gallery", out.display())));
    }
    for colour in COLOURS {
        copy_style(colour, &out.join("style").join(colour))?;
    }
    fs::write(out.join(STYLE), include_str!("gallery.css"))?;
    let components = components();
    for component in &components {
        fs::create_dir_all(out.join(component.name))?;
        for (n, example) in component.examples.iter().enumerate() {
            for colour in COLOURS {
                fs::write(out.join(address(component, n, colour)), example_page(example, colour))?;
            }
        }
        fs::write(out.join(format!("{}.html", component.name)), component_page(component))?;
    }
    fs::write(out.join("index.html"), index_page(&components))
}

/// The page of a component's n-th example.
fn address(component: &Component, n: usize, colour: &str) -> String {
    format!("{}/{}-{colour}.html", component.name, n + 1)
}

/// The style sheets as somebody has them who prefers a colour.
fn copy_style(colour: &str, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    let (never, always) = ("(max-width: 0)", "(min-width: 0)");
    let is_dark = if colour == "dark" { always } else { never };
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("style"))? {
        let path = entry?.path();
        let sheet = fs::read_to_string(&path)?
            .replace("(prefers-color-scheme: dark)", is_dark)
            .replace("color-scheme: light dark", &format!("color-scheme: {colour}"));
        fs::write(to.join(path.file_name().unwrap_or_default()), sheet)?;
    }
    Ok(())
}

/// An example alone, as it would stand in a page of the site.
fn example_page(example: &Example, colour: &str) -> String {
    let html = native::html(example);
    let title = escaped(&format!("{}: {}", example.component, example.name));
    // What an example's page would have above it, for those who go from heading to heading.
    let first = (1..=6).filter_map(|n| Some((html.find(&format!("<h{n}"))?, n))).min().map_or(2, |(_, n)| n);
    let above: String =
        (1..first).map(|n| format!("<h{n} class=\"visually-hidden\">{title}</h{n}>")).collect();
    let body = match example.component {
        // These stand around what a page is about.
        "shell" => format!("{html}<main id=\"main\"><h1 class=\"visually-hidden\">{title}</h1></main>"),
        _ => format!("<main id=\"main\">{above}{html}</main>"),
    };
    let state = if example.awake || example.component != "filter" { " data-app=\"awake\"" } else { "" };
    page(&title, state, &[&format!("../style/{colour}/main.css")], &body)
}

fn component_page(component: &Component) -> String {
    let name = escaped(component.name);
    let mut body = format!(
        "<main><p><a href=\"index.html\">All components</a></p><h1>{name}</h1><p>{}</p><h2>Parameters</h2><table><thead><tr>\
         <th scope=\"col\">Name</th><th scope=\"col\">Type</th><th scope=\"col\">Meaning</th></tr></thead><tbody>",
        escaped(&component.purpose)
    );
    for [name, kind, meaning] in &component.parameters {
        body += &format!(
            "<tr><th scope=\"row\"><code>{}</code></th><td><code>{}</code></td><td>{}</td></tr>",
            escaped(name),
            escaped(kind),
            escaped(meaning)
        );
    }
    body += "</tbody></table>";
    for (n, example) in component.examples.iter().enumerate() {
        let title = escaped(&format!("{}: {}", example.view, example.name));
        body += &format!("<h2>{title}</h2><div class=\"frames\">");
        for (colour, width) in [("light", "wide"), ("dark", "wide"), ("light", "phone"), ("dark", "phone")] {
            let address = address(component, n, colour);
            body += &format!(
                "<figure class=\"{width}\"><iframe src=\"{address}\" title=\"{title}, {colour}, {width}\"></iframe>\
                 <figcaption><a href=\"{address}\">{colour}, {width}</a></figcaption></figure>"
            );
        }
        let data = serde_json::to_string_pretty(&example.data).unwrap_or_default();
        body += &format!(
            "</div><details><summary>Data of {title}</summary><pre tabindex=\"0\">{}</pre></details>",
            escaped(&data)
        );
    }
    page(&format!("{name} · Components"), "", &[STYLE], &(body + "</main>"))
}

fn index_page(components: &[Component]) -> String {
    let item = |component: &Component| {
        let (name, purpose) = (escaped(component.name), escaped(&component.purpose));
        format!("<li><a href=\"{name}.html\">{name}</a>: {purpose}</li>")
    };
    let items: String = components.iter().map(item).collect();
    let body = format!(
        "<main><h1>Components</h1><p>Every piece of the interface, with its examples from <code>tests/components</code>. \
         The same examples are tested in a browser.</p><ul>{items}</ul></main>"
    );
    page("Components of Plainsight", "", &[STYLE], &body)
}

/// A whole page. Title and body are HTML already.
fn page(title: &str, state: &str, sheets: &[&str], body: &str) -> String {
    let sheets: String =
        sheets.iter().map(|sheet| format!("<link rel=\"stylesheet\" href=\"{sheet}\">")).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"{state}><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title>{sheets}</head><body>{body}</body></html>\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
