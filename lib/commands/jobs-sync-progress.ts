import { MultiBar, Presets, type SingleBar } from 'cli-progress';

export type SyncProgress = {
  start: (id: string) => void;
  step: (id: string, step: string, share: number) => void;
  /** `words` say how it ended. */
  end: (id: string, words: string) => void;
  stop: () => void;
};

/** A bar a board on a terminal, a plain line when one ends anywhere else, so that a log stays readable. */
export const syncProgress = (stream: NodeJS.WriteStream, ids: string[]): SyncProgress =>
  stream.isTTY ? barProgress(stream, ids) : lineProgress(stream);

const barProgress = (stream: NodeJS.WriteStream, ids: string[]): SyncProgress => {
  const width = Math.max(0, ...ids.map((id) => id.length));
  const bars = new MultiBar(
    { stream, format: '{id} {bar} {step}', barsize: 24, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  const byId = new Map<string, SingleBar>();
  const update = (id: string, step: string, share: number): void =>
    byId.get(id)?.update(Math.floor(share * 100), { step });
  return {
    start: (id) => {
      byId.set(id, bars.create(100, 0, { id: id.padEnd(width), step: '' }));
    },
    step: update,
    end: (id, words) => update(id, words, 1),
    stop: () => bars.stop(),
  };
};

const lineProgress = (stream: NodeJS.WriteStream): SyncProgress => ({
  start: () => {},
  step: () => {},
  end: (id, words) => {
    stream.write(`${id}: ${words}\n`);
  },
  stop: () => {},
});
