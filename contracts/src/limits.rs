//! Numbers that both sides count by.

/// Cards in a shard, and on the first page of a list: enough to scroll a little, few enough to paint at once.
pub const CARDS_PER_PAGE: usize = 12;
/// Studies in the picture of all that is found; older ones are left out of it.
pub const STUDIES_IN_PICTURE: usize = 256;
/// More pages than anyone turns. A number in the address must not ask for all of the archive at once.
pub const MOST_PAGES: usize = 20;
/// More characters than anyone asks with.
pub const MOST_LETTERS: usize = 200;

/// Cards in a widget that says nothing of it.
pub const WIDGET_CARDS: usize = 5;
/// Characters of a widget's heading that its builder takes.
pub const MOST_LABEL: usize = 80;
/// Characters of what a host page asks for in one message.
pub const MOST_CONFIG: usize = 2_000;
/// How high a widget can be, in CSS pixels.
pub const WIDGET_HEIGHTS: (u32, u32) = (100, 12_000);
/// WordPress makes no frame higher than this, in CSS pixels.
pub const MOST_IN_WORDPRESS: u32 = 1_000;
