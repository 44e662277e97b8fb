import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseBoards } from '../../../../lib/jobs/sync/boards.ts';
import { openPostings } from '../a-new-posting.ts';
import { type ASync, aSync } from './a-sync.ts';

let sync: ASync;
beforeEach(async () => {
  sync = await aSync();
});
afterEach(() => sync.close());

const parsed = (...boards: Record<string, unknown>[]) =>
  parseBoards({ boards: boards.map((board) => ({ name: 'Any', verified: false, ...board })) }, 'list');

it('reads a web page by its address, whole each time, and closes nothing that it lacks', async () => {
  const page = (...titles: string[]) =>
    `<!doctype html>${titles
      .map((title) =>
        JSON.stringify({ '@type': 'JobPosting', identifier: title, title, hiringOrganization: 'Acme' }),
      )
      .map((json) => `<script type="application/ld+json">${json}</script>`)
      .join('')}`;
  const bodies = [page('Engineer', 'Tester'), page('Engineer'), page('Engineer')];
  sync.server.routes['/careers'] = (_, response) => {
    response.writeHead(200, { etag: '"one"' }).end(bodies.shift());
  };
  const boards = parsed({ feed: 'json-ld', address: `${sync.server.origin}/careers` });
  for (let times = 0; times < 3; times += 1) {
    const { results } = await sync.run(boards);
    sync.clock.pass(5 * 3_600_000);
    expect(results).toMatchObject([{ outcome: 'read', summary: { closed: 0, missed: 0 } }]);
  }
  expect(sync.server.seen.map(({ headers }) => headers['if-none-match'])).toEqual(Array(3).fill(undefined));
  expect(await sync.open()).toEqual(['Engineer', 'Tester']);
  expect(await openPostings(sync.store)).toMatchObject([
    { sourceId: 'json-ld:127.0.0.1' },
    { sourceId: 'json-ld:127.0.0.1' },
  ]);
});
