import { loadIndexes, type Found, type Pagefind, type SchoolIndex } from './pagefind.ts';
import { compareValues, formatQuery, isEmpty, narrowings, parseQuery, type Query } from './query.ts';
import { hitItem } from './hit-item.ts';

const pageSize = 10;

/** A search form with its results. Loads an index when someone turns to it, not before. */
export class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #results: HTMLOListElement;
  readonly #status: HTMLElement;
  readonly #more: HTMLButtonElement;
  #pagefind: Promise<Pagefind> | undefined;
  #found: Found = { results: [] };
  #shown = 0;
  #turn = 0;
  #timer = 0;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#results = part(form, 'ol[data-results]', HTMLOListElement);
    this.#status = part(form, '[data-status]', HTMLElement);
    this.#more = part(form, 'button[data-more]', HTMLButtonElement);
  }

  start(): void {
    const query = parseQuery(window.location.search);
    this.#box().value = query.words;
    this.#form.addEventListener('focusin', () => void this.#load(), { once: true });
    this.#form.addEventListener('input', () => this.#soon());
    this.#form.addEventListener('change', () => this.#soon());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.#more.addEventListener('click', () => void this.#showMore());
    if (!isEmpty(query)) void this.#load().then(() => this.#search());
  }

  #box(): HTMLInputElement {
    return part(this.#form, 'input[name="q"]', HTMLInputElement);
  }

  /** Waits until the person has stopped typing. */
  #soon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), 200);
  }

  async #load(): Promise<Pagefind | undefined> {
    this.#pagefind ??= loadIndexes(indexesOf(this.#form)).then(async (pagefind) => {
      this.#offer(await pagefind.filters());
      return pagefind;
    });
    try {
      return await this.#pagefind;
    } catch {
      this.#say(
        'The search index is not here. It is made when the site is built, not while it is being edited.',
      );
      return undefined;
    }
  }

  /** Fills the lists to choose from with what the index holds. */
  #offer(filters: Record<string, Record<string, number>>): void {
    const { narrowed } = parseQuery(window.location.search);
    for (const name of narrowings) {
      const select = this.#form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      if (select === null) continue;
      const values = Object.keys(filters[name] ?? {}).toSorted(compareValues);
      select.append(...values.map((value) => new Option(value, value, false, value === narrowed[name])));
      select.disabled = values.length === 0;
    }
  }

  #query(): Query {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.#form))
      if (typeof value === 'string') asked.set(name, value);
    return parseQuery(asked.toString());
  }

  async #search(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#turn += 1;
    const turn = this.#turn;
    const pagefind = await this.#load();
    if (pagefind === undefined) return;
    const query = this.#query();
    window.history.replaceState(null, '', `${window.location.pathname}${formatQuery(query)}`);
    const found = isEmpty(query)
      ? { results: [] }
      : await pagefind.search(query.words === '' ? null : query.words, { filters: { ...query.narrowed } });
    // A slower answer to an earlier question must not replace a later one.
    if (turn !== this.#turn) return;
    this.#found = found;
    this.#shown = 0;
    this.#results.replaceChildren();
    this.#say(isEmpty(query) ? '' : countWords(found.results.length, query.words));
    await this.#showMore();
  }

  async #showMore(): Promise<void> {
    const turn = this.#turn;
    const next = this.#found.results.slice(this.#shown, this.#shown + pageSize);
    const hits = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.#turn) return;
    const items = hits.map((hit) => hitItem(hit, schoolOf(hit.url, indexesOf(this.#form))));
    this.#results.append(...items);
    if (this.#shown > 0) items[0]?.querySelector('a')?.focus();
    this.#shown += items.length;
    const left = this.#found.results.length - this.#shown;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${Math.min(left, pageSize)} more of ${left}`;
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }
}

function countWords(count: number, words: string): string {
  const about = words === '' ? '' : ` for “${words}”`;
  if (count === 0) return `Nothing found${about}. Try fewer or other words, or all years and subjects.`;
  return count === 1 ? `1 page${about}` : `${count} pages${about}`;
}

/** The indexes the form names, as addresses of this site. */
function indexesOf(form: HTMLFormElement): SchoolIndex[] {
  const links = form.querySelectorAll<HTMLElement>('[data-school]');
  return [...links].map((link) => ({
    school: link.dataset['school'] ?? '',
    folder: new URL(link.dataset['folder'] ?? '', window.location.href).href,
  }));
}

/** The school a page is of, where more than one is searched. */
function schoolOf(address: string, indexes: readonly SchoolIndex[]): string | undefined {
  if (indexes.length < 2) return undefined;
  const whole = new URL(address, window.location.href).href;
  return indexes.find((index) => whole.startsWith(index.folder))?.school;
}

function part<T extends HTMLElement>(form: HTMLFormElement, selector: string, kind: new () => T): T {
  const found = (form.closest('[data-search-page]') ?? form).querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The search page has no ${selector}.`);
  return found;
}
