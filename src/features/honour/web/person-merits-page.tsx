import { usePathParam } from '../../../ui/page/search-params.ts';
import { MeritsPage } from './merits-page.tsx';

export function Page() {
  return <MeritsPage of={{ subject: 'individual', id: usePathParam('personId') }} />;
}
