import { usePathParam } from '../../../ui/page/search-params.ts';
import { HistoryPage } from './history-page.tsx';

export function Page() {
  return <HistoryPage of={{ subject: 'individual', id: usePathParam('personId') }} />;
}
