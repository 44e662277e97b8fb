import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { planChanges } from '../../../../lib/jobs/import/changes.ts';
import { importOpenings } from '../../../../lib/jobs/import/import-openings.ts';
import { openSqliteStore } from '../../../../lib/jobs/stores/sqlite.ts';
import { aNewPosting, openPostings } from '../a-new-posting.ts';

/**
 * Real boards played back: 12 employers' boards as they stood at 84 moments of 22 days, and two collections of the
 * same employers, days apart. They are no part of the project: read where they stand beside it.
 */
const jobs = new URL('../../../../../shared/jobs/', import.meta.url);
const isThere = existsSync(jobs);
if (!isThere) console.warn(`Skipped: the recorded openings are not at ${jobs.pathname}.`);

/** One posting's time on its board, in moments; `absent` are the moments between when it was not there. */
type Life = { id: string; company: string; first: number; last: number; absent: Set<number>; gaps: number };
type Answer = 'whole' | 'empty' | 'short' | 'none';

const recorded = (): { lives: Life[]; moments: string[] } => {
  const file = readFileSync(new URL('goodjob/lifetimes-from-89-snapshots.csv', jobs));
  const rows: Record<string, string>[] = parse(file, { columns: true });
  const seen = rows.flatMap((row) => [row.firstSeenSnapshot ?? '', row.lastSeenSnapshot ?? '']);
  const moments = [...new Set(seen)].sort();
  const lives = rows.map((row) => {
    const first = moments.indexOf(row.firstSeenSnapshot ?? '');
    const last = moments.indexOf(row.lastSeenSnapshot ?? '');
    // The recording says how often a posting was there, not when it was not.
    const gaps = Math.max(0, last - first + 1 - Number(row.snapshotsPresent));
    return { id: row.id ?? '', company: row.company ?? '', first, last, absent: new Set<number>(), gaps };
  });
  return { lives, moments };
};

const timeOf = (moment: string): string => `${moment.replace(' ', 'T')}:00.000Z`;

/**
 * Plays boards into a store, one answer an employer and moment. Returns how many postings were closed while they
 * stood on their board, how many stayed open after two good answers without them, and which closed and came back.
 */
const play = async (lives: Life[], moments: string[], answerOf: (company: string, at: number) => Answer) => {
  const store = openSqliteStore(':memory:');
  const missing = new Map<string, number>();
  const open = new Set<string>();
  const wrong = { early: new Set<string>(), late: new Set<string>() };
  const returned = new Set<string>();
  for (const [at, moment] of moments.entries()) {
    for (const [company, own] of Map.groupBy(lives, (life) => life.company)) {
      const answer = answerOf(company, at);
      const there = own.filter(({ first, last, absent }) => first <= at && at <= last && !absent.has(at));
      const arrived = { whole: there, short: there.slice(0, there.length / 2 - 1), empty: [], none: null }[
        answer
      ];
      if (arrived === null) continue;
      const postings = arrived.map(({ id }) => aNewPosting({ id, descriptionHtml: null }));
      const { plan } = await store.write(
        { sourceIds: [company], ids: arrived.map(({ id }) => id), samples: false },
        (known) =>
          planChanges([[company, postings]], known, {
            rule: 'whole-board',
            sample: false,
            at: timeOf(moment),
          }),
      );
      for (const { id } of arrived) {
        missing.set(id, 0);
        open.add(id);
      }
      for (const { posting } of plan.sources[0]?.update ?? []) returned.add(posting.id);
      const closed = new Set(plan.sources.flatMap(({ close }) => close));
      for (const { id, last, absent } of own) {
        const isThere = last >= at && !absent.has(at);
        if (answer === 'whole' && open.has(id) && !there.some((life) => life.id === id))
          missing.set(id, (missing.get(id) ?? 0) + 1);
        if (closed.has(id)) {
          open.delete(id);
          if (isThere) wrong.early.add(id);
        } else if (open.has(id) && (missing.get(id) ?? 0) >= 2) wrong.late.add(id);
      }
    }
  }
  const stored = await openPostings(store);
  const kept = await Promise.all(lives.map(({ id }) => store.posting(id)));
  await store.close();
  return { early: wrong.early.size, late: wrong.late.size, returned, open: stored.length, kept };
};

/** The same numbers in every run. */
const dice = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};

describe.skipIf(!isThere)('real boards played back', () => {
  const { lives, moments } = isThere ? recorded() : { lives: [], moments: [] };
  const steady = lives.filter(({ gaps }) => gaps === 0);
  const gapped = lives.filter(({ gaps }) => gaps > 0);

  it('close nothing that is there, and close what is gone at the second look', async () => {
    expect([moments.length, steady.length]).toEqual([84, 3_612]);
    const { early, late, returned, open } = await play(steady, moments, () => 'whole');
    console.info(
      `${steady.length} postings at ${moments.length} moments: ${early} wrongly closed, ${late} closed late`,
    );
    expect([early, late, returned.size]).toEqual([0, 0, 0]);
    expect(open).toBe(steady.filter(({ last }) => last >= moments.length - 2).length);
  }, 60_000);

  it('close nothing that is there either when four answers in ten fail, are empty or far too short', async () => {
    const roll = dice(7);
    const answers: Answer[] = [
      'whole',
      'whole',
      'whole',
      'whole',
      'whole',
      'whole',
      'none',
      'none',
      'empty',
      'short',
    ];
    const answer = () => answers[Math.floor(roll() * 10)] ?? 'whole';
    const { early, returned } = await play(steady, moments, answer);
    console.info(`with four bad answers in ten: ${early} wrongly closed`);
    expect([early, returned.size]).toEqual([0, 0]);
  }, 60_000);

  it('bring back, under its address and with its first day, what went and came again', async () => {
    expect(gapped).toHaveLength(902);
    // The worst the recording allows: all of a posting's absences in a row.
    const worst = gapped.map((life) => ({
      ...life,
      absent: new Set(Array.from({ length: life.gaps }, (_, n) => life.first + 1 + n)),
    }));
    const { early, late, returned, kept } = await play([...steady, ...worst], moments, () => 'whole');
    const least = gapped.filter(({ gaps, first, last }) => gaps > last - first + 1 - gaps - 1).length;
    console.info(
      `${gapped.length} postings were absent in between (the collector swapped twins): between ${least} and ${returned.size} of them closed and came back`,
    );
    expect([early, late]).toEqual([0, 0]);
    expect(returned.size).toBe(gapped.filter(({ gaps }) => gaps >= 2).length);
    for (const [at, posting] of kept.entries()) {
      const life = [...steady, ...worst][at];
      expect(posting?.firstSeenAt, life?.id).toBe(timeOf(moments[life?.first ?? 0] ?? ''));
      if (life && life.last >= moments.length - 2) expect(posting?.status, life.id).toBe('open');
    }
  }, 120_000);

  it('as two collections of the newest rows close nothing at all', async () => {
    const store = openSqliteStore(':memory:');
    const classify = () => ({ roles: [], level: null, experienceRequirements: [], skills: [] });
    const mapping = { id: 'jobId', location: 'locations', datePosted: 'postedAt', type: 'employmentType' };
    const read = (file: string): string => readFileSync(new URL(`open-jobs-data/${file}`, jobs), 'utf8');
    const first = await importOpenings({
      ...{ format: 'csv', text: read('jobs-2026-08-05.csv'), name: 'jobs-2026-08-05.csv' },
      ...{ company: null, mapping, store, classify },
    });
    const second = await importOpenings({
      ...{ format: 'jsonl', text: read('new-jobs-2026-08-08_to_2026-08-22.jsonl'), name: 'new-jobs.jsonl' },
      ...{ company: null, mapping, store, classify },
    });
    console.info(
      `two collections: ${first.inserted}, then ${second.inserted} new and ${second.updated} changed; ${second.closed} closed`,
    );
    expect([first.closed, second.closed, second.missed]).toEqual([0, 0, 0]);
    expect(await openPostings(store)).toHaveLength(first.inserted + second.inserted);
    await store.close();
  }, 120_000);
});
