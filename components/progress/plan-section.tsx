import { Day } from '@/components/ui/day.tsx';
import { isDay } from '@/lib/day.ts';
import type { Outline } from '@/lib/progress/outline.ts';
import { planOf } from '@/lib/progress/plan.ts';
import { planAsked } from '@/lib/progress/plan-asked.ts';
import { planHtml } from '@/lib/progress/plan-html.ts';
import { doneOf, type ProgressState } from '@/lib/progress/progress-address.ts';
import { routes } from '@/lib/routes.ts';

type Props = {
  guide: Outline;
  state: ProgressState;
  today: string;
  /** The first and the last day on which its steps' hours were checked. */
  checked: { first: string; last: string };
};

/** The plan by hours: what it asks, what is wrong with what was asked, and when each step can be done. */
export const PlanSection = ({ guide, state, today, checked }: Props) => {
  const asked = planAsked(state, today);
  const faults = asked && !('hundredths' in asked) ? asked : null;
  const done = new Set(doneOf(guide, state).numbers);
  return (
    <section id="plan" aria-labelledby="plan-title" className="mt-12">
      <h2 id="plan-title" className="text-2xl">
        A plan by hours
      </h2>
      <PlanForm role={guide.role} state={state} today={today} faults={faults} />
      {asked && 'hundredths' in asked && (
        <div
          data-part="plan"
          data-hundredths={asked.hundredths}
          data-from={asked.from}
          className="plan"
          dangerouslySetInnerHTML={{ __html: planHtml(planOf(guide.steps, (one) => done.has(one), asked)) }}
        />
      )}
      <p className="mt-4 text-sm text-muted">
        Ticked topics count as done. Hours are the guide authors’ own estimates, checked{' '}
        {checked.first === checked.last ? (
          <>
            on <Day iso={checked.last} />
          </>
        ) : (
          <>
            between <Day iso={checked.first} /> and <Day iso={checked.last} />
          </>
        )}
        ; no official figure exists. The hours are spread evenly over all seven days of each week, one step
        after another: weekends, holidays and breaks are not counted apart.
      </p>
    </section>
  );
};

type FormProps = {
  role: string;
  state: ProgressState;
  today: string;
  faults: { hours: string | null; from: string | null } | null;
};

const FIELD = 'block mt-1 rounded-md border border-line bg-surface px-3 py-1.5 aria-invalid:border-blaze';

const PlanForm = ({ role, state, today, faults }: FormProps) => {
  const from = state.from || today;
  return (
    <form
      action={routes.progress(role, '', 'plan')}
      className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-3 items-end"
    >
      {state.done && <input type="hidden" name="done" value={state.done} />}
      {state.done && state.on && <input type="hidden" name="on" value={state.on} />}
      <label className="font-semibold">
        Hours a week
        <input
          name="hours"
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          defaultValue={state.hours ?? ''}
          className={`${FIELD} w-32`}
          {...faultOf('hours', faults)}
        />
      </label>
      <label className="font-semibold">
        From
        {/* A field for dates cannot show what is none: such a value stands in one for words, to be mended. */}
        <input
          name="from"
          type={isDay(from) ? 'date' : 'text'}
          maxLength={40}
          defaultValue={from}
          className={`${FIELD} w-44`}
          {...faultOf('from', faults)}
        />
      </label>
      <button
        type="submit"
        className="cursor-pointer rounded-md border border-accent bg-accent text-on-accent px-4 py-1.5"
      >
        Make the plan
      </button>
      {faults?.hours && (
        <p id="hours-fault" className="basis-full font-semibold">
          {faults.hours}
        </p>
      )}
      {faults?.from && (
        <p id="from-fault" className="basis-full font-semibold">
          {faults.from}
        </p>
      )}
    </form>
  );
};

const faultOf = (field: 'hours' | 'from', faults: FormProps['faults']) =>
  faults?.[field] ? { 'aria-invalid': true, 'aria-describedby': `${field}-fault` } : {};
