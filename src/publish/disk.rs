//! Small things that files need.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::path::Path;
use std::{fs, io};

/// A link, or a copy where the two lie on different disks. What was there before is replaced, unless it is the very same.
pub fn link_or_copy(from: &Path, to: &Path) -> Result<()> {
    if is_same(from, to) {
        return Ok(());
    }
    let is_there = match fs::hard_link(from, to) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            remove_if_there(to)?;
            fs::hard_link(from, to).is_ok()
        }
        linked => linked.is_ok(),
    };
    if !is_there {
        fs::copy(from, to).with_context(|| format!("cannot write {}", to.display()))?;
    }
    Ok(())
}

/// Are both names of one file? Where that cannot be told, they are not.
#[cfg(unix)]
fn is_same(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let place = |file: &Path| fs::symlink_metadata(file).ok().map(|about| (about.dev(), about.ino()));
    place(other).is_some_and(|other| place(one) == Some(other))
}

#[cfg(not(unix))]
fn is_same(_: &Path, _: &Path) -> bool {
    false
}

/// Removes a file, unless there is none.
pub fn remove_if_there(file: &Path) -> Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot replace {}", file.display()))
        }
        _ => Ok(()),
    }
}

/// Sixteen hexadecimal digits of the SHA-256 of something, for names that change when what they name does.
pub fn hash_bytes(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Why a file cannot be read, if it cannot, in words for those who can mend it.
pub fn why_unreadable(file: &Path) -> Option<String> {
    match fs::metadata(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Some(match file.is_symlink() {
            true => "cannot be read: it is a link that leads nowhere; remove it, or put there what it should lead to".to_owned(),
            false => "is missing; is the path right?".to_owned(),
        }),
        Err(error) => Some(format!("cannot be read: {error}")),
        Ok(about) if about.is_dir() => Some("is a folder, and should be a file".to_owned()),
        // Reading a pipe would wait for ever.
        Ok(about) if !about.is_file() => {
            Some("cannot be read: it is no file but something of the system's; remove it".to_owned())
        }
        Ok(_) => fs::File::open(file).err().map(|error| format!("cannot be read: {error}")),
    }
}
