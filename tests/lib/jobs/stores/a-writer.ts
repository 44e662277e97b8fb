import { setTimeout as pause } from 'node:timers/promises';
import { openPostgresStore } from '../../../../lib/jobs/stores/postgres.ts';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import { aChange, aNewPosting, someChanges } from '../a-new-posting.ts';

/**
 * A process that writes to a store, as the test that starts it wants. `slow`: it thinks in the middle of its
 * transaction. `dies`: it kills itself when it has written half of a thousand postings.
 */
const [where = '', how = '', title = ''] = process.argv.slice(2);
const store = where.startsWith('postgres:') ? await openPostgresStore(where) : openSqliteStore(where);
const at = '2026-11-01T08:00:00.000Z';
const asked = { sourceIds: ['greenhouse:acme'], ids: ['shared'], samples: false };

if (how === 'slow') {
  await store.write(asked, (known) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400);
    const changes = known.length
      ? someChanges({ update: [aChange({ id: 'shared', title: `${title} second` })] })
      : someChanges({ insert: [aNewPosting({ id: 'shared', title })] });
    return { at, removeSamples: false, sources: [changes] };
  });
} else {
  const postings = Array.from({ length: 3_000 }, (_, n) => aNewPosting({ id: `${title}${n}`, title }));
  const deadly = aNewPosting({ id: 'deadly' });
  Object.defineProperty(deadly.posting, 'title', {
    enumerable: true,
    get: () => process.kill(process.pid, 'SIGKILL'),
  });
  const changes = someChanges({ close: ['shared'], insert: [...postings, deadly] });
  await store.write(asked, () => ({ at, removeSamples: false, sources: [changes] }));
  await pause(60_000);
}
await store.close();
