//! Pictures of the site, drawn from its `icon.svg`: for bookmarks, home screens, and those who share a page. Letters are not
//! drawn: there is no font, so that every machine makes the same bytes.

use super::{
    disk::why_unreadable,
    faults::{Located, of_file},
    output::Writer,
};
use anyhow::{Context, Result, anyhow};
use plainsight_contracts::addresses::PICTURES;
use resvg::{
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use std::fs;
use std::path::Path;

/// The ground of icons that may not be transparent, and of the picture that is shared: the site's own, in light.
const GROUND: (u8, u8, u8) = (0xfb, 0xfa, 0xf7);
/// What those who show shared pages ask for, in pixels.
pub const SHARED: (u32, u32) = (1200, 630);

/// What they are drawn from.
pub const ICON: &str = "icon.svg";

/// The icon, or what is wrong with it. It is looked at before anything is written, for no site is published without it.
pub fn read_icon(public: &Path) -> Result<Tree, Located> {
    const NEEDED: &str =
        "an SVG is needed here, from which the site's icons and the picture of shared pages are drawn";
    let file = public.join(ICON);
    let fault = |what: &str| of_file(&file, format!("{what}; {NEEDED}"));
    if let Some(why) = why_unreadable(&file) {
        return Err(fault(&why));
    }
    let svg = fs::read(&file).map_err(|error| fault(&format!("cannot be read: {error}")))?;
    if svg.trim_ascii().is_empty() {
        return Err(fault("is empty"));
    }
    Tree::from_data(&svg, &Options::default())
        .map_err(|error| fault(&format!("is no SVG that can be drawn ({error})")))
}

/// Writes each picture that the publisher did not bring.
pub fn write(public: &Path, output: Writer) -> Result<()> {
    let icon = read_icon(public).map_err(|fault| anyhow!("{fault}"))?;
    for name in PICTURES.iter().filter(|name| !public.join(name).is_file()) {
        let picture = match *name {
            "apple-touch-icon.png" => draw(&icon, (180, 180), 0.8, Some(GROUND))?.encode_png()?,
            "favicon.ico" => favicon(&icon)?,
            "icon-192.png" => draw(&icon, (192, 192), 1.0, None)?.encode_png()?,
            "icon-512.png" => draw(&icon, (512, 512), 1.0, None)?.encode_png()?,
            _ => draw(&icon, SHARED, 0.6, Some(GROUND))?.encode_png()?,
        };
        output.write(name, picture)?;
    }
    Ok(())
}

/// The icon in the middle of a picture, `share` of its height high.
fn draw(
    icon: &Tree,
    (width, height): (u32, u32),
    share: f32,
    ground: Option<(u8, u8, u8)>,
) -> Result<Pixmap> {
    let mut picture = Pixmap::new(width, height).context("a picture without a size")?;
    if let Some((red, green, blue)) = ground {
        picture.fill(Color::from_rgba8(red, green, blue, u8::MAX));
    }
    let size = icon.size();
    let scale = height as f32 * share / size.width().max(size.height());
    let left = (width as f32 - size.width() * scale) / 2.0;
    let top = (height as f32 - size.height() * scale) / 2.0;
    let place = Transform::from_row(scale, 0.0, 0.0, scale, left, top);
    resvg::render(icon, place, &mut picture.as_mut());
    Ok(picture)
}

/// For browsers and programs that know nothing newer.
fn favicon(icon: &Tree) -> Result<Vec<u8>> {
    let mut folder = ico::IconDir::new(ico::ResourceType::Icon);
    for size in [16, 32, 48] {
        let picture = draw(icon, (size, size), 1.0, None)?;
        let pixels = picture.pixels().iter().map(|pixel| pixel.demultiply());
        let bytes = pixels.flat_map(|it| [it.red(), it.green(), it.blue(), it.alpha()]).collect();
        let image = ico::IconImage::from_rgba_data(size, size, bytes);
        folder.add_entry(ico::IconDirEntry::encode(&image)?);
    }
    let mut bytes = Vec::new();
    folder.write(&mut bytes).map_err(|error| anyhow!("cannot write favicon.ico: {error}"))?;
    Ok(bytes)
}
