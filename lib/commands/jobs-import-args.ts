import { FORMATS, TABLE_FORMATS } from '../jobs/feeds/formats.ts';
import { TARGETS, type TableMapping, type Target } from '../jobs/feeds/table.ts';
import { WrongUsage } from '../jobs/import/errors.ts';
import { argsOf } from './args-of.ts';

export const HELP = `Imports job openings into Waymark.

  npm run jobs:import -- <format> <file-or-address> [--company NAME] [--map TARGET=COLUMN …]

Formats
  ${FORMATS.join(', ')}
  A JSON array counts as jsonl; json-ld is a web page with schema.org job postings in it.

Options
  --company NAME       the employer, where the openings name none
  --map TARGET=COLUMN  csv and jsonl: take TARGET from COLUMN; dots lead into nested fields
                       (--map description=meta.text); a column with a target's own name needs no --map
  --help               this text

Targets
  ${TARGETS.join(', ')}
  Only title and a company (a column or --company) are needed.

Examples
  npm run jobs:import -- greenhouse https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true
  npm run jobs:import -- json-ld https://www.acme.example/careers/backend-engineer
  npm run jobs:import -- csv openings.csv --map id=jobId --map location=city --company Acme

Ends with 0 when the input was read, 1 when it could not be and nothing changed, 2 when the command is wrong.`;

export type ImportArgs =
  | { help: true }
  | { help: false; format: string; where: string; company: string | null; mapping: TableMapping };

const isTarget = (word: string): word is Target => TARGETS.some((target) => target === word);

const mappingOf = (pairs: string[]): TableMapping => {
  const mapping: TableMapping = {};
  for (const pair of pairs) {
    const [, target = '', column = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? [];
    if (target === '' || column === '') {
      throw new WrongUsage(`--map ${pair} is not TARGET=COLUMN: write it like --map title=name.`);
    }
    if (!isTarget(target)) {
      throw new WrongUsage(
        `--map names the target "${target}", which there is not: the targets are ${TARGETS.join(', ')}.`,
      );
    }
    if (mapping[target] !== undefined) {
      throw new WrongUsage(
        `--map gives ${target} two columns, ${mapping[target]} and ${column}: leave one out.`,
      );
    }
    mapping[target] = column;
  }
  return mapping;
};

const OPTIONS = {
  company: { type: 'string' },
  map: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; throws `WrongUsage` with what is wrong and what there is to choose from. */
export const readImportArgs = (argv: string[]): ImportArgs => {
  const { values, positionals } = argsOf({ args: argv, allowPositionals: true, options: OPTIONS });
  if (values.help) return { help: true };
  const [format, where, extra] = positionals;
  if (format === undefined || where === undefined) {
    throw new WrongUsage('A format and a file or address are needed: see --help.');
  }
  if (!FORMATS.includes(format)) {
    throw new WrongUsage(`There is no format "${format}": the formats are ${FORMATS.join(', ')}.`);
  }
  if (extra !== undefined) {
    throw new WrongUsage(`"${extra}" is one argument too many: put names with spaces in quotes.`);
  }
  const mapping = mappingOf(values.map ?? []);
  if (Object.keys(mapping).length > 0 && !TABLE_FORMATS.some((table) => table === format)) {
    throw new WrongUsage(`--map is for ${TABLE_FORMATS.join(' and ')} only: ${format} has its own fields.`);
  }
  if (values.company !== undefined && values.company.trim() === '') {
    throw new WrongUsage('--company is empty: name the employer, or leave it out.');
  }
  return { help: false, format, where, company: values.company?.trim() ?? null, mapping };
};
