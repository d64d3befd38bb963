/** How a document stands to an earlier one. */
export const LINK_KINDS = ['replaces', 'amends', 'based-on'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
