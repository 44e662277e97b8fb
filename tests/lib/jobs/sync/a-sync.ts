import { boardFeed } from '../../../../lib/jobs/feeds/formats.ts';
import { createFetcher } from '../../../../lib/jobs/fetch/fetcher.ts';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import type { JobStore } from '../../../../lib/jobs/stores/store.ts';
import type { JobBoard } from '../../../../lib/jobs/sync/boards.ts';
import { type Synced, type SyncOptions, syncBoards } from '../../../../lib/jobs/sync/sync-boards.ts';
import { openPostings } from '../a-new-posting.ts';
import { type AClock, aClock } from '../fetch/a-clock.ts';
import { type AServer, aServer } from '../fetch/a-server.ts';

export const aBoard = (given: { feed?: string; board?: string; address?: string | null } = {}): JobBoard => {
  const { feed: name = 'greenhouse', board = 'acme', address = null } = given;
  const feed = boardFeed(name);
  if (!feed) throw new Error(`There is no feed ${name}.`);
  const id = `${name}:${board.toLowerCase()}`;
  return { id, sourceId: id, name: 'Acme', feed, board, address, verified: false };
};

/** A board of Greenhouse with openings of these numbers. */
export const openingsOf = (...ids: number[]) => ({
  jobs: ids.map((id) => ({
    id,
    internal_job_id: id * 10,
    title: `Engineer ${id}`,
    absolute_url: `https://boards.greenhouse.io/acme/jobs/${id}`,
    content: 'Makes things.',
  })),
});

export type ASync = {
  store: JobStore;
  clock: AClock;
  server: AServer;
  /** A board that this server answers for, at `/{board}`. */
  board: (name: string, feed?: string, path?: string) => JobBoard;
  run: (boards: JobBoard[], given?: Partial<SyncOptions>) => Promise<Synced>;
  /** Titles of the open postings, sorted. */
  open: () => Promise<string[]>;
  /** Paths asked for so far, in order. */
  asked: () => string[];
  close: () => Promise<void>;
};

/** A store in memory, a server to be polled, and a clock of its own. */
export const aSync = async (): Promise<ASync> => {
  const store = openSqliteStore(':memory:');
  const clock = aClock();
  const server = await aServer();
  const fetcher = createFetcher({ siteUrl: null, mostBytes: 1_000_000, clock });
  return {
    store,
    clock,
    server,
    board: (name, feed = 'greenhouse', path = `/${name}`) =>
      aBoard({ feed, board: name, address: `${server.origin}${path}` }),
    run: (boards, given = {}) =>
      syncBoards(boards, {
        store,
        fetcher,
        clock,
        random: () => 0,
        signal: new AbortController().signal,
        classify: () => ({ roles: [], level: null, experienceRequirements: [], skills: [] }),
        concurrency: 4,
        all: false,
        whole: false,
        onStart: () => {},
        onStep: () => {},
        onEnd: () => {},
        ...given,
      }),
    open: async () => (await openPostings(store)).map(({ title }) => title).sort(),
    asked: () => server.seen.map(({ url }) => url ?? ''),
    close: async () => {
      await fetcher.close();
      await server.close();
      await store.close();
    },
  };
};
