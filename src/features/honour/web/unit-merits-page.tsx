import { usePathParam } from '../../../ui/page/search-params.ts';
import { MeritsPage } from './merits-page.tsx';

/** The merit records of a unit. */
export function Page() {
  return <MeritsPage of={{ subject: 'collective', id: usePathParam('unitId') }} />;
}
