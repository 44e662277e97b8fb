import { WrongUsage } from '../jobs/import/errors.ts';
import { argsOf } from './args-of.ts';

const MOST_AT_ONCE = 16;

export const HELP = `Polls the job boards of content/job-boards.json that are due, and imports what they answer.

  npm run jobs:sync -- [--all] [--only NAME …] [--boards FILE] [--concurrency N] [--dry-run]

Options
  --all            also boards that are not due or rest after failures, and whole answers where a board would say
                   "unchanged"; feeds of many employers are never asked earlier than they allow
  --only NAME      only this board, by its employer or its name (stripe, greenhouse:stripe); may be given again
  --boards FILE    another list, in the shape of content/job-boards.json
  --concurrency N  boards asked at the same time, 1 to ${MOST_AT_ONCE}; 4 without
  --dry-run        says which boards are due and where they would be asked, and asks none
  --help           this text

Ends with 0 when every board that was due answered or none was due, 1 when some failed or could not
be written (the others stay imported), 2 when the command or the list is wrong and nothing was asked, 130 when it was
stopped.`;

export type SyncArgs =
  | { help: true }
  | {
      help: false;
      all: boolean;
      only: string[];
      /** Path of another board list. */
      boards: string | null;
      concurrency: number;
      dryRun: boolean;
    };

const OPTIONS = {
  all: { type: 'boolean' },
  only: { type: 'string', multiple: true },
  boards: { type: 'string' },
  concurrency: { type: 'string' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; throws `WrongUsage` with what is wrong and what there is to choose from. */
export const readSyncArgs = (argv: string[]): SyncArgs => {
  const { values } = argsOf({ args: argv, options: OPTIONS });
  if (values.help) return { help: true };
  const concurrency = Number(values.concurrency ?? 4);
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > MOST_AT_ONCE) {
    throw new WrongUsage(
      `--concurrency is "${values.concurrency}": write a whole number from 1 to ${MOST_AT_ONCE}.`,
    );
  }
  return {
    help: false,
    all: values.all === true,
    only: values.only ?? [],
    boards: values.boards ?? null,
    concurrency,
    dryRun: values['dry-run'] === true,
  };
};
