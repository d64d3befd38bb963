import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { useKeptFocus } from '../../../../ui/focus/use-kept-focus.ts';
import { type Option, TextareaField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatMoment } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { TextLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { Section } from '../../../../ui/page/section.tsx';
import { problemText, toast } from '../../../../ui/toast/toast-store.ts';
import type { WithheldListView, WithheldRow } from '../../server/pages/publication.schema.ts';
import classes from '../decision.module.css';

const messages = defineMessages({
  vi: {
    title: 'Từng lần khen không công khai',
    add: 'Giữ lại một lần khen',
    honour: 'Lần khen',
    reason: 'Lý do',
    hint: 'Lý do chỉ cán bộ thấy. Trang xác minh của bằng vẫn trả lời.',
    missing: 'Hãy chọn một lần khen.',
    save: 'Không công khai',
    saved: 'Lần khen này không còn trên trang vinh danh.',
    none: 'Chưa giữ lại lần khen nào.',
    release: 'Công khai lại',
    releaseOf: (name: string) => `Công khai lại lần khen của ${name}`,
    released: 'Đã công khai lại.',
    about: (award: string, year: number, unit: string) => `${award}, năm ${year}, ${unit}`,
    why: (reason: string, by: string, at: string) => `Lý do: ${reason} (${by}, ${at})`,
    option: (name: string, award: string, year: number) => `${name} – ${award}, ${year}`,
  },
  en: {
    title: 'Honours kept back one by one',
    add: 'Keep an honour back',
    honour: 'Honour',
    reason: 'Reason',
    hint: 'Only officials see the reason. The page of the certificate still answers.',
    missing: 'Choose an honour.',
    save: 'Keep it back',
    saved: 'The honour is out of the roll.',
    none: 'None is kept back.',
    release: 'Let in again',
    releaseOf: (name: string) => `Let the honour of ${name} in again`,
    released: 'It is public again.',
    about: (award: string, year: number, unit: string) => `${award}, ${year}, ${unit}`,
    why: (reason: string, by: string, at: string) => `Reason: ${reason} (${by}, ${at})`,
    option: (name: string, award: string, year: number) => `${name} – ${award}, ${year}`,
  },
});

const KEY = ['public-roll', 'withheld'];

/** Honours that stay out of the public roll, with the reason, and the way back. */
export function WithheldHonours() {
  const words = useMessages(messages);
  const client = useQueryClient();
  const kept = useKeptFocus<HTMLUListElement>();
  const [adding, setAdding] = useState(false);
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) =>
      api.get<WithheldListView>('/api/public-roll/withheld', { size: 200 }, { signal }),
  });
  const release = ({ honourId }: WithheldRow) => {
    api
      .post(`/api/public-roll/withheld/${honourId}/release`)
      .then(() => {
        toast.done(words.released);
        return client.invalidateQueries({ queryKey: KEY });
      })
      .catch((error: unknown) => toast.error(problemText(error)));
  };
  return (
    <Section title={words.title} acts={<Button onClick={() => setAdding(true)}>{words.add}</Button>}>
      <Loaded query={query}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{words.none}</p>}
            <ul className={classes.withheld} {...kept}>
              {items.map((row) => (
                <li key={row.honourId}>
                  <div>
                    <TextLink to="/so-vang/$honourId" params={{ honourId: row.honourId }}>
                      {row.subjectName}
                    </TextLink>
                    <div>{words.about(row.awardName, row.year, row.unitName)}</div>
                    <div className={classes.quiet}>{words.why(row.reason, row.by, formatMoment(row.at))}</div>
                  </div>
                  <Button aria-label={words.releaseOf(row.subjectName)} onClick={() => release(row)}>
                    {words.release}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {adding && <WithholdDialog onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface FoundHonour {
  id: string;
  subjectName: string;
  awardName: string;
  year: number;
}

function WithholdDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages(messages);
  const client = useQueryClient();
  const form = useServerForm({
    id: 'public-roll.withhold',
    keepDraft: false,
    initial: { honourId: null as Option | null, reason: '' },
    validate: ({ honourId }) => ({ honourId: honourId === null ? words.missing : undefined }),
    submit: ({ honourId, reason }, { key }) =>
      api.post('/api/public-roll/withheld', { honourId: honourId?.value, reason }, { key }),
    onSuccess: () => {
      toast.done(words.saved);
      void client.invalidateQueries({ queryKey: KEY });
      onClose();
    },
  });
  return (
    <Dialog opened title={words.add} onClose={onClose}>
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <PickerField
          form={form}
          name="honourId"
          label={words.honour}
          searchKey={['honour', 'pick']}
          search={async (q, { signal }) => {
            const { items } = await api.get<{ items: FoundHonour[] }>(
              '/api/honours',
              { q, size: 20 },
              { signal },
            );
            return items.map(({ id, subjectName, awardName, year }) => ({
              value: id,
              label: words.option(subjectName, awardName, year),
            }));
          }}
        />
        <TextareaField
          form={form}
          name="reason"
          label={words.reason}
          description={words.hint}
          maxLength={500}
        />
      </Form>
    </Dialog>
  );
}
