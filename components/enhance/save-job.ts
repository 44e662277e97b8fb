import { dayOf } from '../../lib/day.ts';
import { SaveButton, type Wording } from './save-button.ts';
import { nameOf, type Saved } from './saved-shape.ts';
import { hasJob, withJob, withoutJob } from './saved-store.ts';

/** `<save-job data-id data-title data-company>`: keeps one job on this device. */
export class SaveJob extends SaveButton {
  get #id(): string {
    return this.dataset.id ?? '';
  }

  protected isIn(saved: Saved): boolean {
    return hasJob(saved, this.#id);
  }

  protected wording(isSaved: boolean): Wording {
    // In the reader's own list everything is saved: there the button takes away.
    const removes = isSaved && this.closest('saved-list') !== null;
    const text = removes ? 'Remove' : isSaved ? 'Saved' : 'Save';
    const { title, company, name = `${title} at ${company}` } = this.dataset;
    return {
      text,
      name: `${text}: ${name}`,
      isMarked: isSaved && !removes,
    };
  }

  protected override isOffered(): boolean {
    return this.dataset.closed === undefined;
  }

  protected toggled(saved: Saved, isSaved: boolean): Saved {
    const { title, company } = this.dataset;
    return isSaved
      ? withoutJob(saved, this.#id)
      : withJob(saved, {
          id: this.#id,
          title: nameOf(title),
          company: nameOf(company),
          savedAt: dayOf(new Date()),
        });
  }
}
