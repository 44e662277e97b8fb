import { describe, expect, it } from 'vitest';
import { importSaved } from '../../../components/enhance/saved-file.ts';
import { savedText } from '../../../components/enhance/saved-shape.ts';
import { MOST_SAVED, SavedStore, withJob } from '../../../components/enhance/saved-store.ts';
import { idOf } from '../../../lib/jobs/normalise/key.ts';
import { aSavedJob, aSavedSearch, aStorage } from './a-storage.ts';

const aFile = (text: string, size = text.length) => ({ size, text: async () => text });
const aStoreWith = (...ids: string[]): SavedStore => {
  const storage = aStorage();
  const store = new SavedStore(() => storage);
  for (const id of ids) store.change((saved) => withJob(saved, aSavedJob(id)));
  return store;
};
const idsIn = (store: SavedStore): string[] => store.read().jobs.map(({ id }) => id);

describe('importing a file', () => {
  it('adds what is new and says so', async () => {
    const store = aStoreWith('a');
    const text = savedText({ jobs: [aSavedJob('a'), aSavedJob('b')], searches: [aSavedSearch('q=x')] });
    expect(await importSaved(aFile(text), store)).toBe('1 job and 1 search added; 1 saved already.');
    expect(idsIn(store)).toEqual([idOf('a'), idOf('b')]);
    expect(await importSaved(aFile(text), store)).toBe('0 jobs and 0 searches added; 3 saved already.');
  });

  it('names the first fault and leaves only the faulty entries out', async () => {
    const store = aStoreWith();
    const text = JSON.stringify({ waymark: 1, jobs: [aSavedJob('a'), { id: idOf('b') }, 3], searches: [] });
    expect(await importSaved(aFile(text), store)).toBe(
      '1 job and 0 searches added; 2 entries left out: job 2 has no title.',
    );
  });

  it('refuses what is too large or none of ours, and changes nothing', async () => {
    const store = aStoreWith('a');
    await expect(importSaved(aFile('{}', 1_000_001), store)).rejects.toThrow('larger than 1 MB');
    await expect(importSaved(aFile('{"jobs":[]}'), store)).rejects.toThrow(
      'not a list exported from Waymark',
    );
    expect(idsIn(store)).toEqual([idOf('a')]);
  });

  it('says how many found no room', async () => {
    const store = aStoreWith('a');
    const jobs = Array.from({ length: MOST_SAVED.jobs + 4 }, (_, at) => aSavedJob(`new-${at}`));
    expect(await importSaved(aFile(savedText({ jobs, searches: [] })), store)).toBe(
      '199 jobs and 0 searches added; no room for 5 more.',
    );
    expect(idsIn(store)[0]).toBe(idOf('a'));
  });
});
