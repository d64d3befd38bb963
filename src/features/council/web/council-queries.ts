import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../ui/api/api.ts';
import { useLive } from '../../../ui/api/use-live.ts';
import type { BallotView, EnvelopesView } from '../server/ballot.schema.ts';
import type { CouncilView } from '../server/council.schema.ts';
import type { MeetingView } from '../server/meeting.schema.ts';
import type { VoteView } from '../server/vote.schema.ts';

const councilKey = (id: string) => ['council', 'one', id] as const;
/** Key of what was read of one meeting. */
const meetingKey = (id: string) => ['meeting', id] as const;
const voteKey = (id: string) => ['vote', id] as const;

/** A council, kept up to date while the page is open. */
export function useCouncil(id: string): UseQueryResult<CouncilView> {
  useLive({ [`council:${id}`]: [councilKey(id)] });
  return useQuery({
    queryKey: [...councilKey(id), 'view'],
    queryFn: ({ signal }) => api.get<CouncilView>(`/api/councils/${id}`, undefined, { signal }),
  });
}

/** Puts a council that a write has answered in its place. */
export function useTakeCouncil(): (council: CouncilView) => void {
  const client = useQueryClient();
  return (council) => {
    client.setQueryData([...councilKey(council.id), 'view'], council);
    void client.invalidateQueries({ queryKey: ['council', 'list'] });
  };
}

/** A meeting, kept up to date while the page is open. */
export function useMeeting(id: string): UseQueryResult<MeetingView> {
  useLive({ [`meeting:${id}`]: [meetingKey(id)] });
  return useQuery({
    queryKey: [...meetingKey(id), 'view'],
    queryFn: ({ signal }) => api.get<MeetingView>(`/api/meetings/${id}`, undefined, { signal }),
  });
}

/** Puts a meeting that a write has answered in its place. */
export function useTakeMeeting(): (meeting: MeetingView) => void {
  const client = useQueryClient();
  return (meeting) => {
    client.setQueryData([...meetingKey(meeting.id), 'view'], meeting);
    void client.invalidateQueries({ queryKey: ['meeting', 'list'] });
  };
}

/** A vote with how many papers were taken and cast; results only after the close. */
export function useVote(id: string): UseQueryResult<VoteView> {
  useLive({ [`vote:${id}`]: [voteKey(id)] });
  return useQuery({
    queryKey: [...voteKey(id), 'view'],
    queryFn: ({ signal }) => api.get<VoteView>(`/api/votes/${id}`, undefined, { signal }),
  });
}

/** Puts a vote that a write has answered in its place, and reads its meeting again. */
export function useTakeVote(): (vote: VoteView) => void {
  const client = useQueryClient();
  return (vote) => {
    client.setQueryData([...voteKey(vote.id), 'view'], vote);
    if (vote.meetingId !== null) void client.invalidateQueries({ queryKey: meetingKey(vote.meetingId) });
  };
}

/** The reader's own ballot. While it is filled in nothing is read again under his hands but its state. */
export function useBallot(id: string): UseQueryResult<BallotView> {
  useLive({ [`vote:${id}`]: [[...voteKey(id), 'ballot']] });
  return useQuery({
    queryKey: [...voteKey(id), 'ballot'],
    queryFn: ({ signal }) => api.get<BallotView>(`/api/votes/${id}/ballot`, undefined, { signal }),
  });
}

const envelopesKey = (id: string) => [...voteKey(id), 'envelopes'] as const;

/** The sealed answers of absent members, kept up to date while tellers work on two devices. */
export function useEnvelopes(id: string): UseQueryResult<EnvelopesView> {
  useLive({ [`vote:${id}`]: [envelopesKey(id)] });
  return useQuery({
    queryKey: envelopesKey(id),
    queryFn: ({ signal }) => api.get<EnvelopesView>(`/api/votes/${id}/envelopes`, undefined, { signal }),
  });
}

/** Puts the envelopes that a write has answered in their place. */
export function useTakeEnvelopes(): (envelopes: EnvelopesView) => void {
  const client = useQueryClient();
  return (envelopes) => client.setQueryData(envelopesKey(envelopes.voteId), envelopes);
}
