import type { ComponentType } from 'react';
import type { Bilingual } from '../i18n/messages.ts';

/** Groups of the navigation on the left, in their order. */
export const NAV_GROUPS = {
  work: { vi: 'Công việc', en: 'Work' },
  commendation: { vi: 'Khen thưởng', en: 'Commendation' },
  records: { vi: 'Tra cứu', en: 'Records' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  oversight: { vi: 'Giám sát', en: 'Oversight' },
  administration: { vi: 'Quản trị', en: 'Administration' },
} as const satisfies Record<string, Bilingual>;

export type NavGroup = keyof typeof NAV_GROUPS;

/** One page of a feature: where it is, what it is called, who may open it and how its code is loaded. */
export interface PageDescription {
  /** Address with parameters as `/ke-hoach/$planId`; a page whose address begins with another's stands below it in the breadcrumb. */
  path: string;
  title: Bilingual;
  /** The module exports the component under the name `Page`; it becomes a chunk of its own, loaded when visited. */
  load: () => Promise<{ Page: ComponentType }>;
  /** Who may not do this act anywhere sees neither the page nor its entry in the navigation. */
  act?: string;
  /** Entry in the navigation; left out for pages one reaches from others. */
  nav?: { group: NavGroup; order: number; icon: ComponentType<{ size?: number; stroke?: number }> };
  /** The feature's block of the home page: what waits for somebody who may open this page; draws nothing where nothing waits. */
  home?: () => Promise<{ HomeBlock: ComponentType }>;
  /** Address of the list that this page belongs to, where its own address does not begin with it. */
  under?: string;
  /** `bare` stands alone, without sign-in, navigation and top bar. */
  frame?: 'application' | 'bare';
}

/** A page above another one in the breadcrumb. */
export interface Ancestor {
  title: Bilingual;
  href: string;
}

/** The pages above the one at `pathname`, from the top; the home page is above none. */
export function ancestorsOf(pages: readonly PageDescription[], pathname: string): Ancestor[] {
  const parts = partsOf(pathname);
  const listPath = listOf(pages, pathname);
  const list = pages.find(({ path }) => path === listPath);
  const ancestors: Ancestor[] = list === undefined ? [] : [{ title: list.title, href: list.path }];
  for (let depth = 1; depth < parts.length; depth++) {
    const here = parts.slice(0, depth);
    const page = pages.find(({ path }) => matches(path, here) && !isFixedStep(pages, path, here));
    if (page !== undefined)
      ancestors.push({ title: page.title, href: `/${parts.slice(0, depth).join('/')}` });
  }
  return ancestors;
}

/** The address of the list that the page at `pathname`, or one it stands below, belongs to; null where its own address says so. */
export function listOf(pages: readonly PageDescription[], pathname: string): string | null {
  const parts = partsOf(pathname);
  const under = pages.find(
    (page) => page.under !== undefined && matches(page.path, parts.slice(0, partsOf(page.path).length)),
  );
  return under?.under ?? null;
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '');

/** Whether the last step, which would be a key at `path`, begins the address of other pages: `nguoi` in `/so-vang/nguoi/7`. */
function isFixedStep(pages: readonly PageDescription[], path: string, here: readonly string[]): boolean {
  if (path.split('/').at(-1)?.startsWith('$') !== true) return false;
  return pages.some((page) => {
    const pattern = partsOf(page.path);
    return (
      pattern[here.length - 1] === here.at(-1) && matches(`/${pattern.slice(0, here.length).join('/')}`, here)
    );
  });
}

function matches(path: string, parts: readonly string[]): boolean {
  const pattern = partsOf(path);
  return (
    pattern.length === parts.length && pattern.every((part, i) => part.startsWith('$') || part === parts[i])
  );
}
