import { useRef, useState } from 'react';
import { createKeyKeeper } from '../api/idempotency.ts';
import { type FieldProblem, isProblem } from '../api/problem.ts';
import { useMaybeMe } from '../session/me.ts';
import { problemText } from '../toast/toast-store.ts';
import { dropDraft, findDraft, keepDraft } from './draft.ts';
import {
  type FormValues,
  fieldId,
  type RegisteredField,
  sameValues,
  takeFields,
  withVersionOf,
} from './form-state.ts';

export interface FormOptions<V extends FormValues, A> {
  /** Unique over all forms, with the key of what is edited: `plan.edit.<id>`. What was typed is kept under it. */
  id: string;
  /** The values at the start. `version` belongs in here when an object is edited. */
  initial: V;
  /** Checks that need no server: messages by field. The server checks everything again. */
  validate?: (values: V) => Partial<Record<keyof V & string, string | undefined>>;
  /** Sends the values, with the idempotency key that stays the same while the same content is tried again. */
  submit: (values: V, options: { key: string }) => Promise<A>;
  onSuccess?: (answer: A, values: V) => void;
  /** `false` for secrets: nothing of the form is kept in the browser. */
  keepDraft?: boolean;
  /** Values out of the object that a `stale-version` answer shows; the fields of the same names when left out. */
  fromCurrent?: (current: unknown) => Partial<V>;
}

/** A form that the server checks. Hand it to `Form` and to the fields. */
export interface ServerForm<V extends FormValues> {
  id: string;
  values: V;
  set: <K extends keyof V>(name: K, value: V[K]) => void;
  /** Sets several at once. */
  setAll: (change: Partial<V>) => void;
  /** What is wrong, in the order of the fields; `path` is empty for what concerns the whole. */
  errors: readonly FieldProblem[];
  errorOf: (path: string) => string | undefined;
  /** The element id under which the error summary finds a field. */
  idOf: (path: string) => string;
  register: (field: RegisteredField) => void;
  fields: ReadonlyMap<string, RegisteredField>;
  /** Counts failed submissions, so that the summary takes the focus each time. */
  failures: number;
  submitting: boolean;
  dirty: boolean;
  submit: () => Promise<void>;
  /** The values as somebody else has changed them meanwhile, or null. */
  conflict: Partial<V> | null;
  /** Takes the other's values, or sends the own ones over them. */
  resolveConflict: (choice: 'theirs' | 'mine' | 'later') => void;
  /** When what is shown was typed, if it was restored from an earlier visit; ISO 8601. */
  restoredAt: string | null;
  /** Back to the values at the start. */
  reset: () => void;
}

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
    setErrors(inOrderOf(fields, problems));
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

/** The errors in the order in which the fields stand on the page; those of the whole first. */
function inOrderOf(
  fields: ReadonlyMap<string, RegisteredField>,
  problems: readonly FieldProblem[],
): FieldProblem[] {
  const names = [...fields.keys()];
  return [...problems].sort((a, b) => names.indexOf(a.path) - names.indexOf(b.path));
}
