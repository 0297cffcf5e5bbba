import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// Pierglass starts Astro itself (src/site/build.ts, src/site/dev-server.ts) and adds where the site goes and its base.
export default defineConfig({
  srcDir: './src/site',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx({ syntaxHighlight: false })],
  vite: { build: { assetsInlineLimit: 0 } },
});
