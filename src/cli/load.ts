import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createAuditMemory } from '../audit/audit-memory.ts';
import { auditTrust } from '../audit/audit-trust.ts';
import type { TrustAudit } from '../audit/trust-audit.ts';
import { createMemory, type Memory } from '../intake/memory.ts';
import { readTrust, type Progress } from '../intake/read-trust.ts';
import { readFolders } from '../intake/source-file.ts';
import { Misuse } from './misuse.ts';

/** The folder Pierglass itself is in: its standard stands in for what a trust's own lacks. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

/** Reads and audits the trust in `root` as of `date`. */
export function loadAudit(root: string, date: string, progress?: Progress): TrustAudit {
  return auditTrust(loadTrust(root, progress), date);
}

/** A loader for a trust that is being edited: each call reads and audits again only what changed. */
export function createLoader(root: string): (date: string) => TrustAudit {
  const memory = createMemory();
  const auditMemory = createAuditMemory();
  return (date) => auditTrust(loadTrust(root, undefined, memory), date, auditMemory);
}

/** Reads the trust in `root`. Throws Misuse where there is no content to read. */
function loadTrust(root: string, progress?: Progress, memory?: Memory): ReturnType<typeof readTrust> {
  if (!existsSync(join(root, 'content'))) {
    throw new Misuse(`There is no folder “content” in ${root}. Use --root to name the folder that holds it.`);
  }
  const shipped = readFolders(projectRoot, ['audits/standard']);
  return readTrust(readFolders(root, ['content', 'audits']), shipped.files, progress, memory);
}
