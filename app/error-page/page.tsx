import type { Metadata } from 'next';
import { routes } from '@/lib/routes.ts';

export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } };

/** What the edge answers, with status 500, when a page cannot be rendered. Asked for once, at start. */
export default function ErrorPage() {
  return (
    <div className="pt-14 max-w-[44rem]">
      <h1 className="text-4xl">Something went wrong on our side</h1>
      <p className="mt-4">
        The page could not be made just now. Nothing you did caused it, and nothing is lost. Please try again
        in a minute, or go on from <a href={routes.home()}>the home page</a>.
      </p>
    </div>
  );
}
