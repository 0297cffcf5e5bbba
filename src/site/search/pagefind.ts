/** What a page says about itself in the index. `url` is made for the browser by Pagefind. */
export interface Hit {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** The part of Pagefind's browser module that the search pages use. */
export interface Pagefind {
  options(options: { baseUrl?: string; mergeFilter?: Record<string, string> }): Promise<void>;
  init(): Promise<void>;
  mergeIndex(
    bundle: string,
    options: { baseUrl: string; mergeFilter?: Record<string, string> },
  ): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options: { filters: Record<string, string> }): Promise<Found>;
}

/** What a search found: each hit is fetched when it is shown. */
export interface Found {
  readonly results: readonly { data(): Promise<Hit> }[];
}

/** The index of one school. `folder` is the school's own address, absolute, ending in a slash. */
export interface SchoolIndex {
  readonly school: string;
  readonly folder: string;
}

/**
 * Loads the first index and merges the others into it. Where there are several, the name of the school becomes a
 * filter. Throws where there is no index: in `pierglass dev`, which builds none.
 */
export async function loadIndexes(indexes: readonly SchoolIndex[]): Promise<Pagefind> {
  const [first, ...others] = indexes;
  if (first === undefined) throw new Error('There is no school to search.');
  const pagefind: unknown = await import(
    /* @vite-ignore */ new URL('pagefind/pagefind.js', first.folder).href
  );
  if (!isPagefind(pagefind)) throw new Error('The search index is not what was expected.');
  const named = (index: SchoolIndex) =>
    others.length === 0 ? {} : { mergeFilter: { school: index.school } };
  await pagefind.options({ baseUrl: first.folder, ...named(first) });
  await pagefind.init();
  await Promise.all(
    others.map((index) =>
      pagefind.mergeIndex(new URL('pagefind/', index.folder).href, {
        baseUrl: index.folder,
        ...named(index),
      }),
    ),
  );
  return pagefind;
}

function isPagefind(value: unknown): value is Pagefind {
  return typeof value === 'object' && value !== null && 'search' in value && 'mergeIndex' in value;
}
