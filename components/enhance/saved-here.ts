import { tellChange, whenChanged } from './device-store.ts';
import { SavedStore } from './saved-store.ts';

const CHANGED = 'waymark:saved';

/** What is saved on this device. Every change is told to this tab; the browser tells the others. */
export const savedHere = new SavedStore(
  () => localStorage,
  () => tellChange(CHANGED),
);

/** Calls `told` whenever this or another tab has changed what is saved, until the signal. */
export const whenSavedChanges = (told: () => void, signal: AbortSignal): void =>
  whenChanged(CHANGED, told, signal);
