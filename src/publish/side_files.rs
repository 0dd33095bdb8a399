//! What editors and systems leave beside a publisher's files is passed over: nobody wrote it for readers.

/// Hidden files that hosts look for; they are published.
const FOR_HOSTS: [&str; 5] = [".well-known", ".htaccess", ".nojekyll", ".domains", ".nomedia"];
const BY_SYSTEMS: [&str; 6] = ["Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r", "__MACOSX", "@eaDir"];
const ENDS: [&str; 8] = ["~", ".swp", ".swo", ".bak", ".orig", ".rej", ".tmp", ".part"];

/// Is it a lock, a backup, a preview, or anything else that is no file of the publisher's?
pub fn is_side_file(name: &str) -> bool {
    let hidden = name.starts_with('.') && !FOR_HOSTS.contains(&name);
    hidden
        || BY_SYSTEMS.contains(&name)
        || name.starts_with("~$")
        || (name.starts_with('#') && name.ends_with('#'))
        || ENDS.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn side_files_are_told_from_files() {
        for side in [
            ".#a.json",
            "._a.json",
            "#a.json#",
            "a.json~",
            ".a.json.swp",
            "~$a.json",
            ".DS_Store",
            "Thumbs.db",
            "desktop.ini",
            ".git",
            "a.json.bak",
            ".a.json",
            "a.json.orig",
        ] {
            assert!(is_side_file(side), "{side}");
        }
        for file in ["a.json", "icon.svg", ".well-known", ".htaccess", "CNAME", "robots.txt", "a~b.json"] {
            assert!(!is_side_file(file), "{file}");
        }
    }
}
