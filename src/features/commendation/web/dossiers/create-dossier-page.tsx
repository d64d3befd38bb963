import { api } from '../../../../ui/api/api.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import { TextField } from '../../../../ui/form/fields.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { PickerField } from '../../../../ui/form/special-fields.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useGoTo } from '../../../../ui/page/go-to.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMe } from '../../../../ui/session/me.ts';
import { unitPicker } from '../../../organisation/web/index.ts';
import type { DossierView } from '../../server/dossiers/dossier.schema.ts';
import { searchRounds } from './dossier-queries.ts';

const messages = defineMessages({
  vi: {
    title: 'Lập hồ sơ đề nghị khen thưởng',
    intro: 'Chọn đợt xét và đơn vị trình; các phần còn lại điền dần, hệ thống tự lưu.',
    round: 'Đợt xét',
    roundHint: 'Chỉ hiện những đợt đang mở.',
    unit: 'Đơn vị trình',
    name: 'Tên hồ sơ',
    nameHint: 'Cũng là trích yếu của tờ trình, ví dụ: Về việc đề nghị khen thưởng tổng kết năm 2026',
    save: 'Lập hồ sơ',
    missing: 'Hãy chọn.',
  },
  en: {
    title: 'Begin a dossier',
    intro:
      'Choose the round and the unit that proposes; the rest is filled step by step and saved by itself.',
    round: 'Round',
    roundHint: 'Only rounds that are open.',
    unit: 'Proposing unit',
    name: 'Title',
    nameHint: 'Also the subject of the letter',
    save: 'Begin the dossier',
    missing: 'Choose one.',
  },
});

/** A new dossier for a round. */
export function Page() {
  const words = useMessages(messages);
  const goTo = useGoTo();
  const own = useMe().roles[0];
  const [round] = useSearchParam('dot');
  const [roundName] = useSearchParam('ten');
  const form = useServerForm({
    id: 'dossier.create',
    initial: {
      roundId: (round === undefined ? null : { value: round, label: roundName ?? round }) as Option | null,
      unitId: (own === undefined ? null : { value: own.unitId, label: own.unitName }) as Option | null,
      title: '',
    },
    validate: ({ roundId, unitId }) => ({
      roundId: roundId === null ? words.missing : undefined,
      unitId: unitId === null ? words.missing : undefined,
    }),
    submit: ({ roundId, unitId, title }, { key }) =>
      api.post<DossierView>(
        '/api/dossiers',
        { roundId: roundId?.value, unitId: unitId?.value, title },
        { key },
      ),
    onSuccess: ({ id }) =>
      void goTo({ to: '/ho-so/$dossierId', params: { dossierId: id }, search: { phan: 'nominees' } }),
  });
  return (
    <PageFrame title={words.title} intro={words.intro}>
      <Form form={form} submitLabel={words.save} onCancel={() => void goTo({ to: '/ho-so' })}>
        <PickerField
          form={form}
          name="roundId"
          label={words.round}
          description={words.roundHint}
          searchKey={['round', 'pick']}
          search={searchRounds}
        />
        <PickerField form={form} name="unitId" label={words.unit} {...unitPicker} />
        <TextField form={form} name="title" label={words.name} description={words.nameHint} maxLength={500} />
      </Form>
    </PageFrame>
  );
}
