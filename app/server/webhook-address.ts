export const webhookKinds = ['wecom', 'dingtalk', 'feishu'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

/** Where the robots of each product are reached. */
const hosts: Record<WebhookKind, { host: string; path: RegExp }[]> = {
  wecom: [{ host: 'qyapi.weixin.qq.com', path: /^\/cgi-bin\/webhook\/send$/ }],
  dingtalk: [{ host: 'oapi.dingtalk.com', path: /^\/robot\/send$/ }],
  feishu: [
    { host: 'open.feishu.cn', path: /^\/open-apis\/bot\/v2\/hook\/[\w-]+$/ },
    { host: 'open.larksuite.com', path: /^\/open-apis\/bot\/v2\/hook\/[\w-]+$/ },
  ],
};

export interface WebhookAddress {
  url: URL;
  /** The operator named this host: it may be inside the network, and without TLS. */
  isOwn: boolean;
}

/**
 * The address of a robot, if it is one the portal may call: HTTPS at the product's own host and path, or any at a host that the operator
 * has named in SHUYU_WEBHOOK_HOSTS (`gateway.example:8443`; without a port, the protocol's own).
 */
export function webhookAddress(
  text: string,
  { kind, ownHosts }: { kind: WebhookKind; ownHosts: readonly string[] },
): WebhookAddress | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  if (url.username || url.password) return undefined;
  url.hash = '';
  if (ownHosts.includes(url.host) && /^https?:$/.test(url.protocol)) return { url, isOwn: true };
  const known = hosts[kind].some(({ host, path }) => url.host === host && path.test(url.pathname));
  return known && url.protocol === 'https:' ? { url, isOwn: false } : undefined;
}
