import type { Metadata } from 'next';
import { CountingRules } from '@/components/method/counting-rules.tsx';
import { Limits } from '@/components/method/limits.tsx';
import { Recipe, type RecipeProps } from '@/components/method/recipe.tsx';
import { Breadcrumb } from '@/components/site/breadcrumb.tsx';
import { PrintNote } from '@/components/site/print-note.tsx';
import { everyRole, roleName, skillName } from '@/lib/content/content.ts';
import { rolesVocabulary, skillsVocabulary } from '@/lib/content/vocabulary.ts';
import { market } from '@/lib/jobs/market.ts';
import { CSV_ROWS } from '@/lib/jobs/publish/publisher.ts';
import { sourceKindName } from '@/lib/jobs/source-name.ts';
import { jobWord } from '@/lib/jobs/wording/job-word.ts';
import { plural } from '@/lib/jobs/wording/plural.ts';
import { routes } from '@/lib/routes.ts';
import { settings } from '@/lib/settings.ts';
import { siteCard } from '../cards/site-card.ts';
import { shareTags } from '../share-card.ts';

const TITLE = 'How figures are counted';

export const generateMetadata = (): Metadata => {
  const description =
    'Every rule behind the numbers of this site, what they cannot tell, whose openings they are of, and how to compute one again.';
  const path = routes.method();
  return {
    title: TITLE,
    description,
    alternates: { canonical: path },
    ...shareTags({ title: TITLE, description, path, card: siteCard() }),
  };
};

/** The most often named skill of the role with the most descriptions, of those that one table holds whole. */
const example = (): RecipeProps['example'] => {
  const { readFilter, demand } = market();
  const [most] = everyRole
    .map(({ slug }) => ({ role: slug, counts: demand(readFilter({ role: slug })) }))
    .filter(({ counts }) => counts.total <= CSV_ROWS && counts.skills().length > 0)
    .sort((a, b) => b.counts.of - a.counts.of);
  const skill = most?.counts.skills()[0]?.skill;
  if (!most || skill === undefined) return null;
  const { role, counts } = most;
  return {
    role,
    roleName: roleName(role),
    skill,
    skillName: skillName(skill),
    naming: counts.naming([skill]),
  };
};

export default function MethodPage() {
  const { sources, now, size, isSample, readFilter, demand } = market();
  const { siteUrl } = settings();
  return (
    <>
      <Breadcrumb
        siteUrl={siteUrl}
        crumbs={[
          { name: 'Home', href: routes.home() },
          { name: TITLE, href: routes.method() },
        ]}
      />
      <PrintNote siteUrl={siteUrl} path={routes.method()} />
      <article className="max-w-[48rem]">
        <h1 className="text-4xl mt-4">{TITLE}</h1>
        <p className="mt-4">
          Every number of this site is a count over {plural(size, jobWord(isSample))} that it holds now. These
          are the rules, so that anybody can check one.
        </p>
        <CountingRules />
        <Limits
          sources={sources().map((source) => ({ ...source, name: sourceKindName(source.kind) }))}
          vocabularies={{
            roles: rolesVocabulary.roles.length,
            skills: skillsVocabulary.skills.length,
            version: skillsVocabulary.version,
          }}
          day={now().toISOString()}
        />
        <Recipe example={example()} siteUrl={siteUrl} mostRows={CSV_ROWS} isSample={isSample} />
        <section aria-labelledby="figures-title" className="mt-10">
          <h2 id="figures-title" className="text-2xl">
            The figures of each role
          </h2>
          <ul className="mt-3 columns-2 sm:columns-3">
            {everyRole.map(({ slug, name }) => (
              <li key={slug}>
                <a href={routes.demand(slug)} className="inline-block py-0.5">
                  {name}
                </a>{' '}
                <span className="text-muted text-sm">
                  {demand(readFilter({ role: slug })).total.toLocaleString('en')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </article>
    </>
  );
}
