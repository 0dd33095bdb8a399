//! What an article offers on the site itself.

use super::{context::ArticleTools, copy::copy_button, details::citation_files, print::print, save::save};

pub const TOOLS: ArticleTools = ArticleTools { save, copy: copy_button, files: citation_files, print };
