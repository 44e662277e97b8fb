import { isDay } from '../../lib/day.ts';
import { FILE_VERSION, type Ticks } from '../../lib/progress/exports.ts';
import { isRecord, jsonOf } from './json-of.ts';

/**
 * Ticked topics of every guide as they are kept on the device and in an exported file:
 * `{ "waymark": 1, "guides": { "backend-developer": { "4": "2026-11-26" } } }`, each with the day it was ticked on.
 * What else a text holds is carried along untouched.
 */
export type AllTicks = Readonly<Record<string, unknown>> & {
  readonly guides: Readonly<Record<string, Entries>>;
};
type Entries = Readonly<Record<string, unknown>>;

export const NO_TICKS: AllTicks = { waymark: FILE_VERSION, guides: {} };

/** Reads what `ticksText` wrote; null when the text is none of ours. Never throws. */
export const parseTicks = (text: string): AllTicks | null => {
  const whole = jsonOf(text);
  if (!isRecord(whole) || whole.waymark !== FILE_VERSION) return null;
  const { guides } = whole;
  return isGuides(guides) ? { ...whole, guides } : null;
};

export const ticksText = (all: AllTicks, indent = 0): string => JSON.stringify(all, null, indent);

/** What of a guide is ticked: entries that are a topic's number and a day. */
export const ticksOf = ({ guides }: AllTicks, role: string): Ticks =>
  new Map(
    Object.entries(entriesOf(guides, role)).flatMap(([number, day]): [number, string][] =>
      /^[1-9]\d{0,3}$/.test(number) && isDay(day) ? [[Number(number), day]] : [],
    ),
  );

/** With further ticks of a guide. What is ticked stays with its day; `added` says how many were not. */
export const withTicks = (all: AllTicks, role: string, ticks: Ticks): { all: AllTicks; added: number } => {
  const before = ticksOf(all, role);
  const fresh = [...ticks].filter(([number]) => !before.has(number));
  return { all: fresh.length ? withEntries(all, role, fresh) : all, added: fresh.length };
};

/** With everything that another text holds, as far as it is read; a day that is still to come is today. */
export const withAllTicks = (
  all: AllTicks,
  more: AllTicks,
  today: string,
): { all: AllTicks; added: number; already: number } =>
  Object.keys(more.guides)
    .filter((role) => /^[a-z\d-]{1,80}$/.test(role))
    .reduce(
      (sum, role) => {
        const ticks = new Map(
          [...ticksOf(more, role)].map(([number, day]) => [number, day < today ? day : today]),
        );
        const { all: after, added } = withTicks(sum.all, role, ticks);
        return { all: after, added: sum.added + added, already: sum.already + ticks.size - added };
      },
      { all, added: 0, already: 0 },
    );

/** With these topics ticked, or ticked anew, on a day. */
export const tickedOn = (all: AllTicks, role: string, numbers: readonly number[], day: string): AllTicks =>
  withEntries(
    all,
    role,
    numbers.map((number) => [number, day]),
  );

export const withoutTick = (all: AllTicks, role: string, number: number): AllTicks => {
  const { [number]: gone, ...rest } = entriesOf(all.guides, role);
  return gone === undefined ? all : { ...all, guides: { ...all.guides, [role]: rest } };
};

/** Without anything of a guide. */
export const withoutGuide = (all: AllTicks, role: string): AllTicks => {
  const { [role]: _, ...guides } = all.guides;
  return Object.hasOwn(all.guides, role) ? { ...all, guides } : all;
};

const withEntries = (
  all: AllTicks,
  role: string,
  fresh: readonly (readonly [number, string])[],
): AllTicks => ({
  ...all,
  guides: { ...all.guides, [role]: { ...entriesOf(all.guides, role), ...Object.fromEntries(fresh) } },
});

const entriesOf = (guides: AllTicks['guides'], role: string): Entries =>
  Object.hasOwn(guides, role) ? (guides[role] ?? {}) : {};
const isGuides = (value: unknown): value is Record<string, Entries> =>
  isRecord(value) && Object.values(value).every(isRecord);
