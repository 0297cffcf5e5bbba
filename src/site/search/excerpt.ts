/** A piece of an excerpt: plain text, marked where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** Takes an excerpt of Pagefind's (text with `<mark>`) apart, so that the page never sets HTML from an index. */
export function parseExcerpt(excerpt: string): Piece[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/su).flatMap((part) => {
    const marked = /^<mark>(.*)<\/mark>$/su.exec(part)?.[1];
    const text = unescape(marked ?? part);
    return text === '' ? [] : [{ text, marked: marked !== undefined }];
  });
}

function unescape(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|#x27|nbsp|amp);/gu, (entity) => entities[entity] ?? entity);
}
