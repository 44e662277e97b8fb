import { expect, it } from 'vitest';
import { endingWords, titleWithEnding } from '../../../../lib/jobs/wording/ending-words.ts';

it('a title says that a job has closed only where its source or its closing date says so', () => {
  const title = (how: 'taken-down' | 'closing-date' | 'unseen') =>
    titleWithEnding('Engineer', { how, at: null });
  expect(title('taken-down')).toBe('Closed: Engineer');
  expect(title('closing-date')).toBe('Closed: Engineer');
  expect(title('unseen')).toBe('Probably closed: Engineer');
  expect(titleWithEnding('Engineer', null)).toBe('Engineer');
});

it('a sentence says the same', () => {
  expect(endingWords['taken-down'].sentence).toBe('This job is no longer open.');
  expect(endingWords.unseen.sentence).toBe('This job is probably no longer open.');
});
