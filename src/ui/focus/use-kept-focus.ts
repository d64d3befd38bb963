import { type FocusEvent, useEffect, useRef } from 'react';
import { isFocusLost } from './focus-lost.ts';

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex]';

/**
 * Keeps the focus at its place among the children of an element when what had it goes away by its own act: it moves to
 * the child that stands there now, or the one before, so that who works by keyboard or ear is not thrown to the start
 * of the page. @returns what to spread over the element, such as a list
 */
export function useKeptFocus<T extends HTMLElement>() {
  const parent = useRef<T>(null);
  const last = useRef<{ element: HTMLElement; index: number } | null>(null);
  useEffect(() => {
    const { current } = parent;
    if (last.current === null || current === null || !isFocusLost()) return;
    const { element, index } = last.current;
    if (element.isConnected) return element.focus({ preventScroll: true });
    const places = [...current.children].slice(0, index + 1).reverse();
    const next = places.map((child) => firstFocusable(child)).find((found) => found !== null);
    (next ?? current).focus({ preventScroll: true });
  });
  return {
    ref: parent,
    tabIndex: -1,
    onFocus: ({ target, currentTarget }: FocusEvent<T>) => {
      const index = [...currentTarget.children].findIndex((child) => child.contains(target));
      // What a dialog focuses reaches here as well, since it is a child for React though not in the page.
      if (index >= 0) last.current = { element: target as unknown as HTMLElement, index };
    },
    onBlur: ({ target }: FocusEvent<T>) => {
      // Moved elsewhere by the person, unless it is a button that waits for its answer. Nothing tells of what is taken away.
      if (!target.matches(':disabled')) last.current = null;
    },
  };
}

function firstFocusable(element: Element): HTMLElement | null {
  return element.matches(FOCUSABLE)
    ? (element as HTMLElement)
    : element.querySelector<HTMLElement>(FOCUSABLE);
}
