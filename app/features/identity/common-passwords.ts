/** Roots of the passwords that lead every leaked list, Chinese ones among them; ten characters rule out the rest. */
const commonRoots = [
  'password', 'passw0rd', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1q2w3e4r', '1qaz2wsx', 'q1w2e3r4', 'iloveyou', 'letmein', 'welcome', 'administrator',
  'admin', 'abc123', 'a123456', 'woaini', 'wang123', 'zhang123', 'li123', '5201314', '147258369', '123456789', '1234567890', '987654321', '0987654321', '11111111', '88888888',
  'shuyu', 'qinghe',
]; // prettier-ignore

/** True for a well-known password, however padded with digits, signs or repetition, and for the person's own address. */
export function isCommonPassword(password: string, email: string): boolean {
  const plain = password.toLowerCase();
  const core = plain.replace(/[^a-z]+$/, '').replace(/^[^a-z]+/, '');
  const mailbox = email.toLowerCase().split('@')[0] ?? '';
  if (new Set(plain).size < 4) return true;
  if (mailbox.length >= 4 && plain.includes(mailbox)) return true;
  if (isRun(plain)) return true;
  return commonRoots.some(root => plain === root || core === root || plain === root + root);
}

/** 0123456789, abcdefghij and the like, forwards or backwards. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  const first = steps[0];
  return (first === 1 || first === -1) && steps.filter(step => step === first).length >= steps.length - 1;
}
