import { ScrollTable } from '@/components/demand/scroll-table.tsx';
import { Day } from '@/components/ui/day.tsx';
import type { SourceCount } from '@/lib/jobs/search/sources.ts';
import { routes } from '@/lib/routes.ts';
import { Rule } from './rule.tsx';

type Props = {
  sources: readonly (SourceCount & { name: string })[];
  vocabularies: { roles: number; skills: number; version: string };
  /** ISO time of the count. */
  day: string;
};

/** What the figures cannot tell: which words are read, how well, and whose openings these are. */
export const Limits = ({ sources, vocabularies, day }: Props) => (
  <>
    <Rule id="vocabularies" title="The vocabularies, whole">
      <p>
        <a href={routes.methodSkills()}>{vocabularies.skills.toLocaleString('en')} skills as JSON</a> and{' '}
        <a href={routes.methodRoles()}>{vocabularies.roles.toLocaleString('en')} roles as JSON</a>, of{' '}
        <Day iso={vocabularies.version} />: every word, every pattern and what speaks against it, as the site
        reads them. A skill outside of it is named nowhere.
      </p>
    </Rule>
    <Rule id="limits" title="How well texts are read">
      <p>
        Held, on 26 November 2026, against 440 postings for analytics engineers that somebody else had
        labelled by hand, 15 of the 16 skills with twenty positives or more reach 0.95 of precision and of
        recall; all together it is 0.992 and 0.981. The sixteenth is Terraform, whose label five texts bear
        that hold no word of it. Roles made likely by a description alone, with the title hidden, were right
        for 42 of 46. Both are of one kind of posting in English: other trades may read worse, and rules were
        mended while looking at these very texts.
      </p>
      <p>
        Words are English names of tools and methods. A German or Portuguese text names Docker like any other,
        but “communication” in other languages is not found, so soft skills are undercounted there. Some words
        mean two things: the rules against that are in the vocabulary, and those that nobody thought of are
        not. Years of experience are read in English, and in German, French, Spanish and Portuguese in their
        plainest forms, levels in titles in English and German and, where the words are alike, in Portuguese.
        A level, a way of working or pay that stands only in the description is not read: it is “not stated”
        here. An employer that posts one opening again under another number is counted again.
      </p>
    </Rule>
    <Rule id="sources" title="Whose openings these are">
      <p>
        Read are boards that employers publish for everybody, sites that gather openings and say how they may
        be used, web pages with schema.org data, and tables that this site’s operator imports. That leans
        towards software companies with a board of their own, towards English, and towards remote work,
        because most of the gathering sites list nothing else. Missing are employers without such a board,
        most public services, and the large portals, which this site does not read. An opening is not a
        vacancy filled: some are never meant, some stay after they were. No figure here speaks for a whole
        labour market.
      </p>
      <p>
        What this site holds, counted on <Day iso={day} />:
      </p>
      <ScrollTable
        caption="Open jobs by the kind of their source"
        columns={[
          { head: 'Source' },
          { head: 'Open jobs', isNumber: true },
          { head: 'With a description', isNumber: true },
          { head: 'Without', isNumber: true },
        ]}
        rows={sources.map(({ kind, name, jobs, withText }) => ({
          key: kind,
          cells: [name, ...[jobs, withText, jobs - withText].map((count) => count.toLocaleString('en'))],
        }))}
      />
    </Rule>
  </>
);
