import { AnchorLink } from '@/components/ui/anchor-link.tsx';
import type { Question } from '@/lib/content/guide.ts';
import { SourceList } from './source-list.tsx';

export const QuestionList = ({ questions }: { questions: readonly Question[] }) => (
  <section id="faq" aria-labelledby="faq-title" className="mt-16">
    <h2 id="faq-title" className="text-2xl sm:text-3xl">
      FAQ
    </h2>
    {questions.map((one) => (
      <section key={one.id} id={one.id} className="mt-7">
        <h3 className="marked text-xl">
          {one.question}
          <AnchorLink id={one.id} name={one.question} />
        </h3>
        <div className="prose mt-2" dangerouslySetInnerHTML={{ __html: one.html }} />
        <SourceList sources={one.sources} of="this answer" />
      </section>
    ))}
  </section>
);
