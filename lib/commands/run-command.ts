import { StoreError } from '../jobs/stores/store.ts';
import { SettingsError } from '../settings.ts';

/** Runs a command and sets the exit code it returns; an environment or a database it cannot use is one plain text. */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof StoreError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof SettingsError ? 2 : 1;
  }
};
