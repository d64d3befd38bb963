import { type RefObject, useEffect, useRef } from 'react';

/** For a row of links that goes on sideways on a phone: its current one (`aria-current`) is in sight whenever `current` changes. */
export function useCurrentInSight<T extends HTMLElement>(current: string): RefObject<T | null> {
  const row = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when another is the current one
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !link) return;
    const { left, width } = link.getBoundingClientRect();
    const own = row.current.getBoundingClientRect();
    row.current.scrollLeft += left - own.left - (own.width - width) / 2;
  }, [current]);
  return row;
}
