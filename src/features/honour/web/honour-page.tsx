import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Fact } from '../../../ui/facts/fact.tsx';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { FileUpload } from '../../../ui/file/file-upload.tsx';
import { formatBytes, formatDay, formatNumber } from '../../../ui/i18n/format.ts';
import { useLanguage } from '../../../ui/i18n/language.ts';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../ui/page/search-params.ts';
import { Section } from '../../../ui/page/section.tsx';
import { StatusBadge } from '../../../ui/status/status.tsx';
import { toast } from '../../../ui/toast/toast-store.ts';
import type { HonourChangeKind } from '../model/honour-life.ts';
import {
  BASIS_WORDS,
  HONOUR_CHANGE_WORDS,
  HONOUR_STATUS_WORDS,
  SUBJECT_WORDS,
} from '../model/honour-words.ts';
import type { HonourView } from '../server/honour.schema.ts';
import { ChangeHonourDialog } from './change-honour-dialog.tsx';
import classes from './honour.module.css';
import { HonourChanges } from './honour-changes.tsx';
import { yearsOf } from './honour-columns.tsx';
import { historyLink, useHonour } from './honour-queries.ts';
import { SCAN_FILES } from './record-honour-page.tsx';

const messages = defineMessages({
  vi: {
    history: 'Lịch sử khen thưởng',
    facts: 'Quyết định',
    subject: 'Đối tượng',
    detail: 'Chức vụ, đơn vị (theo quyết định)',
    award: 'Danh hiệu, hình thức',
    basis: 'Loại hình',
    year: 'Năm được khen',
    decision: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    authority: 'Người quyết định',
    unit: 'Tính cho đơn vị',
    bonus: 'Tiền thưởng',
    dong: (amount: string) => `${amount} đồng`,
    certificate: 'Số bằng, giấy chứng nhận',
    note: 'Ghi chú',
    source: 'Nguồn',
    typed: 'Ghi tay từ quyết định giấy',
    import: 'Nhập từ Excel',
    decisionHere: 'Quyết định lập trên hệ thống',
    none: 'Chưa ghi',
    scan: 'Bản quét quyết định',
    noScan: 'Chưa có bản quét quyết định.',
    open: (name: string, size: string) => `Mở ${name} (${size})`,
    added: 'Đã lưu bản quét.',
  },
  en: {
    history: 'History of honours',
    facts: 'The decision',
    subject: 'Kind',
    detail: 'Position and unit (as decided)',
    award: 'Award',
    basis: 'Basis',
    year: 'Year honoured',
    decision: 'Decision',
    decidedOn: 'Decided on',
    authority: 'Decided by',
    unit: 'Counts for',
    bonus: 'Bonus',
    dong: (amount: string) => `${amount} đồng`,
    certificate: 'Certificate',
    note: 'Note',
    source: 'Source',
    typed: 'Entered by hand',
    import: 'Imported from Excel',
    decisionHere: 'Decided in this system',
    none: 'Not recorded',
    scan: 'Scan of the decision',
    noScan: 'There is no scan of the decision yet.',
    open: (name: string, size: string) => `Open ${name} (${size})`,
    added: 'The scan is kept.',
  },
});

/** One honour with its changes. */
export function Page() {
  const id = usePathParam('honourId');
  return <Loaded query={useHonour(id)}>{(honour) => <Honour honour={honour} />}</Loaded>;
}

function Honour({ honour }: { honour: HonourView }) {
  const words = useMessages(messages);
  const language = useLanguage();
  const client = useQueryClient();
  const [change, setChange] = useState<HonourChangeKind | null>(null);
  const take = (next: HonourView) => {
    client.setQueryData(['honour', 'one', next.id], next);
    void client.invalidateQueries({ queryKey: ['honour', 'list'] });
    void client.invalidateQueries({ queryKey: ['honour', 'subject'] });
  };
  const changes = honour.allowed.filter((act) => act !== 'add-scan');
  const sources = { typed: words.typed, import: words.import, decision: words.decisionHere };
  const facts = [
    [words.subject, SUBJECT_WORDS[honour.subject][language]],
    [words.detail, honour.subjectDetail],
    [words.award, honour.awardName],
    [words.basis, BASIS_WORDS[honour.basis][language]],
    [words.year, yearsOf(honour)],
    [words.decision, honour.decisionNumber],
    [words.decidedOn, formatDay(honour.decidedOn)],
    [words.authority, honour.authority],
    [words.unit, honour.unitName],
    [words.bonus, honour.bonus === null ? null : words.dong(formatNumber(honour.bonus))],
    [words.certificate, honour.certificate],
    [words.note, honour.note],
    [words.source, sources[honour.source]],
  ] as const;
  return (
    <PageFrame
      title={honour.subjectName}
      badge={<StatusBadge of={HONOUR_STATUS_WORDS} value={honour.status} />}
      intro={honour.awardName}
      acts={
        <>
          {changes.map((kind) => (
            <Button key={kind} onClick={() => setChange(kind)}>
              {HONOUR_CHANGE_WORDS[kind][language]}
            </Button>
          ))}
          <ButtonLink {...historyLink({ subject: honour.subject, id: honour.subjectId })}>
            {words.history}
          </ButtonLink>
        </>
      }
    >
      <Section title={words.facts}>
        <FactList>
          {facts.map(([label, value]) => (
            <Fact key={label} label={label}>
              {value ?? <span className={classes.quiet}>{words.none}</span>}
            </Fact>
          ))}
        </FactList>
      </Section>
      <Section title={words.scan}>
        {honour.scan !== null ? (
          <a href={`/api/honours/${honour.id}/scan`} target="_blank" rel="noreferrer">
            {words.open(honour.scan.name, formatBytes(honour.scan.size))}
          </a>
        ) : honour.allowed.includes('add-scan') ? (
          <FileUpload<HonourView>
            label={words.noScan}
            path={`/api/honours/${honour.id}/scan`}
            {...SCAN_FILES}
            onUploaded={(next) => {
              take(next);
              toast.done(words.added);
            }}
          />
        ) : (
          <p className={classes.quiet}>{words.noScan}</p>
        )}
      </Section>
      <HonourChanges changes={honour.changes} />
      {change !== null && (
        <ChangeHonourDialog
          honour={honour}
          kind={change}
          onClose={() => setChange(null)}
          onChanged={(next) => {
            take(next);
            setChange(null);
          }}
        />
      )}
    </PageFrame>
  );
}
