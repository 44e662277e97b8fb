import { GroupSearch } from './group-search.ts';
import { LiveJobs } from './live-jobs.ts';
import { SaveJob } from './save-job.ts';
import { SaveSearch } from './save-search.ts';

customElements.define('group-search', GroupSearch);
customElements.define('save-job', SaveJob);
customElements.define('save-search', SaveSearch);
customElements.define('live-jobs', LiveJobs);
