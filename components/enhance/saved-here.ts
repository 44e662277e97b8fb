import { SavedStore } from './saved-store.ts';

const CHANGED = 'waymark:saved';

/** What is saved on this device. Every change is told to this tab; the browser tells the others. */
export const savedHere = new SavedStore(
  () => localStorage,
  () => dispatchEvent(new Event(CHANGED)),
);

/** Calls `told` whenever this or another tab has changed what is saved, until the signal. */
export const whenSavedChanges = (told: () => void, signal: AbortSignal): void => {
  addEventListener(CHANGED, told, { signal });
  addEventListener('storage', told, { signal });
  // A page that comes out of the browser's memory has slept through all of it.
  addEventListener('pageshow', (event) => event.persisted && told(), { signal });
};
