/** Text as an id: lower-case words joined by hyphens, accents taken off. */
export function toSlug(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/[\u0300-\u036F'’‘]/gu, '');
  return plain
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
}
