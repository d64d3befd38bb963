/** Words that follow others in a sentence: `Lễ trao thưởng` becomes `lễ trao thưởng`. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
