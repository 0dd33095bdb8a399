//! How much room there is. The style sheet knows best; this is for what it cannot do.

/// As wide as where `style/browse.css` has the filter beside the list.
pub fn is_wide() -> bool {
    matches("(min-width: 60rem)")
}

/// So narrow that `style/fold.css` folds what few need at once. Nothing is folded when publishing: `boot.js` does it then.
pub fn is_narrow() -> bool {
    cfg!(not(feature = "publish")) && matches("(max-width: 48rem)")
}

fn matches(query: &str) -> bool {
    leptos::prelude::window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}
