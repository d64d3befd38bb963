import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { LinkTabs } from '../../../../ui/page/link-tabs.tsx';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { useMay } from '../../../../ui/session/me.ts';
import { SheetLink } from '../../../../ui/table/sheet-link.tsx';
import { useListQuery } from '../../../../ui/table/use-list-query.ts';
import { ConsultationList } from './consultation-list.tsx';

const messages = defineMessages({
  vi: {
    title: 'Hiệp y',
    intro: 'Ý kiến của các cơ quan về những trường hợp được đề nghị khen thưởng.',
    sides: 'Phía',
    asking: 'Cơ quan mình hỏi',
    asked: 'Được hỏi ý kiến',
    ask: 'Lấy ý kiến cơ quan',
  },
  en: {
    title: 'Consultations',
    intro: 'What agencies say of nominees.',
    sides: 'Side',
    asking: 'Asked by us',
    asked: 'Asked of us',
    ask: 'Ask agencies',
  },
});

/** Consultations, asked and to be answered. */
export function Page() {
  const words = useMessages(messages);
  const mayAsk = useMay('consultation.write');
  const mayAnswer = useMay('consultation.answer');
  const asksOf = useMay('dossier.read');
  const [side] = useSearchParam('phia');
  const list = useListQuery({ filters: ['state'], defaultSort: '-sent' });
  const current = side === 'duoc-hoi' || (!asksOf && mayAnswer) ? 'asked' : 'asking';
  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      acts={
        <>
          <SheetLink path="/api/consultations" list={list} extra={{ side: current }} />
          {mayAsk && <ButtonLink to="/hiep-y/hoi">{words.ask}</ButtonLink>}
        </>
      }
    >
      {asksOf && mayAnswer && (
        <LinkTabs
          label={words.sides}
          current={current}
          tabs={[
            { id: 'asking', label: words.asking, link: { to: '/hiep-y' } },
            { id: 'asked', label: words.asked, link: { to: '/hiep-y', search: { phia: 'duoc-hoi' } } },
          ]}
        />
      )}
      <ConsultationList key={current} side={current} list={list} />
    </PageFrame>
  );
}
