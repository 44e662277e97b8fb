import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { savedHere, whenSavedChanges } from '../../../components/enhance/saved-here.ts';
import { withJob } from '../../../components/enhance/saved-store.ts';
import { aSavedJob, aStorage } from './a-storage.ts';

let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  vi.stubGlobal('localStorage', aStorage());
});
afterEach(() => void vi.unstubAllGlobals());

const pageshow = (persisted: boolean) => Object.assign(new Event('pageshow'), { persisted });

describe('what is saved here', () => {
  it('tells of a change in this tab, in another, and of those that a page slept through', () => {
    const told = vi.fn();
    const leave = new AbortController();
    whenSavedChanges(told, leave.signal);
    const change = () =>
      savedHere.change((saved) => withJob(saved, aSavedJob(String(told.mock.calls.length))));
    change();
    expect(told).toHaveBeenCalledTimes(1);
    page.dispatchEvent(new Event('storage'));
    expect(told).toHaveBeenCalledTimes(2);
    page.dispatchEvent(pageshow(true));
    expect(told).toHaveBeenCalledTimes(3);
    page.dispatchEvent(pageshow(false));
    expect(told).toHaveBeenCalledTimes(3);
    leave.abort();
    change();
    page.dispatchEvent(pageshow(true));
    expect(told).toHaveBeenCalledTimes(3);
  });
});
