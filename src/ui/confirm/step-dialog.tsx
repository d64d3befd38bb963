import { type ReactNode, useState } from 'react';
import { problemText, toast } from '../toast/toast-store.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface StepDialogProps {
  /** Unique, with the key of the object: `round.close.<id>`. */
  id: string;
  /** The step in words: the button, and the title where there is no other. */
  step: string;
  title?: string;
  /** Whether the step asks for a reason. */
  reason: boolean;
  /** Takes the step; throws what the server says. */
  send: (body: { reason?: string }, key?: string) => Promise<unknown>;
  onClose: () => void;
  /** What the step does. */
  children?: ReactNode;
}

/** Asks before a step in the life of an object, for its reason where it needs one, takes it, and closes. */
export function StepDialog({ id, step, title = step, reason, send, onClose, children }: StepDialogProps) {
  const [busy, setBusy] = useState(false);
  if (reason) {
    return (
      <ReasonDialog
        id={id}
        opened
        title={title}
        confirmLabel={step}
        onConfirm={(text, { key }) => send({ reason: text }, key)}
        onClose={onClose}
      >
        {children}
      </ReasonDialog>
    );
  }
  const confirm = () => {
    setBusy(true);
    send({})
      .then(onClose, (error: unknown) => toast.error(problemText(error)))
      .finally(() => setBusy(false));
  };
  return (
    <ConfirmDialog opened title={title} confirmLabel={step} busy={busy} onConfirm={confirm} onClose={onClose}>
      {children}
    </ConfirmDialog>
  );
}
