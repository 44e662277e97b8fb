/** What one job is called: the samples are called samples wherever they show. */
export const jobWord = (isSample: boolean): string => (isSample ? 'sample job' : 'open job');
