import { rolesVocabulary, skillsVocabulary } from '@/lib/content/vocabulary.ts';
import { market } from '@/lib/jobs/market.ts';
import { openApi } from '@/lib/jobs/publish/openapi.ts';
import { settings } from '@/lib/settings.ts';

export const dynamic = 'force-dynamic';

/** What the feeds take and answer, for programs. */
export const GET = (): Response =>
  Response.json(
    openApi({
      siteUrl: settings().siteUrl,
      empty: market().readFilter({}),
      known: {
        role: rolesVocabulary.roles.map(({ slug }) => slug),
        skill: skillsVocabulary.skills.map(({ slug }) => slug),
      },
    }),
  );
