import type { Source } from '@/lib/content/guide.ts';

/** Where the figures of a text come from, with publisher and year. Nothing where none are cited. */
export const SourceList = ({ sources, of }: { sources: readonly Source[]; of: string }) =>
  sources.length > 0 && (
    <details className="mt-6 text-sm text-muted">
      <summary>Sources of {of}</summary>
      <ul className="mt-2 space-y-1">
        {sources.map((source) => (
          <li key={source.url + source.title}>
            <a href={source.url}>{source.title}</a>, {source.publisher}, {source.year}
            {source.note && `. ${source.note}`}
          </li>
        ))}
      </ul>
    </details>
  );
