import type { Guide } from '../content/guide.ts';
import { WrongUsage } from '../jobs/import/errors.ts';
import type { Market } from '../jobs/market.ts';
import { argsOf } from './args-of.ts';
import { type RoleAsked, roleGapLines } from './content-gaps-report.ts';

const HELP = `npm run content:gaps -- [role …]

For each role with a guide: what the guide teaches that its open jobs rarely name, and what they often name that it
does not teach. For a role without a guide: what is common in its open jobs. Counted over the open jobs of the
database (DATABASE_FILE or DATABASE_URL), by the rules of the site's own pages.

  role         slugs of content/vocabulary/roles.json, such as backend-developer; without any, every role
  --help       this text

Ends with 0 when it has counted, 1 when the database cannot be read, 2 when the command is wrong.`;

/** What the command works with; its own file gives it the project's, a test its own. */
export type GapsCommand = {
  roles: readonly RoleAsked[];
  skillNames: ReadonlyMap<string, string>;
  guides: () => Promise<readonly Guide[]>;
  openMarket: () => Promise<Pick<Market, 'demand' | 'readFilter' | 'isSample' | 'now'>>;
  out: (text: string) => void;
  err: (text: string) => void;
};

const rolesAsked = (argv: string[], roles: readonly RoleAsked[]): readonly RoleAsked[] | 'help' => {
  const { values, positionals } = argsOf({
    args: argv,
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return 'help';
  const unknown = positionals.find((asked) => !roles.some(({ slug }) => slug === asked));
  if (unknown !== undefined) {
    throw new WrongUsage(
      `"${unknown}" is no role: write one of ${roles.map(({ slug }) => slug).join(', ')}.`,
    );
  }
  return positionals.length === 0 ? roles : roles.filter(({ slug }) => positionals.includes(slug));
};

/** Runs `content:gaps` and returns its exit code: 0 counted, 2 a wrong command. */
export const runContentGaps = async (argv: string[], command: GapsCommand): Promise<number> => {
  const { out, err, skillNames } = command;
  try {
    const asked = rolesAsked(argv, command.roles);
    if (asked === 'help') {
      out(`${HELP}\n`);
      return 0;
    }
    const guides = new Map((await command.guides()).map((guide) => [guide.role, guide]));
    const { demand, readFilter, isSample, now } = await command.openMarket();
    const withGuide = (role: RoleAsked): number => (guides.has(role.slug) ? 0 : 1);
    const lines = asked
      .toSorted((a, b) => withGuide(a) - withGuide(b))
      .flatMap((role) =>
        roleGapLines(role, {
          guide: guides.get(role.slug) ?? null,
          demand: demand(readFilter({ role: role.slug })),
          isSample,
          skillName: (slug) => skillNames.get(slug) ?? slug,
        }),
      );
    const day = now().toISOString().slice(0, 10);
    out(
      `Counted on ${day}${isSample ? ' over sample openings, which are invented' : ''}.\n${lines.join('\n')}\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    err(`${error.message}\n`);
    return 2;
  }
};
