import { vocabularyFiles } from '@/lib/content/vocabulary.ts';
import { feedResponse } from '../../publisher.ts';

export const dynamic = 'force-dynamic';

/** The vocabulary of roles, whole: how each is recognised. */
export const GET = (): Response =>
  feedResponse(JSON.stringify(vocabularyFiles.roles), { 'content-type': 'application/json' });
