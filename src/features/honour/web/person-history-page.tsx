import { usePathParam } from '../../../ui/page/search-params.ts';
import { HistoryPage } from './history-page.tsx';

/** The honours of a person, and what could come next. */
export function Page() {
  return <HistoryPage of={{ subject: 'individual', id: usePathParam('personId') }} />;
}
