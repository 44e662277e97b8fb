import { vocabularyFiles } from '@/lib/content/vocabulary.ts';
import { feedResponse } from '../../publisher.ts';

export const dynamic = 'force-dynamic';

/** The vocabulary of skills, whole: how each is recognised. */
export const GET = (): Response =>
  feedResponse(JSON.stringify(vocabularyFiles.skills), { 'content-type': 'application/json' });
