import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { LinkTabs } from '../../../../ui/page/link-tabs.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam, useSearchParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { POSTING_STATE_WORDS } from '../../model/opinions/posting-words.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';
import { PostedTable } from './posted-table.tsx';
import { PostingFacts } from './posting-facts.tsx';
import { PostingOpinions } from './posting-opinions.tsx';
import { usePosting } from './posting-queries.ts';
import { PostingSteps } from './posting-steps.tsx';

const messages = defineMessages({
  vi: {
    tabs: 'Nội dung',
    nominees: (count: number) => `Danh sách (${count})`,
    opinions: (count: number, fresh: number) =>
      fresh > 0 ? `Ý kiến (${count}, ${fresh} mới)` : `Ý kiến (${count})`,
  },
  en: {
    tabs: 'Content',
    nominees: (count: number) => `Nominees (${count})`,
    opinions: (count: number, fresh: number) =>
      fresh > 0 ? `Opinions (${count}, ${fresh} new)` : `Opinions (${count})`,
  },
});

/** A public posting with the opinions on it. */
export function Page() {
  const query = usePosting(usePathParam('postingId'));
  return <Loaded query={query}>{(posting) => <Frame posting={posting} />}</Loaded>;
}

function Frame({ posting }: { posting: PostingView }) {
  const words = useMessages(messages);
  const [view] = useSearchParam('xem');
  const here = posting.elsewhere === null;
  const current = here && view === 'y-kien' ? 'opinions' : 'nominees';
  const total = Object.values(posting.opinions).reduce((a, b) => a + b, 0);
  return (
    <PageFrame
      title={posting.title}
      badge={<StatusBadge of={POSTING_STATE_WORDS} value={posting.state} />}
      acts={<PostingSteps posting={posting} />}
    >
      <PostingFacts posting={posting} />
      {here && (
        <LinkTabs
          label={words.tabs}
          current={current}
          tabs={[
            { id: 'nominees', label: words.nominees(posting.nomineeCount), link: { to: '.', search: {} } },
            {
              id: 'opinions',
              label: words.opinions(total, posting.opinions.new),
              link: { to: '.', search: { xem: 'y-kien' } },
            },
          ]}
        />
      )}
      {current === 'opinions' ? <PostingOpinions posting={posting} /> : <PostedTable posting={posting} />}
    </PageFrame>
  );
}
