import { Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from './imports.module.css';
import { HINT_BELOW } from './text-cell.tsx';

interface LinesCellProps {
  id: string;
  label: string;
  description?: string;
  lines: readonly string[];
  disabled: boolean;
  onCommit: (lines: string[]) => void;
}

/** A list as lines of a text; taken over when the field is left. */
export function LinesCell({ id, label, description, lines, disabled, onCommit }: LinesCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div className={classes.wide}>
      <Textarea
        id={id}
        label={label}
        description={description}
        inputWrapperOrder={[...HINT_BELOW]}
        autosize
        minRows={1}
        maxRows={12}
        disabled={disabled}
        value={typed ?? lines.join('\n')}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed !== null)
            onCommit(
              typed
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            );
          setTyped(null);
        }}
      />
    </div>
  );
}
