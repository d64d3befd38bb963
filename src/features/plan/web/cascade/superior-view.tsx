import { Empty } from '../../../../ui/empty/empty.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import type { SuperiorView as View } from '../../server/cascade/superior.schema.ts';
import type { PlanView } from '../../server/plan.schema.ts';
import { usePlanPart } from '../plan-queries.ts';
import classes from './cascade.module.css';
import { ChooseSuperior } from './choose-superior.tsx';
import { SuperiorProposals } from './superior-proposals.tsx';
import { SuperiorRows } from './superior-rows.tsx';

const messages = defineMessages({
  vi: {
    title: 'Kế hoạch cấp trên',
    carries: 'Kế hoạch này triển khai',
    emptyTitle: 'Chưa chọn kế hoạch cấp trên',
    empty: 'Kế hoạch này chưa nêu nó triển khai kế hoạch nào của cấp trên.',
  },
  en: {
    title: 'Superior’s plan',
    carries: 'This plan carries out',
    emptyTitle: 'No superior’s plan',
    empty: 'This plan does not say which plan above it carries out.',
  },
});

/** Which plan above this one carries out, what changed in it, and what can be taken from it. */
export function SuperiorView({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const query = usePlanPart<View>(plan.id, 'superior');
  return (
    <Loaded query={query}>
      {(view) => (
        <div className={classes.stack}>
          <SuperiorProposals plan={plan} view={view} />
          <section className={`sv-sheet ${classes.sheet}`} aria-label={words.title}>
            <h2>{words.title}</h2>
            {view.superior !== null && (
              <p>
                {words.carries}{' '}
                <TextLink to="/ke-hoach/$planId" params={{ planId: view.superior.id }}>
                  {[view.superior.code, view.superior.title].filter(Boolean).join(' – ')}
                </TextLink>{' '}
                ({view.superior.unitName})
              </p>
            )}
            {view.allowed.includes('choose') ? (
              <ChooseSuperior plan={plan} view={view} />
            ) : (
              view.superior === null && <Empty title={words.emptyTitle}>{words.empty}</Empty>
            )}
          </section>
          {view.rows.length > 0 && <SuperiorRows key={view.superior?.id} plan={plan} view={view} />}
        </div>
      )}
    </Loaded>
  );
}
