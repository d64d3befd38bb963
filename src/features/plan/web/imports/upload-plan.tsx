import { NativeSelect, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FileUpload } from '../../../../ui/file/file-upload.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useUnitsAs } from '../../../../ui/session/me.ts';
import { planPolicy } from '../../model/plan.policy.ts';
import type { CreatedImport } from '../../server/imports/plan-import.schema.ts';
import { EarlierDialog } from './earlier-dialog.tsx';
import classes from './imports.module.css';

/** Of 1,000,000 bytes each, as the page counts them; the server takes a little more. */
const MAX_BYTES = 20_000_000;
const FORMATS = ['docx', 'pdf', 'txt', 'md'] as const;

const messages = defineMessages({
  vi: {
    file: 'Tệp kế hoạch',
    fileHint: 'PDF phải có lớp chữ (không phải bản quét).',
    unit: 'Kế hoạch của đơn vị',
  },
  en: {
    file: 'File of the plan',
    fileHint: 'A PDF needs a text layer (no scans).',
    unit: 'Plan of the unit',
  },
});

/** Takes the file of a plan, for one of the units that the person writes plans of, and opens the import. */
export function UploadPlan() {
  const words = useMessages(messages);
  const navigate = useNavigate();
  const units = useUnitsAs(planPolicy['plan.write']);
  const [unitId, setUnitId] = useState(units[0]?.unitId);
  const [again, setAgain] = useState<{ file: File; earlier: CreatedImport['earlier'] } | null>(null);
  const open = (importId: string) =>
    void navigate({ to: '/nhap-ke-hoach/$importId', params: { importId } } as never);
  return (
    <>
      {units.length > 1 && (
        <NativeSelect
          mb="sm"
          maw="28rem"
          label={words.unit}
          value={unitId}
          onChange={(event) => setUnitId(event.currentTarget.value)}
          data={units.map(({ unitId: value, unitName: label }) => ({ value, label }))}
        />
      )}
      {units.length === 1 && (
        <Text mb="sm">
          {words.unit}: <strong>{units[0]?.unitName}</strong>
        </Text>
      )}
      <div className={classes.upload}>
        <FileUpload<CreatedImport>
          path="/api/plan-imports"
          label={words.file}
          description={words.fileHint}
          extensions={FORMATS}
          maxBytes={MAX_BYTES}
          fields={{ ...(unitId !== undefined && { unitId }), ifEarlier: 'tell' }}
          onUploaded={({ importId, earlier }, file) =>
            importId === null ? setAgain({ file, earlier }) : open(importId)
          }
        />
      </div>
      <EarlierDialog again={again} unitId={unitId} onOpen={open} onClose={() => setAgain(null)} />
    </>
  );
}
