type Link = { name: string; href: string };

/** A guide with the topics of it that teach some of a job's skills, each in its step. */
export type GuideLessons = {
  guide: Link;
  topics: readonly (Link & { step: Link; skills: readonly Link[] })[];
};

type Props = {
  lessons: readonly GuideLessons[];
  /** Skills that no guide teaches. */
  untaught: readonly Link[];
  /** Whether one of the job's own roles has a guide. */
  hasGuide: boolean;
  hasText: boolean;
};

/** The skills a job names, each a link to the jobs that name it, under the topics that teach them. */
export const JobSkills = ({ lessons, untaught, hasGuide, hasText }: Props) => (
  <section aria-labelledby="skills-title" className="mt-8">
    <h2 id="skills-title" className="text-2xl">
      Skills it names
    </h2>
    {lessons.length === 0 && untaught.length === 0 ? (
      <p className="mt-2 text-muted">
        {hasText
          ? 'None of our vocabulary.'
          : 'There is no description to read them from, and the title names none.'}
      </p>
    ) : (
      <p className="mt-2 text-sm text-muted">
        Named is not required: the posting’s own words say what it asks for. Each skill leads to the open jobs
        that name it.
      </p>
    )}
    {lessons.map(({ guide, topics }) => (
      <div key={guide.href} className="mt-3">
        <p>
          Taught in <a href={guide.href}>{guide.name}</a>:
        </p>
        <ul className="mt-1 list-disc pl-5 space-y-1">
          {topics.map((topic) => (
            <li key={topic.href}>
              <SkillLinks skills={topic.skills} />
              <span className="text-muted"> in </span>
              <a href={topic.step.href}>{topic.step.name}</a>
              <span className="text-muted">, </span>
              <a href={topic.href}>{topic.name}</a>
            </li>
          ))}
        </ul>
      </div>
    ))}
    {untaught.length > 0 && (
      <p className="mt-3">
        {hasGuide ? 'Not in the guide: ' : 'In no guide yet: '}
        <SkillLinks skills={untaught} />
      </p>
    )}
  </section>
);

const SkillLinks = ({ skills }: { skills: readonly Link[] }) =>
  skills.map((skill, at) => (
    <span key={skill.href}>
      {at > 0 && ', '}
      <a href={skill.href}>{skill.name}</a>
    </span>
  ));
