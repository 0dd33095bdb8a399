//! Articles in, a whole site out. Native only; uses every room above it.
//!
//! | file | what it makes |
//! |---|---|
//! | `content`, `input` | what a publisher wrote; reading it, and every fault in it |
//! | `article_walk` | the first walk over the articles: reading and checking each, many at a time |
//! | `source_file` | one file, and its faults in their places |
//! | `survey` | what is gathered on it: the words of the index, and the little that other pages need of an article |
//! | `faults`, `remarks` | faults and an editor's remarks as people read them: file, line, field, suggestion |
//! | `site_plan` | cards, order, related articles, and the view of every page |
//! | `article_files` | the second walk: everything that is made of an article, at once |
//! | `program` | what goes into every site: app, engine, scripts, styles |
//! | `site`, `site_files`, `plain_pages` | everything else, in order |
//! | `render` | a page's HTML, from the same components the browser uses |
//! | `page_template`, `page_kind` | what is around it: head, Content-Security-Policy, data, scripts, style |
//! | `articles` | all of them, in order, read one at a time |
//! | `search`, `facets` | what is searched of each article, and what readers can choose by |
//! | `relations` | which articles belong together, and why |
//! | `output`, `file_list` | writing, and the list of all that was written |
//! | `build_cache`, `survey_cache`, `fingerprint` | what was published and read before, so that only what changed is made anew |
//! | `citation` | how to cite the paper, as a line and as files |
//! | `widget` | what is made for other people's pages: the widget's, oEmbed documents, the builder |
//! | `pictures` | icons and the picture of shared pages |
//! | `brand` | the publisher's colour, made readable |
//! | `routes`, `side_files` | which addresses are taken, which files are nobody's |
//! | `locales`, `phrases` | what the site says in its language, and which of it goes where |
//! | `json` | JSON as editors save it |
//! | `migrate` | articles of an older version of their format |
//! | `style`, `feeds`, `sitemap`, `json_ld`, `schema` | the other files |
//!
//! The same input gives the same bytes: no clock, no random number, no order of a hash map reaches a file.

mod article_files;
mod article_walk;
mod articles;
mod brand;
mod build_cache;
mod citation;
mod code;
mod content;
mod disk;
mod facets;
mod faults;
mod feeds;
mod file_list;
mod fingerprint;
mod folders;
mod input;
mod json;
mod json_ld;
pub(crate) mod locales;
mod migrate;
mod output;
mod page_kind;
mod page_template;
pub(crate) mod phrases;
mod pictures;
mod plain_pages;
mod program;
mod progress;
mod relations;
mod remarks;
mod render;
mod routes;
mod schema;
mod search;
mod side_files;
mod site;
mod site_files;
mod site_plan;
mod site_url;
mod sitemap;
mod source_file;
mod style;
mod survey;
mod survey_cache;
mod widget;

pub use articles::Articles;
pub use content::{Content, SiteFolder};
pub use disk::hash_bytes;
pub use faults::Located;
pub use file_list::{Changes, FileEntry, FileList};
pub use migrate::migrate_site;
pub use program::Program;
pub use progress::{Progress, Step, Walk};
pub use remarks::remarks;
pub use schema::article_schema;
pub use search::collect;
pub use side_files::is_side_file;
pub use site::{PublishOptions, Report, publish_site};
