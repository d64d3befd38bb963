import { type ReactNode, useState } from 'react';
import { api } from '../../../../ui/api/api.ts';
import type { ListAnswer } from '../../../../ui/api/list.ts';
import type { Option } from '../../../../ui/form/fields.tsx';
import { AsyncPicker } from '../../../../ui/form/picker.tsx';
import { defineMessages, useMessages } from '../../../../ui/i18n/messages.ts';
import { useSearchParam } from '../../../../ui/page/search-params.ts';
import { Section } from '../../../../ui/page/section.tsx';
import type { CandidateListView } from '../../server/opinions/opinion.schema.ts';
import { Candidates, type NomineeChoice, type Purpose } from './candidates.tsx';

const messages = defineMessages({
  vi: {
    source: 'Đợt xét',
    sourceHint: 'Lấy từ các hồ sơ đã tiếp nhận, đang hoặc đã thẩm định của đợt.',
  },
  en: {
    source: 'Round',
    sourceHint: 'From the dossiers of the round that were accepted or appraised.',
  },
});

/**
 * Chooses nominees of a round (`?dot=`) or a dossier (`?ho-so=`): those that fit the filters, or single ones; `children` go on with
 * the choice and with what the law says of it.
 */
export function ChooseNominees({
  purpose,
  children,
}: {
  purpose: Purpose;
  children: (choice: NomineeChoice, found: CandidateListView) => ReactNode;
}) {
  const words = useMessages(messages);
  const [roundId, setRound] = useSearchParam('dot');
  const [dossierId] = useSearchParam('ho-so');
  const [round, setRoundOption] = useState<Option | null>(null);
  return (
    <>
      {dossierId === undefined && (
        <Section title={words.source}>
          <AsyncPicker
            label={words.source}
            description={words.sourceHint}
            searchKey={['round', 'all']}
            search={searchRoundsOfAllStates}
            value={round}
            onChange={(option) => {
              setRoundOption(option);
              setRound(option?.value);
            }}
          />
        </Section>
      )}
      {(roundId !== undefined || dossierId !== undefined) && (
        <Candidates
          key={`${purpose} ${roundId} ${dossierId}`}
          purpose={purpose}
          roundId={roundId}
          dossierId={dossierId}
        >
          {children}
        </Candidates>
      )}
    </>
  );
}

/** For a picker of rounds, closed ones too: their dossiers are still being appraised. */
async function searchRoundsOfAllStates(q: string, { signal }: { signal: AbortSignal }): Promise<Option[]> {
  const { items } = await api.get<ListAnswer<{ id: string; name: string; unitName: string }>>(
    '/api/rounds',
    { q, size: 20 },
    { signal },
  );
  return items.map(({ id, name, unitName }) => ({ value: id, label: `${name} (${unitName})` }));
}
