import { optionsOf } from '../../../ui/form/options.ts';
import type { Language } from '../../../ui/i18n/language.ts';
import type { Bilingual } from '../../../ui/i18n/messages.ts';
import type { SuccessionKind } from '../model/succession.ts';
import { UNIT_KIND_NAMES, UNIT_KINDS } from '../model/unit.ts';

/** The kinds of units as options of a field or filter. */
export function kindOptions(language: Language): { value: string; label: string }[] {
  return optionsOf(UNIT_KIND_NAMES, language, UNIT_KINDS);
}

export const SUCCESSION_WORDS: Readonly<Record<SuccessionKind, Bilingual>> = {
  merger: { vi: 'Sáp nhập, hợp nhất', en: 'Merger' },
  split: { vi: 'Chia, tách', en: 'Split' },
  dissolution: { vi: 'Giải thể, kết thúc hoạt động', en: 'Dissolution' },
};

/** What an entry of the audit trail says was done. */
export const ACT_WORDS: Readonly<Record<string, Bilingual>> = {
  'unit.create': { vi: 'đã thêm đơn vị', en: 'made the unit' },
  'unit.change': { vi: 'đã thay đổi đơn vị', en: 'changed the unit' },
  'unit.move': { vi: 'đã chuyển đơn vị cấp trên', en: 'moved the unit' },
  'unit.correct': { vi: 'đã sửa thông tin ghi sai', en: 'corrected the record' },
  'unit.end': { vi: 'đã kết thúc hoạt động của đơn vị', en: 'ended the unit' },
  'unit.alias': { vi: 'đã ghi nhớ cách gọi đơn vị trong văn bản', en: 'kept a spelling of a unit’s name' },
  'person.create': { vi: 'đã thêm người', en: 'added the person' },
  'person.update': { vi: 'đã sửa thông tin', en: 'changed the facts' },
  'position.add': { vi: 'đã thêm chức vụ', en: 'added a position' },
  'position.change': { vi: 'đã sửa chức vụ', en: 'changed a position' },
  'position.end': { vi: 'đã kết thúc chức vụ do đơn vị kết thúc', en: 'ended a position, as the unit ended' },
  'position.transfer': { vi: 'đã chuyển chức vụ theo đơn vị', en: 'moved a position along with the unit' },
};
