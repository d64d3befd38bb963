import { useEffect, useRef, useState } from 'react';
import type { FormValues } from '../../../../ui/form/form-state.ts';
import type { ServerForm } from '../../../../ui/form/use-server-form.ts';

const AFTER_MS = 1500;

/**
 * Sends a form by itself when nobody has typed for a moment. `ready` says whether what is there can be saved: what is half typed stays
 * in the tab and brings no errors.
 * @returns the moment of the last saving (ISO 8601), or null
 */
export function useAutosave<V extends FormValues>(form: ServerForm<V>, ready: boolean): string | null {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const latest = useRef(form);
  latest.current = form;
  const { values, dirty, submitting, conflict } = form;
  const failed = useRef<V | null>(null);
  useEffect(() => {
    // What the server has refused is not sent again until it changes.
    if (!dirty || !ready || submitting || conflict !== null || failed.current === values) return undefined;
    const timer = setTimeout(() => {
      failed.current = values;
      void latest.current.submit().then(() => setSavedAt(new Date().toISOString()));
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [values, dirty, ready, submitting, conflict]);
  return dirty ? null : savedAt;
}
