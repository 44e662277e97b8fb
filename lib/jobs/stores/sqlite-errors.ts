import { StoreError } from './store.ts';

/** What SQLite says of an error of its own; null: the error is another's. */
export const sqliteMessage = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR' ? error.message : null;

/** What SQLite says, in a sentence for the operator. Nothing has been written when it is thrown. */
export const unwritten = (error: unknown, path: string): unknown => {
  const why = sqliteMessage(error);
  if (why === null) return error;
  if (/locked|busy/i.test(why)) {
    return new StoreError(
      `Another import has been writing to ${path} for long; nothing was changed: try again when it is done.`,
    );
  }
  if (/full/i.test(why))
    return new StoreError(
      `The disk that holds ${path} is full; nothing was changed: make room and try again.`,
    );
  return new StoreError(`The openings could not be written to ${path} (${why}); nothing was changed.`);
};
