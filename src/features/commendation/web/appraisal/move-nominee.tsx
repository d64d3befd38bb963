import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect } from 'react';

/** Leads to the nominee before or after; `keys` says by which keys too. */
export function MoveNominee({
  id,
  open,
  label,
  keys,
}: {
  id: string | null;
  open: (id: string) => void;
  label: string;
  keys: string;
}) {
  const back = keys.endsWith('Up');
  return (
    <Button
      disabled={id === null}
      aria-keyshortcuts={keys}
      leftSection={back ? <IconChevronLeft size={16} aria-hidden="true" /> : undefined}
      rightSection={back ? undefined : <IconChevronRight size={16} aria-hidden="true" />}
      onClick={() => id !== null && open(id)}
    >
      {label}
    </Button>
  );
}

/** Alt with an arrow goes along the list; not while a list of choices would take it. */
export function useMoveKeys(
  previousId: string | null,
  nextId: string | null,
  open: (id: string) => void,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const takes = event.target instanceof Element && event.target.closest('select, [role="combobox"]');
      const id = event.key === 'ArrowDown' ? nextId : event.key === 'ArrowUp' ? previousId : null;
      if (id === null || takes) return;
      event.preventDefault();
      open(id);
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  });
}
