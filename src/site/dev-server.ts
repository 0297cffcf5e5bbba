import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { TrustAudit } from '../audit/trust-audit.ts';
import { handOver } from './handover.ts';
import { stayAtHome } from './stay-at-home.ts';

/** Where the site is served while people edit. */
export interface SiteServing {
  readonly projectRoot: string;
  readonly port: number;
  readonly base: string;
  /** Called once with the address of the trust's home. */
  readonly onReady: (address: string) => void;
}

/** A served site. */
export interface SiteServer {
  /** Shows a new audit: the open page loads again at once. */
  readonly refresh: (audit: TrustAudit) => void;
  /** Makes a page as an edit makes it, so that the first edit need not wait for what is done once. */
  readonly warmUp: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What is needed of Vite's server: a way to tell Astro, and open pages, that something changed. */
interface Channels {
  readonly tellAstro: () => void;
  readonly tellPages: () => void;
}

/** Starts `astro dev` on the audit that was handed over. */
export async function serveSite({ projectRoot, port, base, onReady }: SiteServing): Promise<SiteServer> {
  stayAtHome();
  const { dev } = await import('astro');
  const cache = mkdtempSync(join(tmpdir(), 'pierglass-'));
  let channels: Channels | undefined;
  const config: AstroInlineConfig = {
    root: projectRoot,
    configFile: 'astro.config.mjs',
    base,
    server: { port, host: '127.0.0.1' },
    logLevel: 'warn',
    cacheDir: join(cache, 'astro'),
    integrations: [listenIn((found) => (channels = found))],
    vite: { cacheDir: join(cache, 'vite') },
  };
  const server = await dev(config);
  const address = `http://localhost:${server.address.port}${base.endsWith('/') ? base : `${base}/`}`;
  onReady(address);
  return {
    refresh: (audit) => {
      handOver({ audit });
      channels?.tellAstro();
      channels?.tellPages();
    },
    warmUp: async (path) => {
      await fetch(address + path);
      channels?.tellAstro();
      await fetch(address + path);
    },
    close: async () => {
      await server.stop();
      rmSync(cache, { recursive: true, force: true });
    },
  };
}

function listenIn(found: (channels: Channels) => void): AstroIntegration {
  return {
    name: 'pierglass-refresh',
    hooks: {
      'astro:server:setup': ({ server }) => {
        found({
          // Astro keeps the list of pages between requests; on this event it makes the list anew.
          tellAstro: () => server.environments.ssr.hot.send('astro:content-changed', {}),
          tellPages: () => server.environments.client.hot.send({ type: 'full-reload' }),
        });
      },
    },
  };
}
