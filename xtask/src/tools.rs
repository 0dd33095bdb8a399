//! The tools this project builds and tests with, in the versions it wants, installed where a fresh clone finds them again.

use crate::run::{cargo, find, output, program, root, run, say};
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// trunk 0.22 wants a newer compiler than the one pinned here.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
/// Built in a minute, so every lint can afford it.
const CARGO_DENY: &str = "0.20.2";
/// Of npm, for building: wasm-opt, and what makes scripts small.
const FOR_BUILDING: [(&str, &str); 2] = [("binaryen", "132.0.0"), ("esbuild", "0.28.2")];
/// Of npm, for testing: accessibility checks that run inside the tested pages, Firefox's reader view and a page to run it on,
/// and a validator.
const FOR_TESTING: [(&str, &str); 4] = [
    ("axe-core", "4.14.1"),
    ("@mozilla/readability", "0.6.0"),
    ("jsdom", "26.1.0"),
    ("html-validate", "10.17.0"),
];

/// Folders to put before PATH.
pub struct Tools {
    pub path: OsString,
}

/// Everything that building needs.
pub fn for_building() -> Result<Tools> {
    wasm_target()?;
    let folder = cache()?;
    let mut path = vec![
        cargo_tool(&folder, "wasm-bindgen-cli", "wasm-bindgen", &wasm_bindgen_version()?, false)?,
        cargo_tool(&folder, "trunk", "trunk", TRUNK, true)?,
    ];
    let modules = npm_packages(&folder, "npm", &FOR_BUILDING)?;
    path.push(modules.join(".bin"));
    Ok(Tools { path: joined(path)? })
}

/// Where the packages of npm lie that tests need.
pub fn for_testing() -> Result<PathBuf> {
    npm_packages(&cache()?, "npm-tests", &FOR_TESTING)
}

/// The driver for Firefox, which no Linux distribution packs beside it.
pub fn geckodriver() -> Result<PathBuf> {
    if let Some(found) = find("geckodriver") {
        return Ok(found);
    }
    Ok(cargo_tool(&cache()?, "geckodriver", "geckodriver", GECKODRIVER, false)?.join("geckodriver"))
}

/// What looks at the licences and sources of everything we depend on.
pub fn cargo_deny() -> Result<PathBuf> {
    Ok(cargo_tool(&cache()?, "cargo-deny", "cargo-deny", CARGO_DENY, true)?.join("cargo-deny"))
}

/// Where tools live: outside `target/`, so that a fresh clone does not build them again.
fn cache() -> Result<PathBuf> {
    let folder = match env::var_os("PLAINSIGHT_CACHE") {
        Some(folder) => PathBuf::from(folder),
        None => dirs::cache_dir().context("no cache folder; set PLAINSIGHT_CACHE to one")?.join("plainsight"),
    };
    let folder = folder.join("tools");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

fn joined(mut folders: Vec<PathBuf>) -> Result<OsString> {
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).context("a folder of tools cannot stand in PATH")
}

/// The standard library for WebAssembly, which linting needs too.
pub fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = output(program("rustc").args(["--print", "sysroot"])).context("cannot run rustc")?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    say("adding the WebAssembly target to the toolchain");
    run(program("rustup").args(["target", "add", TARGET]))
        .context("get it with `rustup target add wasm32-unknown-unknown`")
}

/// The tool must have exactly the version of the library.
fn wasm_bindgen_version() -> Result<String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let (_, rest) =
        lock.split_once("name = \"wasm-bindgen\"\nversion = \"").context("Cargo.lock has no wasm-bindgen")?;
    let (version, _) = rest.split_once('"').context("Cargo.lock is damaged")?;
    Ok(version.to_owned())
}

/// Builds a tool once and gives back the folder of its programs. A quick build is fast enough to run.
fn cargo_tool(cache: &Path, package: &str, name: &str, version: &str, locked: bool) -> Result<PathBuf> {
    let home = cache.join(format!("{package}-{version}"));
    let programs = home.join("bin");
    if programs.join(format!("{name}{}", env::consts::EXE_SUFFIX)).is_file() {
        return Ok(programs);
    }
    say(&format!("installing {package} {version}, once; this takes some minutes"));
    let mut install = cargo();
    install.args(["install", package, "--version", version, "--debug", "--root"]).arg(&home);
    let target = cache.join("target");
    install.arg("--target-dir").arg(&target);
    if locked {
        install.arg("--locked");
    }
    // It must not be built with what this project sets for its own code.
    install.current_dir(cache).env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR");
    // Nobody looks into them with a debugger, and they are built quicker without what one would need.
    install.env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(&mut install)
        .with_context(|| format!("get it with `cargo install {package} --version {version}`"))?;
    // What is left over is large, and no other tool needs it.
    _ = fs::remove_dir_all(target);
    Ok(programs)
}

fn npm_packages(cache: &Path, folder: &str, wanted: &[(&str, &str)]) -> Result<PathBuf> {
    let home = cache.join(folder);
    let packages = home.join("node_modules");
    let installed = |(name, version): &(&str, &str)| {
        let about = fs::read_to_string(packages.join(name).join("package.json")).unwrap_or_default();
        about.contains(&format!("\"version\": \"{version}\""))
    };
    if !wanted.iter().all(installed) {
        let names: Vec<&str> = wanted.iter().map(|(name, _)| *name).collect();
        say(&format!("installing {} from npm", names.join(", ")));
        if find("npm").is_none() {
            bail!("npm is missing; get it with Node.js from https://nodejs.org/");
        }
        fs::create_dir_all(&home)?;
        run(program("npm")
            .args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"])
            .arg(&home)
            .args(wanted.iter().map(|(name, version)| format!("{name}@{version}"))))
        .with_context(|| format!("get them with `npm install {}`", names.join(" ")))?;
    }
    Ok(packages)
}
