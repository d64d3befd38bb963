import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { isLocal, toLocal, toMoment } from '../../../../ui/form/local-moment.ts';
import { MomentInput } from '../../../../ui/form/moment-input.tsx';
import type { ServerForm } from '../../../../ui/form/server-form.ts';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { CeremonyDecisionsView, CeremonyView } from '../../server/ceremonies/ceremony.schema.ts';
import classes from './ceremonies.module.css';
import { useTakeCeremony } from './ceremony-queries.ts';

const messages = defineMessages({
  vi: {
    create: 'Lập lễ trao thưởng',
    edit: 'Sửa thông tin lễ',
    save: 'Lưu',
    saved: 'Đã lưu lễ trao thưởng.',
    add: 'Thêm từ quyết định khác',
    addSave: 'Thêm vào danh sách',
    title: 'Tên lễ',
    example: 'Lễ trao thưởng',
    starts: 'Thời gian bắt đầu',
    place: 'Địa điểm',
    decisions: 'Quyết định được trao',
    option: (code: string, title: string, lines: string) => `${code} – ${title} (${lines} lượt trao)`,
    none: 'Không có quyết định nào đang hiệu lực mà còn người chưa có trong lễ trao nào.',
    missing: 'Hãy chọn thời gian bắt đầu.',
    choose: 'Hãy chọn ít nhất một quyết định.',
  },
  en: {
    create: 'Plan a ceremony',
    edit: 'Edit the ceremony',
    save: 'Save',
    saved: 'The ceremony is saved.',
    add: 'Add from other decisions',
    addSave: 'Add to the list',
    title: 'Title',
    example: 'Ceremony',
    starts: 'Begins at',
    place: 'Place',
    decisions: 'Decisions',
    option: (code: string, title: string, lines: string) => `${code} – ${title} (${lines})`,
    none: 'No decision in effect has anybody who is in no ceremony yet.',
    missing: 'Say when it begins.',
    choose: 'Choose at least one decision.',
  },
});

type Values = { title: string; startsAt: string; place: string; decisionIds: string[]; version: number };

/** A new ceremony of decisions in effect. */
export function PlanCeremony({ onClose }: { onClose: () => void }) {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const take = useTakeCeremony();
  const form = useServerForm<Values, CeremonyView>({
    id: 'ceremony.create',
    initial: { title: words.example, startsAt: '', place: '', decisionIds: [], version: 1 },
    validate: ({ startsAt, decisionIds }) => ({
      startsAt: isLocal(startsAt) ? undefined : words.missing,
      decisionIds: decisionIds.length === 0 ? words.choose : undefined,
    }),
    submit: ({ version: _, startsAt, ...values }, { key }) =>
      api.post<CeremonyView>('/api/ceremonies', { ...values, startsAt: toMoment(startsAt) }, { key }),
    onSuccess: (made) => {
      take(made);
      void goTo({ to: '/le-trao-thuong/$ceremonyId', params: { ceremonyId: made.id } });
    },
  });
  return (
    <Dialog opened title={words.create} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.create} onCancel={onClose} guard={false}>
        <WhenAndWhere form={form} />
        <Decisions form={form} />
      </Form>
    </Dialog>
  );
}

/** Changes when and where a ceremony is, and what it is called. */
export function EditCeremony({ ceremony, onClose }: { ceremony: CeremonyView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeCeremony();
  const { id, title, place, startsAt, version } = ceremony;
  const form = useServerForm<Values, CeremonyView>({
    id: `ceremony.edit.${id}`,
    initial: { title, place, startsAt: toLocal(startsAt), version, decisionIds: [] },
    validate: (values) => ({ startsAt: isLocal(values.startsAt) ? undefined : words.missing }),
    submit: ({ decisionIds: _, ...values }, { key }) =>
      api.patch<CeremonyView>(
        `/api/ceremonies/${id}`,
        { ...values, startsAt: toMoment(values.startsAt) },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.edit} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <WhenAndWhere form={form} />
      </Form>
    </Dialog>
  );
}

/** Adds the people of further decisions to a ceremony. */
export function AddDecisions({ ceremony, onClose }: { ceremony: CeremonyView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakeCeremony();
  const { id, version } = ceremony;
  const form = useServerForm<Values, CeremonyView>({
    id: `ceremony.add.${id}`,
    keepDraft: false,
    initial: { title: '', place: '', startsAt: '', version, decisionIds: [] },
    validate: ({ decisionIds }) => ({ decisionIds: decisionIds.length === 0 ? words.choose : undefined }),
    submit: ({ decisionIds }, { key }) =>
      api.post<CeremonyView>(`/api/ceremonies/${id}/decisions`, { version, decisionIds }, { key }),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Dialog opened title={words.add} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.addSave} onCancel={onClose} guard={false}>
        <Decisions form={form} />
      </Form>
    </Dialog>
  );
}

function WhenAndWhere({ form }: { form: ServerForm<Values> }) {
  const words = useMessages(messages);
  return (
    <>
      <TextField form={form} name="title" label={words.title} maxLength={500} />
      <MomentInput
        id={form.idOf('startsAt')}
        label={words.starts}
        value={form.values.startsAt}
        error={form.errorOf('startsAt')}
        onChange={(startsAt) => form.set('startsAt', startsAt)}
      />
      <TextField form={form} name="place" label={words.place} maxLength={500} />
    </>
  );
}

function Decisions({ form }: { form: ServerForm<Values> }) {
  const words = useMessages(messages);
  const query = useQuery({
    queryKey: ['ceremony', 'decisions'],
    queryFn: ({ signal }) => api.get<CeremonyDecisionsView>('/api/ceremony-decisions', undefined, { signal }),
  });
  const error = form.errorOf('decisionIds');
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <Checkbox.Group
            id={form.idOf('decisionIds')}
            label={words.decisions}
            error={error}
            value={form.values.decisionIds}
            onChange={(ids) => form.set('decisionIds', ids)}
          >
            <div className={classes.choices}>
              {items.map(({ id, code, title, lines }) => (
                <Checkbox key={id} value={id} label={words.option(code, title, formatNumber(lines))} />
              ))}
            </div>
          </Checkbox.Group>
        )
      }
    </Loaded>
  );
}
