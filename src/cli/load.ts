import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createAuditMemory } from '../audit/audit-memory.ts';
import { auditTrust } from '../audit/audit-trust.ts';
import type { TrustAudit } from '../audit/trust-audit.ts';
import { createMemory } from '../intake/memory.ts';
import { readTrust } from '../intake/read-trust.ts';
import { readFolders, type FoundFiles, type SourceFile } from '../intake/source-file.ts';
import { Misuse } from './misuse.ts';
import type { Progress } from './progress.ts';
import { createUnitReader } from './read-units.ts';

/** The folder Pierglass itself is in: its standard stands in for what a trust's own lacks. */
export const projectRoot = resolve(import.meta.dirname, '..', '..');

/** Reads and audits the trust in `root` as of `date`. */
export function loadAudit(root: string, date: string, progress?: Progress): TrustAudit {
  return createLoader(root, progress)(date);
}

/** A loader for a trust that is being edited: each call reads and audits again only what changed. */
export function createLoader(root: string, progress?: Progress): (date: string) => TrustAudit {
  const memory = createMemory();
  const auditMemory = createAuditMemory();
  const readUnits = createUnitReader({ memory, auditMemory, progress });
  return (date) => {
    const { found, shipped } = findTrust(root);
    return auditTrust(readTrust(found, shipped, { memory, readUnits }), date, auditMemory);
  };
}

/** The files of the trust in `root`. Throws Misuse where there is no content to read. */
function findTrust(root: string): { readonly found: FoundFiles; readonly shipped: readonly SourceFile[] } {
  if (!existsSync(join(root, 'content'))) {
    throw new Misuse(`There is no folder “content” in ${root}. Use --root to name the folder that holds it.`);
  }
  return {
    found: readFolders(root, ['content', 'audits']),
    shipped: readFolders(projectRoot, ['audits/standard']).files,
  };
}
