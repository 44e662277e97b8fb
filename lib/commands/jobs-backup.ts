import { WrongUsage } from '../jobs/import/errors.ts';
import { settings } from '../settings.ts';
import { argsOf } from './args-of.ts';
import { backUpNow } from './back-up.ts';
import { runCommand } from './run-command.ts';

const HELP = `Copies the openings' database into the folder backups beside it, also while the site runs, and keeps the newest five.

  npm run jobs:backup

Ends with 0 when the copy is whole, 1 when it could not be made, 2 when the command is wrong.`;

/** `npm run jobs:backup`: a copy of the openings beside them, made while the site runs. */
const main = async (): Promise<number> => {
  try {
    const { values } = argsOf({ options: { help: { type: 'boolean', short: 'h' } } });
    console.log(values.help ? HELP : await backUpNow(settings(), new Date()));
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    console.error(error.message);
    return 2;
  }
};

await runCommand(main);
