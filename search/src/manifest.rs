//! What an index holds, and in which part of it a term would be.

use crate::bytes::Input;
use crate::impact::Scale;
use crate::language::Language;
use crate::text::Folds;

/// The first part that is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    pub documents: u32,
    /// The languages of the documents, the site's first.
    pub languages: Vec<Language>,
    pub scale: Scale,
    pub folds: Folds,
    /// The first term of each part of the terms.
    pub starts: Vec<String>,
}

impl Manifest {
    /// `None` if it is not what [`Manifest::write`] wrote.
    pub fn read(content: &[u8]) -> Option<Self> {
        let mut input = Input(content);
        let documents = input.number()?;
        let languages =
            input.bytes()?.iter().map(|code| Language::from_code(*code)).collect::<Option<_>>()?;
        let mut float =
            || input.take(4)?.try_into().ok().map(f32::from_le_bytes).filter(|n| n.is_normal() && *n > 0.0);
        let scale = Scale { least: float()?, most: float()? };
        let mut table = Vec::new();
        for _ in 0..input.number()? {
            table.push((input.text()?.chars().next()?, input.text()?.to_owned()));
        }
        let mut starts: Vec<String> = Vec::new();
        while !input.is_empty() {
            let shared = input.number()? as usize;
            let start = starts.last().map_or("", String::as_str).get(..shared)?.to_owned() + input.text()?;
            starts.push(start);
        }
        let in_order = starts.is_sorted() && table.is_sorted_by_key(|(c, _)| *c);
        in_order.then_some(Self { documents, languages, scale, folds: Folds::Table(table), starts })
    }

    #[cfg(feature = "write")]
    pub fn write(&self) -> Vec<u8> {
        use crate::bytes::{put_bytes, put_number};
        let mut content = Vec::new();
        put_number(self.documents, &mut content);
        let languages: Vec<u8> = self.languages.iter().map(|language| language.code()).collect();
        put_bytes(&languages, &mut content);
        content.extend_from_slice(&self.scale.least.to_le_bytes());
        content.extend_from_slice(&self.scale.most.to_le_bytes());
        let table: &[(char, String)] = match &self.folds {
            Folds::Table(table) => table,
            _ => &[],
        };
        put_number(table.len() as u32, &mut content);
        for (c, folded) in table {
            put_bytes(c.to_string().as_bytes(), &mut content);
            put_bytes(folded.as_bytes(), &mut content);
        }
        let mut last = "";
        for start in &self.starts {
            let shared = start.char_indices().zip(last.chars()).take_while(|((_, a), b)| a == b);
            let shared = shared.map(|((at, c), _)| at + c.len_utf8()).last().unwrap_or(0);
            put_number(shared as u32, &mut content);
            put_bytes(&start.as_bytes()[shared..], &mut content);
            last = start;
        }
        content
    }

    /// The number of the part that holds `term` if any does.
    pub fn part_of(&self, term: &str) -> Option<u32> {
        let after = self.starts.partition_point(|start| start.as_str() <= term);
        u32::try_from(after.checked_sub(1)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_leads_to_the_right_part() {
        let manifest = Manifest {
            documents: 70_000,
            languages: vec![Language::English, Language::German],
            scale: Scale { least: 0.1, most: 9.0 },
            folds: Folds::table("üéa".chars()),
            starts: ["", "fatigu", "fatigü", "vein"].map(str::to_owned).to_vec(),
        };
        let written = manifest.write();
        let read = Manifest::read(&written).unwrap();
        assert_eq!(read, manifest);
        for (term, part) in [("a", 0), ("fatigu", 1), ("fatigue", 1), ("u", 2), ("vein", 3), ("zz", 3)] {
            assert_eq!(read.part_of(term), Some(part), "{term}");
        }
        for cut in 0..written.len() {
            _ = Manifest::read(&written[..cut]);
        }
    }
}
