import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { type Option, RadioField, SelectField, TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { optionsOf } from '../../../../ui/form/options.ts';
import { DayField, PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { useLanguage } from '../../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { toast } from '../../../../ui/toast/toast-store.ts';
import { unitPicker } from '../../../organisation/web/index.ts';
import { SHARES, type Share } from '../../model/shares.ts';
import type { TargetView } from '../../server/shares/share.schema.ts';
import { SHARE_WORDS } from './share-words.ts';

const messages = defineMessages({
  vi: {
    add: 'Đặt chỉ tiêu cơ cấu',
    unit: 'Cơ quan',
    group: 'Nhóm',
    award: 'Danh hiệu, hình thức',
    awardHint: 'Bỏ trống: chung cho mọi danh hiệu, hình thức.',
    kind: 'Mức',
    least: 'Không thấp hơn',
    most: 'Không cao hơn',
    percent: 'Tỷ lệ (%)',
    percentHint:
      'Từ 0 đến 100, ví dụ 60 hoặc 33,5. Tính trên số cá nhân; với tập thể nhỏ thì trên số tập thể.',
    basis: 'Căn cứ',
    basisHint: 'Văn bản giao chỉ tiêu, ví dụ: Kế hoạch 05/KH-UBND ngày 12/01/2026',
    from: 'Áp dụng từ ngày',
    to: 'Đến trước ngày',
    save: 'Đặt chỉ tiêu',
    saved: 'Đã đặt chỉ tiêu.',
    missing: 'Hãy chọn.',
    badPercent: 'Hãy nhập số từ 0 đến 100, nhiều nhất hai chữ số thập phân.',
  },
  en: {
    add: 'Set a target share',
    unit: 'Body',
    group: 'Group',
    award: 'Award',
    awardHint: 'Empty: for all awards together.',
    kind: 'Kind',
    least: 'Not less than',
    most: 'Not more than',
    percent: 'Share (%)',
    percentHint: 'From 0 to 100, such as 60 or 33.5; of people, or of collectives for small collectives.',
    basis: 'Basis',
    basisHint: 'The paper that sets the target',
    from: 'In force from',
    to: 'Until before',
    save: 'Set the target',
    saved: 'The target is set.',
    missing: 'Choose one.',
    badPercent: 'A number from 0 to 100 with at most two decimals.',
  },
});

/** `33,5` or `33.5` as a number; null for anything else. */
function readPercent(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  const value = Number(plain);
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) && value <= 100 ? value : null;
}

async function searchAwards(q: string, { signal }: { signal: AbortSignal }): Promise<Option[]> {
  const found = await api.get<ListAnswer<{ id: string; name: string }>>(
    '/api/awards',
    { q, size: 20 },
    { signal },
  );
  return found.items.map(({ id, name }) => ({ value: id, label: name }));
}

/** Sets a target share of a unit. */
export function SetTargetDialog({ onClose }: { onClose: () => void }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const own = useMe().roles[0];
  const form = useServerForm({
    id: 'target-share.create',
    initial: {
      unitId: (own === undefined ? null : { value: own.unitId, label: own.unitName }) as Option | null,
      share: '' as Share | '',
      award: null as Option | null,
      kind: 'least' as 'least' | 'most',
      percent: '',
      legalBasis: '',
      validFrom: null as string | null,
      validTo: null as string | null,
    },
    validate: ({ unitId, share, percent, validFrom }) => ({
      unitId: unitId === null ? words.missing : undefined,
      share: share === '' ? words.missing : undefined,
      percent: readPercent(percent) === null ? words.badPercent : undefined,
      validFrom: validFrom === null ? words.missing : undefined,
    }),
    submit: ({ unitId, award, kind, percent, ...values }, { key }) =>
      api.post<TargetView>(
        '/api/target-shares',
        {
          ...values,
          unitId: unitId?.value,
          award: award?.value ?? null,
          percent: readPercent(percent),
          atMost: kind === 'most',
        },
        { key },
      ),
    onSuccess: () => {
      toast.done(words.saved);
      void client.invalidateQueries({ queryKey: ['target-share'] });
      onClose();
    },
  });
  return (
    <Dialog opened title={words.add} onClose={onClose} size="lg">
      <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
        <PickerField form={form} name="unitId" label={words.unit} {...unitPicker} />
        <SelectField
          form={form}
          name="share"
          label={words.group}
          options={optionsOf(SHARE_WORDS, language, SHARES)}
        />
        <PickerField
          form={form}
          name="award"
          label={words.award}
          description={words.awardHint}
          optional
          searchKey={['award', 'pick', language]}
          search={searchAwards}
        />
        <RadioField
          form={form}
          name="kind"
          label={words.kind}
          options={[
            { value: 'least', label: words.least },
            { value: 'most', label: words.most },
          ]}
        />
        <TextField
          form={form}
          name="percent"
          label={words.percent}
          description={words.percentHint}
          width="8rem"
        />
        <TextField
          form={form}
          name="legalBasis"
          label={words.basis}
          description={words.basisHint}
          maxLength={500}
        />
        <DayField form={form} name="validFrom" label={words.from} />
        <DayField form={form} name="validTo" label={words.to} optional />
      </Form>
    </Dialog>
  );
}
