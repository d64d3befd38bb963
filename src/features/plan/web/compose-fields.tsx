import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { type Option, RadioField, SelectField } from '../../../ui/form/fields.tsx';
import type { ServerForm } from '../../../ui/form/use-server-form.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { planCode } from '../model/plan-words.ts';
import type { ComposeSource, ComposeSourcesView } from '../server/document/compose.schema.ts';

const messages = defineMessages({
  vi: {
    from: 'Văn bản bắt đầu từ',
    usual: 'Dàn ý thường dùng',
    previous: 'Kế hoạch trước của đơn vị',
    superior: 'Đề mục của kế hoạch cấp trên',
    which: 'Kế hoạch dùng làm mẫu',
    textOnly: 'Chỉ chép phần lời. Để chuyển cả nhiệm vụ, mở kế hoạch cũ và chọn “Lập kế hoạch năm sau”.',
  },
  en: {
    from: 'The document begins with',
    usual: 'The usual parts',
    previous: 'An earlier plan of the unit',
    superior: 'Headings of a plan above',
    which: 'The plan to begin with',
    textOnly:
      'Copies the text only. To carry its tasks over, open the old plan and choose “Next year’s plan”.',
  },
});

export type CreateValues = {
  unitId: Option | null;
  year: string;
  title: string;
  from: string;
  planId: string;
};

/** What the text of a new plan begins with; ways that the unit has no plan for are not offered. */
export function ComposeFields({ form }: { form: ServerForm<CreateValues> }) {
  const words = useMessages(messages);
  const { unitId, from } = form.values;
  const query = useQuery({
    queryKey: ['plan', 'compose-sources', unitId?.value],
    enabled: unitId !== null,
    queryFn: ({ signal }) =>
      api.get<ComposeSourcesView>('/api/plans/compose-sources', { unitId: unitId?.value }, { signal }),
  });
  const ways = (['previous', 'superior'] as const).filter((way) => (query.data?.[way].length ?? 0) > 0);
  const sources = from === 'previous' || from === 'superior' ? (query.data?.[from] ?? []) : [];
  return (
    <>
      <RadioField
        form={form}
        name="from"
        label={words.from}
        options={(['usual', ...ways] as const).map((way) => ({ value: way, label: words[way] }))}
      />
      {from !== 'usual' && (
        <SelectField
          form={form}
          name="planId"
          label={words.which}
          description={from === 'previous' ? words.textOnly : undefined}
          options={sources.map((source) => ({ value: source.id, label: labelOf(source) }))}
        />
      )}
    </>
  );
}

function labelOf(source: ComposeSource): string {
  const code = planCode(source);
  return [code, source.title, source.unitName, source.year].filter((part) => part !== null).join(' · ');
}
