import { usePathParam } from '../../../ui/page/search-params.ts';
import { HistoryPage } from './history-page.tsx';

/** The honours of a household. */
export function Page() {
  return <HistoryPage of={{ subject: 'household', id: usePathParam('householdId') }} />;
}
