//! A page that the browser builds is the page that was published.
//!
//! Publishing and the browser make pages by two ways of the same components, and waking accepts whatever stands there: a
//! difference between the two would be seen by nobody. Here every kind of page is read as it was published and woken, then
//! built by the browser alone, and both have to be the same.

use super::Journey;
use crate::visit::Visit;
use anyhow::{Result, ensure};

pub const ALL: &[Journey] = &[
    Journey::ours("every_kind_of_page_that_is_turned_to_is_the_page_that_was_published", |visit| {
        Box::pin(turned_to(visit))
    }),
    Journey::odd("every_odd_page_that_is_turned_to_is_the_page_that_was_published", |visit| {
        Box::pin(odd_pages(visit))
    }),
    Journey::ours("every_kind_of_page_that_is_made_anew_is_the_page_that_was_published", |visit| {
        Box::pin(made_anew(visit))
    }),
];

/// An element of the page as lines: elements with their attributes in order, texts joined. Comments are the framework's, and
/// what only this visit knows (focus, a panic's mode of start) is left out.
const TREE: &str = r#"
    const lines = [];
    const walk = (node, depth) => {
        let text = "";
        const flush = () => { if (text.trim()) lines.push("  ".repeat(depth) + JSON.stringify(text.trim())); text = ""; };
        for (const child of node.childNodes) {
            if (child.nodeType === Node.TEXT_NODE) text += child.data;
            if (child.nodeType !== Node.ELEMENT_NODE) continue;
            flush();
            // A browser that runs scripts reads what is in there as text.
            if (child.localName === "noscript") continue;
            // The style sheet and what waits for it belong to the page as it was published.
            if (["link", "script"].includes(child.localName)) continue;
            const attributes = [...child.attributes].filter(({ name, value }) => name !== "data-start" && !(name === "class" && !value)).map(({ name, value }) => `${name}=${JSON.stringify(value)}`).sort();
            lines.push("  ".repeat(depth) + [child.localName, ...attributes].join(" "));
            walk(child, depth + 1);
        }
        flush();
    };
    walk(document.getElementById("app"), 0);
    return lines;
"#;

async fn tree(visit: &Visit) -> Result<Vec<String>> {
    visit.until("nothing is on its way", async || Ok(visit.count("[aria-busy=true]").await? == 0)).await?;
    let lines = visit.js(TREE).await?;
    Ok(lines.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect())
}

/// The first line in which two trees differ, with what stands around it.
fn same(path: &str, published: &[String], built: &[String]) -> Result<()> {
    let at = published.iter().zip(built).position(|(a, b)| a != b);
    let at = at.or((published.len() != built.len()).then(|| published.len().min(built.len())));
    let around =
        |lines: &[String], at: usize| lines[at.saturating_sub(3)..lines.len().min(at + 2)].join("\n");
    ensure!(published.len() > 15, "/{path}: only {} lines", published.len());
    match at {
        None => Ok(()),
        Some(at) => anyhow::bail!(
            "/{path} is built otherwise\n--- published\n{}\n--- built\n{}",
            around(published, at),
            around(built, at)
        ),
    }
}

/// Follows a link that is put into the page, as any link of the page would be.
async fn turn_to(visit: &Visit, path: &str) -> Result<()> {
    let address = visit.address(path);
    visit
        .js(&format!(
            "const link = document.createElement('a'); link.href = '{address}'; document.body.append(link); link.click(); link.remove()"
        ))
        .await?;
    visit.wait_for_path(path).await?;
    visit.until("the page is there", async || Ok(visit.count(".loading, main[aria-busy]").await? == 0)).await
}

async fn compare(visit: &Visit, paths: &[&str], from: &str) -> Result<()> {
    for path in paths {
        visit.go_awake(path).await?;
        let published = tree(visit).await?;
        visit.go_awake(from).await?;
        let other = tree(visit).await?;
        turn_to(visit, path).await?;
        let heading = visit.wait_for("h1").await?;
        visit.until("the heading is there", async || Ok(!heading.text().await?.is_empty())).await?;
        let built = tree(visit).await?;
        ensure!(built != other, "/{path}: the page was turned");
        same(path, &published, &built)?;
    }
    Ok(())
}

async fn turned_to(visit: &Visit) -> Result<()> {
    let kinds: Vec<String> = super::KINDS.iter().map(|(id, _)| format!("articles/{id}/")).collect();
    let mut paths: Vec<&str> = kinds.iter().map(String::as_str).collect();
    paths.extend([
        "",
        "topics/genetics/",
        "topics/treatments/",
        "articles/levin-ebv-jama-2003-retracted/",
        "articles/rebuild-clemastine-2017/",
        "articles/eye-scan-2016/",
        "research-quality/",
        "saved/",
    ]);
    compare(visit, &paths, "about/").await?;
    compare(visit, &["about/"], "").await?;
    // A list with something in it.
    visit.js("localStorage.setItem('plainsight-saved:/', 'rebuild-clemastine-2017\\tA title\\n')").await?;
    compare(visit, &["saved/"], "about/").await?;
    visit.js("localStorage.clear()").await?;
    Ok(())
}

async fn odd_pages(visit: &Visit) -> Result<()> {
    let paths = [
        "articles/arabic/",
        "articles/corrected-study/",
        "articles/hostile-markup/",
        "articles/long-german-words/",
        "articles/nothing-reported/",
        "articles/very-long-title/",
        "",
    ];
    compare(visit, &paths, "about/").await
}

async fn made_anew(visit: &Visit) -> Result<()> {
    for path in [
        "",
        "topics/genetics/",
        "articles/rebuild-clemastine-2017/",
        "articles/eye-scan-2016/",
        "research-quality/",
        "about/",
        "saved/",
        // The widget's pages wake where something is wanted that needs the app.
        "embed/?filter",
        "embed/topics/genetics/?open=inside",
        "embed/articles/levin-ebv-jama-2003-retracted/?open=inside",
    ] {
        visit.go_awake(path).await?;
        let published = tree(visit).await?;
        visit.js(super::without_app::PANIC).await?;
        visit.wait_for_app("remade").await?;
        let built = tree(visit).await?;
        same(path, &published, &built)?;
    }
    Ok(())
}
