import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import type { RecognisedPlan } from '../../model/recognised-plan.ts';
import { reviewDoubts } from '../../model/review-doubts.ts';
import type { ImportView, SavedImport } from '../../server/imports/plan-import.schema.ts';

const SAVE_AFTER_MS = 800;
const TRY_AGAIN_MS = 5_000;
const MAX_UNDO = 100;

interface Content {
  plan: RecognisedPlan;
  /** Keys of the doubts found right. */
  dismissed: readonly string[];
}

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: unknown }
  | { kind: 'conflict'; theirs: ImportView };

/** The plan being corrected, which saves itself. */
export interface ImportDraft extends Content {
  version: number;
  save: SaveState;
  /** Who dismissed what, as the server knows it. */
  dismissals: ImportView['dismissed'];
  /** Changes the plan; changes under the same `step` in a row are undone together. */
  edit(change: (plan: RecognisedPlan) => RecognisedPlan, step?: string): void;
  dismiss(key: string): void;
  restore(key: string): void;
  undo: (() => void) | null;
  /** Saves at once. @returns the version saved, or null when it could not be */
  flush(): Promise<number | null>;
  resolveConflict(choice: 'theirs' | 'mine'): void;
}

/** Holds the correction of an import and saves it shortly after each change, one request at a time. */
export function useImportDraft(view: ImportView): ImportDraft {
  const client = useQueryClient();
  const [content, setContent] = useState<Content>(() => ({
    plan: view.plan,
    dismissed: view.dismissed.map(({ key }) => key),
  }));
  const [dismissals, setDismissals] = useState(view.dismissed);
  const [save, setSave] = useState<SaveState>({ kind: 'saved', at: view.updatedAt });
  const [past, setPast] = useState<readonly { content: Content; step: string | undefined }[]>([]);
  const latest = useRef(content);
  const saved = useRef(content);
  const version = useRef(view.version);
  const running = useRef<Promise<number | null> | null>(null);

  const put = (next: Content) => {
    latest.current = next;
    setContent(next);
    setSave((now) => (now.kind === 'conflict' ? now : { kind: 'waiting' }));
  };
  const change = (next: Content, step?: string) => {
    const before = latest.current;
    setPast((all) =>
      step !== undefined && all.at(-1)?.step === step
        ? all
        : [...all, { content: before, step }].slice(-MAX_UNDO),
    );
    put(next);
  };

  const send = async (): Promise<number | null> => {
    const sent = latest.current;
    setSave({ kind: 'saving' });
    try {
      const answer = await api.put<SavedImport>(`/api/plan-imports/${view.id}`, {
        version: version.current,
        plan: sent.plan,
        dismissed: sent.dismissed,
      });
      version.current = answer.version;
      saved.current = sent;
      setDismissals(answer.dismissed);
      setSave(latest.current === sent ? { kind: 'saved', at: answer.updatedAt } : { kind: 'waiting' });
      void client.invalidateQueries({ queryKey: ['plan-import', 'list'] });
      return answer.version;
    } catch (error) {
      const stale = isProblem(error, 'stale-version');
      setSave(stale ? { kind: 'conflict', theirs: error.current as ImportView } : { kind: 'failed', error });
      return null;
    }
  };
  const flush = async (): Promise<number | null> => {
    while (running.current !== null) await running.current;
    if (latest.current === saved.current) return version.current;
    running.current = send().finally(() => {
      running.current = null;
    });
    return running.current;
  };

  // Every pause in typing saves; after a failure it is tried again by itself.
  const flushNow = useRef(flush);
  flushNow.current = flush;
  useEffect(() => {
    if (save.kind !== 'waiting' && save.kind !== 'failed') return;
    const timer = setTimeout(
      () => void flushNow.current(),
      save.kind === 'failed' ? TRY_AGAIN_MS : SAVE_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, [save]);

  const last = past.at(-1);
  return {
    ...content,
    version: version.current,
    save,
    dismissals,
    edit: (apply, step) => {
      const plan = reviewDoubts(apply(latest.current.plan));
      change({ ...latest.current, plan }, step);
    },
    dismiss: (key) => change({ ...latest.current, dismissed: [...latest.current.dismissed, key] }),
    restore: (key) =>
      change({ ...latest.current, dismissed: latest.current.dismissed.filter((each) => each !== key) }),
    undo:
      last === undefined
        ? null
        : () => {
            setPast((all) => all.slice(0, -1));
            put(last.content);
          },
    flush,
    resolveConflict: (choice) => {
      if (save.kind !== 'conflict') return;
      const { theirs } = save;
      version.current = theirs.version;
      if (choice === 'theirs') {
        const next = { plan: theirs.plan, dismissed: theirs.dismissed.map(({ key }) => key) };
        saved.current = next;
        setDismissals(theirs.dismissed);
        change(next);
        setSave({ kind: 'saved', at: theirs.updatedAt });
      } else {
        setSave({ kind: 'waiting' });
      }
    },
  };
}
