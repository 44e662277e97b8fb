import { BrokenInput } from '../import/errors.ts';

/** Why an address gave no answer. */
export class FetchFault extends BrokenInput {
  /** The status of an answer that was none to use; null when there was no answer. */
  readonly status: number | null;
  /** How long its server asks to be left alone, in milliseconds. */
  readonly retryAfterMs: number | null;
  /** Whether the same question may do better a little later. */
  readonly isPassing: boolean;

  constructor(
    message: string,
    told: { status?: number; retryAfterMs?: number | null; isPassing?: boolean } = {},
  ) {
    super(message);
    this.status = told.status ?? null;
    this.retryAfterMs = told.retryAfterMs ?? null;
    this.isPassing = told.isPassing ?? false;
  }
}

const LONGEST_ADDRESS = 300;

/** A fault that names the address and says what is wrong with it, in one sentence. */
export const notFetched = (
  address: string,
  why: string,
  told?: ConstructorParameters<typeof FetchFault>[1],
): FetchFault => new FetchFault(`${shown(address)} is not fetched: ${why}.`, told);

/** An address as it may stand on a terminal: a server may have written it. */
const shown = (address: string): string => {
  const plain = address.replace(/\p{C}/gu, '');
  return plain.length > LONGEST_ADDRESS ? `${plain.slice(0, LONGEST_ADDRESS)}…` : plain;
};
