const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The address of a link in a body, if a page may carry it: the web, an e-mail address, a telephone number, or a
 * heading of the same page. Anything else (scripts, data, files) gives undefined, and only the words are shown.
 */
export function safeAddress(address: string): string | undefined {
  if (address.startsWith('#')) return address.length > 1 ? `#b-${address.slice(1)}` : undefined;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return schemes.has(url.protocol) ? url.href : undefined;
}
