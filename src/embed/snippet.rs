//! What a webmaster pastes: templates with holes, which `scripts/builder.js` fills as [`fill`] does.

use plainsight_contracts::addresses::EMBED_SCRIPT;
use plainsight_contracts::widget::SANDBOX;

/// Keeps room before the script has come, so that nothing below moves; never more than the window has.
const ROOM: &str = "display: block; min-height: min(100vh, 60rem)";
/// How high a frame is that cannot follow its content, in pixels.
const HEIGHT: u32 = 640;

/// The element with its script: its attributes, and the link that remains where scripts or frames are forbidden. `site` is
/// the site's whole address.
pub fn element(site: &str) -> String {
    let script = escaped(&format!("{site}{EMBED_SCRIPT}"));
    format!(
        "<script async referrerpolicy=\"no-referrer\" src=\"{script}\"></script>\n\
         <plainsight-feed {{attributes}} style=\"{ROOM}\">\n  <a href=\"{{href}}\">{{title}}</a>\n</plainsight-feed>"
    )
}

/// A frame without any script of ours on the page. Some editors take frames out of what is written; the link stays.
pub fn frame() -> String {
    format!(
        "<div>\n<iframe src=\"{{src}}\"\n  title=\"{{title}}\" width=\"100%\" height=\"{HEIGHT}\" loading=\"lazy\"\n  \
         referrerpolicy=\"no-referrer\" style=\"display: block; border: 0\"\n  sandbox=\"{SANDBOX}\"></iframe>\n  \
         <a href=\"{{href}}\">{{title}}</a>\n</div>"
    )
}

/// What the link and the frame say of themselves, if the host page has no words of its own.
pub fn title(name: &str, tagline: &str) -> String {
    format!("{name}: {tagline}")
}

/// Fills the holes of a template, each once: a part may look like a hole. Parts are HTML.
pub fn fill(template: &str, parts: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled += before;
        let hole = after.split_once('}').and_then(|(name, after)| {
            let (_, part) = parts.iter().find(|(known, _)| *known == name)?;
            Some((part, after))
        });
        match hole {
            Some((part, after)) => {
                filled += part;
                rest = after;
            }
            None => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled + rest
}

/// What other sites show of the page at `href`: a frame without any script, as high as it is told to be. WordPress takes its
/// script along only where a quotation of this class comes first; others do not see it.
pub fn oembed(src: &str, href: &str, title: &str, height: u32) -> String {
    let [src, href, title] = [src, href, title].map(escaped);
    format!(
        "<blockquote class=\"wp-embedded-content\" hidden><a href=\"{href}\">{title}</a></blockquote>\
         <iframe src=\"{src}\" title=\"{title}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" sandbox=\"{SANDBOX}\" style=\"display: block; border: 0\"></iframe>"
    )
}

/// A text as it stands in an attribute, or between tags.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_looks_like_a_hole_is_none() {
        assert_eq!(fill("<a {x}>{y}</a>{z", &[("x", "{y}"), ("y", "1")]), "<a {y}>1</a>{z");
        assert!(
            fill(&element("https://a.example/"), &[("attributes", "filter")]).contains("-feed filter style")
        );
    }

    #[test]
    fn what_is_pasted_cannot_be_more_than_it_says() {
        let pasted = oembed("https://a.example/embed/?a=1&b=2", "https://a.example/", "\"><script>", 400);
        assert!(pasted.contains(
            "</blockquote><iframe src=\"https://a.example/embed/?a=1&amp;b=2\" title=\"&quot;>&lt;script>\""
        ));
    }
}
