/** The line with number and symbol. */
export const NUMBER =
  /^số\s*:?\s*([\d\s]*[A-Za-z]?)[\s.…_]*[/-]\s*([\p{Lu}\d][\p{Lu}\d&.-]*(?:\s*[-–]\s*[\p{Lu}\d&]+)*|[.…_]{2,})/iu;
/** The line with place and date, which may be left blank. */
export const PLACE_DATE =
  /^(.{2,60}?),?\s*ngày\s*([\d\s.…_/]*?)\s*tháng\s*([\d\s.…_/]*?)\s*năm\s*(\d{4}|[\d\s.…_]*)/isu;
