import { dayOf } from '../../lib/day.ts';
import { plural } from '../../lib/jobs/wording/plural.ts';
import { giveFile, parsedFile, type ReaderFile } from './reader-file.ts';
import { parseSaved } from './saved-shape.ts';
import { merged, type SavedStore } from './saved-store.ts';

/** Hands the text of what is saved to the reader as a file. */
export const exportSaved = (text: string): void =>
  giveFile(`waymark-saved-${dayOf(new Date())}.json`, 'application/json', text);

/**
 * Adds what a file holds to what is saved, and says in one sentence what came of it. What is there stays whatever the
 * file holds. Throws NotSaved when nothing could be taken from it.
 */
export const importSaved = async (file: ReaderFile, store: SavedStore): Promise<string> => {
  const parsed = await parsedFile(file, parseSaved);
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
