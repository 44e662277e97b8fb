import { plural } from '../../lib/jobs/wording/plural.ts';
import { build } from './build-element.ts';
import { dayOf, parseSaved } from './saved-shape.ts';
import { merged, NotSaved, type SavedStore } from './saved-store.ts';

/** A list as long as it may be, with the longest names, is a fifth of this. In bytes. */
const LARGEST = 1_000_000;

/** Hands the text of what is saved to the reader as a file. */
export const exportSaved = (text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  build('a', { href: url, download: `waymark-saved-${dayOf(new Date())}.json` }).click();
  // The download has begun by the time this runs, also where it asks the reader first.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/**
 * Adds what a file holds to what is saved, and says in one sentence what came of it. What is there stays whatever the
 * file holds. Throws NotSaved when nothing could be taken from it.
 */
export const importSaved = async (file: Pick<File, 'size' | 'text'>, store: SavedStore): Promise<string> => {
  if (file.size > LARGEST)
    throw new NotSaved('This file is larger than 1 MB, so it is no list of ours: nothing was changed.');
  const parsed = parseSaved(await file.text());
  if (!parsed) throw new NotSaved('This file is not a list exported from Waymark: nothing was changed.');
  let said = '';
  store.change((saved) => {
    const { saved: after, jobs, searches, noRoomFor } = merged(saved, parsed.saved);
    const already = parsed.saved.jobs.length + parsed.saved.searches.length - jobs - searches - noRoomFor;
    const [fault] = parsed.leftOut;
    said = [
      `${plural(jobs, 'job')} and ${plural(searches, 'search', 'searches')} added`,
      already > 0 && `${already} saved already`,
      noRoomFor > 0 && `no room for ${noRoomFor} more`,
      fault && `${plural(parsed.leftOut.length, 'entry', 'entries')} left out: ${fault}`,
    ]
      .filter(Boolean)
      .join('; ');
    return jobs + searches === 0 ? saved : after;
  });
  return `${said}.`;
};
