/** The address as typed when it is an absolute http(s) or mailto link; undefined for everything else (`javascript:`, `data:`, relative ones). */
export function safeLink(address: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)\S/i.test(address) ? address : undefined;
}
