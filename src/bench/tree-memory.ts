import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly bytes: number;
}

// The size of a page on every Linux that Node 24 is built for but some ARM servers (64 kB).
const pageSize = 4096;

/** Memory (bytes) a process and all its descendants hold now; undefined where there is no /proc to ask. */
export function treeMemory(root: number): number | undefined {
  const processes = readProcesses();
  if (processes === undefined) return undefined;
  const children = Map.groupBy(processes, (each) => each.parent);
  const sum = (id: number): number =>
    (children.get(id) ?? []).reduce((total, each) => total + each.bytes + sum(each.id), 0);
  return sum(root) + (processes.find((each) => each.id === root)?.bytes ?? 0);
}

function readProcesses(): Process[] | undefined {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .flatMap(readProcess);
  } catch {
    return undefined;
  }
}

/** `/proc/ID/stat` is `id (name) state parent …`; the name may hold spaces, and field 24 counts pages (proc(5)). */
function readProcess(id: string): Process[] {
  try {
    const [, rest = ''] = /^.*\) (.*)$/su.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    const fields = rest.split(' ');
    return [{ id: Number(id), parent: Number(fields[1]), bytes: Number(fields[21]) * pageSize }];
  } catch {
    // It ended while we looked.
    return [];
  }
}
