import { enableCompileCache } from 'node:module';
import { MessagePort, workerData } from 'node:worker_threads';

// The helper's thread. It waits for one task, does its share of it, sends what it made and ends.
enableCompileCache();
const port: unknown = workerData;
if (!(port instanceof MessagePort)) throw new Error('This file is run by read-units.ts only.');
const { readShare } = await import('./read-share.ts');
port.once('message', (task) => {
  readShare(task, port);
  port.close();
});
