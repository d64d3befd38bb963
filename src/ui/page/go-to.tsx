import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { LinkTarget } from './links.tsx';

/** A page with its parameters, or an address within these pages such as `/ke-hoach?page=2`. */
export type Destination = LinkTarget | string;

/** Goes to another page from code, as after a successful act; where a person chooses to go, use a link. */
export function useGoTo(): (destination: Destination, options?: { replace?: boolean }) => Promise<void> {
  const navigate = useNavigate();
  return (destination, { replace = false } = {}) => {
    const target = typeof destination === 'string' ? { href: destination } : destination;
    return navigate({ ...target, replace } as Parameters<typeof navigate>[0]);
  };
}

/** Drawn instead of a page, leads to another one, which takes its place in the history. */
export function Redirect({ to }: { to: string }) {
  const goTo = useGoTo();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => void goTo(to, { replace: true }), [to]);
  return null;
}
