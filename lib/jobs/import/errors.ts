/**
 * What was to be imported cannot be: nothing of it was taken. The message is one plain sentence that says what is
 * wrong, where, and what to do.
 */
export class BrokenInput extends Error {
  override readonly name = 'BrokenInput';
}

/** The command was asked for something it does not know; the message says what it knows. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
