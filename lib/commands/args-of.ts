import { type ParseArgsConfig, parseArgs } from 'node:util';
import { WrongUsage } from '../jobs/import/errors.ts';

/** `parseArgs`, whose complaints become a `WrongUsage` of one sentence. */
export const argsOf = <Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> => {
  try {
    return parseArgs(config);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]?.replace(/\.$/, '') : String(error);
    throw new WrongUsage(`${why}: see --help.`);
  }
};
