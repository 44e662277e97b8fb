import { boardFeed } from '../jobs/feeds/formats.ts';
import { BrokenInput, WrongUsage } from '../jobs/import/errors.ts';
import { type Classify, importOpenings } from '../jobs/import/import-openings.ts';
import { readInput } from '../jobs/import/input.ts';
import { type JobStore, StoreError } from '../jobs/stores/store.ts';
import { HELP, readImportArgs } from './jobs-import-args.ts';
import { progressReport } from './jobs-import-progress.ts';
import { importReport } from './jobs-import-report.ts';

/** What the command works with; its own file gives it the project's, a test its own. */
export type ImportCommand = {
  openStore: () => Promise<JobStore>;
  classify: () => Classify;
  /** Keeps what the openings name today for the trend lines; says so in a line, or null. Never throws. */
  keepToday: (store: JobStore) => Promise<string | null>;
  /** Backs the openings up when that is due; says so in a line, or null. */
  backUp: () => Promise<string | null>;
  /** The site that asks, where an address is fetched. */
  siteUrl: string;
  out: NodeJS.WriteStream;
  err: NodeJS.WriteStream;
};

/** Runs `jobs:import` and returns its exit code: 0 done, 1 nothing could be imported, 2 a wrong command. */
export const runJobsImport = async (argv: string[], command: ImportCommand): Promise<number> => {
  try {
    const args = readImportArgs(argv);
    if (args.help) {
      command.out.write(`${HELP}\n`);
      return 0;
    }
    const since = performance.now();
    const syntax = boardFeed(args.format)?.syntax;
    const input = await readInput(args.where, {
      isXml: syntax === 'xml',
      isPage: syntax === 'html',
      siteUrl: command.siteUrl,
    });
    const store = await command.openStore();
    const progress = progressReport(command.err);
    try {
      const summary = await importOpenings({
        ...args,
        ...input,
        store,
        classify: command.classify(),
        onProgress: progress.update,
      });
      progress.stop();
      const lines = importReport(input.name, summary, (performance.now() - since) / 1000);
      command.out.write(`${lines.join('\n')}\n`);
      if (summary.rows > summary.refused) {
        // Kept first, so that the backup has it.
        const after = [await command.keepToday(store), await command.backUp()];
        for (const line of after) if (line !== null) command.out.write(`${line}\n`);
      }
      if (summary.rows === 0 || summary.refused < summary.rows) return 0;
      command.err.write(
        `Nothing could be taken from ${input.name}: every row was refused. Check the format and the mapping.\n`,
      );
      return 1;
    } finally {
      progress.stop();
      await store.close();
    }
  } catch (error) {
    if (error instanceof WrongUsage || error instanceof BrokenInput || error instanceof StoreError) {
      command.err.write(`${error.message}\n`);
      return error instanceof WrongUsage ? 2 : 1;
    }
    throw error;
  }
};
