import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/** The act that matters on a page, in the one deep red; at most one of them is seen at a time. Its words say what it does. */
export function ActButton(props: Props) {
  return <Button type="button" variant="filled" color="son" {...props} />;
}
