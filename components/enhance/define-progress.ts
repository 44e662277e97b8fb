import { OwnProgress } from './own-progress.ts';
import { SentProgress } from './sent-progress.ts';

customElements.define('own-progress', OwnProgress);
customElements.define('sent-progress', SentProgress);
