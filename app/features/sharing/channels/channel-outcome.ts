/** What came of a button of the page of group chats. */
export type ChannelOutcome =
  | { kind: 'added' | 'removed' | 'incomplete' | 'bad-address' }
  | { kind: 'tested'; id: string }
  | { kind: 'test-failed'; id: string; trouble: string | undefined };

export function isTrouble({ kind }: ChannelOutcome): boolean {
  return kind === 'incomplete' || kind === 'bad-address' || kind === 'test-failed';
}
