import type { Question } from '@/lib/content/guide.ts';
import { PlaceHeading } from './place-heading.tsx';
import { SourceList } from './source-list.tsx';

export const QuestionList = ({ questions }: { questions: readonly Question[] }) => (
  <section id="faq" aria-labelledby="faq-title" className="mt-16">
    <h2 id="faq-title" className="text-2xl sm:text-3xl">
      FAQ
    </h2>
    {questions.map((one) => (
      <section key={one.id} className="mt-7">
        <PlaceHeading as="h3" className="text-xl" place={one} name={one.question} />
        <div className="prose mt-2" dangerouslySetInnerHTML={{ __html: one.html }} />
        <SourceList sources={one.sources} of="this answer" />
      </section>
    ))}
  </section>
);
