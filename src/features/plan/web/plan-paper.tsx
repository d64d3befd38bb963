import { Button, Group } from '@mantine/core';
import { OfficialPaper } from '../../../ui/document/official-paper.tsx';
import { defineMessages, useMessages } from '../../../ui/i18n/messages.ts';
import { ButtonLink } from '../../../ui/page/links.tsx';
import { Loaded } from '../../../ui/page/loaded.tsx';
import type { PreviewView } from '../server/document/compose.schema.ts';
import type { PlanView } from '../server/plan.schema.ts';
import classes from './plan.module.css';
import { usePlanPart } from './plan-queries.ts';

const messages = defineMessages({
  vi: { preview: 'Bản xem trước', write: 'Soạn văn bản', docx: 'Tải bản Word', pdf: 'Tải bản PDF' },
  en: { preview: 'Preview', write: 'Write the document', docx: 'Download for Word', pdf: 'Download as PDF' },
});

/** The plan as it stands on paper, and its files. */
export function PlanPaper({ plan }: { plan: PlanView }) {
  const words = useMessages(messages);
  const query = usePlanPart<PreviewView>(plan.id, 'preview');
  const file = (ending: string) => `/api/plans/${plan.id}/document.${ending}`;
  return (
    <section aria-labelledby="plan-preview">
      <Group justify="space-between" mt="lg" mb="sm">
        <h2 id="plan-preview" className={classes.paperTitle}>
          {words.preview}
        </h2>
        <Group gap="xs" data-screen-only>
          {plan.allowed.includes('edit') && (
            <ButtonLink to="/ke-hoach/$planId/soan" params={{ planId: plan.id }}>
              {words.write}
            </ButtonLink>
          )}
          <Button component="a" href={file('docx')} download>
            {words.docx}
          </Button>
          <Button component="a" href={file('pdf')} download>
            {words.pdf}
          </Button>
        </Group>
      </Group>
      <Loaded query={query}>
        {({ html }) => (
          <div className={classes.previewPaper}>
            <OfficialPaper html={html} />
          </div>
        )}
      </Loaded>
    </section>
  );
}
