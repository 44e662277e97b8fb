import { describe, expect, it } from 'vitest';
import { NotSaved } from '../../../components/enhance/device-store.ts';
import { NOTHING } from '../../../components/enhance/saved-shape.ts';
import {
  hasJob,
  hasSearch,
  MOST_SAVED,
  merged,
  SavedStore,
  withJob,
  withoutJob,
  withoutSearch,
  withSearch,
} from '../../../components/enhance/saved-store.ts';
import { idOf } from '../../../lib/jobs/normalise/key.ts';
import { aSavedJob, aSavedSearch, aStorage } from './a-storage.ts';

const many = (count: number, prefix = 'job') =>
  Array.from({ length: count }, (_, at) => aSavedJob(`${prefix}-${at}`));

describe('jobs and searches', () => {
  it('are added once, and taken away by what they are known by', () => {
    const one = withSearch(withJob(NOTHING, aSavedJob('a')), aSavedSearch('q=x'));
    expect([
      hasJob(one, idOf('a')),
      hasSearch(one, 'q=x'),
      hasJob(one, idOf('b')),
      hasSearch(one, ''),
    ]).toEqual([true, true, false, false]);
    expect(withJob(one, aSavedJob('a', { title: 'Another' }))).toBe(one);
    expect(withSearch(one, aSavedSearch('q=x'))).toBe(one);
    expect(withoutSearch(withoutJob(one, idOf('a')), 'q=x')).toEqual(NOTHING);
  });

  it('are refused with a sentence when no more fit', () => {
    const full = { jobs: many(MOST_SAVED.jobs), searches: [] };
    expect(() => withJob(full, aSavedJob('new'))).toThrow('200 jobs are saved, and no more fit');
    expect(withJob(full, aSavedJob('job-3'))).toBe(full);
  });
});

describe('merging', () => {
  it('keeps everything that is there as it is, and adds what is new behind it', () => {
    const before = { jobs: [aSavedJob('a', { title: 'Mine' })], searches: [aSavedSearch('q=x')] };
    const more = {
      jobs: [aSavedJob('a', { title: 'Theirs' }), aSavedJob('b'), aSavedJob('b')],
      searches: [aSavedSearch('q=x', { total: 99 }), aSavedSearch('q=y')],
    };
    const result = merged(before, more);
    expect(result.saved.jobs.map(({ id, title }) => [id, title])).toEqual([
      [idOf('a'), 'Mine'],
      [idOf('b'), 'Backend Developer'],
    ]);
    expect(result.saved.searches).toEqual([aSavedSearch('q=x'), aSavedSearch('q=y')]);
    expect(result).toMatchObject({ jobs: 1, searches: 1, noRoomFor: 0 });
  });

  it('stops where the list is full, loses nothing of it, and says how many found no room', () => {
    const before = { jobs: many(198), searches: [] };
    const result = merged(before, { jobs: many(5, 'new'), searches: [] });
    expect(result).toMatchObject({ jobs: 2, noRoomFor: 3 });
    expect(result.saved.jobs.slice(0, 198)).toEqual(before.jobs);
    expect(result.saved.jobs).toHaveLength(200);
  });
});

describe('the store', () => {
  it('keeps what was saved, and tells that it changed, also to a tab that has read before', () => {
    const storage = aStorage();
    let told = 0;
    const [here, there] = [
      new SavedStore(
        () => storage,
        () => told++,
      ),
      new SavedStore(() => storage),
    ];
    expect(there.read()).toEqual(NOTHING);
    here.change((saved) => withJob(saved, aSavedJob('a')));
    there.change((saved) => withJob(saved, aSavedJob('b')));
    expect(here.read().jobs.map(({ id }) => id)).toEqual([idOf('a'), idOf('b')]);
    here.change((saved) => saved);
    expect(told).toBe(1);
  });

  it('says when the browser’s room is full, and what was there stays', () => {
    const storage = aStorage(200);
    const store = new SavedStore(() => storage);
    store.change((saved) => withJob(saved, aSavedJob('a')));
    expect(() => store.change((saved) => withJob(saved, aSavedJob('b', { title: 'x'.repeat(200) })))).toThrow(
      'room for this site is full',
    );
    expect(store.read().jobs).toEqual([aSavedJob('a')]);
  });

  it.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])('knows a full storage by %s', (name) => {
    const storage = {
      ...aStorage(),
      setItem: () => {
        throw new DOMException('Full.', name);
      },
    };
    const store = new SavedStore(() => storage);
    expect(() => store.change((saved) => withJob(saved, aSavedJob('a')))).toThrow(
      'room for this site is full',
    );
  });

  it('says when the browser lets nothing be stored', () => {
    const store = new SavedStore(() => {
      throw new DOMException('Access is denied.', 'SecurityError');
    });
    expect(() => store.read()).toThrow(NotSaved);
    expect(() => store.change((saved) => withJob(saved, aSavedJob('a')))).toThrow('lets pages store nothing');
    expect(() => store.clear()).toThrow('lets pages store nothing');
  });

  it('carries along untouched what it does not read of a text, also into a file', () => {
    const storage = aStorage();
    const store = new SavedStore(() => storage);
    const later = { ...aSavedJob('a'), note: 'call them' };
    const bad = [{ id: idOf('bad') }, 'text'];
    const whole = {
      waymark: 1,
      jobs: [bad[0], later],
      searches: [bad[1], aSavedSearch('q=x')],
      folders: [1],
    };
    storage.setItem('waymark.saved', JSON.stringify(whole));
    expect(store.read()).toEqual({ jobs: [aSavedJob('a')], searches: [aSavedSearch('q=x')] });
    store.change((saved) => withJob(saved, aSavedJob('b')));
    store.change((saved) => withoutSearch(saved, 'q=x'));
    const after = { ...whole, jobs: [...whole.jobs, aSavedJob('b')], searches: [bad[1]] };
    expect(JSON.parse(storage.getItem('waymark.saved') ?? '')).toEqual(after);
    expect(JSON.parse(store.text())).toEqual(after);
    // What the reader takes away goes with all that it held.
    store.change((saved) => withoutJob(saved, idOf('a')));
    expect(storage.getItem('waymark.saved')).not.toContain('call them');
    store.clear();
    store.change((saved) => withJob(saved, aSavedJob('b')));
    expect(JSON.parse(store.text())).toEqual({ waymark: 1, jobs: [aSavedJob('b')], searches: [] });
  });

  it('never writes over what it cannot read, until everything is removed', () => {
    const storage = aStorage();
    const store = new SavedStore(() => storage);
    const later = '{"waymark":2,"jobs":{}}';
    storage.setItem('waymark.saved', later);
    expect(() => store.change((saved) => withJob(saved, aSavedJob('a')))).toThrow(
      'cannot be read by this page',
    );
    expect(storage.getItem('waymark.saved')).toBe(later);
    store.clear();
    expect(store.read()).toEqual(NOTHING);
  });
});
