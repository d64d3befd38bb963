import { usePathParam } from '../../../ui/page/search-params.ts';
import { MeritsPage } from './merits-page.tsx';

/** The merit records of a person. */
export function Page() {
  return <MeritsPage of={{ subject: 'individual', id: usePathParam('personId') }} />;
}
