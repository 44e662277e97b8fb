import { LiveJobs } from './live-jobs.ts';

customElements.define('live-jobs', LiveJobs);
