import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import type { NominationListView } from '../../server/dossiers/nomination.schema.ts';
import classes from './dossier.module.css';
import { dossierKey, useReadAgain } from './dossier-queries.ts';
import { shownVerdict, VerdictView } from './verdict-view.tsx';

const messages = defineMessages({
  vi: {
    negativeTitle: 'Chưa đủ điều kiện, cần lý do đề nghị',
    negativeText:
      'Kết quả kiểm tra không chặn việc nộp. Mỗi trường hợp cần lý do bằng văn bản; mở từng dòng để ghi riêng, hoặc ghi một lý do chung cho các trường hợp dưới đây.',
    reason: 'Lý do chung',
    save: 'Ghi lý do cho các trường hợp này',
    missing: 'Hãy ghi lý do.',
    saved: 'Đã ghi lý do.',
  },
  en: {
    negativeTitle: 'Not eligible: a reason is needed',
    negativeText:
      'The check does not block sending. Each needs a written reason; open a row to give its own, or give one for all those below.',
    reason: 'Reason for all',
    save: 'Give these the reason',
    missing: 'Give a reason.',
    saved: 'The reason is kept.',
  },
});

const SHOWN = 100;

/** Nominees with a negative verdict and no reason yet, and one reason for them all. */
export function UnexplainedNominees({ dossier }: { dossier: DossierView }) {
  const query = useQuery({
    queryKey: [...dossierKey(dossier.id), 'nominations', 'unexplained'],
    queryFn: ({ signal }) =>
      api.get<NominationListView>(
        `/api/dossiers/${dossier.id}/nominations`,
        { gap: 'unexplained', size: SHOWN },
        { signal },
      ),
  });
  return (
    <Loaded query={query}>
      {({ items }) => (items.length === 0 ? null : <ReasonForAll dossier={dossier} items={items} />)}
    </Loaded>
  );
}

function ReasonForAll({ dossier, items }: { dossier: DossierView; items: NominationListView['items'] }) {
  const words = useMessages(messages);
  const readAgain = useReadAgain(dossier.id);
  const form = useServerForm({
    id: `dossier.explain.${dossier.id}`,
    initial: { reason: '' },
    validate: ({ reason }) => ({ reason: reason.trim() === '' ? words.missing : undefined }),
    submit: ({ reason }, { key }) =>
      api.post(
        `/api/dossiers/${dossier.id}/explanations`,
        { nominationIds: items.map(({ id }) => id), reason },
        { key },
      ),
    onSuccess: () => {
      toast.done(words.saved);
      readAgain();
    },
  });
  return (
    <Section title={words.negativeTitle}>
      <Stack gap="sm">
        <Text>{words.negativeText}</Text>
        <ul className={classes.reasons}>
          {items.map((item) => (
            <li key={item.id}>
              <TextLink to="." search={{ phan: 'nominees', nguoi: item.id }}>
                {item.subjectName}
              </TextLink>{' '}
              – {item.awardName}
              <VerdictView brief shown={shownVerdict(item)} />
            </li>
          ))}
        </ul>
        <Form form={form} submitLabel={words.save} guard={false}>
          <TextareaField form={form} name="reason" label={words.reason} maxLength={2000} />
        </Form>
      </Stack>
    </Section>
  );
}
