import { writeSync } from 'node:fs';

/** Loaded into every measured process: as it ends it writes its peak memory (kB) to the pipe the benchmark opened. */
process.once('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
