import { dayOf } from '../../lib/day.ts';
import { SaveButton, type Wording } from './save-button.ts';
import { nameOf, type Saved } from './saved-shape.ts';
import { hasSearch, withoutSearch, withSearch } from './saved-store.ts';

/** `<save-search data-query data-title data-total>`: keeps a search of the board on this device. */
export class SaveSearch extends SaveButton {
  get #query(): string {
    return this.dataset.query ?? '';
  }

  protected isIn(saved: Saved): boolean {
    return hasSearch(saved, this.#query);
  }

  protected wording(isSaved: boolean): Wording {
    const text = isSaved ? 'Search saved' : 'Save this search';
    return { text, name: `${text}: ${this.dataset.title}` };
  }

  protected toggled(saved: Saved, isSaved: boolean): Saved {
    if (isSaved) return withoutSearch(saved, this.#query);
    const { title, total } = this.dataset;
    const savedAt = dayOf(new Date());
    return withSearch(saved, {
      query: this.#query,
      title: nameOf(title),
      total: Number(total) || 0,
      savedAt,
    });
  }
}
