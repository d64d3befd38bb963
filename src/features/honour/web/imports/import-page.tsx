import { Alert } from '@mantine/core';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { Loaded } from '../../../../ui/page/loaded.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { usePathParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { IMPORT_STATE_WORDS } from '../../model/imports/import-life.ts';
import type { ImportView } from '../../server/imports/import.schema.ts';
import { DecidingStep } from './deciding-step.tsx';
import { DiscardImport } from './discard-import.tsx';
import { ImportProgress } from './import-progress.tsx';
import { useImport } from './import-queries.ts';
import { MappingStep } from './mapping-step.tsx';
import { TakenStep } from './taken-step.tsx';

const messages = defineMessages({
  vi: {
    intro: (unit: string, by: string) => `${unit} · ${by} gửi`,
    discarded: 'Lần nhập này đã bỏ; tệp gốc vẫn được lưu. Chưa có gì vào Sổ vàng.',
  },
  en: {
    intro: (unit: string, by: string) => `${unit} · sent by ${by}`,
    discarded: 'This import was discarded; the file is kept. Nothing is in the golden book.',
  },
});

/** One import, at the step where it is. */
export function Page() {
  const words = useMessages(messages);
  const query = useImport(usePathParam('importId'));
  return (
    <Loaded query={query}>
      {(view) => (
        <PageFrame
          title={view.fileName}
          intro={words.intro(view.unitName, view.by)}
          badge={<StatusBadge of={IMPORT_STATE_WORDS} value={view.state} />}
          acts={view.allowed.includes('discard') && <DiscardImport view={view} />}
        >
          {view.failure !== null && (
            <Alert role="alert" color="red" mb="md">
              {view.failure}
            </Alert>
          )}
          <Step view={view} />
        </PageFrame>
      )}
    </Loaded>
  );
}

function Step({ view }: { view: ImportView }) {
  const words = useMessages(messages);
  switch (view.state) {
    case 'mapping':
      return <MappingStep key={view.version} view={view} />;
    case 'reading':
    case 'taking':
    case 'undoing':
      return <ImportProgress view={view} />;
    case 'deciding':
      return <DecidingStep view={view} />;
    case 'taken':
    case 'undone':
      return <TakenStep view={view} />;
    case 'discarded':
      return <p>{words.discarded}</p>;
    case 'failed':
      return null;
  }
}
