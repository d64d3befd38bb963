import { createContext, useContext } from 'react';
import type { PageDescription } from './page-description.ts';

const PagesContext = createContext<readonly PageDescription[]>([]);

export const PagesProvider = PagesContext.Provider;

/** All pages of the application. */
export function usePages(): readonly PageDescription[] {
  return useContext(PagesContext);
}
