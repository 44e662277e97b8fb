import { Presets, SingleBar } from 'cli-progress';

export type ProgressReport = { update: (share: number, rows: number) => void; stop: () => void };

const LINES = 4;

/** A bar on a terminal, a few plain lines anywhere else, so that a log stays readable. */
export const progressReport = (stream: NodeJS.WriteStream): ProgressReport =>
  stream.isTTY ? barReport(stream) : lineReport(stream);

const barReport = (stream: NodeJS.WriteStream): ProgressReport => {
  const bar = new SingleBar(
    { stream, format: '{bar} {percentage} %  {rows} rows', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(100, 0, { rows: 0 });
  return {
    update: (share, rows) => bar.update(Math.floor(share * 100), { rows: rows.toLocaleString('en') }),
    stop: () => bar.stop(),
  };
};

const lineReport = (stream: NodeJS.WriteStream): ProgressReport => {
  let told = 0;
  return {
    update(share, rows) {
      const step = Math.floor(share * LINES);
      if (step <= told || step >= LINES) return;
      told = step;
      stream.write(`${Math.round((step / LINES) * 100)} % done, ${rows.toLocaleString('en')} rows read\n`);
    },
    stop: () => {},
  };
};
