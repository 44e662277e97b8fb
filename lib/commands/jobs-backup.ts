import { StoreError } from '../jobs/stores/store.ts';
import { settings } from '../settings.ts';
import { backUpNow } from './back-up.ts';

/** `npm run jobs:backup`: a copy of the openings beside them, made while the site runs. Ends with 1 when it cannot. */

try {
  console.log(await backUpNow(settings(), new Date()));
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
