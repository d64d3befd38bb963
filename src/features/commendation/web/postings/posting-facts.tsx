import { Button } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { Fact } from '../../../../ui/facts/fact.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';
import { DOSSIER_FILES } from '../dossiers/dossier-files.ts';
import classes from '../opinions/opinions.module.css';
import { PeriodFact } from '../opinions/period-facts.tsx';
import { EditPosting } from './edit-posting.tsx';
import { useTakePosting } from './posting-queries.ts';

const messages = defineMessages({
  vi: {
    about: 'Thông tin niêm yết',
    edit: 'Sửa nội dung',
    body: 'Cơ quan',
    days: 'Thời gian niêm yết',
    daysDraft: 'Chưa đăng. Thời gian tính từ ngày đăng.',
    span: (from: string, to: string) => `Từ ngày ${from} đến hết ngày ${to}`,
    count: 'Số trường hợp',
    public: 'Trang công khai',
    open: 'Mở trang công khai',
    copy: 'Chép địa chỉ',
    copied: 'Đã chép địa chỉ trang công khai.',
    address: 'Nơi nhận ý kiến khác',
    summary: 'Tóm tắt thành tích',
    shown: 'công khai',
    hidden: 'không công khai',
    elsewhere: 'Nơi niêm yết',
    reason: 'Lý do, căn cứ',
    proof: 'Minh chứng',
    noProof: 'chưa có tệp',
    addProof: 'Thêm tệp minh chứng',
    down: 'Lý do gỡ',
  },
  en: {
    about: 'About the posting',
    edit: 'Edit',
    body: 'Body',
    days: 'Period',
    daysDraft: 'Not posted. The period begins on the day it is.',
    span: (from: string, to: string) => `From ${from} until the end of ${to}`,
    count: 'Nominees',
    public: 'Public page',
    open: 'Open the public page',
    copy: 'Copy the address',
    copied: 'The address is copied.',
    address: 'Where else opinions are taken',
    summary: 'Summaries of merit',
    shown: 'public',
    hidden: 'not public',
    elsewhere: 'Posted at',
    reason: 'Why, and what proves it',
    proof: 'Evidence',
    noProof: 'none yet',
    addProof: 'Add the evidence',
    down: 'Taken down because',
  },
});

/** Who posts, from when to when, where, and the act that changes the words of a draft. */
export function PostingFacts({ posting }: { posting: PostingView }) {
  const words = useMessages(messages);
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={words.about}
      acts={
        posting.allowed.includes('edit') && <Button onClick={() => setEditing(true)}>{words.edit}</Button>
      }
    >
      <FactList columns>
        <Fact label={words.body}>{posting.unitName}</Fact>
        <Fact label={words.days}>
          {posting.state === 'draft'
            ? words.daysDraft
            : words.span(formatDay(posting.fromDay), formatDay(posting.toDay))}
        </Fact>
        <PeriodFact period={posting.period} />
        <Fact label={words.count}>{String(posting.nomineeCount)}</Fact>
        {posting.elsewhere === null ? (
          <>
            <Fact label={words.summary}>{posting.showsSummary ? words.shown : words.hidden}</Fact>
            {posting.address !== null && <Fact label={words.address}>{posting.address}</Fact>}
          </>
        ) : (
          <>
            <Fact label={words.elsewhere}>{posting.elsewhere}</Fact>
            <Fact label={words.reason}>{posting.reason ?? ''}</Fact>
            <Fact label={words.proof}>
              {posting.file === null ? (
                words.noProof
              ) : (
                <a href={`/api/postings/${posting.id}/proof`}>{posting.file.name}</a>
              )}
            </Fact>
          </>
        )}
        {posting.takeDownReason !== null && <Fact label={words.down}>{posting.takeDownReason}</Fact>}
        {posting.path !== null && (
          <div className={classes.wide}>
            <dt>{words.public}</dt>
            <dd>
              <PublicAddress path={posting.path} />
            </dd>
          </div>
        )}
      </FactList>
      {posting.text !== null && <p className={classes.lines}>{posting.text}</p>}
      {posting.allowed.includes('attach') && <Proof posting={posting} />}
      <Dialog opened={editing} onClose={() => setEditing(false)} title={words.edit} size="lg">
        <EditPosting posting={posting} onClose={() => setEditing(false)} />
      </Dialog>
    </Section>
  );
}

function PublicAddress({ path }: { path: string }) {
  const words = useMessages(messages);
  const address = `${globalThis.location.origin}${path}`;
  return (
    <div className={classes.address}>
      <a href={path} target="_blank" rel="noreferrer">
        {words.open}
      </a>
      <span className={classes.quiet}>{address}</span>
      <Button
        size="compact-md"
        onClick={() => void navigator.clipboard.writeText(address).then(() => toast.done(words.copied))}
      >
        {words.copy}
      </Button>
    </div>
  );
}

function Proof({ posting }: { posting: PostingView }) {
  const words = useMessages(messages);
  const take = useTakePosting();
  return (
    <FileUpload<PostingView>
      label={words.addProof}
      path={`/api/postings/${posting.id}/proof`}
      {...DOSSIER_FILES}
      onUploaded={take}
    />
  );
}
