import { dayOf } from '../../lib/day.ts';
import { plural } from '../../lib/jobs/wording/plural.ts';
import { build } from './build-element.ts';
import { copyAddress } from './copy-address.ts';
import { whyNot } from './device-store.ts';
import { savedHere } from './saved-here.ts';
import { nameOf, type SavedJob } from './saved-shape.ts';
import { merged } from './saved-store.ts';

/** `<save-these>`: adds the jobs of a list that somebody sent to the reader's own, when they ask for it, and copies its address. */
export class SaveThese extends HTMLElement {
  connectedCallback(): void {
    const jobs = jobsOnPage();
    if (!jobs.length || this.childElementCount) return;
    const said = build('p', { role: 'status', class: 'mt-2' });
    const button = build('button', {
      type: 'button',
      class: 'cursor-pointer rounded-md border border-accent px-3 py-1.5 text-sm hover:bg-tint',
      text: 'Save these too',
    });
    button.addEventListener('click', () => {
      try {
        savedHere.change((saved) => {
          const { saved: after, jobs: added, noRoomFor } = merged(saved, { jobs, searches: [] });
          const already = jobs.length - added - noRoomFor;
          said.textContent = [
            `${plural(added, 'job')} saved`,
            already > 0 && `${already} saved before`,
            noRoomFor > 0 && `no room for ${noRoomFor} more`,
          ]
            .filter(Boolean)
            .join('; ');
          return added ? after : saved;
        });
      } catch (error) {
        said.textContent = whyNot(error);
      }
    });
    const copy = copyAddress('Copy address', 'Copy address of this list', (sentence) => {
      said.textContent = sentence;
    });
    this.append(build('div', { class: 'flex flex-wrap gap-3' }, button, copy), said);
  }
}

const jobsOnPage = (): SavedJob[] =>
  [...document.querySelectorAll<HTMLElement>('[data-rows] save-job')].map(({ dataset }) => ({
    id: dataset.id ?? '',
    title: nameOf(dataset.title),
    company: nameOf(dataset.company),
    savedAt: dayOf(new Date()),
  }));
