import { describe, expect, test } from 'vitest';
import { isSignedBy, seal, sign, unseal } from '~/server/keys.server';

describe('a signature', () => {
  const text = 'goal.push-ctr.1782950400000';
  const signature = sign(text, 'goal-share-link');

  test('holds for its own text and purpose', () => {
    expect(isSignedBy(signature, { text, purpose: 'goal-share-link' })).toBe(true);
  });

  test.each([
    ['another text', signature, `${text}0`, 'goal-share-link'],
    ['another purpose', signature, text, 'webhook-channel'],
    ['a changed sign', `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`, text, 'goal-share-link'],
    ['another spelling of the same bytes', `${signature}=`, text, 'goal-share-link'],
    ['nothing', '', text, 'goal-share-link'],
  ] as const)('does not hold for %s', (_, given, about, purpose) => {
    expect(isSignedBy(given, { text: about, purpose })).toBe(false);
  });
});

describe('a sealed text', () => {
  const sealed = seal('https://open.feishu.cn/open-apis/bot/v2/hook/密', 'webhook-channel');

  test('opens to what it was, and looks different each time', () => {
    expect(unseal(sealed, 'webhook-channel')).toBe('https://open.feishu.cn/open-apis/bot/v2/hook/密');
    expect(seal('same', 'webhook-channel')).not.toBe(seal('same', 'webhook-channel'));
    expect(Buffer.from(sealed, 'base64url').toString('utf8')).not.toContain('feishu');
  });

  test.each([
    ['changed', `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`],
    ['cut', sealed.slice(0, 20)],
    ['empty', ''],
  ])('does not open when it is %s', (_, given) => {
    expect(unseal(given, 'webhook-channel')).toBeUndefined();
  });

  test('does not open for another purpose', () => {
    expect(unseal(sealed, 'goal-share-link')).toBeUndefined();
  });
});
