import type { RowShape } from '../jobs/evaluation/rows.ts';
import { WrongUsage } from '../jobs/import/errors.ts';
import { argsOf } from './args-of.ts';

export const HELP = `Measures how well openings are classified, on postings that somebody has labelled.

  npm run jobs:evaluate -- <file-or-address> [options]

The file holds a JSON object a line, or one JSON array, such as
  {"id": 1, "title": "Data Engineer", "description": "We use Python …", "labels": {"python": true, "go": false}}

Where the parts of a row stand (dots lead into nested fields)
  --title PATH         title, else meta.role
  --text PATH          description, else text, else jd_text
  --labels PATH        labels, else skills, else meta: an object of true and false, or a list of what applies;
                       "has_" before a name is read over
  --level PATH         level, else seniority, else meta.seniority
  --role PATH          role
  --id PATH            id, else jd_id
  --until WORDS        the posting ends at a line that begins with these words: what follows is not the employer's
  --means LABEL=SLUG   what a label's word means here, where it is called otherwise (several times)

What is shown
  --show SLUG          the rows where this skill's label and reading differ, with the words around
  --least N            skills with fewer positives are not held against the goal of 0.95 (default 20)
  --help               this text

Without labels there still are the roles from hidden titles, the years asked and the speed.

Ends with 0 when the file was measured, 1 when it could not be read, 2 when the command is wrong.`;

export type EvaluateArgs =
  | { help: true }
  | {
      help: false;
      where: string;
      shape: RowShape;
      means: ReadonlyMap<string, string>;
      show: string | null;
      least: number;
    };

const PATHS = ['id', 'title', 'text', 'labels', 'role', 'level', 'until'] as const;

const parsed = (argv: string[]) => {
  const path = { type: 'string' } as const;
  return argsOf({
    args: argv,
    allowPositionals: true,
    options: {
      ...{ id: path, title: path, text: path, labels: path, role: path, level: path, until: path },
      means: { type: 'string', multiple: true },
      show: { type: 'string' },
      least: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
};

const meansOf = (pairs: readonly string[]): Map<string, string> =>
  new Map(
    pairs.map((pair) => {
      const [, word = '', slug = ''] = /^(.+)=(.+)$/s.exec(pair) ?? [];
      if (word === '' || slug === '') {
        throw new WrongUsage(`--means ${pair} is not LABEL=SLUG: write it like --means postgres=postgresql.`);
      }
      return [word, slug];
    }),
  );

/** Reads the command line; throws `WrongUsage` with what is wrong and what to write. */
export const readEvaluateArgs = (argv: string[]): EvaluateArgs => {
  const { values, positionals } = parsed(argv);
  if (values.help) return { help: true };
  const [where, extra] = positionals;
  if (where === undefined) {
    throw new WrongUsage(
      'A file of labelled postings is needed, a JSON object a line with a title, a description and labels: see --help.',
    );
  }
  if (extra !== undefined) {
    throw new WrongUsage(`"${extra}" is one argument too many: put names with spaces in quotes.`);
  }
  if (values.least !== undefined && !/^\d{1,6}$/.test(values.least)) {
    throw new WrongUsage(`--least ${values.least} is no whole number: write it like --least 20.`);
  }
  const shape: RowShape = {};
  for (const part of PATHS) {
    const path = values[part];
    if (path !== undefined) shape[part] = path;
  }
  return {
    help: false,
    where,
    shape,
    means: meansOf(values.means ?? []),
    show: values.show ?? null,
    least: Number(values.least ?? 20),
  };
};
