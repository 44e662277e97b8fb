import type { Metadata } from 'next';
import { routes } from '@/lib/routes.ts';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

export default function NotFound() {
  return (
    <div className="pt-14 max-w-[44rem]">
      <h1 className="text-4xl">This page does not exist</h1>
      <p className="mt-4">
        The address may be misspelled, the guide it led to was never here, or the job closed more than a year
        ago. Try one of these instead:
      </p>
      <ul className="mt-3 list-disc pl-5">
        <li>
          <a href={routes.guides()}>Every career guide</a>
        </li>
        <li>
          <a href={routes.jobs()}>Every open job</a>
        </li>
        <li>
          <a href={routes.home()}>The home page</a>
        </li>
      </ul>
    </div>
  );
}
