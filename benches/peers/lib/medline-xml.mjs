// Reads MEDLINE's XML as a stream and gives one citation after another, holding no more than one at a time.

import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { SaxesParser } from 'saxes';

// Where the text of an element goes, by the path that leads to it from MedlineCitation.
const PLACES = {
  PMID: 'id',
  'Article/ArticleTitle': 'title',
  'Article/Abstract/AbstractText': 'abstract',
  'Article/Journal/JournalIssue/PubDate/Year': 'year',
  'Article/Journal/JournalIssue/PubDate/MedlineDate': 'year',
  'Article/Language': 'language',
  'Article/PublicationTypeList/PublicationType': 'kinds',
  'MeshHeadingList/MeshHeading/DescriptorName': 'headings',
};

export async function* citations(file) {
  let done = [];
  const parser = citationParser((citation) => done.push(citation));
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(file).pipe(createGunzip())) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield* done;
    done = [];
  }
}

function citationParser(finish) {
  const parser = new SaxesParser();
  let citation = null;
  let path = [];
  let into = null;

  parser.on('opentag', ({ name }) => {
    if (name === 'MedlineCitation') {
      citation = {};
      path = [];
    } else if (citation) {
      path.push(name);
      const place = PLACES[path.join('/')];
      if (place) {
        into = { depth: path.length, texts: (citation[place] ??= []) };
        into.texts.push('');
      }
    }
  });
  // Text of elements inside, such as italics, belongs to the one they are in.
  parser.on('text', (text) => {
    if (into) into.texts[into.texts.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'MedlineCitation') {
      finish(citation);
      citation = null;
    } else if (citation) {
      if (into?.depth === path.length) into = null;
      path.pop();
    }
  });
  return parser;
}
