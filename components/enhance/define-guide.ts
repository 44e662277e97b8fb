// What only pages of guides load: defined here, each element in a file of its own.
import { TickBar } from './tick-bar.ts';
import { TopicTick } from './topic-tick.ts';

customElements.define('topic-tick', TopicTick);
// After the ticks, which it counts.
customElements.define('tick-bar', TickBar);
