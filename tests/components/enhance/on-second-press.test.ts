import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onSecondPress } from '../../../components/enhance/on-second-press.ts';

class AButton extends EventTarget {
  textContent = 'Remove all';
}

const aButton = () => {
  const button = new AButton();
  const act = vi.fn();
  const say = vi.fn();
  onSecondPress(button, { ask: 'Sure?', say, act, signal: new AbortController().signal });
  return { button, act, say, press: () => button.dispatchEvent(new Event('click')) };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a button that acts on its second press', () => {
  it('asks at the first, acts at the second, and then begins anew', () => {
    const { button, act, say, press } = aButton();
    press();
    expect([button.textContent, say.mock.calls]).toEqual(['Remove all? Press again', [['Sure?']]]);
    vi.advanceTimersByTime(500);
    expect(act).not.toHaveBeenCalled();
    press();
    expect(act).toHaveBeenCalledOnce();
    expect(button.textContent).toBe('Remove all');
    press();
    expect(act).toHaveBeenCalledOnce();
  });

  it('takes a press that follows at once for the same one', () => {
    const { act, press } = aButton();
    for (let at = 0; at < 5; at += 1) {
      press();
      vi.advanceTimersByTime(99);
    }
    expect(act).not.toHaveBeenCalled();
  });

  it('lets a held key press once only', () => {
    const { button } = aButton();
    const keydown = (repeat: boolean) =>
      button.dispatchEvent(Object.assign(new Event('keydown', { cancelable: true }), { repeat }));
    expect(keydown(false)).toBe(true);
    expect(keydown(true)).toBe(false);
  });

  it('calms down when the second press does not come', () => {
    const { button, act, press } = aButton();
    press();
    vi.advanceTimersByTime(8_000);
    expect(button.textContent).toBe('Remove all');
    press();
    expect(act).not.toHaveBeenCalled();
  });
});
