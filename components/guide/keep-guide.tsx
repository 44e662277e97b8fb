import type { Guide } from '@/lib/content/guide.ts';
import { routes } from '@/lib/routes.ts';

/** The guide to take along. Not in what was taken along. */
export const KeepGuide = ({ role }: Pick<Guide, 'role'>) => (
  <p className="mt-2 no-print page-only">
    Keep this guide: <a href={routes.guideFile(role)}>as one file</a> that opens without a network, or{' '}
    <a href={routes.guideMarkdown(role)}>as Markdown</a>.
  </p>
);
