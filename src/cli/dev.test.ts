import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainEnvironment, startBrowser } from '../site/testing.ts';
import { projectRoot } from '../testing/shipped.ts';

const root = mkdtempSync(join(tmpdir(), 'pierglass-dev-'));
let server: ChildProcess;
let browser: Browser;
let address: string;

beforeAll(async () => {
  for (const folder of ['content', 'audits'])
    cpSync(join(projectRoot, folder), join(root, folder), { recursive: true });
  const command = [join(projectRoot, 'src/cli/main.ts'), 'dev', '--root', root, '--port', '4387'];
  server = spawn(process.execPath, command, { env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data.toString();
      const found = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('exit', () => reject(new Error(said)));
  });
  browser = await startBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGTERM');
  rmSync(root, { recursive: true, force: true });
});

describe('pierglass dev', () => {
  it('shows an edit in the open page, without anybody reloading it', { timeout: 90_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(`${address}schools/canal-road/units/english/y8-migration/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Voices of migration');
    const file = join(root, 'content/units/english/y8-migration.md');
    const began = performance.now();
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('title: Voices of migration', 'title: Voices on the move'),
    );
    await page.getByRole('heading', { level: 1, name: 'Voices on the move' }).waitFor();
    process.stdout.write(
      `The edit was in the open page after ${Math.round(performance.now() - began)} ms.\n`,
    );
    await page.close();
  });
});
