import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, type Run } from './measure.ts';

/** Fixed, so that figures can be compared. Installed to a temporary folder, never with our own packages. */
const packages = { alex: '11.0.1', textlint: '15.8.0', 'textlint-rule-terminology': '5.2.16' };

/** Two programs that look for words in the same files, each as a person would run it. */
export interface PeerRuns {
  readonly alex: Run;
  readonly textlint: Run;
}

/** Installs alex and textlint into `folder` and runs each once over the units of the trust in `root`. */
export async function measurePeers(root: string, folder: string): Promise<PeerRuns> {
  const failure = install(folder);
  if (failure !== undefined) return { alex: { failure }, textlint: { failure } };
  const bin = (name: keyof typeof packages) => join(folder, 'node_modules', name, binOf(folder, name));
  const units = join(root, 'content', 'units');
  writeFileSync(join(folder, '.textlintrc.json'), '{ "rules": { "terminology": true } }');
  return {
    alex: await measure({ args: [bin('alex'), '--quiet', units], cwd: folder, accepts: finished }),
    textlint: await measure({
      args: [bin('textlint'), '--no-color', `${units}/**/*.md`],
      cwd: folder,
      accepts: finished,
    }),
  };
}

/** Both end with 1 where they found something, as they will. */
function finished(code: number | null): boolean {
  return code === 0 || code === 1;
}

/** Why they could not be installed; nothing where they were. */
function install(folder: string): string | undefined {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted], {
      cwd: folder,
      stdio: 'pipe',
    });
    return undefined;
  } catch (cause) {
    return `npm could not install them (${(cause instanceof Error ? cause.message : String(cause)).split('\n')[0]})`;
  }
}

function binOf(folder: string, name: keyof typeof packages): string {
  const read: unknown = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
  const bin: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'bin') : undefined;
  if (typeof bin === 'string') return bin;
  const named: unknown = typeof bin === 'object' && bin !== null ? Reflect.get(bin, name) : undefined;
  return typeof named === 'string' ? named : '';
}
