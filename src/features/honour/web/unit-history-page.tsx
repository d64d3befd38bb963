import { usePathParam } from '../../../ui/page/search-params.ts';
import { HistoryPage } from './history-page.tsx';

/** The honours of a unit and those it came from. */
export function Page() {
  return <HistoryPage of={{ subject: 'collective', id: usePathParam('unitId') }} />;
}
