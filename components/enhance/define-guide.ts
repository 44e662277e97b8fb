import { CopyLinks } from './copy-links.ts';
import { ReadingPlace } from './reading-place.ts';

customElements.define('copy-links', CopyLinks);
customElements.define('reading-place', ReadingPlace);
