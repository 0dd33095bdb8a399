//! The program of the widget's pages, in frames on other people's. It has none of what only the site's own pages do: looking for
//! words, saving, the address bar.

use plainsight::embed::root;
use plainsight::pages::waking::wake;

fn main() {
    wake(root);
}
