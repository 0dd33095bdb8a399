//! The program of the site's own pages.

use plainsight::pages::{root, waking::wake};

fn main() {
    wake(root);
}
