import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MouseEventHandler, ReactNode } from 'react';

/** Where a link leads: a path with parameters, and search parameters. */
export interface LinkTarget {
  /** A page's path, such as `/ke-hoach/$planId`. */
  to: string;
  params?: Readonly<Record<string, string>>;
  /** Replaces all search parameters; with a function the present ones can be kept. */
  search?:
    | Readonly<Record<string, string | undefined>>
    | ((before: Record<string, string>) => Record<string, string | undefined>);
}

interface Common extends LinkTarget {
  children: ReactNode;
  onClick?: MouseEventHandler;
  'aria-current'?: 'page' | 'true';
  'data-current'?: boolean;
  id?: string;
  'aria-label'?: string;
}

/** The router's link without the looks of a link, for whole rows and tiles. */
export function PlainLink({
  to,
  params,
  search,
  children,
  className,
  ...rest
}: Common & { className?: string }) {
  // Otherwise the router also marks links whose search is only a part of the present one as current.
  const target = { params, search, className, activeOptions: { exact: true } } as object;
  return (
    <Link to={to} {...target} {...rest}>
      {children}
    </Link>
  );
}

/** A link to a page in running text or a table. */
export function TextLink({ to, params, search, ...rest }: Common & AnchorProps) {
  return (
    <Anchor
      inherit={rest.size === undefined}
      underline="always"
      {...rest}
      renderRoot={(props) => <Link {...props} to={to} {...({ params, search } as object)} />}
    />
  );
}

/** A link to a page that looks like a button. */
export function ButtonLink({ to, params, search, ...rest }: Common & ButtonProps) {
  return (
    <Button
      {...rest}
      renderRoot={(props) => <Link {...props} to={to} {...({ params, search } as object)} />}
    />
  );
}
