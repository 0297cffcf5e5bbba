import { createServer, type Server } from 'node:http';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** A folder served under a base path, as any web host would. */
export interface Served {
  readonly origin: string;
  close(): void;
}

/** Serves a built site on a free local port. */
export async function serveFolder(folder: string, base: string): Promise<Served> {
  const prefix = base.replace(/\/+$/u, '');
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const inside = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
    const file =
      inside === undefined ? undefined : join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
    if (file === undefined || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const systemBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Flags for tiny cloud machines: one process for all dies with the first context that is closed.
const unwanted = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/** Starts a browser: one of the system's, or the one that comes with the packages. */
export async function startBrowser(): Promise<Browser> {
  const system = systemBrowsers.find((path) => existsSync(path));
  const executablePath = system ?? (await chromium.executablePath());
  const packaged = chromium.args.filter((arg) => !unwanted.has(arg));
  const args = [...(system === undefined ? packaged : []), '--no-sandbox', '--disable-gpu'];
  return playwright.launch({ executablePath, args, headless: true });
}

/** Every HTML file below a folder, as addresses from its root: `/schools/x/`. */
export function findPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .map(
      (path) => `/${path.replace(/(?:^|\/)index\.html$/u, (match) => (match.startsWith('/') ? '/' : ''))}`,
    );
}

const addedByRunner = /^(?:BASE_URL|MODE|DEV|PROD|SSR|NODE_ENV|TEST|VITEST.*)$/u;

/** The environment without what the test runner adds: `BASE_URL` there would overrule the site's own base. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !addedByRunner.test(name)));
}
