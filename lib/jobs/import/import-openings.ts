import { setImmediate } from 'node:timers/promises';
import type { TableMapping } from '../feeds/table.ts';
import { descriptionText } from '../html/description.ts';
import { statesPay } from '../job.ts';
import { boardName, digestOf, idOf, keyOf } from '../normalise/key.ts';
import { normalise, type Unclassified } from '../normalise/normalise.ts';
import { payIn } from '../normalise/pay-in-text.ts';
import type { ExperienceAsked, FeedRecord, JobPosting, Level, RoleMatch } from '../posting.ts';
import type { JobStore, NewPosting } from '../stores/store.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { planChanges } from './changes.ts';
import { type PolledRecords, type ReadRecord, type RecordReader, recordReader } from './records.ts';
import { figuresOf, type ImportSummary } from './summary.ts';
import { type Tally, tally } from './tally.ts';

/** The whole way of openings into the store: read, map, normalise, classify, reconcile, write. */

export type Classify = (posting: { title: string; text: string | null }) => {
  roles: RoleMatch[];
  level: Level | null;
  experienceRequirements: ExperienceAsked[];
  skills: string[];
};

export type ImportOptions = {
  /** One of `FORMATS`. */
  format: string;
  /** The file's or answer's text, whole. */
  text: string;
  /** What sentences call it: the file's name or the address. */
  name: string;
  /** Where it was fetched from; null for a file. */
  address?: string | null;
  /** What a poll has brought, in place of `text`. */
  polled?: PolledRecords;
  /** The text kept from before of a posting that comes without one. */
  keptText?: (id: string) => Promise<string | null>;
  mapping?: TableMapping;
  /** The employer's name where the rows have none. */
  company?: string | null;
  store: JobStore;
  classify: Classify;
  now?: Date;
  /** Openings bundled for a first look: marked as such, and gone with the first real import. */
  sample?: boolean;
  /** Called now and then with the share of the work that is done (0 to 1) and the rows read so far. */
  onProgress?: (share: number, rows: number) => void;
};

type Progress = (share: number, rows: number) => void;
const PROGRESS_EVERY = 250;
/** Lets whatever else waits in this process go first: boards that are being asked, a wish to stop. */
const breath = (): Promise<void> => setImmediate();
/** Reading is this share of the work, as measured on files with and without descriptions. */
const READING = 0.2;

/**
 * Imports the openings of one text in one transaction. A row that cannot be taken is refused with its reason and
 * stops nothing; a text that cannot be read as a whole throws `BrokenInput` and changes nothing. The same text
 * twice writes no posting the second time, but for a whole board's: what it lacks twice in a row is closed.
 */
export const importOpenings = async (options: ImportOptions): Promise<ImportSummary> => {
  const { store, classify, keptText, company = null, address = null, mapping = {}, sample = false } = options;
  const now = options.now ?? new Date();
  const onProgress: Progress = options.onProgress ?? (() => {});
  const refused = tally();
  const remarks = tally();
  const reader = recordReader({ ...options, address, mapping, company });
  const { records, rows } = await readAll(reader, refused, onProgress);

  const arrived = arrivals();
  // A board that answers with nothing is still asked about: its open postings are held.
  if (reader.board !== null) arrived.expect(reader.sourceOf(reader.board));
  const fallback = reader.board ?? onlyBoard(records);
  const alsoThere: string[] = [];
  for (const [at, { record, board, where }] of records.entries()) {
    if (at % PROGRESS_EVERY === 0) {
      onProgress(READING + ((1 - READING) * at) / records.length, rows);
      await breath();
    }
    const { ats, company, isEmployers } = reader;
    const result = normalise(record, { ats, board: board ?? fallback, isEmployers, company, now });
    if (!('refused' in result))
      result.posting.descriptionHtml ??= (await keptText?.(result.posting.id)) ?? null;
    const fault =
      'refused' in result ? result.refused : arrived.take(reader.sourceOf(result.board), result.posting);
    if (fault !== null) refused.add(fault, where);
    // What its board lists in a shape that cannot be read has not been taken down.
    if ('refused' in result && !result.isNone) alsoThere.push(...idIn(record, ats, board ?? fallback));
    else if ('remarks' in result) for (const remark of result.remarks) remarks.add(remark, where);
  }

  const postings = await classified(arrived, classify);
  const rules = { rule: reader.rule, sample, at: now.toISOString(), alsoThere };
  const { plan, samplesRemoved } = await store.write(
    {
      sourceIds: postings.map(([sourceId]) => sourceId),
      ids: postings.flatMap(([, list]) => list.map(({ posting }) => posting.id)),
      samples: sample,
    },
    (known) => planChanges(postings, known, rules),
  );
  onProgress(1, rows);
  return {
    ...figuresOf(plan.planned),
    rows,
    repeated: arrived.repeated(),
    refused: refused.total(),
    refusals: refused.list(),
    remarks: remarks.list(),
    samplesRemoved,
    unusedColumns: reader.unused(),
  };
};

const readAll = async (
  reader: RecordReader,
  refused: Tally,
  onProgress: Progress,
): Promise<{ records: ReadRecord[]; rows: number }> => {
  const records: ReadRecord[] = [];
  let rows = 0;
  for await (const { value, fault, where, progress } of reader.rows) {
    rows += 1;
    if (rows % PROGRESS_EVERY === 0) onProgress(progress * READING, rows);
    const result = fault === null ? reader.map(value) : { refused: fault };
    if ('refused' in result) refused.add(result.refused, where);
    else records.push({ ...result, where });
  }
  reader.check();
  return { records, rows };
};

/** The id that a record would have had, where it names one. */
const idIn = ({ nativeId }: FeedRecord, ats: string, board: string | null): string[] =>
  nativeId === null || board === null ? [] : [idOf(keyOf(ats, boardName(board), nativeId))];

/** Addresses on the employer's own site name no board; then the one that the others name is theirs as well. */
const onlyBoard = (records: ReadRecord[]): string | null => {
  const boards = new Set(records.flatMap(({ board }) => board ?? []));
  const [board = null] = boards;
  return boards.size === 1 ? board : null;
};

const classified = async (arrived: Arrivals, classify: Classify): Promise<[string, NewPosting[]][]> => {
  const sources: [string, NewPosting[]][] = [];
  for (const [sourceId, postings] of arrived.sources()) {
    const list: NewPosting[] = [];
    for (const [at, posting] of postings.entries()) {
      list.push(newPosting(posting, classify));
      if (at % PROGRESS_EVERY === 0) await breath();
    }
    sources.push([sourceId, list]);
  }
  return sources;
};

const newPosting = (unclassified: Unclassified, classify: Classify): NewPosting => {
  const html = unclassified.descriptionHtml;
  const text = html === null ? null : descriptionText(html);
  const found = classify({ title: unclassified.title, text });
  const { baseSalary } = unclassified;
  const posting: JobPosting = {
    ...unclassified,
    // "Competitive" in a field keeps its place; a figure of the field's own is never doubled from the text.
    baseSalary: text === null || baseSalary.some(statesPay) ? baseSalary : [...baseSalary, ...payIn(text)],
    roles: found.roles,
    level: found.level,
    experienceRequirements: found.experienceRequirements,
    skills: found.skills,
  };
  return { posting, digest: digestOf(posting) };
};
