import { useRef, useState } from 'react';
import { createKeyKeeper } from '../api/idempotency.ts';
import { type FieldProblem, isProblem } from '../api/problem.ts';
import { useMaybeMe } from '../session/me.ts';
import { problemText } from '../toast/toast-store.ts';
import { dropDraft, findDraft, keepDraft } from './draft.ts';
import {
  type FormValues,
  fieldId,
  inOrderOf,
  type RegisteredField,
  sameValues,
  takeFields,
  withVersionOf,
} from './form-state.ts';
import type { FormOptions, ServerForm } from './server-form.ts';

export type { FormOptions, ServerForm };

/**
 * Holds what is typed, sends it and tells what is wrong with it. What was typed is kept in this tab until the server
 * has taken it, so that no failure and no lost session makes it vanish.
 */
export function useServerForm<V extends FormValues, A = unknown>(options: FormOptions<V, A>): ServerForm<V> {
  const { id, keepDraft: keeps = true } = options;
  const me = useMaybeMe();
  const account = useRef('–');
  if (me !== null) account.current = me.account.id;
  const [start, setStart] = useState(options.initial);
  const [draft] = useState(() => (keeps ? findDraft<V>(account.current, id) : null));
  const restored = draft !== null && !sameValues(draft.values, start) ? draft : null;
  const [restoredAt, setRestoredAt] = useState(restored?.at ?? null);
  const [values, setValues] = useState<V>(() => ({ ...start, ...restored?.values }));
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const [failures, setFailures] = useState(0);
  const [submitting, setSubmitting] = useState(false);
  const [conflict, setConflict] = useState<Partial<V> | null>(null);
  const [keys] = useState(createKeyKeeper);
  const [fields] = useState(() => new Map<string, RegisteredField>());
  const latest = useRef(values);
  latest.current = values;

  const change = (next: V) => {
    latest.current = next;
    setValues(next);
    if (keeps) keepDraft(account.current, id, next);
  };
  const fail = (problems: readonly FieldProblem[]) => {
    setErrors(inOrderOf([...fields.keys()], problems));
    setFailures((count) => count + 1);
  };
  const onFailure = (error: unknown) => {
    if (keeps) keepDraft(account.current, id, latest.current);
    if (isProblem(error, 'stale-version') && error.current !== undefined) {
      setConflict((options.fromCurrent ?? ((current) => takeFields(current, start)))(error.current));
    } else {
      const told = isProblem(error) ? error.errors : [];
      fail(told.length > 0 ? told : [{ path: '', message: problemText(error) }]);
    }
  };
  const send = async (sent: V) => {
    if (submitting) return;
    const found = Object.entries(options.validate?.(sent) ?? {}).flatMap(([path, message]) =>
      typeof message === 'string' ? [{ path, message }] : [],
    );
    if (found.length > 0) return fail(found);
    setSubmitting(true);
    try {
      const answer = await options.submit(sent, { key: keys.keyFor(sent) });
      keys.done();
      dropDraft(account.current, id);
      const taken = withVersionOf(answer, sent);
      setStart(taken);
      // What was typed while it was being sent stays.
      setValues((now) => withVersionOf(answer, now));
      setErrors([]);
      setRestoredAt(null);
      options.onSuccess?.(answer, sent);
    } catch (error) {
      onFailure(error);
    } finally {
      setSubmitting(false);
    }
  };
  const reset = (to: V = start) => {
    dropDraft(account.current, id);
    latest.current = to;
    setValues(to);
    setErrors([]);
    setRestoredAt(null);
  };

  return {
    id,
    values,
    set: (name, value) => change({ ...latest.current, [name]: value }),
    setAll: (more) => change({ ...latest.current, ...more }),
    errors,
    errorOf: (path) => errors.find((error) => error.path === path)?.message,
    idOf: (path) => fieldId(id, path),
    register: (field) => {
      fields.set(field.name, field);
    },
    fields,
    failures,
    submitting,
    dirty: !sameValues(values, start),
    submit: () => send(latest.current),
    conflict,
    resolveConflict: (choice) => {
      const theirs = conflict;
      setConflict(null);
      if (theirs === null || choice === 'later') return;
      const base = { ...start, ...theirs };
      setStart(base);
      if (choice === 'theirs') return reset(base);
      // Over their version, which "version" now names, go the values typed here.
      const mine = { ...latest.current, ...('version' in theirs && { version: theirs.version }) };
      change(mine);
      void send(mine);
    },
    restoredAt,
    reset: () => reset(),
  };
}
