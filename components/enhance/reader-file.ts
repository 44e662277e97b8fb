import { build } from './build-element.ts';
import { NotSaved, whyNot } from './device-store.ts';

/** A list as long as it may be, with the longest names, is a fifth of this. In bytes. */
const LARGEST = 1_000_000;

export type ReaderFile = Pick<File, 'size' | 'text'>;

/** Hands a text to the reader as a file. */
export const giveFile = (name: string, type: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  build('a', { href: url, download: name }).click();
  // The download has begun by the time this runs, also where it asks the reader first.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** What a file holds, as `parse` reads it. Throws NotSaved for one that is too large, or none of ours (null). */
export const parsedFile = async <Parsed>(
  file: ReaderFile,
  parse: (text: string) => Parsed | null,
): Promise<Parsed> => {
  if (file.size > LARGEST)
    throw new NotSaved('This file is larger than 1 MB, so it is no list of ours: nothing was changed.');
  const parsed = parse(await file.text());
  if (parsed === null)
    throw new NotSaved('This file is not a list exported from Waymark: nothing was changed.');
  return parsed;
};

/** Takes each file that a reader chooses in a field, and says the sentence that comes of it. */
export const whenFileChosen = (
  field: HTMLElement,
  {
    take,
    say,
    signal,
  }: { take: (file: File) => Promise<string>; say: (sentence: string) => void; signal: AbortSignal },
): void => {
  field.addEventListener(
    'change',
    () => {
      const file = field instanceof HTMLInputElement && field.files?.[0];
      if (!file) return;
      take(file)
        .catch(whyNot)
        .then(say)
        .finally(() => {
          field.value = '';
        });
    },
    { signal },
  );
};
