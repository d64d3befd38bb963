import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import { Dialog } from '../../../../ui/confirm/dialog.tsx';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { Form } from '../../../../ui/form/form.tsx';
import { useServerForm } from '../../../../ui/form/use-server-form.ts';
import { formatDay } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Section } from '../../../../ui/page/section.tsx';
import { toast } from '../../../../ui/toast/toast-store.ts';
import type { PostingView } from '../../server/postings/posting.schema.ts';
import { DOSSIER_FILES } from '../dossiers/dossier-files.ts';
import classes from '../opinions/opinions.module.css';
import { PeriodFact } from '../opinions/period-facts.tsx';
import { PostingFields } from './posting-fields.tsx';
import { useTakePosting } from './posting-queries.ts';

const messages = defineMessages({
  vi: {
    about: 'Thông tin niêm yết',
    edit: 'Sửa nội dung',
    save: 'Lưu nội dung',
    saved: 'Đã lưu nội dung.',
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
    save: 'Save',
    saved: 'Saved.',
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
  const fact = (label: string, value: string) => (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <Section
      title={words.about}
      acts={
        posting.allowed.includes('edit') && <Button onClick={() => setEditing(true)}>{words.edit}</Button>
      }
    >
      <FactList columns>
        {fact(words.body, posting.unitName)}
        {fact(
          words.days,
          posting.state === 'draft'
            ? words.daysDraft
            : words.span(formatDay(posting.fromDay), formatDay(posting.toDay)),
        )}
        <PeriodFact period={posting.period} />
        {fact(words.count, String(posting.nomineeCount))}
        {posting.elsewhere === null ? (
          <>
            {fact(words.summary, posting.showsSummary ? words.shown : words.hidden)}
            {posting.address !== null && fact(words.address, posting.address)}
          </>
        ) : (
          <>
            {fact(words.elsewhere, posting.elsewhere)}
            {fact(words.reason, posting.reason ?? '')}
            <div>
              <dt>{words.proof}</dt>
              <dd>
                {posting.file === null ? (
                  words.noProof
                ) : (
                  <a href={`/api/postings/${posting.id}/proof`}>{posting.file.name}</a>
                )}
              </dd>
            </div>
          </>
        )}
        {posting.takeDownReason !== null && fact(words.down, posting.takeDownReason)}
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
        <EditForm posting={posting} onClose={() => setEditing(false)} />
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

function EditForm({ posting, onClose }: { posting: PostingView; onClose: () => void }) {
  const words = useMessages(messages);
  const take = useTakePosting();
  const form = useServerForm({
    id: `posting.edit.${posting.id}`,
    initial: {
      version: posting.version,
      title: posting.title,
      text: posting.text ?? '',
      address: posting.address ?? '',
      showsSummary: posting.showsSummary,
      voluntaryDays: '',
    },
    submit: ({ text, address, voluntaryDays: _, ...values }, { key }) =>
      api.patch<PostingView>(
        `/api/postings/${posting.id}`,
        { ...values, text: text || null, address: address || null },
        { key },
      ),
    onSuccess: (next) => {
      take(next);
      toast.done(words.saved);
      onClose();
    },
  });
  return (
    <Form form={form} submitLabel={words.save} onCancel={onClose} guard={false}>
      <PostingFields form={form} />
    </Form>
  );
}
