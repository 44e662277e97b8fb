import { routes } from '../routes.ts';
import type { Guide, Step, Topic } from './guide.ts';

/** A topic of a guide, and where it stands: `number` as the guide prints it ("2.3"). */
export type TaughtAt = {
  role: string;
  roleName: string;
  step: Pick<Step, 'id' | 'number' | 'title'>;
  id: string;
  number: string;
  title: string;
  href: string;
};

/**
 * The topics that teach a skill, in the guides' order, those of the guides of `own` roles first. A point of a topic
 * has no address of its own: its skills lead to the topic.
 */
export const taughtAt = (guides: readonly Guide[], skill: string, own: readonly string[] = []): TaughtAt[] =>
  topicsOf(guides, own).flatMap(({ topic, at }) => (teaches(topic, skill) ? at : []));

/** A guide with those of its topics that teach something of what is asked, and the skills that none teaches. */
export type Lessons = {
  guides: { role: string; roleName: string; topics: (TaughtAt & { skills: string[] })[] }[];
  untaught: string[];
};

/** Where each of these skills is taught: once, at the first of `taughtAt`. */
export const lessonsFor = (
  guides: readonly Guide[],
  skills: readonly string[],
  own: readonly string[],
): Lessons => {
  const left = new Set(skills);
  const topics = topicsOf(guides, own).flatMap(({ topic, at }) => {
    const here = [...left].filter((skill) => teaches(topic, skill));
    for (const skill of here) left.delete(skill);
    return here.length > 0 ? [{ ...at, skills: here }] : [];
  });
  const byRole = [...Map.groupBy(topics, ({ role }) => role)];
  return {
    guides: byRole.map(([role, list]) => ({ role, roleName: list[0]?.roleName ?? role, topics: list })),
    untaught: [...left],
  };
};

const topicsOf = (guides: readonly Guide[], own: readonly string[]): { topic: Topic; at: TaughtAt }[] =>
  [true, false].flatMap((isOwn) =>
    guides
      .filter(({ role }) => own.includes(role) === isOwn)
      .flatMap(({ role, roleName, steps }) =>
        steps.flatMap((step) =>
          step.topics.map((topic, at) => {
            const { id, title } = topic;
            const number = `${step.number}.${at + 1}`;
            return { topic, at: { role, roleName, step, id, number, title, href: routes.guide(role, id) } };
          }),
        ),
      ),
  );

const teaches = ({ skills, points }: Topic, skill: string): boolean =>
  skills.includes(skill) || points.some((point) => point.skills.includes(skill));
