import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { type Option, RadioField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { DayField, PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { plural } from '../../../../ui/i18n/plural.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { DossierView, SubmissionRow } from '../../server/dossiers/dossier.schema.ts';
import classes from './dossier.module.css';

const messages = defineMessages({
  vi: {
    title: (count: number) => `Trình ${count} hồ sơ lên cấp trên`,
    passed: (count: number) => `${count} trường hợp đạt sẽ được trình:`,
    way: 'Cách trình',
    here: 'Vào một đợt xét của cấp trên trong hệ thống',
    paper: 'Bằng văn bản, cấp trên không dùng hệ thống này',
    round: 'Đợt xét của cấp trên',
    roundHint: 'Chỉ hiện những đợt đang mở mà cơ quan được gửi.',
    name: 'Tên hồ sơ trình',
    nameHint: 'Cũng là trích yếu của tờ trình; tờ trình và danh sách soạn ở hồ sơ mới.',
    addressee: 'Cơ quan nhận',
    number: 'Số, ký hiệu tờ trình',
    day: 'Ngày tờ trình',
    missing: 'Hãy điền mục này.',
    save: 'Trình cấp trên',
    made: 'Đã lập hồ sơ trình lên cấp trên. Hãy soạn tờ trình và gửi.',
    noted: (count: number) => `Đã ghi nhận trình ${count} hồ sơ.`,
  },
  en: {
    title: (count: number) => `Submit ${plural(count, 'dossier')} upward`,
    passed: (count: number) =>
      `${plural(count, 'nominee that passed goes', 'nominees that passed go')} upward:`,
    way: 'How',
    here: 'Into a round of the body above in this application',
    paper: 'On paper: the body above does not use this application',
    round: 'Round of the body above',
    roundHint: 'Only open rounds that the body may send to.',
    name: 'Title of the submission',
    nameHint: 'Also the subject of the letter; letter and list are drafted in the new dossier.',
    addressee: 'Sent to',
    number: 'Number of the letter',
    day: 'Day of the letter',
    missing: 'Fill this in.',
    save: 'Submit upward',
    made: 'The dossier for the body above is made. Draft its letter and send it.',
    noted: (count: number) => `${plural(count, 'dossier is', 'dossiers are')} noted as submitted.`,
  },
});

interface RoundChoice {
  id: string;
  name: string;
  unitId: string;
  unitName: string;
}

/** Sends dossiers that were considered upward: into a round above as one dossier, or on paper. */
export function ForwardDialog({
  rows,
  onDone,
  onClose,
}: {
  rows: readonly SubmissionRow[];
  onDone: () => void;
  onClose: () => void;
}) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const client = useQueryClient();
  const receiverId = rows[0]?.receiverId ?? '';
  const dossierIds = rows.map(({ id }) => id);
  const form = useServerForm({
    id: `dossier.forward.${[...dossierIds].sort()[0] ?? ''}`,
    initial: {
      way: 'here' as 'here' | 'paper',
      roundId: null as Option | null,
      title: '',
      addressee: '',
      letterNumber: '',
      letterDate: null as string | null,
    },
    validate: (values) => {
      const empty = (text: string) => (text.trim() === '' ? words.missing : undefined);
      return values.way === 'here'
        ? { roundId: values.roundId === null ? words.missing : undefined, title: empty(values.title) }
        : {
            addressee: empty(values.addressee),
            letterNumber: empty(values.letterNumber),
            letterDate: values.letterDate === null ? words.missing : undefined,
          };
    },
    submit: async ({ way, roundId, title, ...letter }, { key }) => {
      if (way === 'here')
        return api.post<DossierView>(
          '/api/dossier-submissions',
          { roundId: roundId?.value, dossierIds, title },
          { key },
        );
      await api.post('/api/dossier-submissions/on-paper', { dossierIds, ...letter }, { key });
      return null;
    },
    onSuccess: (made) => {
      void client.invalidateQueries({ queryKey: ['dossier'] });
      onDone();
      onClose();
      toast.done(made === null ? words.noted(rows.length) : words.made);
      if (made !== null) void goTo({ to: '/ho-so/$dossierId', params: { dossierId: made.id } });
    },
  });
  const search = async (q: string, { signal }: { signal: AbortSignal }): Promise<Option[]> => {
    const found = await api.get<ListAnswer<RoundChoice>>(
      '/api/rounds',
      { q, size: 50, state: 'open', sender: receiverId },
      { signal },
    );
    return found.items
      .filter(({ unitId }) => unitId !== receiverId)
      .map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` }));
  };
  return (
    <Dialog opened title={words.title(rows.length)} onClose={onClose} size="lg">
      <p>{words.passed(rows.reduce((sum, { passed }) => sum + passed, 0))}</p>
      <ul className={classes.reasons}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.title} ({row.unitName}): {row.passed}
          </li>
        ))}
      </ul>
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <RadioField
          form={form}
          name="way"
          label={words.way}
          options={[
            { value: 'here', label: words.here },
            { value: 'paper', label: words.paper },
          ]}
        />
        {form.values.way === 'here' ? (
          <>
            <PickerField
              form={form}
              name="roundId"
              label={words.round}
              description={words.roundHint}
              searchKey={['round', 'above', receiverId]}
              search={search}
            />
            <TextField
              form={form}
              name="title"
              label={words.name}
              description={words.nameHint}
              maxLength={500}
            />
          </>
        ) : (
          <>
            <TextField form={form} name="addressee" label={words.addressee} maxLength={300} />
            <TextField form={form} name="letterNumber" label={words.number} maxLength={60} width="14rem" />
            <DayField form={form} name="letterDate" label={words.day} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
