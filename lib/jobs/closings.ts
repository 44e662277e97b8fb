import type { JobFilter } from './filter.ts';
import { type Ending, endingOf, goneAt, type PostingRecord, speakerOf } from './job.ts';
import type { ClosedJob } from './market.ts';
import { indexBuilder } from './search/index-builder.ts';
import type { IndexData, Vocabulary } from './search/index-data.ts';
import { jobIndex } from './search/job-index.ts';

/** The jobs that ended lately as an index, so that every filter applies to them, with their ends by job id. */
export type Closings = { data: IndexData; endings: ReadonlyMap<string, Ending> };

/** Days for which feeds tell of a job that has ended. */
const DAYS_TOLD = 30;
const DAY_MS = 86_400_000;

/** From when on an end is told of, at a moment. */
export const toldSince = (now: Date): string => new Date(now.getTime() - DAYS_TOLD * DAY_MS).toISOString();

type Ended = { posting: PostingRecord; ending: Ending; gone: string };

export type ClosingsGatherer = {
  /** Takes a posting that is over; one that ended too long ago is passed by. */
  add(posting: PostingRecord): void;
  /** A group with a post that is open is an open job, whatever became of its other posts. */
  keepOpen(group: string): void;
  finish(): Closings;
};

/**
 * Gathers the jobs that ended lately. Each is told as it stood last: by the posts that went together with the last
 * one, so that it keeps the id under which readers knew it.
 */
export const gatherClosings = (skillNames: Vocabulary['skillNames'], now: Date): ClosingsGatherer => {
  const since = toldSince(now);
  const groups = new Map<string, Ended[]>();
  const open = new Set<string>();
  return {
    add(posting) {
      const ending = endingOf(posting, now);
      const gone = ending && goneAt(ending);
      if (!gone || gone < since) return;
      const ended = { posting, ending, gone };
      const others = groups.get(posting.group);
      if (others) others.push(ended);
      else groups.set(posting.group, [ended]);
    },
    keepOpen(group) {
      open.add(group);
    },
    finish() {
      const builder = indexBuilder(skillNames);
      const endings = new Map<string, Ending>();
      for (const [group, gone] of groups) {
        if (open.has(group)) continue;
        const last = lastToGo(gone);
        const posts = last.map(({ posting }) => posting);
        builder.add(posts);
        const speaker = speakerOf(posts);
        const ended = last.find(({ posting }) => posting === speaker);
        if (ended) endings.set(ended.posting.id, ended.ending);
      }
      return { data: builder.finish(), endings };
    },
  };
};

const lastToGo = (posts: readonly Ended[]): Ended[] => {
  const gone = posts.reduce((last, post) => (post.gone > last ? post.gone : last), '');
  return posts.filter((post) => post.gone === gone);
};

/** Jobs that met a filter and ended lately: the last one to go first, equal times by id. */
export type ClosedIndex = (filter: JobFilter, options: { most: number; now: Date }) => ClosedJob[];

export const closedIndex = ({ data, endings }: Closings, vocabulary: Vocabulary): ClosedIndex => {
  const times = [...endings].map(([id, ending]) => ({ id, gone: Date.parse(goneAt(ending) ?? '') || 0 }));
  const lastFirst = times.sort((a, b) => b.gone - a.gone || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  const jobsOf = jobIndex(data, vocabulary).inOrder(lastFirst);
  return (filter, options) =>
    jobsOf(filter, options).flatMap((job) => {
      const ending = endings.get(job.id);
      return ending ? { job, ending } : [];
    });
};
