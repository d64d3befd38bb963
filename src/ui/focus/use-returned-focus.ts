import { useEffect } from 'react';
import { isFocusLost } from './focus-lost.ts';

/** The library gives the focus back itself within this time, where what had it before is still there. */
const AFTER_LIBRARY_MS = 50;

/**
 * Gives the focus back when a dialog or panel is gone, to what had it before; to the page's heading where that is gone
 * as well, such as a button for a step that has been taken. For what is mounted open, too.
 */
export function useReturnedFocus(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    return () => {
      setTimeout(() => {
        if (!isFocusLost()) return;
        if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
        if (isFocusLost()) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      }, AFTER_LIBRARY_MS);
    };
  }, [opened]);
}
