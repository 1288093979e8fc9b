/** The browser's own database of what must never leave the device: tables a person made of files. */
export const privateDatabase = 'shuyu-private';
/** Heard by every tab of the browser when somebody signs out. */
export const signOutChannel = 'shuyu-sign-out';

/** On signing out: what was kept privately on this device is deleted, and the browser's other tabs are told to drop what they hold. */
export function forgetPrivateStore(): void {
  indexedDB.deleteDatabase(privateDatabase);
  dispatchEvent(new Event(signOutChannel));
  const channel = new BroadcastChannel(signOutChannel);
  channel.postMessage('signed-out');
  channel.close();
}
