import { describe, expect, it } from 'vitest';
import { withoutReadCheck } from '../../../../lib/jobs/normalise/read-check.ts';

const AFTER =
  "This is a beta feature to avoid spam applicants. Companies can search these words to find applicants that read this and see they're human.";
const LINE = 'when applying to show you read the job post completely';

describe('the line that checks who read a posting', () => {
  it.each([
    [`Please mention the word **AMBER** and tag Rabc12== ${LINE} (#Rabc12==). ${AFTER}`],
    [`Please mention the word <b>AMBER</b> ${LINE} (#Rabc12==).<br/>${AFTER.replace("'", '&#39;')}`],
    [`Be sure to mention the words **AMBER LAKE STONE** ${LINE}. ${AFTER.replace('words to', 'words\tto')}`],
    [`please mention the word AMBER\n${LINE}`],
    [`Please mention the word AMBER ${LINE}.&nbsp;${AFTER}`],
  ])('is gone: %s', (line) => {
    expect(withoutReadCheck(`We build.${line}Apply now.`)).toBe('We build.Apply now.');
    expect(withoutReadCheck(`We build.${line}<p>Apply now.</p>`)).toBe('We build.<p>Apply now.</p>');
  });

  it.each([
    ['Please mention the word of mouth that brought you here.'],
    ['Please mention the words that matter. Later, when applying, show us your work.'],
    ['Companies can search these words.'],
  ])('is not: %s', (text) => {
    expect(withoutReadCheck(text)).toBe(text);
  });

  it('is looked for in time in a hostile text', () => {
    const since = performance.now();
    withoutReadCheck('please mention the word '.repeat(10_000));
    withoutReadCheck(`please mention the word x ${LINE}${'<br>'.repeat(60_000)}`);
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});
