import type { PageDescription } from '../../../ui/page/page-description.ts';

/** Pages of the feature, in the order of its navigation. */
export const organisationPages: readonly PageDescription[] = [];
