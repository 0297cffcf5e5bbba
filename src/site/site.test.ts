import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrustAudit } from '../audit/trust-audit.ts';
import { loadAudit } from '../cli/load.ts';
import { projectRoot } from '../testing/shipped.ts';
import { findPages, plainEnvironment, serveFolder, startBrowser, type Served } from './testing.ts';

const base = '/curriculum';
const date = '2026-11-23';
const folder = mkdtempSync(join(tmpdir(), 'pierglass-site-'));
let audit: TrustAudit;
let served: Served;
let browser: Browser;
let pages: string[];

beforeAll(async () => {
  audit = loadAudit(projectRoot, date);
  const command = [
    join(projectRoot, 'src/cli/main.ts'),
    'build',
    '--out',
    folder,
    '--base',
    base,
    '--date',
    date,
  ];
  const built = spawnSync(process.execPath, command, {
    cwd: projectRoot,
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  pages = findPages(folder);
  served = await serveFolder(folder, base);
  browser = await startBrowser();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  served?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of the site, with a list of requests that would leave it. */
async function open(path: string, options: { width?: number; script?: boolean; dark?: boolean } = {}) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 800 },
    javaScriptEnabled: options.script ?? true,
    colorScheme: options.dark === true ? 'dark' : 'light',
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${served.origin}${base}/`)) strangers.push(request.url());
  });
  await page.goto(`${served.origin}${base}${path}`);
  return { page, strangers };
}

const oneOfEach = [
  '/',
  '/compare/',
  '/method/',
  '/search/',
  '/schools/canal-road/',
  '/schools/canal-road/years/8/',
  '/schools/canal-road/subjects/english/',
  '/schools/canal-road/units/english/y8-migration/',
  '/schools/canal-road/texts/',
  '/schools/canal-road/texts/windrush-child/',
  '/schools/canal-road/findings/',
  '/schools/canal-road/journey/',
  '/schools/canal-road/threads/',
  '/schools/canal-road/wider/',
  '/schools/canal-road/working/english/year-8/',
  '/method/rules/representation/no-mirror/',
  '/schools/canal-road/search/',
] as const;

describe('the built site', () => {
  it('has a page for every school, year, subject, unit and text a school teaches', () => {
    for (const school of audit.schools.values()) {
      const { taken, untaken } = school.programme;
      for (const { unit } of [...taken, ...untaken])
        expect(pages).toContain(`/schools/${school.school.id}/units/${unit.id}/`);
      for (const year of school.school.years)
        expect(pages).toContain(`/schools/${school.school.id}/years/${year}/`);
      for (const { unit } of taken)
        expect(pages).toContain(`/schools/${school.school.id}/subjects/${unit.subject}/`);
    }
  });

  it('has no link that leads nowhere, under a base path', () => {
    const broken: string[] = [];
    for (const path of pages) {
      const html = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"]*)"/gu)) {
        if (address.startsWith('#') || address.startsWith('mailto:')) continue;
        const [target = '', anchor] = address.split('#');
        const inside = target.startsWith(`${base}/`) ? target.slice(base.length) : undefined;
        const file =
          inside === undefined
            ? undefined
            : join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
        const found = file !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
        const there =
          found && (anchor === undefined || readFileSync(file, 'utf8').includes(`id="${anchor}"`));
        if (!there) broken.push(`${path} → ${address}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('holds nothing that is for staff, and no inline style or script', () => {
    const staff = readdirSync(join(projectRoot, 'content/units'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.mdx?$/u.test(path))
      .flatMap((path) => [
        ...readFileSync(join(projectRoot, 'content/units', path), 'utf8').matchAll(
          /:::staff\n([^\n]{30,80})/gu,
        ),
      ])
      .map((match) => match[1] ?? '');
    expect(staff.length).toBeGreaterThan(10);
    for (const path of pages) {
      const html = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
      const leaked = staff.filter((line) => html.includes(line));
      expect(leaked, path).toEqual([]);
      expect(html, path).not.toMatch(/ style="|<style|<script(?![^>]* src=)[^>]*>[^<]/u);
    }
  });

  it('is small: HTML under 20 kB gzipped on the pages parents open', async () => {
    const { gzipSync } = await import('node:zlib');
    for (const path of [
      '/',
      '/schools/canal-road/',
      '/schools/canal-road/years/8/',
      '/schools/canal-road/units/english/y8-migration/',
    ]) {
      const size = gzipSync(readFileSync(join(folder, path, 'index.html'))).length;
      expect(size, path).toBeLessThan(20_000);
    }
  });
});

describe('as a parent on a phone', () => {
  it('finds what Year 8 reads, without JavaScript and without a score in the first screen', async () => {
    const { page, strangers } = await open('/', { width: 360, script: false });
    await page
      .getByRole('main')
      .getByRole('link', { name: /Canal Road Academy/u })
      .first()
      .click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /Year 8/u })
      .first()
      .click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Year 8');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Voices of migration/u })
      .first()
      .click();
    const main = await page.getByRole('main').innerText();
    expect(main.indexOf('Pupils')).toBeGreaterThan(-1);
    expect(main).toContain('Windrush Child');
    expect(main).toContain('Leonard');
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it.each(oneOfEach)('%s fits a screen 320 pixels wide', async (path) => {
    const { page } = await open(path, { width: 320 });
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBeLessThanOrEqual(320);
    await page.context().close();
  });
});

describe('as a subject lead', () => {
  it('reads the figures of a unit as the audit has them, and the flag in its sentence', async () => {
    const { page } = await open('/schools/canal-road/units/english/y8-migration/');
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(/Mirror/u);
    expect(text).toMatch(/lessons described/u);
    await page.context().close();
    const flagged = [...(audit.schools.get('canal-road')?.units.values() ?? [])].find((unit) =>
      unit.flags.some((flag) => flag.cleared === undefined),
    );
    const flag = flagged?.flags.find((each) => each.cleared === undefined);
    const { page: second } = await open(`/schools/canal-road/units/${flagged?.taken.unit.id}/`);
    const { sentence = '', start = 0, end = 0 } = flag?.places[0] ?? {};
    const marks = await second.locator('mark').allInnerTexts();
    expect(marks.map(plain)).toContain(plain(sentence.slice(start, end)));
    await second.context().close();
  });
});

describe('as a trust analyst', () => {
  it('compares schools in alphabetical order, never ranked', async () => {
    const { page } = await open('/compare/');
    const text = await page.getByRole('main').innerText();
    const names = [...audit.schools.values()].map((each) => each.school.name).toSorted();
    const places = names.map((name) => text.indexOf(name));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toMatch(/\bbest\b|\bworst\b|\b1st\b|\bhighest\b|\blowest\b/iu);
    await page.context().close();
  });
});

describe('search', () => {
  it('loads nothing until it is used, then finds a phrase in one school', async () => {
    const { page, strangers } = await open('/schools/canal-road/search/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(
      await page.evaluate(
        'performance.getEntriesByType("resource").some((each) => each.name.includes("pagefind"))',
      ),
    ).toBe(false);
    await page.getByRole('searchbox').fill('Leonard Maroon Town');
    await page.keyboard.press('Enter');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Windrush Child|Voices of migration/u })
      .first()
      .waitFor();
    expect(asked.some((address) => address.includes('/schools/canal-road/pagefind/'))).toBe(true);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  it('finds across the schools of the trust, with the words in the address', async () => {
    const { page } = await open('/search/?q=Windrush');
    const link = page
      .getByRole('main')
      .getByRole('link', { name: /Windrush|migration/u })
      .first();
    await link.waitFor();
    await page.context().close();
  });
});

describe('accessibility', () => {
  it.each(oneOfEach)(
    '%s has no violation of WCAG 2.2 AA, light and dark, phone and desktop',
    async (path) => {
      for (const options of [{ width: 360 }, { width: 1280, dark: true }]) {
        const { page } = await open(path, options);
        const { violations } = await axe(page);
        expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html ?? ''}`)).toEqual([]);
        await page.context().close();
      }
    },
  );
});

async function axe(page: Page) {
  return new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}
