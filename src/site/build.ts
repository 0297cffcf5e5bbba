import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { stayAtHome } from './stay-at-home.ts';

/** Where a site is built from and to. `base` is the path it will be served under, `/` for a domain of its own. */
export interface SiteBuild {
  /** The folder of Pierglass itself, with astro.config.mjs. */
  readonly projectRoot: string;
  readonly outDir: string;
  readonly base: string;
  readonly quiet: boolean;
}

/** Builds the site of the audit that was handed over. Its caches are its own, so builds can run side by side. */
export async function buildSite({ projectRoot, outDir, base, quiet }: SiteBuild): Promise<{ pages: number }> {
  stayAtHome();
  const { build } = await import('astro');
  const cache = mkdtempSync(join(tmpdir(), 'pierglass-'));
  let pages = 0;
  const counter: AstroIntegration = {
    name: 'pierglass-counter',
    hooks: {
      'astro:build:done': (done) => {
        pages = done.pages.length;
      },
    },
  };
  const config: AstroInlineConfig = {
    root: projectRoot,
    configFile: 'astro.config.mjs',
    outDir,
    base,
    mode: 'production',
    logLevel: quiet ? 'error' : 'warn',
    cacheDir: join(cache, 'astro'),
    integrations: [counter],
    // Pages are bundled whole: a site that is written outside the project finds no packages beside it.
    vite: { cacheDir: join(cache, 'vite'), environments: { prerender: { resolve: { noExternal: true } } } },
  };
  try {
    await build(config);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
  return { pages };
}
