import { parseExcerpt } from './excerpt.ts';
import type { Hit } from './pagefind.ts';
import { narrowings } from './query.ts';

/** One hit as a list item: title, where it stands, and the words around what was found. `school` where there are several. */
export function hitItem(hit: Hit, school?: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.meta['title'] ?? hit.url;
  const item = document.createElement('li');
  item.className = 'hit';
  item.append(paragraph('hit-title', link));
  const where = [
    ...(school === undefined ? [] : [school]),
    ...narrowings.flatMap((name) => hit.filters[name] ?? []),
  ];
  if (where.length > 0) item.append(paragraph('hit-where', where.join(' · ')));
  item.append(paragraph('hit-excerpt', ...pieces(hit.excerpt)));
  return item;
}

function paragraph(name: string, ...inside: (Node | string)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = name;
  made.append(...inside);
  return made;
}

function pieces(excerpt: string): (Node | string)[] {
  return parseExcerpt(excerpt).map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
