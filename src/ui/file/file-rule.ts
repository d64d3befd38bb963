/** What files are taken. The server checks the content itself. */
export interface FileRule {
  /** Endings in small letters without a dot, such as `pdf`; all when left out. */
  extensions?: readonly string[];
  maxBytes: number;
}

/** Why a file is not taken, or null when it is. */
export function refuseFile(
  file: { name: string; size: number },
  rule: FileRule,
): 'kind' | 'size' | 'empty' | null {
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  if (rule.extensions !== undefined && !rule.extensions.includes(ending)) return 'kind';
  if (file.size > rule.maxBytes) return 'size';
  return file.size === 0 ? 'empty' : null;
}
