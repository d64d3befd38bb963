import type { Signature } from '../../../documents/official/official-document.ts';
import { lowerFirst } from '../../../documents/words.ts';
import { basesOn } from '../../../law/decisions/legal-basis.ts';
import { legalBases } from './law.ts';

export interface DecidingUnit {
  name: string;
  kind: string;
}

/** Units whose chairman of the people's committee decides in person (Luật Thi đua, khen thưởng 2022): not on the committee's behalf. */
const COMMITTEES: readonly string[] = ['province', 'district', 'commune'];

export interface DecisionWords {
  title: string;
  authority: string;
  legalBases: string[];
  articles: string[];
  recipients: string[];
  signer: Signature;
}

/** Who issues a unit's decision, for the head of the document. */
export function issuerOf({ name, kind }: DecidingUnit): string {
  const isNamed = /^ủy ban nhân dân\b/iu.test(name.normalize('NFC')) || !COMMITTEES.includes(kind);
  return isNamed ? name : `Ủy ban nhân dân ${lowerFirst(name)}`;
}

/** What a new decision says until its drafter changes it. `day`: the day of the decision, ISO. */
export function defaultWords(unit: DecidingUnit, roundName: string, day: string): DecisionWords {
  const committee = COMMITTEES.includes(unit.kind);
  return {
    title: `Về việc khen thưởng ${lowerFirst(roundName).replace(/^khen thưởng /, '')}`,
    authority: committee ? `Chủ tịch ${issuerOf(unit)}` : `Thủ trưởng ${unit.name}`,
    legalBases: basesOn(legalBases(), day, unit.kind).map(({ text }) => `Căn cứ ${text}`),
    articles: [
      `Kèm theo danh hiệu, hình thức khen thưởng, các tập thể, cá nhân, hộ gia đình được nhận tiền thưởng theo mức ghi tại Quyết định này. Kinh phí trích từ Quỹ thi đua, khen thưởng của ${issuerOf(unit)}.`,
      'Thủ trưởng các cơ quan, đơn vị liên quan và các tập thể, cá nhân, hộ gia đình có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này kể từ ngày ký.',
    ],
    recipients: ['Như Điều 3', 'Lưu: VT'],
    signer: { authority: null, position: [committee ? 'Chủ tịch' : 'Thủ trưởng'], name: null },
  };
}

/** The place that a unit's papers name, where nothing else was said: its name without its kind (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function placeOf(unitName: string): string {
  return unitName.replace(/^(?:Ủy ban nhân dân )?(?:tỉnh|thành phố|xã|phường|thị trấn|đặc khu) /i, '');
}
