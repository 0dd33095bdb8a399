//! What a webmaster pastes.

/// Keeps room before the script has come, so that nothing below moves; never more than the window has.
pub const ROOM: &str = "display: block; min-height: min(100vh, 60rem)";

/// The element with its script. `site` is the site's whole address, `attributes` are written as they stand, and the link is
/// what remains where scripts or frames are forbidden.
pub fn element(site: &str, attributes: &str, href: &str, text: &str) -> String {
    let [site, href, text] = [site, href, text].map(escaped);
    format!(
        "<script async referrerpolicy=\"no-referrer\" src=\"{site}embed.js\"></script>\n\
         <plainsight-feed {attributes} style=\"{ROOM}\">\n  <a href=\"{href}\">{text}</a>\n</plainsight-feed>"
    )
}

/// What other sites show of the page at `href`: a frame without any script, as high as it is told to be. WordPress takes its
/// script along only where a quotation of this class comes first; others do not see it.
pub fn oembed(src: &str, href: &str, title: &str, height: u32) -> String {
    let [src, href, title] = [src, href, title].map(escaped);
    format!(
        "<blockquote class=\"wp-embedded-content\" hidden><a href=\"{href}\">{title}</a></blockquote>\
         <iframe src=\"{src}\" title=\"{title}\" width=\"100%\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
         referrerpolicy=\"no-referrer\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox\" \
         style=\"display: block; border: 0\"></iframe>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_pasted_cannot_be_more_than_it_says() {
        let pasted = oembed("https://a.example/embed/?a=1&b=2", "https://a.example/", "\"><script>", 400);
        assert!(pasted.contains(
            "</blockquote><iframe src=\"https://a.example/embed/?a=1&amp;b=2\" title=\"&quot;>&lt;script>\""
        ));
    }
}
