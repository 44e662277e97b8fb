import { RARE_PERCENT } from '@/lib/jobs/demand/guide-gaps.ts';
import { COMMON_PERCENT } from '@/lib/jobs/overlap.ts';
import { YEARS_OF_NO_BEGINNER } from '@/lib/jobs/search/entry-level.ts';
import { FEWEST_TO_SAY } from '@/lib/jobs/wording/named-text.ts';
import { routes } from '@/lib/routes.ts';
import { Rule } from './rule.tsx';

/** What is counted, and of what. */
export const CountingRules = () => (
  <>
    <Rule id="job" title="What a job is">
      <p>
        A job is what a reader sees. Several posts of one employer’s internal job, one for each city say, are
        one job with several places. Every total, share and count of employers is of jobs that are open now;
        posts are counted nowhere. A job that has closed leaves every figure with the import that notices it,
        at the latest with its own closing day.
      </p>
    </Rule>
    <Rule id="roles" title="How a job comes to a role">
      <p>
        The title is read first, by the patterns of <a href={routes.methodRoles()}>the roles’ vocabulary</a>.
        A job is of a role where its title says so, or, where the title says none, where the description makes
        one likely; such a job is called likely on its page, and <code>evidence=title</code> leaves it out.
        Titles that say only “software engineer” or the like are a group of their own: shown beside a role,
        and counted in none of its figures. They have figures under the role Software Engineer.
      </p>
    </Rule>
    <Rule id="named" title="What “named” means">
      <p>
        A skill is named where the title or the description holds a word of it, by the rules of{' '}
        <a href={routes.methodSkills()}>the skills’ vocabulary</a>: the words of each skill, in exact case
        where a word means other things as well (Go, R, Spark), and what around them speaks against it. It
        counts once for a job, however often it stands there. Named is not required: “nice to have” names a
        skill, and so does the list of what a team uses. A skill that nobody writes down is named nowhere.
      </p>
    </Rule>
    <Rule id="denominators" title="What a share is of">
      <p>
        A job without a description says next to nothing of skills: its title may hold one, and the panel
        finds it by that, but no figure counts it. In figures about skills and about what texts ask for, only
        jobs with a description count, in the number and in what it is of; how many are left out stands
        beside. Level, workplace and pay are stated with or without a text: they are of all jobs, and “not
        stated” is a value with its own number. Nothing is weighted and nothing is estimated.
      </p>
    </Rule>
    <Rule id="too-few" title="Too few to say">
      <p>
        Of fewer than {FEWEST_TO_SAY} jobs no share is said and no bar is drawn: one job more or less would
        move it by more than three points of a hundred. The number itself is said, and stands in the files,
        where the column of the share is empty then.
      </p>
    </Rule>
    <Rule id="employers" title="Employers">
      <p>
        Employers are counted by name, read without case and signs; a group with two names counts twice. They
        stand beside every count of jobs because one employer with forty openings is not a market; how many
        the largest has stands at the head of the page. The ranking by employers is of those that have an
        opening of the role with a description, and of fewer than {FEWEST_TO_SAY} employers no share is said
        either. Where an importer gave many openings one name (“Not named”), they are one employer here.
      </p>
    </Rule>
    <Rule id="filtered" title="A filtered page">
      <p>
        A page of demand takes the filter of the job board. Each figure of the filtered jobs stands beside the
        same figure of the whole role, for a share alone does not tell whether it is high. Titles that say
        only “software engineer” are none of the role’s, so choosing them filters nothing here.
      </p>
    </Rule>
    <Rule id="common" title="Common, rarely named">
      <p>
        A skill is common in a role where at least {COMMON_PERCENT} % of its openings with a description name
        it. What a guide teaches is called rarely named below {RARE_PERCENT} %. Between the two nothing is
        said of a skill: with some hundred openings a difference there may be chance.
      </p>
    </Rule>
    <Rule id="overlap" title="How much of a role somebody has">
      <p>
        Of the common skills of a role those that somebody has, each counted once: “12 of the 20 common skills
        of Data Engineer openings (60 %)”. The same rule compares two roles, and tells what a guide or ticked
        topics have of another role. It is about words in openings, not about anybody’s ability.
      </p>
    </Rule>
    <Rule id="reach" title="Reach">
      <p>
        Ticked topics teach skills. Reach is in how many openings with a description every named skill is
        among these; openings that name no skill of the vocabulary are told apart. What comes next is found
        step by step: the skill that completes the most further openings, then the next one after it. That is
        quick, and not always the very best order. It says what openings name, never what chance somebody has.
      </p>
    </Rule>
    <Rule id="entry-level" title="Entry level">
      <p>
        The level is the title’s own word (junior, entry level, graduate and the like); a title without one is
        of no level, and never guessed from years. What a description asks for is read apart: a number of
        years, or expressly no experience. “Does not say” is an answer of its own. A title that says entry
        level beside a text that asks for {YEARS_OF_NO_BEGINNER} years or more is counted and quoted in the
        posting’s own words; years under “nice to have” are not asked for.
      </p>
    </Rule>
    <Rule id="history" title="Over time">
      <p>
        Each day with an import keeps one row for a role and a skill: counts only, no opening and no text. A
        line is drawn from eight such days on. A day also keeps which skills were looked for: one that our
        vocabulary got later has no figure before that, which is not the same as 0. A change may also come
        from the sources: a board that was added names what its employer names.
      </p>
    </Rule>
    <Rule id="samples" title="Samples">
      <p>
        Until the first import the openings are about 400 invented ones. Every figure of them says “sample”,
        none says anything about a labour market, and no history of them is kept. The first real import
        removes them.
      </p>
    </Rule>
  </>
);
