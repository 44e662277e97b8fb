/** Why something was not saved, as a sentence for the reader. */
export class NotSaved extends Error {
  override name = 'NotSaved';
}

/** The same where a text stands there that is none of ours, or of a later version: only taking it away helps. */
export class CannotRead extends NotSaved {
  override name = 'CannotRead';
}

type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
/** Where something is kept, and who is told when this tab has changed it. */
export type StoragePlace = [storage: () => DeviceStorage, onChange?: () => void];

/** What is kept under one key, and how it stands there as text. */
export type KeptShape<Kept> = {
  key: string;
  nothing: Kept;
  /** Null for a text that is none of ours, or of a later version. */
  parse: (text: string) => Kept | null;
  write: (kept: Kept, indent: number) => string;
};

/**
 * One text in a storage that may refuse. Every change reads anew what is there, so that several tabs agree; a text that
 * this version cannot read is never written over.
 */
export class DeviceStore<Kept> {
  #shape: KeptShape<Kept>;
  #storage: () => DeviceStorage;
  #onChange: () => void;
  #last: { text: string | null; kept: Kept };

  constructor(shape: KeptShape<Kept>, ...[storage, onChange = () => {}]: StoragePlace) {
    this.#shape = shape;
    this.#storage = storage;
    this.#onChange = onChange;
    this.#last = { text: null, kept: shape.nothing };
  }

  /** Throws NotSaved when the browser lets nothing be read, and CannotRead when what is there cannot be. */
  read(): Kept {
    const text = allowed(() => this.#storage().getItem(this.#shape.key));
    if (text === this.#last.text) return this.#last.kept;
    const kept = text === null ? this.#shape.nothing : this.#shape.parse(text);
    if (kept === null)
      throw new CannotRead('What is saved on this device cannot be read by this page; nothing was changed.');
    this.#last = { text, kept };
    return kept;
  }

  /** Throws NotSaved when nothing could be written; what is there stays then. */
  change(step: (kept: Kept) => Kept): void {
    const before = this.read();
    const after = step(before);
    if (after === before) return;
    allowed(() => this.#storage().setItem(this.#shape.key, this.#shape.write(after, 0)));
    this.#onChange();
  }

  /** All of it for a file. Throws NotSaved as `read` does. */
  text(): string {
    return this.#shape.write(this.read(), 2);
  }

  /** Takes everything away, also what cannot be read. */
  clear(): void {
    allowed(() => this.#storage().removeItem(this.#shape.key));
    this.#onChange();
  }
}

/** Storage throws where it is full, and even for being looked at where it is switched off. */
const allowed = <Result>(use: () => Result): Result => {
  try {
    return use();
  } catch (error) {
    // One browser calls it QuotaExceededError, another NS_ERROR_DOM_QUOTA_REACHED.
    const isOver = error instanceof Error && /quota/i.test(error.name);
    throw new NotSaved(
      isOver
        ? 'This browser’s room for this site is full, so nothing more was saved: remove some first.'
        : 'This browser lets pages store nothing (a private window, or a setting), so nothing can be saved here.',
    );
  }
};

/** Tells this tab of a change, by an event of this name; the browser tells the others. */
export const tellChange = (name: string): void => {
  dispatchEvent(new Event(name));
};

/** Calls `told` whenever this or another tab has changed what is kept, until the signal. */
export const whenChanged = (name: string, told: () => void, signal: AbortSignal): void => {
  addEventListener(name, told, { signal });
  addEventListener('storage', told, { signal });
  // A page that comes out of the browser's memory has slept through all of it.
  addEventListener('pageshow', (event) => event.persisted && told(), { signal });
};

/** What went wrong, as the sentence for the reader. */
export const whyNot = (error: unknown): string => (error instanceof Error ? error.message : String(error));
