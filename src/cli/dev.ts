import { watch } from 'node:fs';
import { join } from 'node:path';
import { painter } from '../report/pretty.ts';
import { formatSummary } from '../report/summary.ts';
import type { TrustAudit } from '../audit/trust-audit.ts';
import { serveSite, type SiteServer } from '../site/dev-server.ts';
import { handOver } from '../site/handover.ts';
import { createLoader, projectRoot } from './load.ts';
import { dateOf, rootOf, type Common } from './options.ts';
import { exists, writeOut } from './output.ts';

export interface DevOptions extends Common {
  readonly port: string;
  readonly base: string;
}

/** Edits that come together (an editor saving twice) are one edit. */
const settleMilliseconds = 40;

/** `pierglass dev`: serves the site and shows each edit in the open page. Runs until it is ended. */
export async function dev(options: DevOptions): Promise<number> {
  const root = rootOf(options);
  const started = performance.now();
  const load = createLoader(root);
  const audit = load(dateOf(options));
  writeOut(formatSummary(audit, (performance.now() - started) / 1000, painter(process.stdout.isTTY)));
  handOver({ audit });
  const server = await serveSite({
    projectRoot,
    port: Number(options.port),
    base: options.base,
    onReady: (address) =>
      writeOut(`The site is at ${address}. Edit a file and the open page changes. Ctrl-C ends it.`),
  });
  const refresh = () => {
    const began = performance.now();
    server.refresh(load(dateOf(options)));
    writeOut(`Audited again in ${Math.round(performance.now() - began)} ms.`);
  };
  watchFolders(root, refresh);
  await warmUp(server, load(dateOf(options)));
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.close();
  return 0;
}

/** Does what an edit does, once, before the first edit: it then takes as long as any other. */
async function warmUp(server: SiteServer, audit: TrustAudit): Promise<void> {
  const [school] = audit.schools.values();
  const [unit] = school?.units.keys() ?? [];
  if (school !== undefined && unit !== undefined)
    await server.warmUp(`schools/${school.school.id}/units/${unit}/`);
}

function watchFolders(root: string, changed: () => void): void {
  let waiting: NodeJS.Timeout | undefined;
  for (const folder of ['content', 'audits'].map((name) => join(root, name)).filter(exists)) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(changed, settleMilliseconds);
    });
  }
}
