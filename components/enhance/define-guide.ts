import { CopyLinks } from './copy-links.ts';
import { ReadingPlace } from './reading-place.ts';
import { TickBar } from './tick-bar.ts';
import { TopicTick } from './topic-tick.ts';

customElements.define('copy-links', CopyLinks);
customElements.define('reading-place', ReadingPlace);
customElements.define('topic-tick', TopicTick);
// After the ticks, which it counts.
customElements.define('tick-bar', TickBar);
