import { useQuery } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { LinkTabs } from '../../../ui/page/link-tabs.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../ui/page/search-params.ts';
import type { LocalRuleView } from '../server/local-rule.schema.ts';
import { useVocabulary } from './catalogue-queries.ts';
import { LocalAwardForm } from './local-award-form.tsx';
import { LocalConditionForm } from './local-condition-form.tsx';

const messages = defineMessages({
  vi: {
    title: 'Thêm quy định riêng',
    replace: 'Thay quy định riêng',
    intro: 'Quy định có hiệu lực với đơn vị và mọi đơn vị bên dưới, từ ngày ghi trong quy định.',
    replaceIntro: (name: string) =>
      `Quy định cũ về “${name}” kết thúc vào ngày trước ngày quy định mới bắt đầu; cả hai đều được lưu.`,
    tabs: 'Loại quy định',
    condition: 'Điều kiện hoặc giới hạn thêm',
    award: 'Danh hiệu, hình thức riêng',
  },
  en: {
    title: 'Add a local rule',
    replace: 'Replace a local rule',
    intro: 'It binds the unit and all units below it from its first day on.',
    replaceIntro: (name: string) =>
      `The old rule on “${name}” ends the day before the new one begins; both are kept.`,
    tabs: 'Kind of rule',
    condition: 'A further condition or cap',
    award: 'An award of the unit’s own',
  },
});

/** A new award, condition or cap of a unit's own. */
export function Page() {
  const words = useMessages(messages);
  const language = useLanguage();
  const [kind = 'condition'] = useSearchParam('loai');
  const [replacesId] = useSearchParam('thay');
  const vocabulary = useVocabulary();
  const old = useQuery<LocalRuleView | null>({
    queryKey: ['award', 'rule', replacesId, language],
    queryFn: async ({ signal }) =>
      replacesId === undefined
        ? null
        : api.get<LocalRuleView>(`/api/local-rules/${replacesId}`, undefined, { signal }),
  });
  return (
    <Loaded query={old}>
      {(replaced) => (
        <PageFrame
          title={replaced === null ? words.title : words.replace}
          intro={replaced === null ? words.intro : words.replaceIntro(replaced.awardName)}
        >
          {replaced === null && (
            <LinkTabs
              label={words.tabs}
              current={kind}
              tabs={(['condition', 'award'] as const).map((id) => ({
                id,
                label: words[id],
                link: { to: '.', search: { loai: id } },
              }))}
            />
          )}
          <Loaded query={vocabulary}>
            {(catalogue) =>
              kind === 'award' ? (
                <LocalAwardForm catalogue={catalogue} replaced={replaced} />
              ) : (
                <LocalConditionForm catalogue={catalogue} replaced={replaced} />
              )
            }
          </Loaded>
        </PageFrame>
      )}
    </Loaded>
  );
}
