import { expect, test } from 'vitest';
import { webhookAddress } from '~/server/webhook-address';
import type { WebhookKind } from '~/server/webhook-address';

const ownHosts = ['gateway.example:8443', 'relay.internal'];

const accepted: [WebhookKind, string, boolean][] = [
  ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx', false],
  ['dingtalk', ' https://oapi.dingtalk.com/robot/send?access_token=abc ', false],
  ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/0f2e-11', false],
  ['feishu', 'https://open.larksuite.com/open-apis/bot/v2/hook/0f2e-11', false],
  ['wecom', 'http://gateway.example:8443/any/path', true],
  ['dingtalk', 'https://relay.internal/robot', true],
];

test.each(accepted)('%s may be called at %s', (kind, text, isOwn) => {
  expect(webhookAddress(text, { kind, ownHosts })).toMatchObject({ isOwn });
});

const refused: [WebhookKind, string][] = [
  ['wecom', 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1'],
  ['wecom', 'https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=1'],
  ['wecom', 'https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=1'],
  ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid=1'],
  ['wecom', 'https://oapi.dingtalk.com/robot/send?access_token=abc'],
  ['dingtalk', 'https://user:password@oapi.dingtalk.com/robot/send?access_token=abc'],
  ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/../../auth'],
  ['wecom', 'http://127.0.0.1/cgi-bin/webhook/send'],
  ['wecom', 'http://[::1]/cgi-bin/webhook/send'],
  ['wecom', 'http://169.254.169.254/latest/meta-data'],
  ['wecom', 'https://gateway.example/'],
  ['wecom', 'file:///etc/passwd'],
  ['wecom', 'gateway.example:8443'],
  ['wecom', ''],
];

test.each(refused)('%s may not be called at %j', (kind, text) => {
  expect(webhookAddress(text, { kind, ownHosts })).toBeUndefined();
});
