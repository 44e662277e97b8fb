import { SaveThese } from './save-these.ts';
import { SavedList } from './saved-list.ts';

customElements.define('saved-list', SavedList);
customElements.define('save-these', SaveThese);
