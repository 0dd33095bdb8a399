//! Articles in, a whole site out. Native only; uses every room above it.
//!
//! | file | what it makes |
//! |---|---|
//! | `input` | articles, topics, site and prose, and every fault in them |
//! | `faults`, `remarks` | faults and an editor's remarks as people read them: file, line, field, suggestion |
//! | `plan` | cards, order, related articles, and the view of every page |
//! | `render` | a page's HTML, from the same components the browser uses |
//! | `frame` | what is around it: head, Content-Security-Policy, data, scripts |
//! | `articles` | all of them, in order, read one at a time |
//! | `search`, `facets` | what is searched of each article, and what readers can choose by |
//! | `relations` | which articles belong together, and why |
//! | `kept` | what was published before, so that only what changed is made anew |
//! | `citation` | how to cite the paper, as a line and as files |
//! | `widget` | what is made for other people's pages: the widget's, oEmbed documents, the builder |
//! | `pictures` | icons and the picture of shared pages |
//! | `brand` | the publisher's colour, made readable |
//! | `routes`, `side_files` | which addresses are taken, which files are nobody's |
//! | `locales`, `phrases` | what the site says in its language, and which of it goes where |
//! | `json` | JSON as editors save it |
//! | `style`, `feeds`, `sitemap`, `json_ld`, `schema` | the other files |
//!
//! The same input gives the same bytes: no clock, no random number, no order of a hash map reaches a file.

mod articles;
mod brand;
mod build_cache;
mod citation;
mod disk;
mod facets;
mod faults;
mod feeds;
mod folders;
mod input;
mod json;
mod json_ld;
pub(crate) mod locales;
mod output;
mod page_template;
pub(crate) mod phrases;
mod pictures;
mod relations;
mod remarks;
mod render;
mod routes;
mod schema;
mod search;
mod side_files;
mod site;
mod site_plan;
mod site_url;
mod sitemap;
mod style;
mod widget;

pub use articles::Articles;
pub use disk::hash_bytes;
pub use faults::Located;
pub use input::{Content, Folders};
pub use remarks::remarks;
pub use schema::article_schema;
pub use search::collect;
pub use site::{Report, publish_site};
