import type { SourceParagraph } from '../../../../documents/read/source-document.ts';
import type { RecognisedDocument } from '../../model/recognised-plan.ts';

const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u;
/** What a signer's office begins with. */
export const POSITION =
  /^(?:Q\s*\.\s*|PHÓ\s+|QUYỀN\s+)?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TRƯỞNG|CHÁNH|HIỆU TRƯỞNG|TỔNG GIÁM ĐỐC|CHỦ NHIỆM|VIỆN TRƯỞNG|VỤ TRƯỞNG|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|ỦY VIÊN|UỶ VIÊN|PHÓ)/u;
const NAME = /^(?:(?:TS|ThS|PGS|GS|BS|KS)\.?\s*)*\p{Lu}[\p{Ll}]+(?:\s+\p{Lu}[\p{Ll}]*){1,5}$/u;

/** Reads recipients and signature, in whichever order they stand. */
export function readSignature(
  tail: readonly SourceParagraph[],
): Pick<RecognisedDocument, 'signer' | 'recipients'> {
  const lines = tail
    .flatMap((p) => p.text.split('\n'))
    .map((t) => t.trim())
    .filter(Boolean);
  const recipients: string[] = [];
  const signer: RecognisedDocument['signer'] = {
    authority: null,
    capacity: null,
    position: null,
    name: null,
  };
  let listing = false;
  for (const line of lines) {
    if (/^nơi nhận\s*:?/iu.test(line)) {
      listing = true;
      const rest = line.replace(/^nơi nhận\s*:?\s*/iu, '');
      if (rest) recipients.push(...splitRecipients(rest));
    } else if (/^Q\s*\./u.test(line) && POSITION.test(line)) {
      listing = false;
      signer.position ??= line;
    } else if (AUTHORITY.test(line)) {
      listing = false;
      if (signer.authority === null) signer.authority = authorityOf(line, signer);
      else if (signer.position === null) signer.capacity ??= line;
    } else if (signer.authority !== null && POSITION.test(line)) {
      listing = false;
      // A council's chairman often signs with his other office below: the first one is the one he signs in.
      signer.position ??= line;
    } else if (listing && /^[-–—+•*]/.test(line)) recipients.push(...splitRecipients(line));
    else if (NAME.test(line) && signer.name === null && (signer.authority !== null || !listing))
      signer.name = line;
    else if (listing && recipients.length > 0 && /^[\p{Ll}(]/u.test(line))
      recipients[recipients.length - 1] += ` ${line}`;
    else if (listing && POSITION.test(line)) {
      listing = false;
      signer.position ??= line;
    }
  }
  return { signer, recipients: recipients.map((r) => r.replace(/[;,.]+$/, '')) };
}

/** The authority; a position and a name that stand on the same line are taken apart from it. */
function authorityOf(line: string, signer: RecognisedDocument['signer']): string {
  const match =
    /^((?:TM|KT|TL|TUQ|Q)\s*\.\s*.+?)\s+((?:PHÓ\s+|QUYỀN\s+)?CHỦ TỊCH.*|(?:PHÓ\s+)?GIÁM ĐỐC.*|(?:PHÓ\s+)?TRƯỞNG.*)$/u.exec(
      line,
    );
  // "KT. CHỦ TỊCH" is an authority by itself.
  if (!match?.[1] || /^KT\s*\.$/u.test(match[1].trim())) return line;
  const name = /\s((?:\p{Lu}\p{Ll}+\s?){2,5})$/u.exec(match[2] ?? '')?.[1];
  signer.position = (match[2] ?? '').replace(name ?? '', '').trim();
  if (name) signer.name = name.trim();
  return match[1];
}

function splitRecipients(line: string): string[] {
  return line
    .split(/^[-–—+•*]/.test(line) ? /;\s*(?=[-–+]\s)/ : /;\s+/)
    .map((part) => part.replace(/^[-–—+•*]\s*/, '').trim())
    .filter(Boolean);
}
