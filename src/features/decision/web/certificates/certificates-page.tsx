import { Anchor, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { FactList } from '../../../../ui/facts/fact-list.tsx';
import { formatBytes, formatMoment, formatNumber } from '../../../../ui/i18n/format.ts';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { ButtonLink } from '../../../../ui/page/links.tsx';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { CertificateDeskView } from '../../server/certificates/certificate.schema.ts';
import type { DecisionView } from '../../server/decision.schema.ts';
import { codeOf, useDecision } from '../decision-queries.ts';
import { printFile, useCertificateDesk } from './certificate-queries.ts';
import { CertificateTable } from './certificate-table.tsx';
import classes from './certificates.module.css';
import { FirstCertificate } from './first-certificate.tsx';
import { PrintDialog } from './print-dialog.tsx';

const messages = defineMessages({
  vi: {
    title: 'Bằng, giấy chứng nhận',
    of: (code: string, title: string) => `Quyết định số ${code}: ${title}`,
    templates: 'Mẫu bằng',
    print: 'In bằng',
    notYet: 'Bằng được tạo khi quyết định có hiệu lực. Hãy ký và phát hành văn bản của quyết định trước.',
    preview: 'Xem trước',
    template: 'Mẫu',
    byAward: 'Tự chọn theo danh hiệu',
    about: 'Để in',
    all: 'In được',
    unprinted: 'Chưa in lần nào',
    address: 'Mã QR dẫn tới',
    unconfigured:
      'Chưa cấu hình địa chỉ công khai (PUBLIC_URL), nên mã QR dùng địa chỉ bạn đang mở. Người nhận bằng ở nơi khác có thể không mở được; hãy nhờ quản trị cấu hình trước khi in thật.',
    confirm: 'Mẫu sẵn có chỉ theo cách trình bày thông dụng, cần xác nhận với mẫu bằng mà cơ quan đang dùng.',
    prints: 'Các lần tạo bản in',
    none: 'Chưa tạo bản in nào.',
    file: (count: string) => `Tải tệp PDF ${count} bằng`,
    made: (at: string, by: string, size: string) => `${at}, ${by}, ${size}`,
  },
  en: {
    title: 'Certificates',
    of: (code: string, title: string) => `Decision ${code}: ${title}`,
    templates: 'Templates',
    print: 'Print',
    notYet: 'Certificates are made when the decision takes effect. Sign and issue its document first.',
    preview: 'Preview',
    template: 'Template',
    byAward: 'Of each award its own',
    about: 'To print',
    all: 'Can be printed',
    unprinted: 'Never printed',
    address: 'QR codes lead to',
    unconfigured:
      'No public address is configured (PUBLIC_URL), so QR codes use the address you have open. People elsewhere may not reach it; have it configured before you print in earnest.',
    confirm:
      'The built-in template only follows the usual layout; check it against the form your office uses.',
    prints: 'Prints made',
    none: 'None yet.',
    file: (count: string) => `The PDF of ${count} certificates`,
    made: (at: string, by: string, size: string) => `${at}, ${by}, ${size}`,
  },
});

/** The certificates of a decision: numbers, look, print. */
export function Page() {
  const decisionId = usePathParam('decisionId');
  const decision = useDecision(decisionId);
  const desk = useCertificateDesk(decisionId);
  return (
    <Loaded query={decision}>
      {(found) => <Loaded query={desk}>{(known) => <Desk decision={found} desk={known} />}</Loaded>}
    </Loaded>
  );
}

function Desk({ decision, desk }: { decision: DecisionView; desk: CertificateDeskView }) {
  const words = useMessages(messages);
  const [printing, setPrinting] = useState(false);
  const [template, setTemplate] = useState('');
  return (
    <PageFrame
      title={words.title}
      above={codeOf(decision) ?? decision.title}
      intro={words.of(codeOf(decision) ?? '…', decision.title)}
      acts={
        <>
          <ButtonLink to="/mau-bang">{words.templates}</ButtonLink>
          {desk.allowed.includes('print') && (
            <ActButton onClick={() => setPrinting(true)}>{words.print}</ActButton>
          )}
        </>
      }
    >
      {desk.all === 0 ? (
        <p className={classes.warning}>{words.notYet}</p>
      ) : (
        <div className={classes.desk}>
          <Section title={words.preview}>
            <NativeSelect
              label={words.template}
              value={template}
              onChange={(event) => setTemplate(event.currentTarget.value)}
              data={[
                { value: '', label: words.byAward },
                ...desk.templates.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              mb="md"
            />
            <FirstCertificate decisionId={decision.id} template={template} />
          </Section>
          <Facts desk={desk} />
        </div>
      )}
      <CertificateTable decisionId={decision.id} desk={desk} />
      {printing && (
        <PrintDialog
          decisionId={decision.id}
          desk={desk}
          template={template}
          onClose={() => setPrinting(false)}
        />
      )}
    </PageFrame>
  );
}

function Facts({ desk }: { desk: CertificateDeskView }) {
  const words = useMessages(messages);
  return (
    <Section title={words.about}>
      <FactList apart>
        <dt>{words.all}</dt>
        <dd>{formatNumber(desk.all)}</dd>
        <dt>{words.unprinted}</dt>
        <dd>{formatNumber(desk.unprinted)}</dd>
        <dt>{words.address}</dt>
        <dd>{desk.address}…</dd>
      </FactList>
      {!desk.addressConfigured && <p className={classes.warning}>{words.unconfigured}</p>}
      {desk.templates.length === 0 && <p className={classes.quiet}>{words.confirm}</p>}
      <h3>{words.prints}</h3>
      {desk.prints.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className={classes.prints}>
          {desk.prints.map(({ id, at, by, count, size }) => (
            <li key={id}>
              <Anchor inherit underline="always" href={printFile(id)} download>
                {words.file(formatNumber(count))}
              </Anchor>
              <div className={classes.quiet}>{words.made(formatMoment(at), by, formatBytes(size))}</div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
