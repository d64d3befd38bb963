import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../ui/api/api.ts';
import { Dialog } from '../../../ui/confirm/dialog.tsx';
import { StepDialog } from '../../../ui/confirm/step-dialog.tsx';
import { FileUpload } from '../../../ui/file/file-upload.tsx';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { plural } from '../../../ui/i18n/plural.ts';
import { ActButton } from '../../../ui/page/act-button.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import { useAct } from '../../../ui/toast/use-act.ts';
import { DOCUMENT_STEPS, type DocumentStep } from '../model/document-lifecycle.ts';
import { DOCUMENT_STATE_WORDS, DOCUMENT_STEP_WORDS } from '../model/document-words.ts';
import type { DocumentView } from '../server/document.schema.ts';
import { SCAN_FILES } from './document-files.ts';
import { useTakeDocument } from './document-queries.ts';
import { NumberDialog } from './number-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';

const messages = defineMessages({
  vi: {
    confirm: 'Xác nhận đã đọc',
    confirmed: 'Đã xác nhận đọc văn bản.',
    render: 'Tạo lại bản in',
    rendered: 'Đã tạo lại bản in.',
    issueText: (count: number) =>
      count === 0
        ? 'Văn bản được ban hành; người trong phạm vi được đọc sẽ thấy ngay.'
        : `Văn bản được gửi tới ${count} đơn vị nhận; người phụ trách các đơn vị nhận thông báo.`,
    withdrawText: 'Văn bản thôi giá trị sử dụng. Số đã cấp vẫn giữ trong sổ đăng ký cùng lý do.',
    scan: 'Bản quét văn bản đã ký, đóng dấu',
    scanText: 'Tải bản quét của văn bản giấy đã ký tay và đóng dấu. Sau bước này tệp không thay được nữa.',
    done: (state: string) => `Văn bản đã chuyển sang “${state}”.`,
  },
  en: {
    confirm: 'Confirm reading',
    confirmed: 'You have confirmed reading it.',
    render: 'Render again',
    rendered: 'The files are made again.',
    issueText: (count: number) =>
      count === 0
        ? 'The document goes out; who may read it sees it at once.'
        : `The document goes to ${plural(count, 'unit')}; those in charge are told.`,
    withdrawText: 'The document no longer counts. Its number stays in the register with the reason.',
    scan: 'Scan of the signed and stamped paper',
    scanText: 'Upload the scan of the paper signed by hand. From then on no file can be added.',
    done: (state: string) => `The document is now “${state}”.`,
  },
});

/** Steps forward, the most important first: the first that is allowed is the act of the page. */
const FORWARD: readonly DocumentStep[] = ['issue', 'sign', 'number'];

/** What this person may do with a document now. */
export function DocumentActs({ document }: { document: DocumentView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeDocument();
  const [step, setStep] = useState<DocumentStep | null>(null);
  const { busy, run } = useAct();
  const allowed = DOCUMENT_STEPS.filter((each) => document.allowed.includes(each));
  const main = FORWARD.find((each) => allowed.includes(each));
  const mayConfirm = !document.readByMe && ['issued', 'received'].includes(document.state);
  const send = (part: string, said: string) => {
    run(
      api.post<DocumentView>(`/api/documents/${document.id}/${part}`).then((next) => {
        take(next);
        toast.done(said);
      }),
    );
  };
  const close = () => setStep(null);
  return (
    <>
      {mayConfirm && (
        <Button loading={busy} onClick={() => send('confirmation', words.confirmed)}>
          {words.confirm}
        </Button>
      )}
      {document.allowed.includes('render') && (
        <Button loading={busy} onClick={() => send('renderings', words.rendered)}>
          {words.render}
        </Button>
      )}
      {allowed
        .filter((each) => each !== main)
        .map((each) => (
          <Button key={each} onClick={() => setStep(each)}>
            {DOCUMENT_STEP_WORDS[each][language]}
          </Button>
        ))}
      {main !== undefined && (
        <ActButton onClick={() => setStep(main)}>{DOCUMENT_STEP_WORDS[main][language]}</ActButton>
      )}
      {step === 'number' && <NumberDialog document={document} onClose={close} />}
      {step === 'sign' && <SignDialog document={document} onClose={close} />}
      {step === 'record-signed' && <ScanDialog document={document} onClose={close} />}
      {(step === 'issue' || step === 'withdraw') && (
        <IssueOrWithdraw document={document} step={step} onClose={close} />
      )}
    </>
  );
}

interface DialogProps {
  document: DocumentView;
  onClose: () => void;
}

function IssueOrWithdraw({ document, step, onClose }: DialogProps & { step: 'issue' | 'withdraw' }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeDocument();
  const send = async (more: { reason?: string }, key?: string) => {
    const body = { step, version: document.version, ...more };
    const next = await api.post<DocumentView>(`/api/documents/${document.id}/steps`, body, { key });
    take(next);
    toast.done(words.done(DOCUMENT_STATE_WORDS[next.state][language]));
  };
  return (
    <StepDialog
      id={`document.${step}.${document.id}`}
      step={DOCUMENT_STEP_WORDS[step][language]}
      reason={step === 'withdraw'}
      send={send}
      onClose={onClose}
    >
      <Text>{step === 'withdraw' ? words.withdrawText : words.issueText(document.addressees.length)}</Text>
    </StepDialog>
  );
}

function ScanDialog({ document, onClose }: DialogProps) {
  const words = useMessages(messages);
  const language = useLanguage();
  const take = useTakeDocument();
  return (
    <Dialog opened title={DOCUMENT_STEP_WORDS['record-signed'][language]} onClose={onClose}>
      <Text mb="md">{words.scanText}</Text>
      <FileUpload<DocumentView>
        label={words.scan}
        path={`/api/documents/${document.id}/files`}
        fields={{ role: 'scan' }}
        {...SCAN_FILES}
        onUploaded={(next) => {
          take(next);
          toast.done(words.done(DOCUMENT_STATE_WORDS[next.state][language]));
          onClose();
        }}
      />
    </Dialog>
  );
}
