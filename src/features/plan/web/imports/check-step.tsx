import { Anchor, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { newKey } from '../../../../ui/api/idempotency.ts';
import { isProblem } from '../../../../ui/api/problem.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { ImportView, UsedImport } from '../../server/imports/plan-import.schema.ts';
import { CheckLines } from './check-lines.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { errorPlace, fieldId, type MendPlace } from './field-ids.ts';
import classes from './imports.module.css';
import { SaveNote } from './save-note.tsx';
import type { ImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    title: 'Kiểm tra trước khi đưa vào sử dụng',
    intro:
      'Kế hoạch được tạo ở trạng thái dự thảo; sau đó vẫn sửa được. Tất cả được tạo một lần, hoặc không có gì.',
    back: 'Quay lại sửa',
    use: 'Đưa vào sử dụng',
    done: (tasks: number) => `Đã tạo kế hoạch với ${tasks} nhiệm vụ.`,
    errors: (count: number) => `Có ${count} chỗ cần sửa trước`,
  },
  en: {
    title: 'Check before taking into use',
    intro: 'The plan is made as a draft and can still be changed. All of it is made at once, or nothing.',
    back: 'Back to correcting',
    use: 'Take into use',
    done: (tasks: number) => `The plan was made with ${plural(tasks, 'task')}.`,
    errors: (count: number) =>
      count === 1 ? 'There is 1 thing to mend first' : `There are ${count} things to mend first`,
  },
});

interface CheckStepProps {
  view: ImportView;
  draft: ImportDraft;
  onGo: (place: MendPlace) => void;
  onBack: () => void;
}

/** What will be made, with a link to change each line; only here can the import be taken into use. */
export function CheckStep({ view, draft, onGo, onBack }: CheckStepProps) {
  const words = useMessages(messages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const key = useRef(newKey());
  const summary = useRef<HTMLDivElement>(null);
  const use = useMutation({
    mutationFn: async () => {
      const version = await draft.flush();
      if (version === null) return null;
      return api.post<UsedImport>(`/api/plan-imports/${view.id}/use`, { version }, { key: key.current });
    },
    onSuccess: async (used) => {
      if (used === null) return;
      toast.done(words.done(used.tasks));
      await client.invalidateQueries({ queryKey: ['plan-import'] });
      await client.invalidateQueries({ queryKey: ['plan'] });
      await navigate({ to: '/ke-hoach/$planId', params: { planId: used.planId } } as never);
    },
    onError: () => {
      key.current = newKey();
    },
  });
  const problem = isProblem(use.error) ? use.error : null;
  useEffect(() => {
    if (use.error !== null) summary.current?.focus();
  }, [use.error]);

  return (
    <PageFrame title={words.title} intro={words.intro}>
      <ConflictNotice draft={draft} />
      <div className={classes.bar}>
        <SaveNote save={draft.save} onRetry={() => void draft.flush()} />
      </div>
      {use.error !== null && (
        <div ref={summary} tabIndex={-1} role="alert" className={`sv-sheet ${classes.doubts}`}>
          <p className={classes.error}>
            {problem !== null && problem.errors.length > 0
              ? words.errors(problem.errors.length)
              : problemText(use.error)}
          </p>
          <ul>
            {(problem?.errors ?? []).map(({ path, message }) => {
              const place = errorPlace(path);
              return (
                <li key={path}>
                  <Anchor
                    href={`#${fieldId(place.chosen, place.field)}`}
                    underline="always"
                    onClick={(event) => {
                      event.preventDefault();
                      onGo(place);
                    }}
                  >
                    {message}
                  </Anchor>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <CheckLines view={view} draft={draft} onGo={onGo} />
      <div className={classes.inline}>
        <Button onClick={onBack}>{words.back}</Button>
        <ActButton loading={use.isPending} onClick={() => use.mutate()}>
          {words.use}
        </ActButton>
      </div>
    </PageFrame>
  );
}
