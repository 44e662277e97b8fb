import { z } from 'zod';
import { BrokenInput } from '../import/errors.ts';
import { jsonOf } from '../import/rows.ts';
import { textOf } from '../import/text.ts';
import { boardName, idOf, keyOf } from '../normalise/key.ts';
import { cleanTitle } from '../normalise/text.ts';
import type { JobStore } from '../stores/store.ts';
import { type Asking, askAddress } from './ask-board.ts';
import { atOnce } from './at-once.ts';
import type { JobBoard } from './boards.ts';

/** Asks for the texts of openings where a board's list comes without them: a bounded number a poll, new ones first. */

export type WithTexts = {
  records: unknown[];
  /** Openings whose text was wanted and is still to come. */
  missing: number;
};

const MOST_TEXTS = 200;
const AT_ONCE = 8;
/** As many faults tell that the board wants to be left alone. */
const MOST_FAULTS = 5;

const object = z.record(z.string(), z.unknown());

/** A record's own answer, if it needs asking for: unknown so far, without a text, or under a new title. */
const wantedAddress = async (
  board: JobBoard,
  record: unknown,
  listAddress: string,
  store: Pick<JobStore, 'posting'>,
): Promise<string | null> => {
  const { feed } = board;
  const address = feed.request?.details?.(record) ?? null;
  const mapped = feed.map(record);
  if (address === null || 'refused' in mapped || mapped.record.description !== null) return null;
  if (URL.parse(address)?.origin !== new URL(listAddress).origin) return null;
  const { nativeId, title } = mapped.record;
  if (nativeId === null) return null;
  const known = await store.posting(idOf(keyOf(feed.name, boardName(board.board ?? ''), nativeId)));
  return known?.hasText && known.title === cleanTitle(title ?? '') ? null : address;
};

/**
 * The records, each with what its own answer adds. An answer that fails leaves its record as the list has it: the
 * opening is real without its text, which a later poll brings.
 */
export const withTexts = async (
  board: JobBoard,
  { records, address }: { records: unknown[]; address: string },
  store: Pick<JobStore, 'posting'>,
  asking: Asking,
  onText: (done: number, wanted: number) => void,
): Promise<WithTexts> => {
  if (!board.feed.request?.details) return { records, missing: 0 };
  const whole = [...records];
  const wanted: { at: number; from: string }[] = [];
  for (const [at, record] of records.entries()) {
    const from = await wantedAddress(board, record, address, store);
    if (from !== null) wanted.push({ at, from });
  }
  let [brought, faults] = [0, 0];
  await atOnce(wanted.slice(0, MOST_TEXTS), AT_ONCE, async ({ at, from }) => {
    if (faults >= MOST_FAULTS) return;
    try {
      const answer = await askAddress(board, asking, from);
      if (answer.unchanged) return;
      const body = object.parse(jsonOf(textOf(answer.bytes, from), from));
      whole[at] = { ...object.parse(records[at]), ...body };
      brought += 1;
      onText(brought, Math.min(wanted.length, MOST_TEXTS));
    } catch (error) {
      asking.signal.throwIfAborted();
      if (!(error instanceof BrokenInput || error instanceof z.ZodError)) throw error;
      faults += 1;
    }
  });
  return { records: whole, missing: wanted.length - brought };
};
