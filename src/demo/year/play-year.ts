import { appraise, finishAppraisal } from './appraise.ts';
import { askOpinions, sayOpinion, takeOpinions } from './ask-opinions.ts';
import { decide, printCertificates, type SigningKey } from './decide.ts';
import { openRound, propose, receive } from './propose.ts';
import { register } from './register.ts';
import type { Story } from './story.ts';
import { bringBefore, callMeeting, setUpCouncil, vote } from './vote.ts';

/**
 * Plays a whole year through the API, each act by who does it in an office: registration, proposals, receipt and return, appraisal,
 * opinions, council, decision, certificates. The story's clock goes from February of the year to January of the next.
 * @param key what the decision is signed with; null: on paper
 */
export async function playYear(story: Story, key: SigningKey | null) {
  const sheets = await register(story);
  const councilId = await setUpCouncil(story);
  const roundId = await openRound(story);
  const dossiers = await propose(story, roundId);
  await receive(story, dossiers);
  const refused = await appraise(story, dossiers);
  const asked = await askOpinions(story, roundId);
  await sayOpinion(story, asked);
  await takeOpinions(story, asked);
  await finishAppraisal(story, dossiers);
  const meetingId = await callMeeting(story, councilId);
  await bringBefore(story, meetingId, { roundId, dossiers });
  const votes = await vote(story, meetingId);
  const decision = await decide(story, roundId, key);
  const certificates = await printCertificates(story, decision.id);
  return { sheets, councilId, roundId, dossiers, refused, asked, meetingId, votes, decision, certificates };
}
