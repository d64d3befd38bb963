import { Button, SegmentedControl } from '@mantine/core';
import { LeaveGuard } from '../../../../ui/form/leave-guard.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { ActButton } from '../../../../ui/page/act-button.tsx';
import { TextLink } from '../../../../ui/page/links.tsx';
import { PageFrame } from '../../../../ui/page/page-frame.tsx';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { StatusBadge } from '../../../../ui/status/status.tsx';
import { addAnnex } from '../../model/edit-recognised.ts';
import type { ImportView } from '../../server/imports/plan-import.schema.ts';
import { AnnexRows } from './annex-rows.tsx';
import { BodyEditor } from './body-editor.tsx';
import { CheckStep } from './check-step.tsx';
import { ConflictNotice } from './conflict-notice.tsx';
import { DocumentEditor } from './document-editor.tsx';
import { DoubtsPanel } from './doubts-panel.tsx';
import type { MendPlace } from './field-ids.ts';
import { IMPORT_STATES } from './import-states.ts';
import classes from './imports.module.css';
import { SaveNote } from './save-note.tsx';
import { SourcePane } from './source-pane.tsx';
import { UnitsPanel } from './units-panel.tsx';
import { useChosen } from './use-chosen.ts';
import { useImportDraft } from './use-import-draft.ts';

const messages = defineMessages({
  vi: {
    undo: 'Hoàn tác',
    check: 'Kiểm tra và đưa vào sử dụng',
    file: 'Tải tệp gốc',
    side: 'Phần hiển thị',
    source: 'Bản gốc',
    plan: 'Bản nhận dạng',
    addAnnex: 'Thêm phụ lục',
    noAnnex:
      'Văn bản không có phụ lục dạng bảng. Hãy chuyển việc có thời hạn thành dòng, hoặc thêm phụ lục mới.',
    used: 'Bản nhập này đã được đưa vào sử dụng.',
    openPlan: 'Mở kế hoạch',
    discarded: 'Bản nhập này đã bỏ, chỉ còn để xem.',
    recognised: 'Bản nhận dạng',
  },
  en: {
    undo: 'Undo',
    check: 'Check and take into use',
    file: 'Download the source file',
    side: 'What is shown',
    source: 'Source',
    plan: 'Recognised',
    addAnnex: 'Add an annex',
    noAnnex: 'The document has no annex tables. Make dated obligations rows, or add an annex.',
    used: 'This import is in use.',
    openPlan: 'Open the plan',
    discarded: 'This import was discarded and can only be looked at.',
    recognised: 'Recognised plan',
  },
});

/** The source beside what was recognised in it, linked both ways; doubts on top; saves itself. */
export function ImportWorkbench({ view }: { view: ImportView }) {
  const words = useMessages(messages);
  const draft = useImportDraft(view);
  const [step, setStep] = useSearchParam('buoc');
  const disabled = !view.allowed.includes('edit');
  const { plan } = draft;
  const { chosen, place, side, setSide, choose, chooseSource } = useChosen(plan, view.source.blocks);
  const go = ({ chosen: next, field }: MendPlace) => {
    if (step !== undefined) setStep(undefined);
    choose(next, { focus: field });
  };
  const unsaved = draft.save.kind !== 'saved';

  if (step === 'kiem-tra' && view.state === 'open') {
    return (
      <>
        <LeaveGuard when={unsaved} onLeave={() => undefined} keptOnPage />
        <CheckStep view={view} draft={draft} onGo={go} onBack={() => setStep(undefined)} />
      </>
    );
  }
  return (
    <PageFrame
      title={view.fileName}
      badge={<StatusBadge of={IMPORT_STATES} value={view.state} />}
      acts={
        <>
          <Button component="a" href={`/api/plan-imports/${view.id}/file`} variant="subtle">
            {words.file}
          </Button>
          {view.allowed.includes('use') && (
            <ActButton
              onClick={() => {
                void draft.flush();
                setStep('kiem-tra');
              }}
            >
              {words.check}
            </ActButton>
          )}
        </>
      }
    >
      <LeaveGuard when={unsaved} onLeave={() => undefined} keptOnPage />
      <ConflictNotice draft={draft} />
      {view.state === 'used' && view.planId !== null && (
        <p>
          {words.used}{' '}
          <TextLink to="/ke-hoach/$planId" params={{ planId: view.planId }}>
            {words.openPlan}
          </TextLink>
        </p>
      )}
      {view.state === 'discarded' && <p>{words.discarded}</p>}
      {!disabled && (
        <div className={classes.bar}>
          <SaveNote save={draft.save} onRetry={() => void draft.flush()} />
          <Button size="compact-md" disabled={draft.undo === null} onClick={() => draft.undo?.()}>
            {words.undo}
          </Button>
        </div>
      )}
      <DoubtsPanel draft={draft} disabled={disabled} onGo={go} />
      <SegmentedControl
        className={classes.tabs}
        aria-label={words.side}
        fullWidth
        value={side}
        onChange={(next) => setSide(next === 'source' ? 'source' : 'plan')}
        data={[
          { value: 'plan', label: words.plan },
          { value: 'source', label: words.source },
        ]}
      />
      <div className={classes.panes} data-side={side}>
        <section className={`sv-sheet ${classes.pane}`} data-pane="source" aria-label={words.source}>
          <SourcePane source={view.source} chosen={place} onChoose={chooseSource} />
        </section>
        <section className={`sv-sheet ${classes.pane}`} data-pane="plan" aria-label={words.recognised}>
          <DocumentEditor
            draft={draft}
            open={chosen?.kind === 'document'}
            disabled={disabled}
            onToggle={() => choose(chosen?.kind === 'document' ? null : { kind: 'document' })}
          />
          {plan.annexes.length === 0 && <p className={classes.place}>{words.noAnnex}</p>}
          {plan.annexes.map((annex, index) => (
            <AnnexRows
              // biome-ignore lint/suspicious/noArrayIndexKey: two annexes may bear the same number
              key={index}
              annex={annex}
              index={index}
              draft={draft}
              openRow={chosen?.kind === 'row' && chosen.annex === index ? chosen.row : null}
              disabled={disabled}
              onChoose={choose}
              onShowSource={(own) => choose(own, { show: 'source' })}
            />
          ))}
          {plan.annexes.length === 0 && !disabled && (
            <Button size="compact-md" mb="md" onClick={() => draft.edit(addAnnex)}>
              {words.addAnnex}
            </Button>
          )}
          <BodyEditor
            draft={draft}
            chosen={chosen}
            disabled={disabled}
            onChoose={choose}
            onShowSource={(own) => choose(own, { show: 'source' })}
          />
          <UnitsPanel
            importId={view.id}
            disabled={disabled}
            onBefore={draft.flush}
            onChoose={(next) => choose(next)}
          />
        </section>
      </div>
    </PageFrame>
  );
}
