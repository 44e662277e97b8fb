import { DeviceStore, tellChange, whenChanged } from './device-store.ts';
import { NO_TICKS, parseTicks, ticksText } from './ticks-shape.ts';

const CHANGED = 'waymark:progress';

/** What is ticked on this device. Every change is told to this tab; the browser tells the others. */
export const ticksHere = new DeviceStore(
  { key: 'waymark.progress', nothing: NO_TICKS, parse: parseTicks, write: ticksText },
  () => localStorage,
  () => tellChange(CHANGED),
);

/** Calls `told` whenever this or another tab has changed what is ticked, until the signal. */
export const whenTicksChange = (told: () => void, signal: AbortSignal): void =>
  whenChanged(CHANGED, told, signal);
